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
import org.locationtech.jts.geom.Coordinate;
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
    private final Map<String, String> filed = new HashMap<>();
    private final List<Borders.Area> areas = new ArrayList<>();
    private final Set<String> dependent = new LinkedHashSet<>();
    private final int read;

    Outlines(Path bordersJson, Countries countries) throws IOException {
        this.countries = countries;
        for (Tsv.Row row : Tsv.read(Outlines.class, "/org/sitrep/data/disputed.tsv")) {
            if (!row.cell(1).isEmpty() && countries.byCode(row.cell(1)).isEmpty()) {
                throw row.fault(row.cell(1) + " is no country");
            }
            filed.put(row.cell(0), row.cell(1));
        }
        JsonNode features = new JsonMapper().readTree(bordersJson.toFile()).path("features");
        read = features.size();
        for (JsonNode feature : features) {
            JsonNode properties = feature.path("properties");
            Optional<String> country = country(properties);
            if (properties.has("iso1A2") && properties.has("country")) {
                country.ifPresent(dependent::add);
            }
            if (country.isPresent() && feature.path("geometry").has("coordinates")) {
                areas.add(new Borders.Area(country.get(), geometry(feature.path("geometry"))));
            }
        }
    }

    private Optional<String> country(JsonNode properties) {
        String own = filed.get(properties.path("wikidata").asText());
        if (own != null) {
            return Optional.of(own).filter(code -> !code.isEmpty());
        }
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
