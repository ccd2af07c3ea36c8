// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Between which days a text can have been written: after the last day that it tells as past, after
 * the names in it came into use, and before what it foretells.
 *
 * @param floors days before which it was not written, and the words that say so
 * @param ceilings days after which it was probably not written
 */
record Bounds(List<Bound> floors, List<Bound> ceilings) {

    /**
     * One bound.
     *
     * @param told whether the text tells the time itself, not merely uses a name
     * @param from first atom of its words
     * @param until one past their last atom
     */
    record Bound(LocalDate day, boolean told, int from, int until, String why) {}

    static Bounds of(Reading reading, List<Found> found, Eras eras) {
        List<Bound> floors = new ArrayList<>();
        List<Bound> ceilings = new ArrayList<>();
        for (Found f : found) {
            if (f.meaning() instanceof Meaning.Date date && date.year() != 0) {
                if (PastDays.isPast(reading, f)) {
                    first(date)
                            .ifPresent(
                                    day ->
                                            floors.add(
                                                    new Bound(
                                                            day,
                                                            true,
                                                            f.from(),
                                                            f.until(),
                                                            "told as past")));
                }
            }
        }
        for (Eras.Named named : eras.in(reading.atoms())) {
            named.from()
                    .ifPresent(
                            day ->
                                    floors.add(
                                            new Bound(
                                                    day,
                                                    false,
                                                    named.start(),
                                                    named.end(),
                                                    "not written before " + day)));
            named.until()
                    .ifPresent(
                            day ->
                                    ceilings.add(
                                            new Bound(
                                                    day,
                                                    false,
                                                    named.start(),
                                                    named.end(),
                                                    "hardly written after " + day)));
        }
        return new Bounds(List.copyOf(floors), List.copyOf(ceilings));
    }

    /** The latest floor. */
    Optional<Bound> floor() {
        return floors.stream().max(Comparator.comparing(Bound::day));
    }

    /** The earliest ceiling that does not lie below the floor. */
    Optional<Bound> ceiling() {
        LocalDate floor = floor().map(Bound::day).orElse(LocalDate.MIN);
        return ceilings.stream()
                .filter(c -> !c.day().isBefore(floor))
                .min(Comparator.comparing(Bound::day));
    }

    private static Optional<LocalDate> first(Meaning.Date date) {
        int month = Math.max(1, date.month());
        int day = Math.max(1, date.day());
        return Calendars.isPossible(date.year(), month, day)
                ? Optional.of(LocalDate.of(date.year(), month, day))
                : Optional.empty();
    }
}
