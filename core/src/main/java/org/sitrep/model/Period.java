// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days, both ends inclusive; an empty end is open or unknown.
 *
 * <p>A state that still holds has a {@code from} and no {@code until}.
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> until) {
    public Period {
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            throw new IllegalArgumentException(
                    "period from " + from.get() + " is after until " + until.get());
        }
    }

    public static Period of(LocalDate from, LocalDate until) {
        return new Period(Optional.of(from), Optional.of(until));
    }

    public static Period day(LocalDate day) {
        return of(day, day);
    }
}
