// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.sitrep.web.Problem.Kind;

/** JSON in and out; a body that is not exactly one JSON value is refused. */
final class Json {
    /** No request nests deeper; deeper ones only want to cost something. // guess */
    private static final int DEEPEST = 64;

    /** A thousand documents with all their fields have 20,000; each takes some memory. // guess */
    private static final int MOST_TOKENS = 200_000;

    private static final JsonMapper SENT =
            mapper(StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS));

    private static final JsonMapper MAPPER = mapper(StreamReadConstraints.builder());

    private Json() {}

    private static JsonMapper mapper(StreamReadConstraints.Builder limits) {
        return JsonMapper.builder(
                        JsonFactory.builder()
                                .streamReadConstraints(
                                        limits.maxNestingDepth(DEEPEST)
                                                .maxStringLength(Server.MOST_BYTES)
                                                .build())
                                .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode strings(Collection<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    static JsonNode number(long value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    /** Reads what a caller sent. */
    static JsonNode read(byte[] bytes) throws Problem {
        try {
            JsonNode node = SENT.readTree(bytes);
            if (node == null || node.isMissingNode()) {
                throw new Problem(Kind.BAD_REQUEST, "The body is empty.");
            }
            return node;
        } catch (StreamConstraintsException tooMuch) {
            throw new Problem(Kind.BAD_REQUEST, "The body nests too deep or holds too much.");
        } catch (JsonProcessingException problem) {
            throw new Problem(Kind.BAD_REQUEST, "The body is not JSON" + at(problem) + ".");
        } catch (IOException problem) {
            throw new Problem(Kind.BAD_REQUEST, "The body cannot be read.");
        }
    }

    /** Where it stops to be JSON; the parser's own words are for programmers. */
    private static String at(JsonProcessingException problem) {
        JsonLocation place = problem.getLocation();
        return place == null || place.getLineNr() < 1
                ? ""
                : ": line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    /** Reads what we wrote ourselves. */
    static JsonNode trusted(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("stored JSON is damaged", problem);
        }
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of JSON can be written", impossible);
        }
    }

    static void put(ObjectNode node, String field, Optional<String> value) {
        node.put(field, value.orElse(null));
    }
}
