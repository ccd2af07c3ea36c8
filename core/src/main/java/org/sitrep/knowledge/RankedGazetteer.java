// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Place;

/**
 * A user's gazetteer beside the bundled one, the places of both by prominence.
 *
 * <p>A place of both is one: by its id, or where the bundled lists have it without an id of
 * GeoNames, by kind, country and name, a settlement within {@link #SAME_KM}. It is the user's row
 * that stays, for it is meant to be newer.
 *
 * @param own the user's
 * @param listed the bundled
 */
record RankedGazetteer(Gazetteer own, Gazetteer listed) implements Gazetteer {
    /** As when the bundled lists are merged: editions of GeoNames move places so far. Guess. */
    private static final double SAME_KM = 10;

    private static final double KM_PER_DEGREE = 111.2;

    @Override
    public List<Place> find(String name) {
        List<Place> mine = own.find(name);
        List<Place> theirs = listed.find(name);
        if (mine.isEmpty()) {
            return theirs;
        }
        if (theirs.isEmpty()) {
            return mine;
        }
        String sought = Fold.fold(name);
        List<Place> all = new ArrayList<>(mine.size() + theirs.size());
        int next = 0;
        for (Place place : theirs) {
            if (isAmong(mine, place)) {
                continue;
            }
            double prominence = prominence(place, sought);
            while (next < mine.size() && prominence(mine.get(next), sought) >= prominence) {
                all.add(mine.get(next++));
            }
            all.add(place);
        }
        all.addAll(mine.subList(next, mine.size()));
        return List.copyOf(all);
    }

    /** As the writers reckon it, but for the number of names, which a place does not tell. */
    private static double prominence(Place place, String sought) {
        return Prominence.of(place.feature(), place.population(), 1)
                + (Fold.fold(place.name()).equals(sought) ? 2 : 0);
    }

    private static boolean isAmong(List<Place> mine, Place place) {
        for (Place one : mine) {
            if (one.id() == place.id()
                    || (place.id() > 0
                            && !place.hasGeoNamesId()
                            && one.country().equals(place.country())
                            && isSame(one, place))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Place one, Place other) {
        if (other.feature().startsWith("ADM")) {
            return one.feature().equals(other.feature()) && one.admin1().equals(other.admin1());
        }
        return one.feature().startsWith("PPL")
                && other.feature().startsWith("PPL")
                && kmBetween(one, other) <= SAME_KM;
    }

    /** Good for short distances. */
    private static double kmBetween(Place one, Place other) {
        double north = one.latitude() - other.latitude();
        double east =
                (one.longitude() - other.longitude()) * Math.cos(Math.toRadians(one.latitude()));
        return KM_PER_DEGREE * Math.hypot(north, east);
    }

    @Override
    public boolean isPrefix(String words) {
        return own.isPrefix(words) || listed.isPrefix(words);
    }

    @Override
    public Optional<Place> byId(long id) {
        return own.byId(id).or(() -> listed.byId(id));
    }

    @Override
    public Optional<Place> country(String alpha3) {
        return listed.country(alpha3).or(() -> own.country(alpha3));
    }
}
