// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Period;
import org.sitrep.model.Precision;
import org.sitrep.model.TimeExpression;
import org.sitrep.time.Meaning.Which;

/** Named days that return each year, from {@code holidays.tsv}. Immutable. */
final class Holidays {
    private final Map<String, String> whens = new LinkedHashMap<>();
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    private Holidays() {}

    static Holidays bundled() {
        Holidays holidays = new Holidays();
        for (Tsv.Row row : Tsv.read(Holidays.class, "/org/sitrep/time/holidays.tsv")) {
            if (row.list(2).isEmpty() || days(row.cell(1), 2024).isEmpty()) {
                throw row.fault("a holiday has a key, a day and names");
            }
            holidays.whens.put(row.cell(0), row.cell(1));
            holidays.names.put(row.cell(0), row.list(2));
        }
        return holidays;
    }

    /** A rule for each name: "Easter", "Easter 2023", "last Easter". */
    List<TimeRule> rules() {
        List<TimeRule> rules = new ArrayList<>();
        names.forEach(
                (key, all) -> {
                    for (String name : all) {
                        rules.add(rule(key, name, Which.PLAIN));
                        rules.add(rule(key, name, Which.LAST));
                        rules.add(rule(key, name, Which.NEXT));
                    }
                });
        return rules;
    }

    private static TimeRule rule(String key, String name, Which which) {
        List<TimeRule.Element> pattern = new ArrayList<>();
        if (which != Which.PLAIN) {
            List<String> before = which == Which.LAST ? List.of("last") : List.of("next");
            pattern.add(new TimeRule.Literal(before, false, false));
        }
        for (String word : name.replace("'", " ' ").replace("-", " - ").strip().split(" +")) {
            pattern.add(new TimeRule.Literal(List.of(word), false, false));
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("key", key);
        if (which == Which.PLAIN) {
            pattern.add(new TimeRule.WordClass(List.of("year"), "year", true, false));
            parts.put("y", "{year}");
        } else {
            parts.put("which", which.name());
        }
        return new TimeRule(
                "holiday/" + key,
                "day",
                pattern,
                Optional.of(RuleCondition.NAME),
                new Template("holiday", parts),
                "");
    }

    /** Empty when the calendar of the holiday does not reach that year. */
    Optional<Anchored> place(Meaning.Holiday holiday, Scene scene) {
        String when = whens.getOrDefault(holiday.key(), "");
        if (holiday.year() != 0) {
            return days(when, holiday.year()).map(days -> anchored(days, when, ""));
        }
        Optional<LocalDate> report = scene.aroundReport();
        if (report.isEmpty()) {
            return Optional.of(
                    Anchored.unplaced(TimeExpression.Type.DATE, "XXXX-XX-XX", Precision.VAGUE));
        }
        boolean ahead =
                holiday.which() == Which.NEXT
                        || (holiday.which() == Which.PLAIN && scene.looksAhead());
        LocalDate now = report.get();
        Optional<Period> best = Optional.empty();
        for (int year = now.getYear() - 1; year <= now.getYear() + 1; year++) {
            Optional<Period> days = days(when, year);
            boolean fits =
                    days.isPresent()
                            && (ahead
                                    ? !until(days.get()).isBefore(now)
                                    : !from(days.get()).isAfter(now));
            if (fits && (best.isEmpty() || !ahead)) {
                best = days;
            }
        }
        return best.map(days -> anchored(days, when, "report"));
    }

    private static Anchored anchored(Period days, String when, String from) {
        LocalDate first = from(days);
        return days.from().equals(days.until())
                ? Anchored.day(first, from)
                : Anchored.of(
                        Calendars.monthValue(first),
                        days,
                        when.startsWith("hijri") ? Precision.MONTH : Precision.VAGUE,
                        from);
    }

    private static LocalDate from(Period days) {
        return days.from().orElse(LocalDate.EPOCH);
    }

    private static LocalDate until(Period days) {
        return days.until().orElse(LocalDate.EPOCH);
    }

    private static Optional<Period> days(String when, int year) {
        if (year < 1583 || year > 2299) { // the rules of Easter below hold no further
            return Optional.empty();
        }
        try {
            if (when.startsWith("easter")) {
                return day(western(year).plusDays(Long.parseLong(when.substring(6))));
            }
            if (when.startsWith("orthodox")) {
                return day(eastern(year).plusDays(Long.parseLong(when.substring(8))));
            }
            if (when.startsWith("hijri ")) {
                return hijri(when.substring(6), year);
            }
            if (when.contains("/")) {
                String[] parts = when.split("/");
                return day(
                        LocalDate.of(year, Integer.parseInt(parts[2]), 1)
                                .with(
                                        TemporalAdjusters.dayOfWeekInMonth(
                                                Integer.parseInt(parts[0]),
                                                DayOfWeek.of(Integer.parseInt(parts[1])))));
            }
            String[] parts = when.split("-");
            return day(LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
        } catch (DateTimeException | NumberFormatException problem) {
            return Optional.empty();
        }
    }

    private static Optional<Period> day(LocalDate day) {
        return Optional.of(Period.day(day));
    }

    /** The first one that begins in a year of the common calendar. */
    private static Optional<Period> hijri(String when, int year) {
        int month = Integer.parseInt(when.substring(0, 2));
        int day = when.length() > 2 ? Integer.parseInt(when.substring(3)) : 0;
        int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        for (int hijri = first; hijri <= first + 1; hijri++) {
            HijrahDate begin = HijrahDate.of(hijri, month, Math.max(1, day));
            LocalDate from = LocalDate.from(begin);
            if (from.getYear() == year) {
                return Optional.of(
                        day > 0
                                ? Period.day(from)
                                : Period.of(from, from.plusDays(begin.lengthOfMonth() - 1L)));
            }
        }
        return Optional.empty();
    }

    /** Easter Sunday of the Western churches. J.-M. Oudin, 1940. */
    private static LocalDate western(int year) {
        int century = year / 100;
        int golden = year % 19;
        int k = (century - 17) / 25;
        int i = (century - century / 4 - (century - k) / 3 + 19 * golden + 15) % 30;
        i -= (i / 28) * (1 - (i / 28) * (29 / (i + 1)) * ((21 - golden) / 11));
        int j = (year + year / 4 + i + 2 - century + century / 4) % 7;
        int l = i - j;
        int month = 3 + (l + 40) / 44;
        return LocalDate.of(year, month, l + 28 - 31 * (month / 4));
    }

    /** Easter Sunday of the Eastern churches, in the common calendar. J. Meeus, 1991. */
    private static LocalDate eastern(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int month = (d + e + 114) / 31;
        int day = (d + e + 114) % 31 + 1;
        // The Julian calendar is behind by 10 days in 1583, 13 from 1900 to 2099.
        int behind = year / 100 - year / 400 - 2;
        return LocalDate.of(year, month, day).plusDays(behind);
    }
}
