// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sitrep.model.EventType;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

class RollTest {
    /** Whether somebody hit at the first noun is none of the dead of the second. */
    private static boolean isNone(String hit, String article, String dead, int number) {
        ParsedDocument parsed =
                Readings.parsed(
                        """
                        a/a/DT/2/det %1$s/%1$s/NN/3/nsubj fell/fall/VBD/0/root
                        %2$s/%2$s/DT/5/det %3$s/%3$s/NN/6/nsubj died/die/VBD/3/conj
                        """
                                .formatted(hit, article, dead));
        Syntax syntax = Readings.syntax(parsed);
        ResolvedDocument resolved =
                new ResolvedDocument(parsed, Readings.noTimes(), List.of(), List.of());
        VictimReader reader =
                new VictimReader(
                        WordClasses.bundled("victims.tsv"),
                        syntax,
                        new Participants(resolved, syntax),
                        List.of());
        Draft first = Readings.draft(parsed, 3);
        Draft second = Readings.draft(parsed, 6);
        first.type = EventType.ASSAULT;
        second.type = EventType.ASSAULT;
        second.tolls.put(TollKind.DEAD, toll(parsed, 5, number));
        return new Roll(List.of(first, second), reader).isNoneOfTheDead(first, toll(parsed, 2, 1));
    }

    private static Toll toll(ParsedDocument parsed, int token, int number) {
        OptionalInt bound = OptionalInt.of(number);
        return new Toll(
                bound,
                bound,
                parsed.tokens().get(token - 1).span(),
                false,
                Toll.Scope.EVENT,
                List.of());
    }

    @Test
    void officerIsNotTheSuspectWhoDied() {
        assertThat(isNone("officer", "the", "suspect", 1)).isTrue();
    }

    @Test
    void manMayBeTheVictimWhoDied() {
        assertThat(isNone("man", "the", "victim", 1)).isFalse();
    }

    @Test
    void womanIsNotTheManWhoDied() {
        assertThat(isNone("woman", "the", "man", 1)).isTrue();
    }

    @Test
    void twoOfOneSentenceAreTwo() {
        assertThat(isNone("man", "a", "victim", 1)).isTrue();
    }
}
