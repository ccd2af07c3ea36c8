// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.TestDocuments;
import org.sitrep.knowledge.Countries;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Basis;
import org.sitrep.model.Document.PageDate;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Period;
import org.sitrep.model.TimeExpression;
import org.sitrep.model.Times;

class TemporalTaggerTest {
    private final TemporalTagger tagger = TemporalTagger.english(Countries.bundled());

    private static Document stamped(String text, Basis basis, PartialDate date) {
        Document plain = TestDocuments.document(text);
        return new Document(
                plain.id(),
                plain.input(),
                plain.title(),
                plain.url(),
                plain.outlet(),
                plain.origin(),
                plain.credits(),
                plain.language(),
                List.of(new PageDate(date, basis, date.toString())),
                text,
                plain.blocks());
    }

    private Times tag(Document document) {
        return tagger.tag(TimeTexts.flat(document));
    }

    private static Optional<TimeExpression> expression(Times times, String text, String words) {
        return times.expressions().stream()
                .filter(e -> e.span().in(text).equals(words))
                .findFirst();
    }

    private static void assertValue(Times times, String text, String words, String value) {
        assertThat(expression(times, text, words).map(TimeExpression::value)).contains(value);
    }

    @Test
    void theTextOutweighsAStampThatAnAnniversaryAndAWeekdayContradict() {
        String text =
                "The road was closed in December 2022. For the past nine months no food came. "
                        + "On Thursday the premier marked the 32nd anniversary of Azerbaijan's "
                        + "independence. The truce came on Wednesday evening. On the same day five "
                        + "soldiers died.";
        Times times = tag(stamped(text, Basis.MARKUP, new PartialDate(2024, 4, 24)));
        // 18 October 2023 was a Wednesday, so nothing agrees and the stamp holds.
        assertThat(times.report().basis()).isEqualTo(Basis.MARKUP);
        assertThat(times.report().conflict()).isFalse();

        String fitting = text.replace("On Thursday the premier", "On Wednesday the premier");
        String sameYear = fitting.replace("December 2022", "January 2023");
        Times moved = tag(stamped(sameYear, Basis.MARKUP, new PartialDate(2024, 4, 24)));
        assertThat(moved.report().page()).contains(new PartialDate(2024, 4, 24));
        assertThat(moved.report().date()).contains(new PartialDate(2023, 10, 18));
        assertThat(moved.report().basis()).isEqualTo(Basis.TEXT);
        assertThat(moved.report().conflict()).isTrue();
        assertThat(moved.report().evidence()).hasSize(2);
        assertValue(moved, sameYear, "Wednesday evening", "2023-10-18TEV");
        assertValue(moved, sameYear, "the same day", "2023-10-18");
    }

    @Test
    void aGivenDateHoldsAgainstTheText() {
        String text =
                "On Wednesday the premier marked the 32nd anniversary of Azerbaijan's independence.";
        Times times = tag(TestDocuments.published(text, "2024-04-24"));
        assertThat(times.report().basis()).isEqualTo(Basis.GIVEN);
        assertThat(times.report().conflict()).isTrue();
        assertThat(times.report().evidence()).hasSize(1);
        assertThat(times.report().date()).contains(new PartialDate(2024, 4, 24));

        Times agreeing = tag(TestDocuments.published(text, "2023-10-18"));
        assertThat(agreeing.report().conflict()).isFalse();
        assertThat(agreeing.report().evidence()).isEmpty();
    }

    @Test
    void aDatelineOfAnotherDayContradictsTheGivenDate() {
        String text = "NAIROBI, March 3 (Example Wire) -- Rebels left the town.";
        Times right = tag(TestDocuments.published(text, "2020-03-04"));
        assertThat(right.report().conflict()).isFalse();
        Times moved = tag(TestDocuments.published(text, "2020-04-03"));
        assertThat(moved.report().conflict()).isTrue();
        assertThat(moved.report().date()).contains(new PartialDate(2020, 4, 3));
        assertThat(moved.report().evidence().getFirst().span().in(text)).isEqualTo("March 3");
    }

    @Test
    void aNameThatWasNotYetInUseContradictsTheGivenDate() {
        String text = "The COVID-19 ward was shelled.";
        assertThat(tag(TestDocuments.published(text, "2019-03-04")).report().conflict()).isTrue();
        assertThat(tag(TestDocuments.published(text, "2021-03-04")).report().conflict()).isFalse();
    }

    @Test
    void aDatelineIsExactWhereACopyrightTellsItsYear() {
        String text =
                "NAIROBI, March 3 (Example Wire) -- Rebels left the town.\n\n"
                        + "Copyright 2020 Example Wire.";
        Times times = tag(TestDocuments.document(text));
        assertThat(times.report().date()).contains(new PartialDate(2020, 3, 3));
        assertThat(times.report().basis()).isEqualTo(Basis.TEXT);
        assertThat(times.report().evidence()).hasSize(2);
    }

