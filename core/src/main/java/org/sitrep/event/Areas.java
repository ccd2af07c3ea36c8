// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import org.sitrep.model.Place;
import org.sitrep.model.Toponym;

/** Whether two names may be names of one area. */
final class Areas {
    /** Places closer than this may be one scene told by town and by district: guess. */
    private static final double NEAR_KM = 50;

    /** Whether they lie near each other, or one within the other; also when that is unknown. */
    boolean areOne(Toponym a, Toponym b) {
        if (a.place().isEmpty() || b.place().isEmpty()) {
            return true;
        }
        Place p = a.place().get();
        Place q = b.place().get();
        double km = Distances.km(p.latitude(), p.longitude(), q.latitude(), q.longitude());
        return p.id() == q.id() || km <= Math.max(p.radiusKm(), q.radiusKm()) + NEAR_KM;
    }

    /** Whether one of two places may contain the other: not known to lie in two countries. */
    boolean contains(Toponym a, Toponym b) {
        if (a.place().isEmpty() || b.place().isEmpty() || !areOne(a, b)) {
            return false;
        }
        Place p = a.place().get();
        Place q = b.place().get();
        return p.country().isEmpty() || q.country().isEmpty() || p.country().equals(q.country());
    }
}
