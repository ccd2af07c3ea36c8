// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.List;
import org.sitrep.model.Place;

/**
 * A place with everything that a gazetteer is built from.
 *
 * @param names all its names as written, the place's own among them; they are folded when indexed
 * @param prominence how likely a bare name means this place rather than a namesake; larger is
 *     likelier, the scale is the writer's own
 */
public record GazetteerRow(Place place, List<String> names, double prominence) {
    public GazetteerRow {
        names = List.copyOf(names);
    }
}
