// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** The offsets that zone letters stand for on a day. */
final class Zones {
    private Zones() {}

    /**
     * The offset as ISO 8601 writes it; empty when none is told or it depends on an unknown day.
     */
    static String offset(Meaning.Clock clock, Optional<LocalDate> day) {
        String zone = clock.zone();
        if (zone.isEmpty() || zone.equals("-")) {
            return "";
        }
        if (!zone.contains("/")) {
            return zone;
        }
        return day.map(
                        d ->
                                d.atTime(
                                                LocalTime.of(
                                                        clock.hour() % 24,
                                                        Math.max(0, clock.minute())))
                                        .atZone(ZoneId.of(zone))
                                        .getOffset()
                                        .getId())
                .orElse("");
    }
}
