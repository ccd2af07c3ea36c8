// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.model.Place;
import org.sitrep.model.Toponym;

/** Whether the places of two events may be one scene. */
final class Scenes {
    /** Places closer than this may be one scene told by town and by district: guess. */
    private static final double NEAR_KM = 50;

    private final Map<String, Toponym> places = new HashMap<>();

    Scenes(List<Toponym> toponyms) {
        toponyms.forEach(p -> places.put(p.id(), p));
    }

    /** 1 for the same place, 0 for one in or near the other or when one is unknown, else -1. */
    int likeness(Draft a, Draft b) {
        if (a.place.isEmpty() || b.place.isEmpty()) {
            return 0;
        }
        Toponym x = places.get(a.place.get());
        Toponym y = places.get(b.place.get());
        if (x == null || y == null || x.place().isEmpty() || y.place().isEmpty()) {
            return 0;
        }
        Place p = x.place().get();
        Place q = y.place().get();
        if (p.id() == q.id()) {
            return 1;
        }
        boolean near =
                Distances.km(p.latitude(), p.longitude(), q.latitude(), q.longitude())
                        <= Math.max(p.radiusKm(), q.radiusKm()) + NEAR_KM;
        return near || holds(p, q) || holds(q, p) ? 0 : -1;
    }

    /** Whether the first is the country or the province in which the second lies. */
    private static boolean holds(Place whole, Place part) {
        boolean country = whole.country().isPresent() && whole.country().equals(part.country());
        return country
                && (whole.feature().startsWith("PCL")
                        || (whole.feature().equals("ADM1")
                                && whole.admin1().isPresent()
                                && whole.admin1().equals(part.admin1())));
    }
}
