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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.DivisionNames;
import org.sitrep.knowledge.Fold;
import org.sitrep.knowledge.GazetteerRow;
import org.sitrep.knowledge.Prominence;
import org.sitrep.knowledge.Tsv;
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

    /** Part of a division's people in a town that is no seat by its code, yet is one. Guess. */
    private static final double SHARE_OF_A_SEAT = 0.25;

    private static final double BELOW_ITS_SEAT = 0.1; // any difference does

    private static final String FIRST = "ADM1";
    private static final String SECOND = "ADM2";

    private final Map<String, Division> first = new LinkedHashMap<>();
    private final Map<String, Division> second = new LinkedHashMap<>();
    private final Map<String, List<String>> english = new LinkedHashMap<>();
    private final DivisionNames words = new DivisionNames();

    Divisions() {
        for (Tsv.Row row : Tsv.read(Divisions.class, "/org/sitrep/data/division-names.tsv")) {
            if (row.list(1).isEmpty() || english.put(row.cell(0), row.list(1)) != null) {
                throw row.fault("a code that stands once, and its names");
            }
        }
    }

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
                            cells[0], code -> division(Long.parseLong(cells[3]), code, cells[1]));
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
                            code -> division(Hash.madeId(kind, code, name), code, name));
            addNames(division, name);
        }
        return new Settlements.Counts(rows.size(), to.size() - before);
    }

    private Division division(long id, String code, String name) {
        List<String> names = english.getOrDefault(code, List.of(name));
        Division division = new Division(id, code, names.getFirst());
        division.names.addAll(names);
        return division;
    }

    private void addNames(Division division, String name) {
        for (String form : words.ofDivision(name)) {
            if (DivisionNames.isUsable(form)) {
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
                Optional<Settlement> seat = namesake(division, Set.of("PPLC", "PPLA"));
                Place place = place(division, FIRST, Optional.of(division.name), countries);
                parents.put(division.code, place);
                rows.add(row(division, place, seat));
            }
        }
        for (Division division : second.values()) {
            String parentCode = division.code.substring(0, division.code.lastIndexOf('.'));
            Place parent = parents.get(parentCode);
            if (!division.members.isEmpty()) {
                Optional<Settlement> seat = namesake(division, Set.of("PPLA2", "PPLA", "PPLC"));
                Optional<String> parentName = Optional.ofNullable(parent).map(Place::name);
                rows.add(row(division, place(division, SECOND, parentName, countries), seat));
            } else if (parent != null) {
                rows.add(row(division, within(division, parent), Optional.empty()));
            }
        }
        return rows;
    }

    /**
     * The settlement that a division is called after: its seat, or else the town where a good part
     * of its people live; no village that happens to bear the name of its state.
     */
    private static Optional<Settlement> namesake(Division division, Set<String> seats) {
        Set<String> names = new LinkedHashSet<>();
        division.names.forEach(name -> names.add(Fold.fold(name)));
        long people = division.members.stream().mapToLong(Settlement::population).sum();
        return division.members.stream()
                .filter(
                        member ->
                                seats.contains(member.feature())
                                        || member.population() > SHARE_OF_A_SEAT * people)
                .filter(member -> member.names.stream().map(Fold::fold).anyMatch(names::contains))
                .max(
                        Comparator.comparing(
                                        (Settlement member) -> seats.contains(member.feature()))
                                .thenComparingLong(Settlement::population));
    }

    /**
     * A division that is called as its seat has its seat's other names too: Terter and Tartar are
     * the town, so they are Tartar District. The seat in turn goes by the division's name: Hama,
     * which GeoNames spells with dots, is before the governorate of Hama.
     */
    private static void shareNames(Division division, Settlement seat) {
        Map<String, String> folded = new LinkedHashMap<>();
        division.names.forEach(name -> folded.putIfAbsent(Fold.fold(name), name));
        for (String name : seat.names) {
            String shared = folded.get(Fold.fold(name));
            if (shared != null) {
                seat.addUsual(shared);
            }
        }
        division.names.addAll(seat.names);
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

    private static GazetteerRow row(Division division, Place place, Optional<Settlement> seat) {
        seat.ifPresent(town -> shareNames(division, town));
        double own = Prominence.of(place.feature(), place.population(), division.names.size());
        // Under the name that they share, the town is meant unless a word for the division stands
        // by.
        double prominence =
                seat.map(town -> Math.min(own, town.prominence() - BELOW_ITS_SEAT)).orElse(own);
        return new GazetteerRow(place, List.copyOf(division.names), prominence);
    }
}
