// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Fold;
import org.sitrep.knowledge.GazetteerRow;
import org.sitrep.model.Place;

/**
 * The first and second order divisions: their names by code, and themselves as places.
 *
 * <p>The sources give no points for them, so a division lies at the mean of its settlements and its
 * radius takes in nine of ten. A second-order division without settlements lies where its parent
 * does, with the parent's radius.
 */
final class Divisions {
    /** A division with one settlement has some land around it. Guess. */
    private static final double LEAST_RADIUS_KM = 5;

    private static final String FIRST = "ADM1";
    private static final String SECOND = "ADM2";

    private final Map<String, Division> first = new LinkedHashMap<>();
    private final Map<String, Division> second = new LinkedHashMap<>();
    private final Names words = new Names();

    private static final class Division {
        private final long id;
        private final String code;
        private final String name;
        private final Set<String> names = new LinkedHashSet<>();
        private final List<Settlement> members = new ArrayList<>();

        private Division(long id, String code, String name) {
            this.id = id;
            this.code = code;
            this.name = name;
        }
    }

    /** Adds {@code admin1CodesASCII.txt}: code, name, name in plain letters, GeoNames id. */
    Settlements.Counts addFirst(String file, Reader in) throws IOException {
        BufferedReader lines = new BufferedReader(in);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String[] cells = line.split("\t", -1);
            if (cells.length != 4) {
                throw new IllegalStateException(file + ":" + number + ": no four columns");
            }
            Division division =
                    first.computeIfAbsent(
                            cells[0],
                            code -> new Division(Long.parseLong(cells[3]), code, cells[1]));
            addNames(division, cells[1]);
            addNames(division, cells[2]);
        }
        return new Settlements.Counts(number, first.size());
    }

    /** Adds {@code admin1.json}: more names, and newer divisions. */
    Settlements.Counts addFirst(Path json) throws IOException {
        return add(json, first, FIRST);
    }

    /** Adds {@code admin2.json}. */
    Settlements.Counts addSecond(Path json) throws IOException {
        return add(json, second, SECOND);
    }

    private Settlements.Counts add(Path json, Map<String, Division> to, String kind)
            throws IOException {
        int before = to.size();
        JsonNode rows = new JsonMapper().readTree(json.toFile());
        for (JsonNode row : rows) {
            String name = row.path("name").asText().strip();
            Division division =
                    to.computeIfAbsent(
                            row.path("code").asText(),
                            code -> new Division(Hash.madeId(kind, code, name), code, name));
            addNames(division, name);
        }
        return new Settlements.Counts(rows.size(), to.size() - before);
    }

    private void addNames(Division division, String name) {
        for (String form : words.ofDivision(name)) {
            if (Names.isUsable(form)) {
                division.names.add(form);
            }
        }
    }

    /** Name of the first-order division of a settlement. */
    Optional<String> firstName(Settlement settlement) {
        return settlement.admin1().map(first::get).map(division -> division.name);
    }

    /** Name of its second-order division. */
    Optional<String> secondName(Settlement settlement) {
        return settlement.admin2().map(second::get).map(division -> division.name);
    }

    /** The divisions as places. */
    List<GazetteerRow> places(Collection<Settlement> settlements, Countries countries) {
        for (Settlement one : settlements) {
            one.admin1().map(first::get).ifPresent(division -> division.members.add(one));
            one.admin2().map(second::get).ifPresent(division -> division.members.add(one));
        }
        List<GazetteerRow> rows = new ArrayList<>();
        Map<String, Place> parents = new LinkedHashMap<>();
        for (Division division : first.values()) {
            if (!division.members.isEmpty()) {
                borrowNames(division, Set.of("PPLC", "PPLA"));
                Place place = place(division, FIRST, Optional.of(division.name), countries);
                parents.put(division.code, place);
                rows.add(row(division, place));
            }
        }
        for (Division division : second.values()) {
            String parentCode = division.code.substring(0, division.code.lastIndexOf('.'));
            Place parent = parents.get(parentCode);
            if (!division.members.isEmpty()) {
                borrowNames(division, Set.of("PPLA2", "PPLA", "PPLC"));
                Optional<String> parentName = Optional.ofNullable(parent).map(Place::name);
                rows.add(row(division, place(division, SECOND, parentName, countries)));
            } else if (parent != null) {
                rows.add(row(division, within(division, parent)));
            }
        }
        return rows;
    }

    /**
     * A division that is called as its seat has its seat's other names too: Terter and Tartar are
     * the town, so they are Tartar District.
     */
    private static void borrowNames(Division division, Set<String> seats) {
        Set<String> folded = new LinkedHashSet<>();
        division.names.forEach(name -> folded.add(Fold.fold(name)));
        for (Settlement member : division.members) {
            if (seats.contains(member.feature())
                    && member.names.stream().map(Fold::fold).anyMatch(folded::contains)) {
                division.names.addAll(member.names);
            }
        }
    }

    private static Place place(
            Division division, String feature, Optional<String> parent, Countries countries) {
        List<Distance.Point> points = division.members.stream().map(Settlement::point).toList();
        Distance.Point centre = Distance.mean(points);
        long population = division.members.stream().mapToLong(Settlement::population).sum();
        return new Place(
                division.id,
                division.name,
                country(division, countries),
                parent,
                feature.equals(SECOND) ? Optional.of(division.name) : Optional.empty(),
                feature,
                centre.latitude(),
                centre.longitude(),
                Math.max(LEAST_RADIUS_KM, Distance.radiusKm(centre, points)),
                population);
    }

    private static Optional<String> country(Division division, Countries countries) {
        String alpha2 = division.code.substring(0, division.code.indexOf('.'));
        return countries.byCode(alpha2).map(Countries.Country::alpha3);
    }

    private static Place within(Division division, Place parent) {
        return new Place(
                division.id,
                division.name,
                parent.country(),
                parent.admin1(),
                Optional.of(division.name),
                SECOND,
                parent.latitude(),
                parent.longitude(),
                parent.radiusKm(),
                0);
    }

    private static GazetteerRow row(Division division, Place place) {
        double prominence =
                Prominence.of(place.feature(), place.population(), division.names.size());
        List<String> names = new ArrayList<>(division.names);
        names.add(division.name);
        return new GazetteerRow(place, names, prominence);
    }
}
