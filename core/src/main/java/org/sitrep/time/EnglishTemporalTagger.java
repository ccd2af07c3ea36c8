// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.NumberWords;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.Times;

/**
 * English news: finds the expressions, decides the report date, then anchors.
 *
 * <p>The report date needs the expressions ("the 32nd anniversary of independence") and they need
 * it ("Tuesday"), so finding them gives only what they mean, and the calendar comes last.
 * Immutable, safe for many threads.
 */
final class EnglishTemporalTagger implements TemporalTagger {
    private final Vocabulary vocabulary;
    private final RuleSet rules;
    private final Anchor anchor;
    private final ReportDates reportDates;

    EnglishTemporalTagger(Countries countries) {
        NumberWords numbers = NumberWords.english();
        vocabulary = Vocabulary.english();
        Holidays holidays = Holidays.bundled();
        List<TimeRule> all = new ArrayList<>();
        for (String file : List.of("dates", "relative", "durations")) {
            all.addAll(TimeRule.read("/org/sitrep/time/" + file + ".rules", vocabulary));
        }
        all.addAll(holidays.rules());
        rules = new RuleSet(all, vocabulary, new Figures(numbers, vocabulary));
        anchor = new Anchor(holidays);
        reportDates =
                new ReportDates(
                        new DateClues(Anniversaries.bundled(countries), numbers),
                        Eras.bundled(vocabulary));
    }

    List<TimeRule> rules() {
        return rules.rules();
    }

    @Override
    public Times tag(ParsedDocument parsed) {
        Reading reading = new Reading(parsed, vocabulary);
        List<Found> found = new ArrayList<>();
        for (Match match : rules.matches(reading)) {
            Meaning meaning = match.meaning();
            if (!(meaning instanceof Meaning.Nothing)) {
                found.add(new Found(match, meaning, Direction.at(reading, match.from())));
            }
        }
        Times.ReportDate report = reportDates.decide(reading, found);
        return new Times(report, new Narration(reading, anchor, report.date()).tell(found));
    }
}
