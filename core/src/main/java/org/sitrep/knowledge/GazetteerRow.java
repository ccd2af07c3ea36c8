// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.model.Place;

/**
 * A place with everything that a gazetteer is built from.
 *
 * @param usual the names it usually goes by, its own among them
 * @param others further names; names are folded when they are indexed
 * @param prominence how likely a bare name means this place rather than a namesake; larger is
 *     likelier, the scale is the writer's own
 */
public record GazetteerRow(
        Place place, List<String> usual, List<String> others, double prominence) {
    public GazetteerRow {
        usual = List.copyOf(usual);
        others = List.copyOf(others);
    }

    /** A row whose only usual name is the place's own. */
    public GazetteerRow(Place place, List<String> names, double prominence) {
        this(place, List.of(place.name()), names, prominence);
    }

    /** All names, each once, the usual ones first. */
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>(usual);
        names.addAll(others);
        return List.copyOf(names);
    }
}
