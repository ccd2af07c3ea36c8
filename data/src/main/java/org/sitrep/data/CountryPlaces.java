// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.GazetteerRow;
import org.sitrep.knowledge.Prominence;
import org.sitrep.model.Place;

/** The countries as places. */
final class CountryPlaces {
    // Columns of countryInfo.txt.
    private static final int ALPHA2 = 0;
    private static final int NAME = 4;
    private static final int AREA = 6;
    private static final int POPULATION = 7;
    private static final int GEONAME_ID = 16;

    private static final double LEAST_RADIUS_KM = 1; // Vatican City is less than that

    private CountryPlaces() {}

    /**
     * Reads {@code countryInfo.txt}: the id, area and population of each country; its names are
     * those of {@code countries.tsv}, for the file has only one.
     */
    static List<GazetteerRow> read(
            String file, Reader in, Countries countries, Outlines outlines, Settlements settlements)
            throws IOException {
        Map<String, Distance.Point> points = outlines.points();
        Map<String, Distance.Point> ofSettlements = ofSettlements(settlements);
        List<GazetteerRow> rows = new ArrayList<>();
        BufferedReader lines = new BufferedReader(in);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split("\t", -1);
            // Two of its countries are no longer: Serbia and Montenegro, the Netherlands Antilles.
            Optional<Countries.Country> country = countries.byCode(cells[ALPHA2]);
            if (line.startsWith("#") || country.isEmpty()) {
                continue;
            }
            if (cells.length <= GEONAME_ID) {
                throw new IllegalStateException(file + ": too few columns: " + line);
            }
            Distance.Point point =
                    points.getOrDefault(
                            country.get().alpha3(), ofSettlements.get(country.get().alpha2()));
            if (point != null) {
                rows.add(row(country.get(), cells, point, outlines));
            }
        }
        return rows;
    }

    private static Map<String, Distance.Point> ofSettlements(Settlements settlements) {
        Map<String, List<Distance.Point>> all = new HashMap<>();
        for (Settlement one : settlements.all()) {
            all.computeIfAbsent(one.country, key -> new ArrayList<>()).add(one.point());
        }
        Map<String, Distance.Point> means = new HashMap<>();
        all.forEach((country, points) -> means.put(country, Distance.mean(points)));
        return means;
    }

    private static GazetteerRow row(
            Countries.Country country, String[] cells, Distance.Point point, Outlines outlines) {
        long population = number(cells[POPULATION]).longValue();
        Place place =
                new Place(
                        Long.parseLong(cells[GEONAME_ID]),
                        country.name(),
                        Optional.of(country.alpha3()),
                        Optional.empty(),
                        Optional.empty(),
                        outlines.isDependent(country.alpha3()) ? "PCLD" : "PCLI",
                        point.latitude(),
                        point.longitude(),
                        Math.max(LEAST_RADIUS_KM, Math.sqrt(number(cells[AREA]) / Math.PI)),
                        population);
        List<String> names = new ArrayList<>();
        for (String name : country.names()) {
            if (!isAbbreviation(name)) {
                names.add(name);
            }
        }
        names.add(cells[NAME]);
        return new GazetteerRow(
                place, names, Prominence.of(place.feature(), population, names.size()));
    }

    private static Double number(String cell) {
        return cell.isEmpty() ? 0.0 : Double.parseDouble(cell);
    }

    /** Folding would make a word of it: "us", "car". Those are in {@link Countries} alone. */
    private static boolean isAbbreviation(String name) {
        return name.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }
}
