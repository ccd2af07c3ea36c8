// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which events of one document tell of one happening, as people decided. */
final class Happenings {
    private static final String FIELD = "happening";

    private Happenings() {}

    /** Both happenings become the one that the text tells first. */
    static void merge(ObjectNode record, String first, String second) {
        Optional<ObjectNode> a = View.present(record, first);
        Optional<ObjectNode> b = View.present(record, second);
        if (a.isEmpty() || b.isEmpty()) {
            return; // of another document: the clusterer's
        }
        String one = a.get().path(FIELD).asText();
        String two = b.get().path(FIELD).asText();
        boolean secondLeads = isBefore(record, two, one);
        String kept = secondLeads ? two : one;
        String given = secondLeads ? one : two;
        for (JsonNode each : record.path("events")) {
            if (each instanceof ObjectNode event && event.path(FIELD).asText().equals(given)) {
                event.put(FIELD, kept);
            }
        }
    }

    private static boolean isBefore(ObjectNode record, String happening, String other) {
        for (JsonNode each : record.path("events")) {
            String its = each.path(FIELD).asText();
            if (its.equals(other)) {
                return false;
            }
            if (its.equals(happening)) {
                return true;
            }
        }
        return false;
    }

    /** The first event gets a happening of its own, if they shared one. */
    static void split(ObjectNode record, String first, String second) {
        Optional<ObjectNode> a = View.present(record, first);
        Optional<ObjectNode> b = View.present(record, second);
        if (a.isEmpty()
                || b.isEmpty()
                || !a.get().path(FIELD).asText().equals(b.get().path(FIELD).asText())) {
            return;
        }
        a.get().put(FIELD, fresh(record));
    }

    /** A name that no event bears: {@code hm1}, {@code hm2}, ... */
    static String fresh(ObjectNode record) {
        Set<String> taken = new HashSet<>();
        record.path("events").forEach(event -> taken.add(event.path(FIELD).asText()));
        int n = 1;
        while (taken.contains("hm" + n)) {
            n++;
        }
        return "hm" + n;
    }
}
