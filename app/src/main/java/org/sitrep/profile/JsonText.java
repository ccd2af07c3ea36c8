// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The habits that all JSON of an export shares. */
final class JsonText {
    static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .build();

    private JsonText() {}

    /** Writes into an object. */
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** A small object for people: indented by two, LF on every machine, UTF-8. */
    static byte[] page(Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(
                                Separators.createDefaultInstance()
                                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return out.toByteArray();
    }

    /** A cell as a field; {@code null} when it is unknown. */
    static void cell(JsonGenerator json, Column column, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNullField(column.name());
            case Long number -> json.writeNumberField(column.name(), number);
            case Boolean truth -> json.writeBooleanField(column.name(), truth);
            case Double number -> {
                json.writeFieldName(column.name());
                json.writeNumber(Text.of(column.type(), number));
            }
            default -> json.writeStringField(column.name(), value.toString());
        }
    }
}
