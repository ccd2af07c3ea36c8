// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sitrep.knowledge.TollRule;
import org.sitrep.knowledge.TollRules;
import org.sitrep.model.Claim;
import org.sitrep.model.Incident.Account;
import org.sitrep.model.Incident.Bounds;
import org.sitrep.model.Incident.Count;
import org.sitrep.model.Incident.Member;
import org.sitrep.model.Incident.Statement;
import org.sitrep.model.Incident.Summary;
import org.sitrep.model.TollKind;

class TollSummaryTest {
    private static final Claim.Stance ASSERTS = Claim.Stance.ASSERTS;

    private static Statement said(
            String origin, int day, Claim.Stance stance, int low, int high, String words) {
        Bounds bounds =
                new Bounds(
                        low < 0 ? OptionalInt.empty() : OptionalInt.of(low),
                        high < 0 ? OptionalInt.empty() : OptionalInt.of(high));
        return new Statement(
                new Member(origin, "e1"),
                origin,
                false,
                Optional.of(LocalDate.of(2024, 3, day)),
                Optional.empty(),
                Optional.empty(),
                stance,
                Claim.Certainty.CERTAIN,
                Map.of(TollKind.DEAD, new Count(bounds, words)));
    }

    private static Statement said(String origin, int day, int number) {
        return said(origin, day, ASSERTS, number, number, "" + number);
    }

    private static Account account(String by, Statement... statements) {
        return new Account(
                Optional.of(by).filter(name -> !name.isEmpty()),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                ASSERTS,
                Claim.Certainty.CERTAIN,
                List.of(statements));
    }

    private static String figure(String rule, Account... accounts) {
        TollRule found = TollRules.bundled().find(rule).orElseThrow();
        Optional<Summary> summary = TollSummary.of(TollKind.DEAD, List.of(accounts), found);
        List<String> figure = new ArrayList<>();
        summary.ifPresent(
                s -> {
                    for (OptionalInt n : List.of(s.low(), s.best(), s.high())) {
                        figure.add(n.isPresent() ? "" + n.getAsInt() : "..");
                    }
                    assertThat(s.rule()).isEqualTo(rule);
                });
        return String.join(" ", figure);
    }

    @Test
    void whereTwoVoicesAgreeTheirFigureIsBestInTheUppsalaWay() {
        Account[] accounts = {
            account("the army", said("wire", 6, 17)),
            account("doctors", said("wire", 6, 14)),
            account("villagers", said("daily", 6, 14)),
            account("the rebels", said("radio", 6, 40))
        };
        assertThat(figure("ucdp-like", accounts)).isEqualTo("14 14 40");
        assertThat(figure("acled-like", accounts)).isEqualTo("14 14 40");
    }

    @Test
    void whereNoTwoAgreeTheMiddleIsBestInTheUppsalaWayAndTheLeastInAcleds() {
        Account[] accounts = {
            account("the army", said("wire", 6, 30)),
            account("doctors", said("wire", 6, 14)),
            account("villagers", said("daily", 6, 20))
        };
        assertThat(figure("ucdp-like", accounts)).isEqualTo("14 20 30");
        assertThat(figure("acled-like", accounts)).isEqualTo("14 14 30");
    }

    @Test
    void oneVoiceInManyReportsIsOneVoice() {
        Account[] accounts = {
            account("the army", said("a", 6, 30), said("b", 6, 30), said("c", 6, 30)),
            account("doctors", said("d", 6, 14)),
            account("villagers", said("e", 6, 14))
        };
        assertThat(figure("ucdp-like", accounts)).isEqualTo("14 14 30");
        assertThat(figure("most-origins", accounts)).isEqualTo("14 30 30");
    }

    @Test
    void aTollThatWasRaisedReplacesTheOldOneOfTheSameVoice() {
        Account rising = account("doctors", said("a", 6, 10), said("b", 8, 14));
        assertThat(figure("ucdp-like", rising)).isEqualTo("14 14 14");
        assertThat(figure("most-origins", rising)).isEqualTo("10 10 14");
    }

    @Test
    void aVagueCountIsANumberByTheConventionOfOneRuleOnly() {
        Account dozens = account("doctors", said("a", 6, ASSERTS, -1, -1, "Dozens of people"));
        Account hundreds = account("doctors", said("a", 6, ASSERTS, -1, -1, "hundreds"));
        Account several = account("doctors", said("a", 6, ASSERTS, -1, -1, "several"));
        assertThat(figure("acled-like", dozens)).isEqualTo("12 12 12");
        assertThat(figure("acled-like", hundreds)).isEqualTo("100 100 100");
        assertThat(figure("acled-like", several)).isEqualTo("10 10 10");
        assertThat(figure("ucdp-like", dozens)).isEmpty();
        assertThat(figure("most-origins", dozens)).isEmpty();
    }

    @Test
    void whatIsDeniedIsNoFigureOfTheAssertedOnes() {
        Account[] accounts = {
            account("doctors", said("a", 6, 14)),
            account("the army", said("b", 6, Claim.Stance.DENIES, 90, 90, "90"))
        };
        assertThat(figure("ucdp-like", accounts)).isEqualTo("14 14 14");
        assertThat(figure("most-origins", accounts)).isEqualTo("14 14 90");
    }

    @Test
    void anOpenBoundGivesTheNumberThatWasTold() {
        Account open = account("doctors", said("a", 6, ASSERTS, 20, -1, "at least 20"));
        Account most = account("the army", said("b", 6, ASSERTS, -1, 8, "up to 8"));
        assertThat(figure("ucdp-like", open)).isEqualTo("20 20 20");
        assertThat(figure("ucdp-like", most)).isEqualTo(".. 8 8");
    }

    @Test
    void theWorkedExampleOfTheDocumentationHolds() { // docs/incidents.md
        Account[] accounts = {
            account("doctors", said("wire", 6, 10), said("wire", 8, 14)),
            account("the army", said("daily", 6, 17)),
            account("villagers", said("radio", 7, 14)),
            account("an exile party", said("weekly", 9, ASSERTS, -1, -1, "dozens"))
        };
        assertThat(figure("most-origins", accounts)).isEqualTo("10 14 17");
        assertThat(figure("ucdp-like", accounts)).isEqualTo("14 14 17");
        assertThat(figure("acled-like", accounts)).isEqualTo("12 12 17");
    }
}
