// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What RFC 7946 demands of a collection of points, and what we demand besides. */
final class GeoJsonRules {
    private GeoJsonRules() {}

    /** The rules that a document breaks, with the section of the RFC. */
    static List<String> broken(JsonNode root) {
        List<String> broken = new ArrayList<>();
        if (!root.path("type").asText().equals("FeatureCollection")) {
            broken.add("3.3: no FeatureCollection");
        }
        if (!root.path("features").isArray()) {
            broken.add("3.3: features is no array");
        }
        if (root.has("crs")) {
            broken.add("4: no other reference system may be named");
        }
        if (root.has("geometry") || root.has("properties") || root.has("coordinates")) {
            broken.add("7.1: members of other types");
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode feature : root.path("features")) {
            feature(feature, broken);
            if (!ids.add(feature.path("id").asText())) {
                broken.add("an id stands twice: " + feature.path("id"));
            }
        }
        return broken;
    }

    private static void feature(JsonNode feature, List<String> broken) {
        if (!feature.path("type").asText().equals("Feature")) {
            broken.add("3.2: no Feature");
        }
        if (!feature.has("geometry") || !feature.path("properties").isObject()) {
            broken.add("3.2: a feature has geometry and properties");
        }
        if (feature.has("id")
                && !feature.path("id").isTextual()
                && !feature.path("id").isNumber()) {
            broken.add("3.2: an id is a string or a number");
        }
        for (JsonNode property : feature.path("properties")) {
            if (property.isContainerNode()) {
                broken.add("a property is not flat");
            }
        }
        JsonNode geometry = feature.path("geometry");
        if (!geometry.isNull()) {
            point(geometry, broken);
        }
    }

    private static void point(JsonNode geometry, List<String> broken) {
        JsonNode position = geometry.path("coordinates");
        if (!geometry.path("type").asText().equals("Point") || position.size() != 2) {
            broken.add("3.1.1: a point has longitude and latitude");
            return;
        }
        double longitude = position.path(0).asDouble(999);
        double latitude = position.path(1).asDouble(999);
        boolean numbers = position.path(0).isNumber() && position.path(1).isNumber();
        if (!numbers || Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
            broken.add("4: degrees, longitude first");
        }
    }
}
