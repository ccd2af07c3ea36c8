// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.List;
import org.sitrep.model.Event;

/** By what an attack was made, as roughly as two sources agree on it: one bit for each means. */
final class Means {
    private static final int BLAST = 1;
    private static final int SHOTS = 2;
    private static final int HANDS = 4;

    private Means() {}

    /** The means that the modes of events tell; 0 when they tell none. */
    static int bits(List<Event> events) {
        int means = 0;
        for (Event event : events) {
            for (String mode : event.modes()) {
                means |= bit(mode);
            }
        }
        return means;
    }

    private static int bit(String mode) {
        return switch (mode) {
            case "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons" -> BLAST;
            case "firearms" -> SHOTS;
            case "primitive", "beat", "torture" -> HANDS;
            default -> 0; // says what was done, not by what
        };
    }

    /**
     * Whether two tellings are of attacks by other means that killed other numbers. Neither alone
     * says so: of an attack by both one source tells only the bomb, and tolls rise.
     */
    static boolean differ(Traits a, Traits b) {
        return a.means != 0
                && b.means != 0
                && (a.means & b.means) == 0
                && a.dead.told()
                && b.dead.told()
                && !a.dead.overlaps(b.dead);
    }
}
