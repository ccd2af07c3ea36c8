// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.model.Place;

/**
 * Territories that more than one government claims, and where they lie. Source: {@code
 * territories.tsv}, which also says how an area is written.
 */
final class Territories {
    private static final String TABLE = "/org/sitrep/knowledge/territories.tsv";

    private Territories() {}

    /**
     * A territory.
     *
     * @param id a word that views name it by: {@code crimea}
     * @param areas what it consists of
     */
    record Territory(String id, List<Area> areas) {
        /** Whether the place lies in it; larger places around it do not. */
        boolean contains(Place place) {
            for (Area area : areas) {
                if (area.contains(place)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A part of a territory. */
    private sealed interface Area {
        boolean contains(Place place);
    }

    /** Every place that the gazetteer files under a country, the country itself among them. */
    private record Filed(String country) implements Area {
        @Override
        public boolean contains(Place place) {
            return place.country().isPresent() && place.country().get().equals(country);
        }
    }

    /** A division of the first order and every place in it. */
    private record Division(String country, String admin1) implements Area {
        @Override
        public boolean contains(Place place) {
            return place.admin1().isPresent()
                    && place.admin1().get().equals(admin1)
                    && place.country().isPresent()
                    && place.country().get().equals(country);
        }
    }

    /** One place of the gazetteer or its supplement. */
    private record One(long id) implements Area {
        @Override
        public boolean contains(Place place) {
            return place.id() == id;
        }
    }

    /**
     * Places whose point lies in a shape and that are not larger than the shape. Countries and
     * divisions of the first order lie in none: their point is the middle of much more.
     *
     * @param country only those that the gazetteer files under it; all when empty
     */
    private record Shaped(Optional<String> country, Shape shape) implements Area {
        @Override
        public boolean contains(Place place) {
            return (country.isEmpty() || country.equals(place.country()))
                    && !place.feature().startsWith("PCL")
                    && !place.feature().equals("ADM1")
                    && place.radiusKm() <= shape.reachKm()
                    && shape.contains(place.latitude(), place.longitude());
        }
    }

    static List<Territory> bundled() {
        Countries countries = Countries.bundled();
        List<Territory> territories = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Tsv.Row row : Tsv.read(Territories.class, TABLE)) {
            Territory territory = territory(row, countries, ids, Mistakes.fatal()).orElseThrow();
            for (String claimant : row.list(3)) {
                if (!isCountry(countries, claimant)) {
                    throw row.fault(claimant + " is no country");
                }
            }
            ids.add(territory.id());
            territories.add(territory);
        }
        return territories;
    }

    /** Reads the columns id, names, areas; empty when something is wrong and was noted. */
    static Optional<Territory> territory(
            Tsv.Row row, Countries countries, Collection<String> taken, Mistakes mistakes) {
        String id = row.cell(0);
        if (id.isEmpty() || row.list(1).isEmpty() || row.list(2).isEmpty()) {
            mistakes.add(row, "a territory has an id, a name and an area, separated by tabs");
            return Optional.empty();
        }
        if (taken.contains(id)) {
            mistakes.add(row, "the territory " + id + " stands twice");
            return Optional.empty();
        }
        List<Area> areas = new ArrayList<>();
        for (String written : row.list(2)) {
            try {
                areas.add(area(written, countries));
            } catch (IllegalArgumentException problem) {
                mistakes.add(row, "\"" + written + "\" is no area: " + problem.getMessage());
            }
        }
        return Optional.of(new Territory(id, List.copyOf(areas)));
    }

    private static Area area(String written, Countries countries) {
        if (written.startsWith("@")) {
            try {
                return new One(Long.parseLong(written.substring(1)));
            } catch (NumberFormatException problem) {
                throw new IllegalArgumentException("after @ stands a number", problem);
            }
        }
        if (written.isEmpty() || !Character.isLetter(written.charAt(0))) {
            return new Shaped(Optional.empty(), Shape.parse(written));
        }
        int slash = written.indexOf('/');
        int colon = slash < 0 ? written.indexOf(':') : -1;
        int end = Math.max(slash, colon);
        String country = end < 0 ? written : written.substring(0, end);
        if (!isCountry(countries, country)) {
            throw new IllegalArgumentException(
                    "unknown country " + country + countryHint(countries, country));
        }
        if (slash >= 0) {
            return new Division(country, written.substring(slash + 1));
        }
        return colon >= 0
                ? new Shaped(Optional.of(country), Shape.parse(written.substring(colon + 1)))
                : new Filed(country);
    }

    static boolean isCountry(Countries countries, String code) {
        return code.length() == 3
                && countries.byCode(code).filter(c -> c.alpha3().equals(code)).isPresent();
    }

    /** The code that was probably meant: of a country's name, of two letters, or the nearest. */
    static String countryHint(Countries countries, String word) {
        Optional<Countries.Country> meant =
                countries.byCode(word.toUpperCase(Locale.ROOT)).or(() -> countries.byName(word));
        return meant.map(country -> "; did you mean " + country.alpha3() + "?")
                .orElseGet(
                        () ->
                                Nearest.hint(
                                        word,
                                        countries.all().stream()
                                                .map(Countries.Country::alpha3)
                                                .toList()));
    }
}
