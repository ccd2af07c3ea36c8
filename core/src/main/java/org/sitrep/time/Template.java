// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.knowledge.Tsv;
import org.sitrep.time.Meaning.Length;
import org.sitrep.time.Meaning.Which;

/**
 * The meaning column of a rule: a kind of {@link Meaning} whose parts name slots of the pattern.
 *
 * @param kind first word of the column
 * @param parts the others; a flag has an empty value
 */
record Template(String kind, Map<String, String> parts) {
    private static final Set<String> KINDS =
            Set.of(
                    "date",
                    "numeric",
                    "days",
                    "bc",
                    "decade",
                    "century",
                    "quarter",
                    "half",
                    "season",
                    "mod",
                    "yearend",
                    "shift",
                    "ago",
                    "beside",
                    "same",
                    "part",
                    "weekday",
                    "weekend",
                    "ref",
                    "duration",
                    "age",
                    "set",
                    "clock",
                    "holiday",
                    "week");

    static Template read(Tsv.Row row, String column) {
        List<String> words = Tsv.words(column);
        if (words.isEmpty() || !KINDS.contains(words.getFirst())) {
            throw row.fault("unknown meaning " + column);
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            parts.put(
                    equals < 0 ? word : word.substring(0, equals),
                    equals < 0 ? "" : word.substring(equals + 1));
        }
        return new Template(words.getFirst(), parts);
    }

    /** The meaning of a match. */
    Meaning fill(Slots slots) {
        Filler f = new Filler(this, slots);
        return switch (kind) {
            case "date" -> f.date();
            case "numeric" -> f.numeric();
            case "days" -> f.days();
            case "bc" -> new Meaning.Vague("BC" + f.text("y"));
            case "decade" -> f.decade();
            case "century" -> new Meaning.Century(f.number("n"));
            case "quarter" -> new Meaning.YearPart(false, f.number("q"), f.number("y"), f.shift());
            case "half" -> new Meaning.YearPart(true, f.number("h"), f.number("y"), f.shift());
            case "season" ->
                    new Meaning.Season(
                            f.text("s"), f.number("y"), f.shift(), f.has("same"), f.which());
            case "mod" -> f.within();
            case "yearend" -> new Meaning.YearEnd();
            case "shift" -> new Meaning.Shift(f.unit(), f.number("by"));
            case "ago" -> new Meaning.Ago(f.length(), f.has("ahead"), f.has("exact"));
            case "beside" -> f.beside();
            case "same" -> new Meaning.Same(f.unit(), f.has("report"));
            case "part" -> new Meaning.DayPart(f.text("part"), f.which(), f.inner("on"));
            case "weekday" -> new Meaning.Weekday(f.number("w"), f.which(), f.optional("week"));
            case "weekend" -> new Meaning.Weekend();
            case "ref" -> new Meaning.Vague(f.text("v"));
            case "age" -> new Meaning.Nothing();
            case "week" -> new Meaning.WeekOf(f.inner("of").orElseGet(Meaning.Nothing::new));
            case "duration" ->
                    new Meaning.Duration(f.length(), f.has("back") ? -1 : f.has("ahead") ? 1 : 0);
            case "set" -> new Meaning.Repeated(f.repeated());
            case "holiday" -> new Meaning.Holiday(f.text("key"), f.number("y"), f.which());
            default -> f.clock();
        };
    }

    private record Filler(Template template, Slots slots) {

        boolean has(String part) {
            return template.parts.containsKey(part);
        }

        /** The value of a part, slots filled in. */
        String text(String part) {
            String value = template.parts.getOrDefault(part, "");
            return value.startsWith("{")
                    ? slots.value(value.substring(1, value.length() - 1))
                    : value;
        }

        int number(String part) {
            return optional(part).orElse(0);
        }

        OptionalInt optional(String part) {
            String value = text(part);
            return value.isEmpty() || value.equals("X")
                    ? OptionalInt.empty()
                    : OptionalInt.of((int) Double.parseDouble(value));
        }

        OptionalInt shift() {
            return optional("ys");
        }

        Which which() {
            return has("which") ? Which.valueOf(text("which")) : Which.PLAIN;
        }

        Unit unit() {
            return Unit.valueOf(text("unit"));
        }

