// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** JSON as trees, and as the characters that the log keeps. */
final class Trees {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Trees() {}

    /**
     * Reads any JSON.
     *
     * @throws IllegalArgumentException when it is none
     */
    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (StreamConstraintsException tooMuch) {
            // The library tells how far it had read, which depends on what it read before.
            throw new IllegalArgumentException(
                    "JSON that is nested too deep, or whose names or numbers are too long",
                    tooMuch);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("not JSON: " + fault.getOriginalMessage(), fault);
        }
    }

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException when it is none
     */
    static ObjectNode object(String json) {
        if (read(json) instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("no JSON object");
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static JsonNode text(String value) {
        return MAPPER.getNodeFactory().textNode(value);
    }

    /** In one line, always the same for the same tree; lone surrogates are escaped. */
    static String write(JsonNode node) {
        try {
            return escaped(MAPPER.writeValueAsString(node));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a tree that cannot be written", fault);
        }
    }

    /** The same JSON as {@link #write} would have it. */
    static String canonical(String json) {
        return write(read(json));
    }

    static Optional<String> write(Optional<JsonNode> node) {
        return node.map(Trees::write);
    }

    /**
     * Lone surrogates have no UTF-8 form; in JSON they occur in strings alone, where escapes do.
     */
    private static String escaped(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < line.length()
                    && Character.isLowSurrogate(line.charAt(i + 1))) {
                out.append(c).append(line.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                out.append("\\u").append(Integer.toHexString(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Words for a column: what no database holds (NUL, lone surrogates) becomes U+FFFD. */
    static String clean(String words) {
        return words.codePoints()
                .map(
                        c ->
                                c == 0
                                                || (c >= Character.MIN_SURROGATE
                                                        && c <= Character.MAX_SURROGATE)
                                        ? '\uFFFD'
                                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
