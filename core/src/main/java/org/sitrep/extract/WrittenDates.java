// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.PartialDate;

/**
 * Calendar dates with a year, as pages print them: "24 April, 2024", "Sept. 20, 2023", "20.9.2023",
 * "2023-09-20", "3 JAN 90". The months are those of {@code months.tsv}, in many languages.
 *
 * <p>A date without a year is not read, and of one without a day the day stays unknown.
 */
final class WrittenDates {
    /** In which order a date like 4/5/2023 stands. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        /** Such a date is read only when one of its numbers is above 12. */
        UNKNOWN
    }

    /** A date and where it stands, half-open. */
    record Found(PartialDate date, int start, int end) {}

    private static final int EARLIEST = 1900; // older pages are not of the web, nor their scans
    private static final int LATEST = 2099;

    /** From the first mark of a date of numbers to the second: two digits, two spaces. */
    private static final int MOST_BETWEEN_MARKS = 5;

    // Bounded repetitions only: each position is tried in constant time.
    private static final String YEAR = "(\\d{4}|['\u2019]?\\d{2})(?![\\d])";
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<![\\d./-])(\\d{4})\\s?([-/.\u5E74])\\s?(\\d{1,2})\\s?[-/.\u6708]\\s?(\\d{1,2})"
                            + "(?![\\d])");
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![\\d./-])(\\d{1,2})(\\. ?|[-/])(\\d{1,2})(?:\\2|\\. ?)(\\d{4}|\\d{2})(?![\\d/.-]\\d|\\d|:)");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "(?<![\\d])(\\d{1,2})(?:st|nd|rd|th|er|\u00BA|\u00AA|\\.)?[\\s./-]{0,3}"
                            + "(?:(?:of|de|d\u2019|d'|den)\\s?)?(\\p{L}{3,14})[.,]?"
                            + "(?:\\s?[,/-]?\\s?)(?:(?:de|del|of)\\s)?"
                            + YEAR);
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "(?<![\\p{L}])(\\p{L}{3,14})[.,]?[\\s-]{1,3}(\\d{1,2})(?:st|nd|rd|th)?"
                            + "(?:\\s?[,-]\\s?|\\s)(?:\\d{1,2}:\\d{2}\\s?(?:[AaPp]\\.?[Mm]\\.?)?,?\\s)?"
                            + YEAR);
    private static final Pattern MONTH_ALONE =
            Pattern.compile("(?<![\\p{L}])(\\p{L}{3,14})[.,]?\\s{1,2}(\\d{4})(?![\\d])");
    private static final Pattern DAY_BESIDE_MONTH =
            Pattern.compile(
                    "(?<![\\d])\\d{1,2}(?:st|nd|rd|th)?\\s(\\p{L}{3,14})|(\\p{L}{3,14})\\.?\\s\\d{1,2}(?![\\d])");

    private final Months months = new Months();

    /** The first date of a text; of two that begin together, the more precise. */
    Optional<Found> first(String text, Order order) {
        List<Found> all = all(text, order);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    /** All dates of a text in its order, disjoint. */
    List<Found> all(String text, Order order) {
        if (!hasFigures(text)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        if (hasThreeNumbers(text)) {
            collect(found, YEAR_FIRST.matcher(text), m -> date(m.group(1), m.group(3), m.group(4)));
            collect(found, NUMBERS.matcher(text), m -> byNumbers(m, order));
        }
        if (months.mayStandIn(text)) {
            collect(
                    found,
                    DAY_MONTH.matcher(text),
                    m -> date(m.group(3), month(m.group(2)), m.group(1)));
            collect(
                    found,
                    MONTH_DAY.matcher(text),
                    m -> date(m.group(3), month(m.group(1)), m.group(2)));
            collect(
                    found,
                    MONTH_ALONE.matcher(text),
                    m -> date(m.group(2), month(m.group(1)), null));
        }
        found.sort(
                (a, b) ->
                        a.start() != b.start()
                                ? Integer.compare(a.start(), b.start())
                                : Integer.compare(b.end(), a.end()));
        return disjoint(found);
    }

    /** Whether two digits stand side by side, as in each year; most lines have none. */
    private static boolean hasFigures(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean now = isDigit(c);
            if (now && digit) {
                return true;
            }
            digit = now;
        }
        return false;
    }

    /**
     * Whether numbers stand beside each other as those of a date without names do, the second of
     * one digit or two. Most lines have none, and a pattern is dear to try at each character.
     */
    private static boolean hasThreeNumbers(String text) {
        int before = -MOST_BETWEEN_MARKS - 1;
        for (int i = 1; i < text.length() - 1; i++) {
            if (isMark(text.charAt(i)) && isBetweenDigits(text, i)) {
                if (i - before <= MOST_BETWEEN_MARKS) {
                    return true;
                }
                before = i;
            }
        }
        return false;
    }

    private static boolean isMark(char c) {
        return c == '.' || c == '-' || c == '/' || c == '\u5E74' || c == '\u6708';
    }

    /** Whether a digit stands before a mark and one behind it, or but for one space. */
    private static boolean isBetweenDigits(String text, int at) {
        boolean before =
                isDigit(text.charAt(at - 1))
                        || (at > 1 && isSpace(text.charAt(at - 1)) && isDigit(text.charAt(at - 2)));
        return before
                && (isDigit(text.charAt(at + 1))
                        || (at + 2 < text.length()
                                && isSpace(text.charAt(at + 1))
                                && isDigit(text.charAt(at + 2))));
    }

    /** As the patterns have it. */
    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a day stands beside a month, with or without a year. */
    boolean hasMonthAndDay(String text) {
        Matcher match = DAY_BESIDE_MONTH.matcher(text);
        while (match.find()) {
            if (month(match.group(1)) != null || month(match.group(2)) != null) {
                return true;
            }
        }
        return false;
    }

    private interface Reading {
        Optional<PartialDate> date(Matcher match);
    }

    private static void collect(List<Found> found, Matcher match, Reading reading) {
        int from = 0;
        while (match.find(from)) {
            Optional<PartialDate> date = reading.date(match);
            if (date.isPresent()) {
                found.add(new Found(date.get(), match.start(), match.end()));
                from = match.end();
            } else {
                from = match.start() + 1;
            }
        }
    }

    private static List<Found> disjoint(List<Found> sorted) {
        List<Found> kept = new ArrayList<>();
        for (Found next : sorted) {
            if (kept.isEmpty() || next.start() >= kept.getLast().end()) {
                kept.add(next);
            }
        }
        return kept;
    }

    private Optional<PartialDate> byNumbers(Matcher match, Order order) {
        String a = match.group(1);
        String b = match.group(3);
        String year = match.group(4);
        boolean dots = match.group(2).startsWith(".");
        if (match.group(2).equals("-") && year.length() == 2) {
            return Optional.empty(); // a telephone number as often as a date
        }
        int first = Integer.parseInt(a);
        int second = Integer.parseInt(b);
        if (dots || first > 12) {
            return date(year, second, a);
        }
        if (second > 12) {
            return date(year, first, b);
        }
        return switch (order) {
            case DAY_FIRST -> date(year, second, a);
            case MONTH_FIRST -> date(year, first, b);
            case UNKNOWN -> first == second ? date(year, first, b) : Optional.empty();
        };
    }

    private @Nullable Integer month(@Nullable String name) {
        return name == null ? null : months.named(name).orElse(null);
    }

    private static Optional<PartialDate> date(String year, String month, String day) {
        return date(year, Integer.valueOf(month), day);
    }

    private static Optional<PartialDate> date(
            String year, @Nullable Integer month, @Nullable String day) {
        if (month == null) {
            return Optional.empty();
        }
        int number = year(year);
        if (number < EARLIEST || number > LATEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PartialDate(number, month, day == null ? 0 : Integer.parseInt(day)));
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A year of two digits lies in the hundred years around 2000: 50 to 99 are 1950 to 1999. */
    private static int year(String digits) {
        int number = Integer.parseInt(digits.replaceAll("['\u2019]", ""));
        if (digits.length() >= 4) {
            return number;
        }
        return number >= 50 ? 1900 + number : 2000 + number;
    }
}
