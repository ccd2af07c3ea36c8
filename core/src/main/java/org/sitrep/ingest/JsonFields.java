// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one JSON object that are asked for. Everything else in it is checked and passed
 * over: ten million empty lists in a field of no use take no memory.
 */
final class JsonFields {
    // A document is bounded by its bytes; the parser's own limits are no lower, but that on depth.
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(PageReader.MAX_DOCUMENT_BYTES)
                                    .maxNameLength(PageReader.MAX_DOCUMENT_BYTES)
                                    .maxNumberLength(PageReader.MAX_DOCUMENT_BYTES)
                                    .build())
                    // Names that are made up to share a place in a table of names slow it down.
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build();

    private final Map<String, Value> values = new HashMap<>();

    /** A scalar as it was written; anything else has no words. */
    private record Value(JsonToken kind, String words) {}

    private JsonFields() {}

    /** JSON that is none of ours, in our own words; those of the parser are for programmers. */
    static final class Unfit extends JsonParseException {
        private static final long serialVersionUID = 1;

        private Unfit(JsonParser parser, String what) {
            super(parser, what);
        }
    }

    /**
     * Reads an object.
     *
     * @return empty when the text is JSON, but no object
     * @throws com.fasterxml.jackson.core.exc.StreamConstraintsException when it is nested too deep
     * @throws com.fasterxml.jackson.core.JsonProcessingException when it is no JSON, when something
     *     stands behind it, or when a field that is asked for stands there twice
     */
    static Optional<JsonFields> read(String text, Set<String> asked) throws IOException {
        JsonFields fields = new JsonFields();
        try (JsonParser parser = FACTORY.createParser(text)) {
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            if (object) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    if (asked.contains(name)) {
                        fields.add(parser, name);
                    }
                    parser.skipChildren();
                }
            } else {
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw new Unfit(parser, "something stands behind the object");
            }
            return object ? Optional.of(fields) : Optional.empty();
        }
    }

    private void add(JsonParser parser, String name) throws IOException {
        JsonToken kind = parser.currentToken();
        Value value = new Value(kind, kind.isScalarValue() ? parser.getText() : "");
        if (values.put(name, value) != null) {
            throw new Unfit(parser, "the field " + name + " stands there twice");
        }
    }

    /** Whether a field has a value other than {@code null}. */
    boolean has(String name) {
        Value value = values.get(name);
        return value != null && value.kind() != JsonToken.VALUE_NULL;
    }

    /** A string; empty when there is none. */
    Optional<String> string(String name) {
        return words(name, JsonToken.VALUE_STRING);
    }

    /** A whole number as it was written; empty when there is none. */
    Optional<String> number(String name) {
        return words(name, JsonToken.VALUE_NUMBER_INT);
    }

    private Optional<String> words(String name, JsonToken kind) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> value.kind() == kind)
                .map(Value::words);
    }
}
