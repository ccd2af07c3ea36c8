// SPDX-License-Identifier: Apache-2.0
package org.sitrep.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.crosswalk.PrecisionCrosswalk.Codes;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Event.EventTime;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.Precision;
import org.sitrep.model.Span;
import org.sitrep.model.Toponym;
import org.sitrep.model.Toponym.Resolution;
import org.sitrep.model.Toponym.Use;

class PrecisionCrosswalkTest {
    private static final PrecisionCrosswalk CROSSWALK = PrecisionCrosswalk.bundled();
    private static final LocalDate FIRST = LocalDate.of(2023, 5, 1);

    private static final Set<String> REASONS =
            Set.of(
                    "no-day",
                    "no-place",
                    "vague-day",
                    "open-ended",
                    "longer-than-month",
                    "longer-than-year",
                    "unresolved",
                    "country-only",
                    "at-sea",
                    "several-countries",
                    "too-wide");

    private static Codes time(Precision precision, int days) {
        Period period = Period.of(FIRST, FIRST.plusDays(days - 1L));
        return CROSSWALK.time(Optional.of(new EventTime(Optional.empty(), period, precision)));
    }

    private static Codes place(Resolution resolution, String feature, String country, double km) {
        Place place =
                new Place(
                        1,
                        "X",
                        Optional.of(country).filter(c -> !c.isEmpty()),
                        Optional.empty(),
                        Optional.empty(),
                        feature,
                        1,
                        1,
                        km,
                        0);
        return CROSSWALK.place(
                Optional.of(
                        new Toponym(
                                "p1",
                                new Span(0, 1),
                                Use.LITERAL,
                                Optional.of(place),
                                resolution,
                                List.of(),
                                "r")));
    }

    /** "acled ucdp", each a code or the reason why there is none. */
    private static String told(Codes codes) {
        return told(codes.acled()) + " " + told(codes.ucdp());
    }

    private static String told(Answer<Integer> answer) {
        return answer.value().map(String::valueOf).or(answer::reason).orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> everyRowAnswersItsExample() {
        return CROSSWALK.examples().entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getValue().acled().rule(),
                                        () ->
                                                assertThat(CROSSWALK.codes(entry.getKey()))
                                                        .isEqualTo(entry.getValue())));
    }

    @ParameterizedTest
    @CsvSource({
        "MINUTE, 1, 1 1",
        "HOUR, 1, 1 1",
        "DAY, 1, 1 1",
        "DAY, 2, 2 2",
        "DAY, 6, 2 2",
        "DAY, 7, 2 3",
        "DAY, 8, 3 4",
        "DAY, 31, 3 4",
        "DAY, 32, longer-than-month 5",
        "DAY, 367, longer-than-month longer-than-year",
        "WEEK, 7, 2 3",
        "WEEK, 3, 2 3",
        "WEEK, 14, 3 4",
        "MONTH, 30, 3 4",
        "MONTH, 1, 3 4",
        "MONTH, 92, longer-than-month 5",
        "SEASON, 92, longer-than-month 5",
        "QUARTER, 20, longer-than-month 5",
        "YEAR, 366, longer-than-month 5",
        "YEAR, 1000, longer-than-month longer-than-year",
        "VAGUE, 10, vague-day vague-day",
    })
    void aTimeIsCodedByItsPrecisionAndItsLength(Precision precision, int days, String codes) {
        assertThat(told(time(precision, days))).isEqualTo(codes);
    }

    @Test
    void aStateThatStillHoldsHasNoDay() {
        Period since = new Period(Optional.of(FIRST), Optional.empty());
        EventTime time = new EventTime(Optional.empty(), since, Precision.MONTH);

        assertThat(told(CROSSWALK.time(Optional.of(time)))).isEqualTo("open-ended open-ended");
    }

    @Test
    void whatIsNotToldHasAReason() {
        assertThat(told(CROSSWALK.time(Optional.empty()))).isEqualTo("no-day no-day");
        assertThat(told(CROSSWALK.place(Optional.empty()))).isEqualTo("no-place no-place");
    }

    @ParameterizedTest
    @CsvSource({
        "PLACE, PPL, MLI, 3, 1 1",
        "PLACE, AIRB, MLI, 5, 1 1",
        "NEAR, PPL, MLI, 25, 2 2",
        "NEAR, PPL, MLI, 25.1, 3 5",
        "ADMIN2, ADM2, MLI, 40, 2 3",
        "ADMIN1, ADM1, MLI, 200, 3 4",
        "REGION, VAL, LBN, 12, 2 2",
        "REGION, STM, SSD, 120, 3 5",
        "REGION, DSRT, EGY, 400, too-wide 5",
        "REGION, RGN, '', 900, several-countries several-countries",
        "REGION, SEA, '', 900, at-sea 7",
        "REGION, STRT, '', 20, at-sea 7",
        "REGION, BAY, KEN, 20, 2 2",
        "COUNTRY, PCLI, MLI, 700, country-only 6",
        "UNRESOLVED, PPL, MLI, 5, unresolved unresolved",
    })
    void aPlaceIsCodedByItsPrecisionItsSizeAndItsKind(
            Resolution resolution, String feature, String country, double km, String codes) {
        assertThat(told(place(resolution, feature, country, km))).isEqualTo(codes);
    }

    @Test
    void everyPrecisionOfWhateverSizeHasAnAnswerThatTheTableExplains() {
        for (Precision precision : Precision.values()) {
            for (int days = 1; days < 800; days++) {
                check(time(precision, days));
            }
        }
        for (Resolution resolution : Resolution.values()) {
            for (String feature : List.of("PPL", "SEA", "STM", "ADM1", "NO-SUCH")) {
                for (double km = 0; km < 2000; km += 12.5) {
                    check(place(resolution, feature, "MLI", km));
                    check(place(resolution, feature, "", km));
                }
            }
        }
    }

    private static void check(Codes codes) {
        for (Answer<Integer> answer : List.of(codes.acled(), codes.ucdp())) {
            assertThat(answer.value().isPresent()).isNotEqualTo(answer.reason().isPresent());
            assertThat(answer.reason().stream()).allMatch(REASONS::contains);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "when|DAY||||1|1|DAY, neither time nor place: when",
        "time|DAYS||||1|1|DAY, DAYS",
        "time|DAY|few|||1|1|DAY, no number: few",
        "time|DAY||||4|1|DAY, no code from 1 to 3: 4",
        "time|DAY||||1|6|DAY, no code from 1 to 5: 6",
        "place|PLACE|||MLI|1|1|PLACE, country is none or empty",
        "time|DAY||||1|1|, no example",
    })
    void mistakesInTheTableAreNamedWithTheirLine(String row, String complaint) throws IOException {
        List<Tsv.Row> rows = Tsv.read("p.tsv", new StringReader(row.replace('|', '\t') + "\n"));

        assertThatThrownBy(() -> PrecisionCrosswalk.of(rows))
                .hasMessageContaining("p.tsv:1")
                .hasMessageContaining(complaint);
    }
}
