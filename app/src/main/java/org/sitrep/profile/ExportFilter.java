// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.model.Period;

/**
 * Which happenings are exported. Conditions that are empty accept everything; a happening of which
 * the asked-for value is not known is not accepted.
 *
 * @param types PLOVER types, or types of one's own
 * @param countries ISO 3166-1 alpha-3
 * @param from first day, inclusive: a happening that lasted until then or longer
 * @param until last day, inclusive: a happening that had begun by then
 */
public record ExportFilter(
        List<String> types,
        List<String> countries,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    /** Accepts everything. */
    public static final ExportFilter EVERYTHING =
            new ExportFilter(List.of(), List.of(), Optional.empty(), Optional.empty());

    public ExportFilter {
        types = List.copyOf(types);
        countries = List.copyOf(countries);
    }

    /** Whether it accepts a happening. */
    boolean accepts(String type, Optional<String> country, Optional<Period> period) {
        return (types.isEmpty() || types.contains(type))
                && (countries.isEmpty() || country.filter(countries::contains).isPresent())
                && (from.isEmpty() || (isKnown(period) && !endsBefore(period, from.get())))
                && (until.isEmpty() || (isKnown(period) && !beginsAfter(period, until.get())));
    }

    private static boolean isKnown(Optional<Period> period) {
        return period.filter(p -> p.from().isPresent() || p.until().isPresent()).isPresent();
    }

    private static boolean endsBefore(Optional<Period> period, LocalDate day) {
        return period.flatMap(Period::until).filter(d -> d.isBefore(day)).isPresent();
    }

    private static boolean beginsAfter(Optional<Period> period, LocalDate day) {
        return period.flatMap(Period::from).filter(d -> d.isAfter(day)).isPresent();
    }

    /** The conditions for the manifest, in a fixed order. */
    Map<String, List<String>> conditions() {
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        conditions.put("types", types);
        conditions.put("countries", countries);
        List<String> days = new ArrayList<>();
        from.ifPresent(day -> days.add(day.toString()));
        conditions.put("from", List.copyOf(days));
        conditions.put("until", until.map(day -> List.of(day.toString())).orElse(List.of()));
        conditions.values().removeIf(List::isEmpty);
        return conditions;
    }
}
