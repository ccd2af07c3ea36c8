// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.List;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.Place;

/**
 * The mentions of one name in a document, with the candidates they share.
 *
 * <p>Belongs to one document and thread; {@code scores} and {@code chosen} change while the names
 * of the document are weighed against each other.
 */
final class Group {
    private static final double OTHERWISE = 2; // guess: as much as a hundredfold population
    private static final double SEAT_KM = 80; // guess: farther apart they are two things

    final List<Place> candidates;
    final Name.Kind kind;

    /** Where the candidates lie on the unit sphere. */
    final double[] x;

    final double[] y;
    final double[] z;

    final double[] prior;
    final double[] scores;

    /** How many mentions there are. */
    int mentions;

    private boolean lowered;

    /** Index of the best candidate. */
    int chosen;

    Group(Name name) {
        candidates = name.candidates();
        kind = name.kind();
        int n = candidates.size();
        x = new double[n];
        y = new double[n];
        z = new double[n];
        prior = new double[n];
        scores = new double[n];
        for (int i = 0; i < n; i++) {
            Place place = candidates.get(i);
            double lat = Math.toRadians(place.latitude());
            double lon = Math.toRadians(place.longitude());
            x[i] = Math.cos(lat) * Math.cos(lon);
            y[i] = Math.cos(lat) * Math.sin(lon);
            z[i] = Math.sin(lat);
            prior[i] = Priors.of(name, place, i);
        }
        preferUsual(name.key());
        preferSeats();
        System.arraycopy(prior, 0, scores, 0, n);
        choose();
    }

    /**
     * Where places are usually called so, one that goes by quite another name is hardly meant:
     * Aleppo was once a Berea, and Berea in Kentucky is called nothing else.
     */
    private void preferUsual(String key) {
        boolean any = false;
        for (Place place : candidates) {
            any |= Features.isPopulated(place) && Fold.fold(place.name()).equals(key);
        }
        for (int i = 0; i < prior.length && any; i++) {
            Place place = candidates.get(i);
            if (place.id() > 0 && Features.isPopulated(place) && !Priors.isSpelling(place, key)) {
                prior[i] -= OTHERWISE;
            }
        }
    }

    /**
     * A division named after its seat is meant less often than the seat: "in Aleppo" is the city
     * unless the text calls it a province.
     */
    private void preferSeats() {
        for (int d = 0; d < prior.length; d++) {
            Place division = candidates.get(d);
            for (int p = 0; Features.isDivision(division) && p < prior.length; p++) {
                Place seat = candidates.get(p);
                if (Features.isPopulated(seat)
                        && seat.country().equals(division.country())
                        && distance(d, this, p) < SEAT_KM) {
                    double higher = Math.max(prior[d], prior[p]);
                    prior[d] = Math.min(prior[d], higher - 0.5);
                    prior[p] = higher;
                }
            }
        }
    }

    /** Makes countries less likely, once. */
    void lower(double by) {
        for (int i = 0; i < prior.length && !lowered; i++) {
            if (prior.length > 1 && Features.isCountry(candidates.get(i))) {
                prior[i] -= by;
                scores[i] = prior[i];
            }
        }
        lowered = true;
        choose();
    }

    /** Makes the states of a country likelier. */
    void raise(double by, String country) {
        for (int i = 0; i < prior.length; i++) {
            Place place = candidates.get(i);
            if (Features.isAdmin1(place) && place.country().filter(country::equals).isPresent()) {
                prior[i] += by;
                scores[i] = prior[i];
            }
        }
        choose();
    }

    /** Makes the states likelier that hold a place: "Buffalo, New York" speaks of the state. */
    void raise(double by, Place inner, Containment.Link link) {
        for (int i = 0; i < prior.length; i++) {
            if (isStateOf(candidates, candidates.get(i), inner, link)) {
                prior[i] += by;
                scores[i] = prior[i];
            }
        }
        choose();
    }

    /**
     * Whether a place is the state that holds another, and none of the cities of its name is near:
     * "Brooklyn, New York" may speak of either.
     */
    static boolean isStateOf(
            List<Place> candidates, Place state, Place inner, Containment.Link link) {
        if (!Features.isAdmin1(state) || !Containment.holds(state, inner, link)) {
            return false;
        }
        for (Place other : candidates) {
            if (Features.isPopulated(other) && Geometry.distanceKm(other, inner) < SEAT_KM) {
                return false;
            }
        }
        return true;
    }

    void choose() {
        chosen = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[chosen]) {
                chosen = i;
            }
        }
    }

    Place place() {
        return candidates.get(chosen);
    }

    /** How far the best is ahead of the second; large when there is one candidate. */
    double margin() {
        double second = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            if (i != chosen) {
                second = Math.max(second, scores[i]);
            }
        }
        return scores[chosen] - second;
    }

    /** Distance in kilometres between a candidate and another group's. */
    double distance(int mine, Group other, int theirs) {
        double dot =
                x[mine] * other.x[theirs] + y[mine] * other.y[theirs] + z[mine] * other.z[theirs];
        // The chord is near enough to the arc for what is asked: within some hundred kilometres.
        return 6371 * Math.sqrt(Math.max(0, 2 - 2 * dot));
    }
}
