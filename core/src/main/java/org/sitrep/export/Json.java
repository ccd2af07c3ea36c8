// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.model.Span;

/**
 * One line of JSON in the making: the habits that all of Sitrep's JSON shares.
 *
 * <p>What is unknown is left out. Spans count code points and carry their words. Not thread-safe;
 * made for one line.
 */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;
    private final String text;
    private final CodePoints points;

    private Json(JsonGenerator out, String text) {
        this.out = out;
        this.text = text;
        this.points = CodePoints.of(text);
    }

    /** Something that is written into a line. */
    interface Body {
        void write(Json json) throws IOException;
    }

    /** One line of an object, without the line's end. */
    static String line(Body body) {
        return line("", body);
    }

    /**
     * One line of an object, without the line's end.
     *
     * @param text the text that spans point into
     */
    static String line(String text, Body body) {
        StringWriter buffer = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(buffer)) {
            Json json = new Json(generator, text);
            generator.writeStartObject();
            body.write(json);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return escapeLoneSurrogates(buffer.toString());
    }

    /** The word of an enum constant in the record format: lower case, with hyphens. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void text(String name, String value) throws IOException {
        out.writeStringField(name, value);
    }

    void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        }
    }

    void word(String name, Enum<?> value) throws IOException {
        out.writeStringField(name, word(value));
    }

    void flag(String name, boolean value) throws IOException {
        out.writeBooleanField(name, value);
    }

    void number(String name, long value) throws IOException {
        out.writeNumberField(name, value);
    }

    void number(String name, OptionalInt value) throws IOException {
        if (value.isPresent()) {
            out.writeNumberField(name, value.getAsInt());
        }
    }

    /** A measure; whole numbers are written without a fraction, what is no number not at all. */
    void measure(String name, double value) throws IOException {
        if (!Double.isFinite(value)) {
            return;
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.writeNumberField(name, (long) value);
        } else {
            out.writeNumberField(name, value);
        }
    }

    /** A measure rounded to three decimals, for scores and shares. */
    void share(String name, double value) throws IOException {
        measure(name, Math.rint(value * 1000) / 1000);
    }

    /** A day; years that ISO 8601 writes with a sign are left out. */
    void day(String name, Optional<LocalDate> day) throws IOException {
        if (day.isPresent() && day.get().getYear() >= 0 && day.get().getYear() <= 9999) {
            out.writeStringField(name, day.get().toString());
        }
    }

    void words(String name, List<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    void object(String name, Body body) throws IOException {
        out.writeObjectFieldStart(name);
        body.write(this);
        out.writeEndObject();
    }

    /** Writes one item of a list into its object. */
    interface Item<T> {
        void write(T item) throws IOException;
    }

    <T> void list(String name, List<T> items, Item<T> item) throws IOException {
        out.writeArrayFieldStart(name);
        for (T each : items) {
            out.writeStartObject();
            item.write(each);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** A list that is left out when it is empty. */
    <T> void listIfAny(String name, List<T> items, Item<T> item) throws IOException {
        if (!items.isEmpty()) {
            list(name, items, item);
        }
    }

    /** {@code start} and {@code end} in code points, without the words. */
    void offsets(Span span) throws IOException {
        out.writeNumberField("start", points.toPoints(points.floor(start(span))));
        out.writeNumberField("end", points.toPoints(points.ceiling(end(span))));
    }

    /** {@code start}, {@code end} and {@code text}. */
    void span(Span span) throws IOException {
        offsets(span);
        out.writeStringField(
                "text", text.substring(points.floor(start(span)), points.ceiling(end(span))));
    }

    void span(String name, Span span) throws IOException {
        object(name, json -> json.span(span));
    }

    void span(String name, Optional<Span> span) throws IOException {
        if (span.isPresent()) {
            span(name, span.get());
        }
    }

    // A span that leaves the text is a fault of a stage; the line must be sound all the same.
    private int start(Span span) {
        return Math.min(span.start(), text.length());
    }

    private int end(Span span) {
        return Math.min(span.end(), text.length());
    }

    /**
     * Lone surrogates have no UTF-8 form; inside JSON strings, where alone they occur, escapes do.
     */
    private static String escapeLoneSurrogates(String line) {
        StringBuilder out = null;
        int copied = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (i + 1 < line.length() && Character.isSurrogatePair(c, line.charAt(i + 1))) {
                i++;
                continue;
            }
            if (out == null) {
                out = new StringBuilder(line.length() + 16);
            }
            out.append(line, copied, i).append("\\u").append(Integer.toHexString(c));
            copied = i + 1;
        }
        return out == null ? line : out.append(line, copied, line.length()).toString();
    }
}
