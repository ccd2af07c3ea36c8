// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.HashMap;
import java.util.Map;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Place;

/**
 * The points by which reference works give countries, continents and large divisions ({@code
 * points.tsv}). Immutable after construction, so safe for many threads.
 */
final class ReferencePoints {
    private final Map<Long, Place> moved = new HashMap<>();

    ReferencePoints(Gazetteer gazetteer) {
        for (Tsv.Row row : Tsv.read(ReferencePoints.class, "/org/sitrep/place/points.tsv")) {
            double latitude = degrees(row, 2);
            double longitude = degrees(row, 3);
            String country = row.cell(0);
            String name = row.cell(1);
            if (name.isEmpty()) {
                gazetteer.country(country).ifPresent(place -> move(place, latitude, longitude));
                continue;
            }
            for (Place place : gazetteer.find(name)) {
                boolean fits =
                        country.isEmpty()
                                ? Features.isRegion(place) && place.country().isEmpty()
                                : place.country().filter(country::equals).isPresent()
                                        && !Features.isPopulated(place)
                                        && !Features.isAdmin2(place);
                if (fits) {
                    move(place, latitude, longitude);
                    break;
                }
            }
        }
    }

    private static double degrees(Tsv.Row row, int column) {
        try {
            return Double.parseDouble(row.cell(column));
        } catch (NumberFormatException problem) {
            throw row.fault("a point has latitude and longitude in degrees");
        }
    }

    private void move(Place place, double latitude, double longitude) {
        moved.put(place.id(), at(place, latitude, longitude, place.radiusKm()));
    }

    /** The place elsewhere. */
    static Place at(Place place, double latitude, double longitude, double radiusKm) {
        return new Place(
                place.id(),
                place.name(),
                place.country(),
                place.admin1(),
                place.admin2(),
                place.feature(),
                latitude,
                longitude,
                radiusKm,
                place.population());
    }

    /** The place at its reference point, if it has one. */
    Place of(Place place) {
        return moved.getOrDefault(place.id(), place);
    }
}
