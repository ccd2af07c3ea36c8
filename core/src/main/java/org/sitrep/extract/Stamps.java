// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.extract.WrittenDates.Found;
import org.sitrep.extract.WrittenDates.Order;
import org.sitrep.knowledge.Tsv;

/**
 * Dates printed on a page, with what the words beside them say they are of. Source: {@code
 * stamps.tsv}.
 */
final class Stamps {
    /** Words besides the date that a stamp may hold: a name, a section. */
    private static final int MOST_OTHER_WORDS = 8; // guess

    /** Words besides the date in a line that holds nothing else worth keeping. */
    private static final int MOST_IDLE_WORDS = 3; // guess

    private final WrittenDates dates;
    private final Phrases<Kind> phrases = new Phrases<>();

    /** What a printed date is of; the most trusted first. */
    enum Kind {
        PUBLISHED,
        /** Nothing is said; beside an article mostly the day it appeared. */
        PLAIN,
        MODIFIED,
        FILLER,
        EVENT
    }

    /**
     * A date printed in a line.
     *
     * @param others words of the line besides dates, hours and words about them
     */
    record Stamp(Found found, Kind kind, int others) {
        /** Whether the line is nothing but the date. */
        boolean isAlone() {
            return others <= MOST_IDLE_WORDS;
        }
    }

    Stamps(WrittenDates dates) {
        this.dates = dates;
        for (Tsv.Row row : Tsv.read(Stamps.class, "/org/sitrep/extract/stamps.tsv")) {
            try {
                Kind kind = Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
                for (String words : row.list(1)) {
                    phrases.add(words, kind);
                }
            } catch (IllegalArgumentException problem) {
                throw row.fault(String.valueOf(problem.getMessage()));
            }
        }
    }

    /** The dates of a line that is a stamp, in its order; none when it is a sentence. */
    List<Stamp> read(String line, Order order) {
        List<Found> found = dates.all(line, order);
        if (found.isEmpty()) {
            return List.of();
        }
        int others = 0;
        List<Stamp> stamps = new ArrayList<>();
        int at = 0;
        for (Found date : found) {
            String before = line.substring(at, date.start());
            int beside = count(before);
            others += beside;
            stamps.add(new Stamp(date, lastKind(before).orElse(Kind.PLAIN), beside));
            at = date.end();
        }
        others += count(line.substring(at));
        if (others <= MOST_OTHER_WORDS) {
            int all = others;
            stamps.replaceAll(stamp -> new Stamp(stamp.found(), stamp.kind(), all));
        } else {
            // In a long line only a date that is called one counts: "... Published: 3 May 2022 ..."
            stamps.removeIf(
                    stamp -> stamp.kind() == Kind.PLAIN || stamp.others() > MOST_IDLE_WORDS);
        }
        return stamps;
    }

    /** What the words before a date say that it is of, the nearest words counting. */
    Optional<Kind> lastKind(String before) {
        List<String> words = Phrases.words(before);
        Optional<Kind> kind = Optional.empty();
        int i = 0;
        while (i < words.size()) {
            Optional<Phrases.Match<Kind>> match = phrases.at(words, i);
            if (match.isPresent() && match.get().value() != Kind.FILLER) {
                kind = Optional.of(match.get().value());
            }
            i = match.map(Phrases.Match::end).orElse(i + 1);
        }
        return kind;
    }

    private int count(String rest) {
        List<String> words = Phrases.words(rest);
        int others = 0;
        int i = 0;
        while (i < words.size()) {
            Optional<Phrases.Match<Kind>> match = phrases.at(words, i);
            if (match.isEmpty()) {
                String word = words.get(i);
                others += word.equals(":") || Character.isDigit(word.charAt(0)) ? 0 : 1;
            }
            i = match.map(Phrases.Match::end).orElse(i + 1);
        }
        return others;
    }
}