    @Test
    void aCopyrightAloneTellsTheYearAndNoMore() {
        String text = "Rebels left the town.\n\n(c) Copyright 2018-2020 Example Wire.";
        assertThat(tag(TestDocuments.document(text)).report().date())
                .contains(new PartialDate(2020, 0, 0));
        String two = text + "\n\nCopyright 2016 Another.";
        assertThat(tag(TestDocuments.document(two)).report().date()).isEmpty();
    }

    @Test
    void aYearAndTheYearsSinceThenTellTheReportsYear() {
        String text = "The last such raid was in 1999, 17 years ago.";
        assertThat(tag(TestDocuments.document(text)).report().date())
                .contains(new PartialDate(2016, 0, 0));
        String round = "The last such raid was in 1999, 20 years ago.";
        assertThat(tag(TestDocuments.document(round)).report().date()).isEmpty();
    }

    @Test
    void theNumberOfABlockOfHousesIsNoYear() {
        String text = "He was shot in the 2100 block of Main Street.";
        assertThat(expression(tag(TestDocuments.document(text)), text, "2100")).isEmpty();
    }

    @Test
    void aPageThatAgreesWithTheAnniversaryIsNotContradicted() {
        String text =
                "On Wednesday the premier marked the 32nd anniversary of Azerbaijan's independence.";
        Times times = tag(stamped(text, Basis.MARKUP, new PartialDate(2023, 10, 19)));
        assertThat(times.report().date()).contains(new PartialDate(2023, 10, 19));
        assertThat(times.report().conflict()).isFalse();
    }

    @Test
    void olderEventsInTheTextDoNotContradictThePage() {
        String text =
                "In 1991 war broke out. On 7 May 1992 the town fell. In 2021 he marked the 30th "
                        + "anniversary of Azerbaijan's independence on Monday.";
        Times times = tag(stamped(text, Basis.MARKUP, new PartialDate(2024, 4, 24)));
        assertThat(times.report().conflict()).isFalse();
        assertThat(times.report().basis()).isEqualTo(Basis.MARKUP);
    }

    @Test
    void weekdaysAndDatesThatAgreeInAnotherYearOutweighTheStamp() {
        String text =
                "The raid began on Tuesday, September 19 and ended on Wednesday, September 20.";
        Times times = tag(stamped(text, Basis.MARKUP, new PartialDate(2024, 4, 24)));
        assertThat(times.report().date()).contains(new PartialDate(2023, 9, 20));
        assertThat(times.report().conflict()).isTrue();

        Times near = tag(stamped(text, Basis.MARKUP, new PartialDate(2023, 9, 22)));
        assertThat(near.report().date()).contains(new PartialDate(2023, 9, 22));
        assertThat(near.report().conflict()).isFalse();

        String retrospect = text + " In 2024 the camp was closed.";
        Times later = tag(stamped(retrospect, Basis.MARKUP, new PartialDate(2024, 4, 24)));
        assertThat(later.report().conflict()).isFalse();
    }

    @Test
    void withoutAnyDateNothingIsGuessed() {
        String text = "The troops left on Tuesday, two days after the truce.";
        Times times = tag(TestDocuments.document(text));
        assertThat(times.report().date()).isEmpty();
        assertThat(times.report().basis()).isEqualTo(Basis.UNKNOWN);
        assertValue(times, text, "Tuesday", "XXXX-WXX-2");
        assertThat(expression(times, text, "Tuesday").orElseThrow().period()).isEmpty();
    }

    @Test
    void sinceOpensAPeriodAndUntilClosesOne() {
        String text = "They have held out since December 2022 and will stay until 5 April 2024.";
        Times times = tag(TestDocuments.published(text, "2024-03-13"));
        assertThat(expression(times, text, "December 2022").orElseThrow().period())
                .contains(new Period(Optional.of(LocalDate.of(2022, 12, 1)), Optional.empty()));
        assertThat(expression(times, text, "5 April 2024").orElseThrow().period())
                .contains(new Period(Optional.empty(), Optional.of(LocalDate.of(2024, 4, 5))));
    }

