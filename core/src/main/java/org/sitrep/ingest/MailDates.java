// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.model.PartialDate;

/**
 * Dates as mail and RSS write them: {@code Wed, 20 Sep 2023 10:00:00 +0400}, in the writer's zone.
 *
 * <p>Written by hand and not with a formatter, since feeds leave out the day of the week, the time
 * or the zone, write months out, or two digits for the year.
 */
final class MailDates {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    /** Two digits from this one on are of the last century: RFC 5322, section 4.3. */
    private static final int LAST_CENTURY = 50;

    private MailDates() {}

    /** The day; nothing when the text is no such date or there is no such day. */
    static Optional<PartialDate> read(String value) {
        List<String> words =
                java.util.Arrays.stream(value.toLowerCase(Locale.ROOT).split("[ ,\\-]"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        int day = words.isEmpty() || isNumber(words.get(0)) ? 0 : 1;
        if (words.size() < day + 3 || !isNumber(words.get(day)) || !isNumber(words.get(day + 2))) {
            return Optional.empty();
        }
        String name = words.get(day + 1);
        int month = name.length() < 3 ? -1 : MONTHS.indexOf(name.substring(0, 3));
        int year = Integer.parseInt(words.get(day + 2));
        if (words.get(day + 2).length() == 2) {
            year += year < LAST_CENTURY ? 2000 : 1900;
        }
        try {
            return month < 0
                    ? Optional.empty()
                    : Optional.of(
                            new PartialDate(year, month + 1, Integer.parseInt(words.get(day))));
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(String word) {
        return word.length() <= 4 && !word.isEmpty() && word.chars().allMatch(MailDates::isDigit);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
