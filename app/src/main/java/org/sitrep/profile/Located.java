// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.Optional;
import org.sitrep.export.Index;
import org.sitrep.model.Incident;
import org.sitrep.model.Place;
import org.sitrep.model.Toponym;

/**
 * A place name of a report with its words.
 *
 * @param words as written
 */
record Located(Toponym toponym, String words) {
    static Optional<Located> of(Index index, Optional<String> id) {
        return index.toponym(id).map(t -> new Located(t, index.words(t.span())));
    }

    Optional<Place> place() {
        return toponym.place();
    }

    Optional<String> country() {
        return place().flatMap(Place::country);
    }

    boolean isAt(Incident.Scene scene) {
        return toponym.resolution() == scene.resolution()
                && place().filter(
                                p ->
                                        p.name().equals(scene.name())
                                                && p.latitude() == scene.latitude()
                                                && p.longitude() == scene.longitude())
                        .isPresent();
    }

    /** {@code POINT (longitude latitude)}; empty when the place is not known. */
    Optional<String> wkt() {
        return place().map(
                        p ->
                                "POINT ("
                                        + Text.decimals(p.longitude(), 5)
                                        + " "
                                        + Text.decimals(p.latitude(), 5)
                                        + ")");
    }
}
