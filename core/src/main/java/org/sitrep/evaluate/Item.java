// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.Period;
import org.sitrep.model.Span;

/**
 * An event on either side of the comparison: a row of the human file, or an incident of the
 * records.
 *
 * @param id the row's id, or {@code DOCUMENT/EVENT} of the telling that says most
 * @param document the report it was coded from; empty where several reports may tell of it
 * @param type in the scheme of the human file; empty when not given
 * @param subType ACLED's sub-event type, PLOVER's modes; empty when not given
 * @param period when; empty when not known
 * @param slackDays how many days off the period may be by its own precision
 * @param point where; empty when not known, or no better than the country
 * @param place its name; empty when not known
 * @param country alpha-3; empty when not known
 * @param actor who acts; where the scheme has no direction, all parties
 * @param recipient whom it strikes; unknown where the scheme has no direction
 * @param low least number of dead
 * @param dead the number of dead
 * @param high greatest number of dead
 * @param words what it rests on: the coder's notes, the sentence of the report
 * @param mark the trigger within the words
 */
public record Item(
        String id,
        String document,
        String type,
        String subType,
        Optional<Period> period,
        int slackDays,
        Optional<Point> point,
        String place,
        String country,
        Party actor,
        Party recipient,
        OptionalInt low,
        OptionalInt dead,
        OptionalInt high,
        String words,
        Optional<Span> mark) {

    /**
     * Whether both are told of a place of one name, where one name may be a part of the other
     * ("Gao", "Gao region"); empty where a side names none.
     */
    Optional<Boolean> sameName(Item other) {
        String one = " " + Fold.fold(place) + " ";
        String two = " " + Fold.fold(other.place) + " ";
        return one.isBlank() || two.isBlank()
                ? Optional.empty()
                : Optional.of(one.contains(two) || two.contains(one));
    }

    /**
     * A point and how far the event may be from it.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     * @param radiusKm at least 0
     */
    public record Point(double latitude, double longitude, double radiusKm) {
        private static final double EARTH_KM = 6371;

        /** Great-circle distance (haversine), in km. */
        double kilometres(Point other) {
            double lat = Math.toRadians(other.latitude - latitude) / 2;
            double lon = Math.toRadians(other.longitude - longitude) / 2;
            double h =
                    Math.sin(lat) * Math.sin(lat)
                            + Math.cos(Math.toRadians(latitude))
                                    * Math.cos(Math.toRadians(other.latitude))
                                    * Math.sin(lon)
                                    * Math.sin(lon);
            return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
        }

        /** On the unit sphere: x, y, z. */
        double[] vector() {
            double lat = Math.toRadians(latitude);
            double lon = Math.toRadians(longitude);
            return new double[] {
                Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)
            };
        }
    }

    /**
     * Those on one side.
     *
     * @param text as written
     * @param names words that tell them from others, folded: {@code jnim}
     * @param codes country and sector as far as known: {@code MLI MIL}, {@code CVL}, {@code MLI}
     */
    public record Party(String text, List<String> names, List<String> codes) {
        static final Party UNKNOWN = new Party("", List.of(), List.of());

        public Party {
            names = List.copyOf(names);
            codes = List.copyOf(codes);
        }

        boolean isKnown() {
            return !names.isEmpty() || !codes.isEmpty();
        }
    }
}