        Optional<Meaning> inner(String part) {
            String value = template.parts.getOrDefault(part, "");
            return value.startsWith("<")
                    ? slots.inner(value.substring(1, value.length() - 1)).map(Match::meaning)
                    : Optional.empty();
        }

        Meaning date() {
            int year = has("yy") ? century(number("yy")) : number("y");
            int month = number("m");
            int day = number("d");
            if (has("ymd")) {
                year = number("ymd") / 10_000;
                month = number("ymd") / 100 % 100;
                day = number("ymd") % 100;
            }
            if (inner("on").orElse(null) instanceof Meaning.Date inner) {
                month = inner.month();
                day = inner.day();
            }
            return Calendars.isPossible(year, month, day)
                    ? new Meaning.Date(year, month, day, number("w"), shift(), has("same"), which())
                    : new Meaning.Nothing();
        }

        /** "20/9/2023"; "9/10/2023" may be two days and so is none. */
        Meaning numeric() {
            int a = number("a");
            int b = number("b");
            if (a != b && a <= 12 && b <= 12) {
                return new Meaning.Nothing();
            }
            int month = a > 12 ? b : a;
            int day = a > 12 ? a : b;
            return month <= 12 && Calendars.isPossible(number("y"), month, day)
                    ? new Meaning.Date(
                            number("y"), month, day, 0, OptionalInt.empty(), false, Which.PLAIN)
                    : new Meaning.Nothing();
        }

        Meaning days() {
            int from = number("from");
            int until = number("until");
            boolean possible =
                    from < until
                            && Calendars.isPossible(number("y"), number("m"), from)
                            && Calendars.isPossible(number("y"), number("m"), until);
            return possible
                    ? new Meaning.Days(number("y"), number("m"), from, until)
                    : new Meaning.Nothing();
        }

        Meaning decade() {
            int years = has("yy") ? 1900 + number("yy") : number("y");
            return years % 10 == 0 ? new Meaning.Decade(years / 10) : new Meaning.Nothing();
        }

        private static int century(int shortYear) {
            // News of the web and of wire archives: 70 to 99 are the last century's.
            return shortYear < 70 ? 2000 + shortYear : 1900 + shortYear;
        }

        Meaning within() {
            Meaning whole = inner("of").orElseGet(() -> new Meaning.Shift(unit(), number("by")));
            return new Meaning.Within(Meaning.Part.valueOf(text("m")), whole);
        }

        Length length() {
            if (inner("of").orElse(null) instanceof Meaning.Duration inner) {
                return inner.length();
            }
            String count = text("n");
            double figure =
                    count.equals("X") || count.isEmpty() ? Double.NaN : Double.parseDouble(count);
            return new Length(has("half") ? figure + 0.5 : figure, unit());
        }

        Meaning beside() {
            boolean told = has("of");
            int by = number("by");
            Length length = told ? length() : new Length(Math.abs(by), unit());
            return new Meaning.Beside(
                    length, told ? has("back") : by < 0, has("quarterly"), has("apposed"));
        }

        String repeated() {
            if (has("v")) {
                return text("v");
            }
            if (has("w")) {
                return "XXXX-WXX-" + text("w") + (has("part") ? "T" + text("part") : "");
            }
            if (has("m")) {
                return "XXXX-" + Calendars.two(number("m"));
            }
            if (has("s")) {
                return "XXXX-" + text("s");
            }
            if (has("part")) {
                return "XXXX-XX-XXT" + text("part");
            }
            String every = text("every");
            return new Length(every.equals("X") ? Double.NaN : Double.parseDouble(every), unit())
                    .value();
        }

        Meaning clock() {
            if (inner("of").orElse(null) instanceof Meaning.Clock inner) {
                return new Meaning.Clock(inner.hour(), inner.minute(), inner.zone(), inner("on"));
            }
            int hour = number("h");
            int minute = optional("min").orElse(-1);
            if (has("hhmm")) {
                hour = number("hhmm") / 100;
                minute = number("hhmm") % 100;
            }
            hour = Calendars.hour(hour, optional("half"), text("part"));
            if (hour > 24 || minute > 59) {
                return new Meaning.Nothing();
            }
            Optional<Meaning> day = has("d") ? Optional.of(date()) : inner("on");
            return new Meaning.Clock(hour, minute, text("zone"), day);
        }
    }
}
