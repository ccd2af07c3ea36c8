// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.EnumSet;
import java.util.Set;
import org.sitrep.model.Event;
import org.sitrep.model.Incident.Bounds;
import org.sitrep.model.TollKind;

/** By what an attack was made, as roughly as two sources agree on it. */
enum Means {
    BLAST,
    SHOTS,
    HANDS;

    /**
     * Whether two tellings are of attacks by other means that killed other numbers. Neither alone
     * says so: of an attack by both one source tells only the bomb, and tolls rise.
     */
    static boolean differ(Telling a, Telling b) {
        Bounds first = a.tolls().get(TollKind.DEAD);
        Bounds second = b.tolls().get(TollKind.DEAD);
        if (first == null || second == null || Tolls.overlap(first, second)) {
            return false;
        }
        Set<Means> one = of(a);
        Set<Means> two = of(b);
        if (one.isEmpty() || two.isEmpty()) {
            return false;
        }
        one.retainAll(two);
        return one.isEmpty();
    }

    private static Set<Means> of(Telling telling) {
        Set<Means> means = EnumSet.noneOf(Means.class);
        for (Event event : telling.events()) {
            for (String mode : event.modes()) {
                switch (mode) {
                    case "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons" ->
                            means.add(BLAST);
                    case "firearms" -> means.add(SHOTS);
                    case "primitive", "beat", "torture" -> means.add(HANDS);
                    default -> {} // says what was done, not by what
                }
            }
        }
        return means;
    }
}
