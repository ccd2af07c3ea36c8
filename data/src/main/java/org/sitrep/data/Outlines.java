// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.sitrep.knowledge.Borders;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Tsv;

/** The areas of country-coder, each with the country that Sitrep files it under. */
final class Outlines {
    private final GeometryFactory factory = new GeometryFactory();
    private final Countries countries;
    private final Map<String, Filing> filings = new HashMap<>();
    private final List<Borders.Area> areas = new ArrayList<>();
    private final Set<String> dependent = new LinkedHashSet<>();
    private final int read;

    /**
     * A row of {@code disputed.tsv}.
     *
     * @param part the part of the area that it is about; empty for all of it
     */
    private record Filing(String country, Optional<Geometry> part) {}

    Outlines(Path bordersJson, Countries countries) throws IOException {
        this.countries = countries;
        for (Tsv.Row row : Tsv.read(Outlines.class, "/org/sitrep/data/disputed.tsv")) {
            if (countries.byCode(row.cell(1)).isEmpty()) {
                throw row.fault(row.cell(1) + " is no country");
            }
            filings.put(row.cell(0), new Filing(row.cell(1), bounds(row)));
        }
        JsonNode features = new JsonMapper().readTree(bordersJson.toFile()).path("features");
        read = features.size();
        for (JsonNode feature : features) {
            JsonNode properties = feature.path("properties");
            Optional<String> country = country(properties);
            if (properties.has("iso1A2") && properties.has("country")) {
                country.ifPresent(dependent::add);
            }
            if (feature.path("geometry").has("coordinates")) {
                Geometry outline = geometry(feature.path("geometry"));
                add(filings.get(properties.path("wikidata").asText()), country, outline);
            }
        }
    }

    private Optional<Geometry> bounds(Tsv.Row row) {
        if (row.cell(2).isEmpty()) {
            return Optional.empty();
        }
        try {
            double west = Double.parseDouble(row.cell(2));
            double south = Double.parseDouble(row.cell(3));
            double east = Double.parseDouble(row.cell(4));
            double north = Double.parseDouble(row.cell(5));
            return Optional.of(factory.toGeometry(new Envelope(west, east, south, north)));
        } catch (NumberFormatException problem) {
            throw row.fault("four bounds or none");
        }
    }

    private void add(@Nullable Filing filing, Optional<String> country, Geometry outline) {
        if (filing == null) {
            country.ifPresent(code -> areas.add(new Borders.Area(code, outline)));
        } else if (filing.part().isEmpty()) {
            areas.add(new Borders.Area(filing.country(), outline));
        } else {
            Geometry part = filing.part().get();
            areas.add(new Borders.Area(filing.country(), outline.intersection(part)));
            country.ifPresent(code -> areas.add(new Borders.Area(code, outline.difference(part))));
        }
    }

    private Optional<String> country(JsonNode properties) {
        return countries
                .byCode(properties.path("iso1A2").asText())
                .or(() -> countries.byCode(properties.path("country").asText()))
                .map(Countries.Country::alpha3);
    }

    private Geometry geometry(JsonNode geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (JsonNode polygon : geometry.path("coordinates")) {
            List<LinearRing> rings = new ArrayList<>();
            for (JsonNode ring : polygon) {
                List<Coordinate> points = new ArrayList<>();
                for (JsonNode point : ring) {
                    points.add(new Coordinate(point.get(0).asDouble(), point.get(1).asDouble()));
                }
                rings.add(factory.createLinearRing(points.toArray(Coordinate[]::new)));
            }
            LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
            polygons.add(factory.createPolygon(rings.getFirst(), holes));
        }
        return factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    List<Borders.Area> areas() {
        return areas;
    }

    int read() {
        return read;
    }

    /** Whether the country has a code of its own and belongs to another. */
    boolean isDependent(String alpha3) {
        return dependent.contains(alpha3);
    }

    /** A point inside each country: the centre of its largest part, or the middle of that part. */
    Map<String, Distance.Point> points() {
        Map<String, Geometry> largest = new LinkedHashMap<>();
        for (Borders.Area area : areas) {
            for (int i = 0; i < area.outline().getNumGeometries(); i++) {
                largest.merge(
                        area.country(),
                        area.outline().getGeometryN(i),
                        (one, other) -> other.getArea() > one.getArea() ? other : one);
            }
        }
        Map<String, Distance.Point> points = new LinkedHashMap<>();
        largest.forEach(
                (country, part) -> {
                    Point centre = part.getCentroid();
                    Point inside = part.covers(centre) ? centre : part.getInteriorPoint();
                    points.put(country, new Distance.Point(inside.getY(), inside.getX()));
                });
        return points;
    }
}
