// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Which events to take: those that meet every part. An empty list or value asks for nothing.
 *
 * @param keys these events alone
 * @param document of this document alone
 * @param types one of these
 * @param modes has one of these
 * @param statuses one of these
 * @param states one of these
 * @param countries the place lies in one of these, or the actor or the recipient is of it
 * @param from the event may have ended on this day or later
 * @param until the event may have begun on this day or earlier
 * @param box the place lies in it
 * @param leastScore the score is this or more
 * @param words as in {@link Project#search}
 * @param rejected whether what people rejected is taken too
 * @param after the key of the last event of the page before
 * @param limit at most so many
 */
public record Filter(
        List<String> keys,
        OptionalLong document,
        List<String> types,
        List<String> modes,
        List<String> statuses,
        List<State> states,
        List<String> countries,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<Box> box,
        OptionalDouble leastScore,
        Optional<String> words,
        boolean rejected,
        Optional<String> after,
        int limit) {
    public Filter {
        keys = List.copyOf(keys);
        types = List.copyOf(types);
        modes = List.copyOf(modes);
        statuses = List.copyOf(statuses);
        states = List.copyOf(states);
        countries = List.copyOf(countries);
    }

    /** Degrees, both ends included; west may be greater than east: across the date line. */
    public record Box(double south, double west, double north, double east) {}

    /** Every event that nobody rejected. */
    public static Filter all() {
        return new Filter(
                List.of(),
                OptionalLong.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Integer.MAX_VALUE);
    }

    /** These events, rejected ones too. */
    public static Filter of(List<String> keys) {
        Filter all = all();
        return new Filter(
                keys,
                all.document,
                all.types,
                all.modes,
                all.statuses,
                all.states,
                all.countries,
                all.from,
                all.until,
                all.box,
                all.leastScore,
                all.words,
                true,
                all.after,
                all.limit);
    }

    /** The same, and the words occur; see {@link Project#search}. */
    public Filter saying(String query) {
        return new Filter(
                keys,
                document,
                types,
                modes,
                statuses,
                states,
                countries,
                from,
                until,
                box,
                leastScore,
                Optional.of(query),
                rejected,
                after,
                limit);
    }

    /** A page of the events. */
    public Filter page(Optional<String> lastKey, int most) {
        return new Filter(
                keys,
                document,
                types,
                modes,
                statuses,
                states,
                countries,
                from,
                until,
                box,
                leastScore,
                words,
                rejected,
                lastKey,
                most);
    }
}
