// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Place;

/**
 * The gazetteer as this stage reads it: with the points by which reference works give countries,
 * continents and large divisions ({@code points.tsv}), and each division once. Immutable after
 * construction, so safe for many threads.
 */
final class ReferencePoints {
    private final Gazetteer gazetteer;
    private final Map<Long, Place> moved = new HashMap<>();

    ReferencePoints(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
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

    /** The places of a name, most prominent first, at their reference points. */
    List<Place> find(String name) {
        List<Place> found = gazetteer.find(name);
        if (found.isEmpty()) {
            return found;
        }
        List<Place> at = new ArrayList<>(found.size());
        for (Place place : found) {
            at.add(of(place));
        }
        return merged(at);
    }

    /**
     * Where the supplement has a division that GeoNames has too, one of the two: with the id of
     * GeoNames, and the point and radius of the supplement, which were set by hand.
     */
    private static List<Place> merged(List<Place> found) {
        List<Place> merged = found;
        for (Place ours : found) {
            if (ours.id() >= 0 || !Features.isDivision(ours)) {
                continue;
            }
            merged = new ArrayList<>(merged);
            for (int i = 0; i < merged.size(); i++) {
                Place theirs = merged.get(i);
                if (theirs.id() > 0
                        && theirs.feature().equals(ours.feature())
                        && theirs.country().equals(ours.country())) {
                    merged.remove(i);
                    replace(
                            merged,
                            ours.id(),
                            at(theirs, ours.latitude(), ours.longitude(), ours.radiusKm()));
                    break;
                }
            }
        }
        return merged;
    }

    private static void replace(List<Place> places, long id, Place other) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).id() == id) {
                places.set(i, other);
                return;
            }
        }
    }
}
