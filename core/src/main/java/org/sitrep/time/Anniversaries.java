// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Fold;
import org.sitrep.knowledge.Tsv;

/**
 * Days whose anniversaries news counts, from {@code anniversaries.tsv}.
 *
 * <p>A number and a phrase give a day: the 32nd of Armenia's independence is 21 September 2023.
 * Immutable.
 */
final class Anniversaries {
    /** A phrase has at most so many characters; what follows is not looked at. */
    static final int LONGEST_PHRASE = 90; // the longest of the table has 63

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    private record Phrase(String folded, LocalDate founded) {}

    /** A day that returns. */
    record Founding(LocalDate founded) {

        /** Its n-th anniversary; empty beyond the calendar, or on 29 February. */
        Optional<LocalDate> anniversary(int number) {
            int year = founded.getYear() + number;
            return Calendars.isPossible(year, founded.getMonthValue(), founded.getDayOfMonth())
                    ? Optional.of(founded.withYear(year))
                    : Optional.empty();
        }
    }

    private Anniversaries() {}

    static Anniversaries bundled(Countries countries) {
        Anniversaries anniversaries = new Anniversaries();
        for (Tsv.Row row : Tsv.read(Anniversaries.class, "/org/sitrep/time/anniversaries.tsv")) {
            LocalDate founded = founded(row);
            List<String> phrases = new ArrayList<>(row.list(4));
            if (row.cell(1).equals("independence")) {
                countries
                        .byCode(row.cell(0))
                        .ifPresent(country -> phrases.addAll(independence(country)));
            } else if (phrases.isEmpty()) {
                throw row.fault("no phrases");
            }
            phrases.forEach(phrase -> anniversaries.add(phrase, founded));
        }
        return anniversaries;
    }

    private static LocalDate founded(Tsv.Row row) {
        try {
            return LocalDate.parse(row.cell(3) + "-" + row.cell(2));
        } catch (DateTimeException problem) {
            throw row.fault("no day: " + row.cell(2) + " of " + row.cell(3));
        }
    }

    private static List<String> independence(Countries.Country country) {
        List<String> phrases = new ArrayList<>();
        for (String name : country.names()) {
            phrases.add(name + "'s independence");
            phrases.add("independence of " + name);
            phrases.add("the independence of " + name);
            phrases.add(name + " independence");
        }
        for (String adjective : country.adjectives()) {
            phrases.add(adjective + " independence");
            phrases.add("the " + adjective + " independence");
        }
        return phrases;
    }

    private void add(String phrase, LocalDate founded) {
        String folded = Fold.fold(phrase);
        byFirstWord
                .computeIfAbsent(firstWord(folded), word -> new ArrayList<>())
                .add(new Phrase(folded, founded));
    }

    private static String firstWord(String folded) {
        int space = folded.indexOf(' ');
        return space < 0 ? folded : folded.substring(0, space);
    }

    /**
     * The days that the beginning of a text names.
     *
     * @param text what follows "anniversary of"
     */
    List<Founding> namedBy(String text) {
        String folded = Fold.fold(text.substring(0, Math.min(text.length(), LONGEST_PHRASE)));
        List<Founding> foundings = new ArrayList<>();
        for (Phrase phrase : byFirstWord.getOrDefault(firstWord(folded), List.of())) {
            int end = phrase.folded.length();
            boolean whole =
                    folded.startsWith(phrase.folded)
                            && (folded.length() == end
                                    || !Character.isLetterOrDigit(folded.charAt(end)));
            if (whole && foundings.stream().noneMatch(f -> f.founded.equals(phrase.founded))) {
                foundings.add(new Founding(phrase.founded));
            }
        }
        return foundings;
    }
}