    @Test
    void bothEndsOfARangeMeanTheWholeOfIt() {
        String text = "It was shelled from 2 March 2023 to 5 April 2023 and between May and June.";
        Times times = tag(TestDocuments.published(text, "2024-03-13"));
        Period whole = Period.of(LocalDate.of(2023, 3, 2), LocalDate.of(2023, 4, 5));
        assertThat(expression(times, text, "2 March 2023").orElseThrow().period()).contains(whole);
        assertThat(expression(times, text, "5 April 2023").orElseThrow().period()).contains(whole);
        assertValue(times, text, "2 March 2023", "2023-03-02");
        assertThat(expression(times, text, "May").orElseThrow().period())
                .contains(Period.of(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 6, 30)));
    }

    @Test
    void clockTimesInOnePlaceBelongToOneDayAndKeepTheirOffset() {
        String text = "The truce starts at 4 p.m. local time (9 a.m. ET) Wednesday, she said.";
        Times times = tag(TestDocuments.published(text, "2023-09-21"));
        assertValue(times, text, "4 p.m. local time", "2023-09-20T16:00");
        assertValue(times, text, "9 a.m. ET", "2023-09-20T09:00-04:00");
        assertValue(times, text, "Wednesday", "2023-09-20");
    }

    @Test
    void readsLowerCaseAndUpperCaseText() {
        String lower = "three men were held on monday and in may.";
        Times times = tag(TestDocuments.published(lower, "2024-03-13"));
        assertValue(times, lower, "monday", "2024-03-11");
        assertValue(times, lower, "may", "2023-05");
        String upper = "SAN SALVADOR, 20 SEP 89 (WIRE) -- TWO MEN DIED ON MONDAY.";
        assertValue(
                tag(TestDocuments.published(upper, "1989-09-21")),
                upper,
                "20 SEP 89",
                "1989-09-20");
        assertValue(
                tag(TestDocuments.published(upper, "1989-09-21")), upper, "MONDAY", "1989-09-18");
    }

    @Test
    void aVerbAheadTakesTheNextWeekday() {
        String text = "Envoys will meet Friday";
        ParsedDocument parsed =
                TestDocuments.parsed(
                        TestDocuments.published(text, "2024-03-13"),
                        """
                        Envoys envoy NNS 3 nsubj
                        will will MD 3 aux
                        meet meet VB 0 root
                        Friday friday NNP 3 npadvmod
                        """);
        assertThat(tagger.tag(parsed).expressions().getFirst().value()).isEqualTo("2024-03-15");
    }

    @Test
    void aVerbOfThePastTakesTheLastWeekday() {
        String text = "Envoys met Friday";
        ParsedDocument parsed =
                TestDocuments.parsed(
                        TestDocuments.published(text, "2024-03-13"),
                        """
                        Envoys envoy NNS 2 nsubj
                        met meet VBD 0 root
                        Friday friday NNP 2 npadvmod
                        """);
        assertThat(tagger.tag(parsed).expressions().getFirst().value()).isEqualTo("2024-03-08");
    }

    @Test
    void leavesWordsAloneThatMeanNoTime() {
        String text =
                "They may march again. A 34-year-old man, aged 50, fell. The fall of the town cost 2000 lives, up 3.5 percent; "
                        + "a ratio of 9/10/2023 says nothing.";
        assertThat(tag(TestDocuments.published(text, "2024-03-13")).expressions())
                .filteredOn(e -> !e.value().equals("2000"))
                .isEmpty();
    }

    @Test
    void anyTextGivesSpansInOrderInsideTheTextAndNeverFails() {
        Random random = new Random(11);
        String[] pieces = {
            "Monday",
            "May",
            "5",
            "2023",
            "the",
            "last",
            "two",
            "days",
            "ago",
            "-",
            "/",
            ":",
            "p.m.",
            "of",
            "quarter",
            "since",
            "until",
            "31",
            "February",
            "week",
            "later",
            "'",
            "s",
            "night",
            "Easter",
            "anniversary of",
            "32nd",
            "\uD800",
            "\n\n",
            ",",
            ".",
            "99999999",
            "1st",
            "century",
            "20",
            "30",
            "next",
            "year",
            "same",
            "earlier",
            "every",
            "from",
            "to",
            "between",
            "and",
            "24:00",
            "5000",
            "years",
            "millions",
            "Ramadan",
            "yesterday",
            "GMT",
            "ET",
            "0000",
            "(",
            ")"
        };
        for (int i = 0; i < 2_000; i++) {
            StringBuilder built = new StringBuilder("x");
            for (int n = random.nextInt(40); n >= 0; n--) {
                built.append(random.nextInt(5) == 0 ? "" : " ");
                built.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = built.toString();
            Document document =
                    random.nextBoolean()
                            ? TestDocuments.document(text)
                            : TestDocuments.published(text, "2024-02-29");
            int last = 0;
            for (TimeExpression e : tag(document).expressions()) {
                assertThat(e.span().start()).as(text).isGreaterThanOrEqualTo(last);
                assertThat(e.span().end()).as(text).isLessThanOrEqualTo(text.length());
                last = e.span().end();
            }
        }
    }

    @Test
    void aDocumentWithoutTokensGivesAResult() {
        Document document = TestDocuments.published("On Monday", "2024-03-13");
        Times times = tagger.tag(new ParsedDocument(document, List.of(), List.of(), List.of()));
        assertThat(times.expressions()).hasSize(1);
    }

    @Test
    void numbersWithWhichNamesBeginBeginDatesToo() {
        // Names that date a report begin with these: "1994 genocide", "28-member European Union".
        String text = "From 28 March 2003 to 27 May they met at 9 a.m., as in 1994.";
        Times times = tag(TestDocuments.published(text, "2003-06-02"));

        assertValue(times, text, "1994", "1994");
        assertThat(times.expressions().stream().map(TimeExpression::value))
                .contains("2003-05-27")
                .anyMatch(value -> value.startsWith("2003-03-28"))
                .anyMatch(value -> value.endsWith("T09:00"));
    }
}
