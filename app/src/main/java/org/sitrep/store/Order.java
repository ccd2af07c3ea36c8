// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Comparator;
import java.util.List;

/** The order of the things in a record: that of the text. */
final class Order {
    private Order() {}

    /** The things by their place in the text; those at one place as they were. */
    static ArrayNode sorted(String list, List<JsonNode> items) {
        ArrayNode sorted = Trees.array();
        items.stream()
                .sorted(Comparator.comparingInt(item -> start(list, item)))
                .forEach(sorted::add);
        return sorted;
    }

    /** Where a thing begins, in code points. */
    static int start(String list, JsonNode item) {
        JsonNode span =
                switch (list) {
                    case "events" -> item.path("trigger");
                    case "claims" -> item.path("content");
                    default -> item;
                };
        return span.path("start").asInt();
    }
}
