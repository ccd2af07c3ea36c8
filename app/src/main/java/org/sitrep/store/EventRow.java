// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * An event of the current view, flat: what lists, maps and filters need.
 *
 * @param key {@code d12.e3}
 * @param document number of the document
 * @param event id of the event in the record
 * @param happening joins the events of one document that tell of one happening
 * @param type as people see it: the own type of a codebook, else PLOVER's
 * @param status as in the record format: {@code actual}, ...
 * @param rejected whether a person said that it is none
 * @param version number of its entries in the log
 * @param trigger the words that name it
 * @param score in [0, 1], larger is surer; no probability
 * @param period when it took place
 * @param place where; empty when not told
 * @param actor who did it; empty when not told
 * @param recipient to whom; empty when not told
 * @param reasons why a person should look at it; empty when nothing speaks for it
 */
public record EventRow(
        String key,
        long document,
        String event,
        String happening,
        String type,
        List<String> modes,
        List<String> contexts,
        String status,
        boolean historical,
        State state,
        boolean rejected,
        long version,
        String trigger,
        double score,
        Days period,
        Optional<Spot> place,
        Optional<Party> actor,
        Optional<Party> recipient,
        OptionalInt deadLow,
        OptionalInt deadHigh,
        OptionalInt injuredLow,
        OptionalInt injuredHigh,
        List<Reason> reasons) {
    public EventRow {
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        reasons = List.copyOf(reasons);
    }

    /** The same row with other reasons. */
    EventRow with(List<Reason> other) {
        return new EventRow(
                key,
                document,
                event,
                happening,
                type,
                modes,
                contexts,
                status,
                historical,
                state,
                rejected,
                version,
                trigger,
                score,
                period,
                place,
                actor,
                recipient,
                deadLow,
                deadHigh,
                injuredLow,
                injuredHigh,
                other);
    }

    /**
     * Days, both ends included.
     *
     * @param precision as in the record format: {@code day}, {@code month}, ...; empty when no time
     *     is told
     */
    public record Days(
            Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> precision) {}

    /**
     * A place.
     *
     * @param name as the gazetteer has it; the words of the text where the gazetteer has none
     * @param latitude in degrees; empty when it is not known where the place lies
     * @param precision as in the record format: {@code place}, {@code near}, ... {@code unresolved}
     * @param country three letters
     */
    public record Spot(
            String name,
            OptionalDouble latitude,
            OptionalDouble longitude,
            OptionalDouble radiusKm,
            String precision,
            Optional<String> country,
            Optional<String> admin1) {}

    /**
     * Those who acted, or who suffered it.
     *
     * @param text their names, joined by "; "
     * @param countries three letters each, without repetition
     * @param sectors PLOVER's, without repetition
     */
    public record Party(String text, List<String> countries, List<String> sectors) {
        public Party {
            countries = List.copyOf(countries);
            sectors = List.copyOf(sectors);
        }
    }
}
