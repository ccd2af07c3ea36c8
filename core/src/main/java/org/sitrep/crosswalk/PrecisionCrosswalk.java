// SPDX-License-Identifier: Apache-2.0
package org.sitrep.crosswalk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Event.EventTime;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.Precision;
import org.sitrep.model.Toponym;
import org.sitrep.model.Toponym.Resolution;

/**
 * From how finely a day and a place are known to ACLED's and UCDP's precision codes: {@code
 * precision.tsv}. Immutable, so safe for many threads.
 */
public final class PrecisionCrosswalk {
    private static final String FILE = "precision.tsv";

    /** In place of a number of days: one end of the period is open or unknown. */
    private static final long OPEN = -1;

    private final List<Rule> rules = new ArrayList<>();

    /**
     * One thing in both schemes.
     *
     * @param acled time_precision or geo_precision, 1 to 3
     * @param ucdp date_prec, 1 to 5, or where_prec, 1 to 7
     */
    public record Codes(Answer<Integer> acled, Answer<Integer> ucdp) {}

    /**
     * What is asked of a day or a place.
     *
     * @param precision name of a {@link Precision} or {@link Resolution}; {@code NONE}
     * @param size days, {@link #OPEN}, or km rounded up
     * @param feature empty for days
     * @param country whether it lies in one
     */
    record Known(boolean time, String precision, long size, String feature, boolean country) {}

    /** A row. Its sizes are inclusive. */
    private record Rule(
            boolean time,
            Set<String> precisions,
            boolean anySize,
            long least,
            long most,
            Set<String> features,
            boolean stateless,
            Codes codes,
            Known example) {
        boolean holds(Known known) {
            return time == known.time()
                    && precisions.contains(known.precision())
                    && (anySize || (known.size() >= least && known.size() <= most))
                    && (features.isEmpty() || features.contains(known.feature()))
                    && !(stateless && known.country());
        }
    }

    private PrecisionCrosswalk(List<Tsv.Row> rows) {
        rows.forEach(row -> rules.add(rule(row)));
    }

    /**
     * Reads the table.
     *
     * @throws IllegalStateException when a row is wrong
     */
    public static PrecisionCrosswalk bundled() {
        return of(Tsv.read(PrecisionCrosswalk.class, "/org/sitrep/crosswalk/" + FILE));
    }

    static PrecisionCrosswalk of(List<Tsv.Row> rows) {
        return new PrecisionCrosswalk(rows);
    }

    /** The codes of an event's time; of an absent one, why there are none. */
    public Codes time(Optional<EventTime> time) {
        return codes(
                time.map(t -> new Known(true, t.precision().name(), days(t.period()), "", false))
                        .orElse(new Known(true, "NONE", 0, "", false)));
    }

    /** The codes of an event's place; of an absent one, why there are none. */
    public Codes place(Optional<Toponym> toponym) {
        return codes(
                toponym.map(PrecisionCrosswalk::known)
                        .orElse(new Known(false, "NONE", 0, "", false)));
    }

    Map<Known, Codes> examples() {
        Map<Known, Codes> examples = new LinkedHashMap<>();
        rules.forEach(rule -> examples.put(rule.example(), rule.codes()));
        return examples;
    }

    Codes codes(Known known) {
        return rules.stream()
                .filter(rule -> rule.holds(known))
                .findFirst()
                .map(Rule::codes)
                .orElseThrow(() -> new IllegalStateException(FILE + ": no row for " + known));
    }

    private static long days(Period period) {
        if (period.from().isEmpty() || period.until().isEmpty()) {
            return OPEN;
        }
        return period.until().get().toEpochDay() - period.from().get().toEpochDay() + 1;
    }

    private static Known known(Toponym toponym) {
        Optional<Place> place = toponym.place();
        Resolution resolution = place.isEmpty() ? Resolution.UNRESOLVED : toponym.resolution();
        return new Known(
                false,
                resolution.name(),
                place.map(p -> Math.max(0, (long) Math.ceil(p.radiusKm()))).orElse(0L),
                place.map(Place::feature).orElse(""),
                place.flatMap(Place::country).isPresent());
    }

    /** what, precision, size, feature, country, ACLED, UCDP, example. */
    private static Rule rule(Tsv.Row row) {
        boolean time = row.cell(0).equals("time");
        if (!time && !row.cell(0).equals("place")) {
            throw row.fault("neither time nor place: " + row.cell(0));
        }
        Set<String> precisions = new LinkedHashSet<>(row.list(1));
        precisions.forEach(precision -> Cells.check(row, precision, precisions(time)));
        String size = row.cell(2);
        int dash = size.indexOf('-');
        long least = size.isEmpty() ? 0 : number(row, dash < 0 ? size : size.substring(0, dash));
        long most =
                dash < 0
                        ? least
                        : dash == size.length() - 1
                                ? Long.MAX_VALUE
                                : number(row, size.substring(dash + 1));
        if (!row.cell(4).isEmpty() && !row.cell(4).equals("none")) {
            throw row.fault("country is none or empty, not " + row.cell(4));
        }
        return new Rule(
                time,
                precisions,
                size.isEmpty(),
                least,
                most,
                new LinkedHashSet<>(row.list(3)),
                row.cell(4).equals("none"),
                new Codes(answer(row, row.cell(5), 3), answer(row, row.cell(6), time ? 5 : 7)),
                example(row, time));
    }

    private static Set<String> precisions(boolean time) {
        Set<String> names = new LinkedHashSet<>(List.of("NONE"));
        for (Enum<?> each : time ? Precision.values() : Resolution.values()) {
            names.add(each.name());
        }
        return names;
    }

    private static long number(Tsv.Row row, String digits) {
        if (digits.equals("open")) {
            return OPEN;
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw row.fault("no number: " + digits);
        }
    }

    private static Answer<Integer> answer(Tsv.Row row, String cell, int highest) {
        String rule = FILE + ":" + row.line();
        if (cell.startsWith("- ")) {
            return new Answer<>(Optional.empty(), Optional.of(cell.substring(2)), rule);
        }
        long code = number(row, cell);
        if (code < 1 || code > highest) {
            throw row.fault("no code from 1 to " + highest + ": " + cell);
        }
        return new Answer<>(Optional.of((int) code), Optional.empty(), rule);
    }

    private static Known example(Tsv.Row row, boolean time) {
        List<String> words = Tsv.words(row.cell(7));
        if (words.isEmpty()) {
            throw row.fault("no example");
        }
        return new Known(
                time,
                words.getFirst().toUpperCase(Locale.ROOT),
                words.size() > 1 ? number(row, words.get(1)) : 0,
                words.size() > 2 ? words.get(2) : "",
                words.size() > 3 && !words.get(3).equals("-"));
    }
}
