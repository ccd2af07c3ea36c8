// SPDX-License-Identifier: Apache-2.0
package org.sitrep.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What holds for every line of records: one of four forms, spans that cut their words out of the
 * text, references that lead to something, values of the closed lists.
 */
final class RecordContract {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Set<String> REASONS =
            Set.of(
                    "not-text",
                    "undecodable",
                    "damaged",
                    "too-large",
                    "too-deep",
                    "too-slow",
                    "no-article-text",
                    "unsupported-language",
                    "duplicate-id");

    private static final Set<String> STATUS =
            Set.of("actual", "ongoing", "future", "hypothetical", "negated");

    private final JsonNode root;
    private final int[] text;

    private RecordContract(JsonNode root) {
        this.root = root;
        this.text = root.path("text").asText("").codePoints().toArray();
    }

    /** Checks a line; a rejection as a fault of Sitrep itself is none of the allowed ones. */
    static void check(String line) throws IOException {
        assertThat(line).doesNotContain("\n");
        JsonNode root = MAPPER.readTree(line);
        new RecordContract(root).check();
    }

    private void check() {
        assertThat(root.path("schema").asText()).isEqualTo("sitrep.document/1");
        assertThat(root.path("id").isTextual()).isTrue();
        assertThat(root.path("input").path("path").isTextual()).isTrue();
        long forms =
                List.of("rejected", "copy", "skipped", "text").stream().filter(root::has).count();
        assertThat(forms).as("forms of %s", root.path("id")).isEqualTo(1);
        if (root.has("rejected")) {
            JsonNode rejected = root.path("rejected");
            assertThat(rejected.path("reason").asText())
                    .as("rejected: %s", rejected.path("detail"))
                    .isIn(REASONS);
            assertThat(rejected.path("stage").asText()).isIn("ingest", "extract", "nlp");
            return;
        }
        if (root.has("text")) {
            spans(root, "");
            references();
            values();
        }
    }

    /** Every object with a start: its words are those of the text. */
    private void spans(JsonNode node, String path) {
        if (node.isObject() && node.has("start")) {
            int start = node.path("start").asInt(-1);
            int end = node.path("end").asInt(-1);
            assertThat(start).as(path).isBetween(0, text.length);
            assertThat(end).as(path).isBetween(start, text.length);
            if (node.has("text")) {
                assertThat(node.path("text").asText())
                        .as(path)
                        .isEqualTo(new String(text, start, end - start));
            }
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                spans(field.getValue(), path + "." + field.getKey());
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                spans(node.get(i), path + "[" + i + "]");
            }
        }
    }

    private Set<String> ids(String list) {
        Set<String> ids = new HashSet<>();
        for (JsonNode each : root.path(list)) {
            assertThat(ids.add(each.path("id").asText())).as("twice: %s", each.path("id")).isTrue();
        }
        return ids;
    }

    private void references() {
        Set<String> times = ids("times");
        Set<String> places = ids("places");
        Set<String> actors = ids("actors");
        Set<String> events = ids("events");
        Set<String> claims = ids("claims");
        for (JsonNode actor : root.path("actors")) {
            reference(actor.path("same_as"), actors);
        }
        for (JsonNode event : root.path("events")) {
            for (String role : List.of("actor", "recipient", "mediator")) {
                event.path(role).forEach(id -> reference(id, actors));
            }
            reference(event.path("time").path("ref"), times);
            reference(event.path("place").path("ref"), places);
            assertThat(event.path("sentence").asInt(-1))
                    .isBetween(0, root.path("sentences").size() - 1);
            assertThat(event.path("status").asText()).isIn(STATUS);
        }
        for (JsonNode claim : root.path("claims")) {
            claim.path("events").forEach(id -> reference(id, events));
            reference(claim.path("inside"), claims);
            reference(claim.path("source").path("ref"), actors);
            claim.path("via").forEach(via -> reference(via.path("ref"), actors));
        }
    }

    private static void reference(JsonNode id, Set<String> known) {
        if (id.isTextual()) {
            assertThat(known).contains(id.asText());
        }
    }

    private void values() {
        for (JsonNode place : root.path("places")) {
            assertThat(Math.abs(place.path("lat").asDouble(0))).isLessThanOrEqualTo(90);
            assertThat(Math.abs(place.path("lon").asDouble(0))).isLessThanOrEqualTo(180);
            country(place.path("country"));
        }
        root.path("actors").forEach(actor -> country(actor.path("country")));
        for (JsonNode time : root.path("times")) {
            order(time.path("from"), time.path("until"));
        }
        for (JsonNode event : root.path("events")) {
            order(event.path("time").path("from"), event.path("time").path("until"));
            for (String toll : List.of("dead", "injured", "missing", "displaced", "detained")) {
                int low = event.path(toll).path("low").asInt(0);
                int high = event.path(toll).path("high").asInt(Integer.MAX_VALUE);
                assertThat(low).isBetween(0, high);
            }
        }
    }

    private static void country(JsonNode code) {
        if (code.isTextual()) {
            assertThat(code.asText()).matches("[A-Z]{3}");
        }
    }

    private static void order(JsonNode from, JsonNode until) {
        if (from.isTextual() && until.isTextual()) {
            assertThat(LocalDate.parse(from.asText()))
                    .isBeforeOrEqualTo(LocalDate.parse(until.asText()));
        }
    }
}
