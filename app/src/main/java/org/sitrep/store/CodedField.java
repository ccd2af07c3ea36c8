// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.sitrep.evaluate.Estimate;
import org.sitrep.evaluate.Reliability;
import org.sitrep.evaluate.Reliability.Pair;
import org.sitrep.store.EventRow.Party;

/**
 * A field on which coders may agree, and what agreement means there.
 *
 * @param name as in the record format
 * @param value what a coder gave, as JSON; empty when nothing
 * @param measure alpha over the values that both gave
 * @param isCategory whether kappa makes sense
 */
record CodedField(
        String name,
        Function<EventRow, Optional<String>> value,
        Function<List<Pair<EventRow>>, Estimate> measure,
        boolean isCategory) {

    /** Whether it is an event at all; of every event, the others of those that both have. */
    static final String EXISTS = "event";

    /** The fields, besides whether it is one. */
    static List<CodedField> all() {
        return List.of(
                category("type", row -> Optional.of(row.type())),
                set("modes", row -> Optional.of(row.modes()).filter(modes -> !modes.isEmpty())),
                category("status", row -> Optional.of(row.status())),
                category("historical", row -> Optional.of(Boolean.toString(row.historical()))),
                party("actor", EventRow::actor),
                party("recipient", EventRow::recipient),
                days("time.from", row -> row.period().from()),
                days("time.until", row -> row.period().until()),
                category("place", row -> row.place().map(EventRow.Spot::name)),
                category("country", row -> row.place().flatMap(EventRow.Spot::country)),
                count("dead.low", EventRow::deadLow),
                count("dead.high", EventRow::deadHigh),
                count("injured.low", EventRow::injuredLow),
                count("injured.high", EventRow::injuredHigh));
    }

    /** The field of the event object that holds it: {@code dead} for {@code dead.low}. */
    String head() {
        return name.equals("country") ? "place" : name.split("\\.")[0];
    }

    private static CodedField category(String name, Function<EventRow, Optional<String>> of) {
        return new CodedField(
                name,
                row -> of.apply(row).map(Trees::text).map(Trees::write),
                pairs -> Reliability.nominalAlpha(mapped(pairs, row -> of.apply(row).orElse(""))),
                true);
    }

    private static CodedField set(String name, Function<EventRow, Optional<List<String>>> of) {
        return new CodedField(
                name,
                row -> of.apply(row).map(CodedField::json),
                pairs ->
                        Reliability.setAlpha(
                                mapped(pairs, row -> Set.copyOf(of.apply(row).orElse(List.of())))),
                true);
    }

    private static CodedField party(String name, Function<EventRow, Optional<Party>> of) {
        return set(name, row -> of.apply(row).map(CodedField::codes));
    }

    /** Countries and sectors; the words where neither is known. */
    private static List<String> codes(Party party) {
        Set<String> codes = new TreeSet<>(party.countries());
        codes.addAll(party.sectors());
        return codes.isEmpty() ? List.of(party.text()) : List.copyOf(codes);
    }

    private static CodedField days(String name, Function<EventRow, Optional<LocalDate>> of) {
        return new CodedField(
                name,
                row -> of.apply(row).map(day -> Trees.write(Trees.text(day.toString()))),
                pairs ->
                        Reliability.intervalAlpha(
                                mapped(
                                        pairs,
                                        row ->
                                                (double)
                                                        of.apply(row)
                                                                .map(LocalDate::toEpochDay)
                                                                .orElse(0L))),
                false);
    }

    private static CodedField count(String name, Function<EventRow, OptionalInt> of) {
        return new CodedField(
                name,
                row -> {
                    OptionalInt count = of.apply(row);
                    return count.isPresent()
                            ? Optional.of(Integer.toString(count.getAsInt()))
                            : Optional.empty();
                },
                pairs ->
                        Reliability.ratioAlpha(
                                mapped(pairs, row -> (double) of.apply(row).orElse(0))),
                false);
    }

    private static <V> List<Pair<V>> mapped(
            List<Pair<EventRow>> pairs, Function<EventRow, V> value) {
        return pairs.stream()
                .map(pair -> new Pair<>(value.apply(pair.first()), value.apply(pair.second())))
                .toList();
    }

    private static String json(Collection<String> words) {
        ArrayNode array = Trees.array();
        new TreeSet<>(words).forEach(array::add);
        return Trees.write(array);
    }

    /** A figure for the wire; empty when it is not defined. */
    static Optional<AgreementRow.Interval> interval(Estimate estimate) {
        return estimate.value()
                .map(value -> new AgreementRow.Interval(value, estimate.low(), estimate.high()));
    }
}
