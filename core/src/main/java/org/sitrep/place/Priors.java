// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import org.sitrep.knowledge.Fold;
import org.sitrep.model.Place;

/**
 * How likely a bare name means a place before anything else of the document is known: countries,
 * then capitals, then first-order divisions, then by population.
 *
 * <p>The weights are guesses, tuned on the geo development sets together.
 */
final class Priors {
    /** Towns of this size are known by other names too. Guess. */
    private static final long KNOWN = 50_000;

    private static final String CITY = " city";

    private Priors() {}

    static double of(Name name, Place place, int rank) {
        double score = weight(place);
        if (rank == 0) {
            score += 0.5;
        }
        // A usual name beats an alternative one.
        String usual = Fold.fold(place.name());
        if (usual.equals(name.key()) || isItsCity(usual, name.key(), place)) {
            score += 0.5;
        } else if (Features.isPopulated(place) && place.population() < KNOWN) {
            // Watervliet in the state of New York was once called Washington.
            score -= 0.7;
        }
        if (name.key().endsWith(CITY) && Features.isDivision(place) && !usual.endsWith(CITY)) {
            // Lists name provinces after their capitals too; Quebec City is never the province.
            score -= 3;
        }
        return score;
    }

    /** Whether a name is a way to write the usual one: both begin alike, "Mecca" and "Makkah". */
    static boolean isSpelling(Place place, String key) {
        String usual = Fold.fold(place.name());
        return usual.isEmpty()
                || key.isEmpty()
                || usual.charAt(0) == key.charAt(0)
                || usual.contains(key)
                || key.contains(usual);
    }

    /** "New York" is what New York City is usually called. */
    private static boolean isItsCity(String usual, String key, Place place) {
        return usual.length() == key.length() + CITY.length()
                && usual.startsWith(key)
                && usual.endsWith(CITY)
                && Features.isPopulated(place)
                && (place.population() >= KNOWN || place.feature().equals("PPLA"));
    }

    private static double weight(Place place) {
        if (Features.isCountry(place)) {
            return 9;
        }
        if (place.id() < 0) {
            return 7.5;
        }
        double people = 0.8 * Math.log10(place.population() + 10.0);
        if (Features.isAdmin1(place)) {
            // A small division no one outside has heard of is no match for a town in the news.
            return place.population() > 0 ? Math.min(6, people + 0.6) : 5;
        }
        if (Features.isAdmin2(place)) {
            return 3;
        }
        return switch (place.feature()) {
            case "PPLC" -> Math.max(6.5, people + 1.5);
            case "PPLA" -> people + 0.7;
            case "PPLA2" -> people + 0.3;
            case "CONT" -> 8;
            case "PPLX" -> people - 0.7;
            default -> Features.isDivision(place) ? 2 : people;
        };
    }
}
