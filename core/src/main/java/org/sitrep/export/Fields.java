// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Period;
import org.sitrep.model.Span;

/**
 * The fields of one JSON object, read strictly: a field of another type than asked for is a fault,
 * {@code null} is absent.
 *
 * <p>Every fault is an {@link IllegalArgumentException} whose message names the field.
 */
final class Fields {
    /** Most characters of strings that records have in common. */
    private static final int LONGEST_REPEATED = 40; // guess: names of rules and of places

    private final JsonNode node;
    private final String text;
    private final CodePoints points;

    private Fields(JsonNode node, String text, CodePoints points) {
        this.node = node;
        this.text = text;
        this.points = points;
    }

    static Fields of(JsonNode node) {
        return new Fields(node, "", CodePoints.of(""));
    }

    /** The same fields, whose spans point into the text. */
    Fields over(String newText) {
        return new Fields(node, newText, CodePoints.of(newText));
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optional(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        return Optional.of(string(name, node.get(name)));
    }

    List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (JsonNode item : array(name)) {
            words.add(string(name, item));
        }
        return words;
    }

    boolean flag(String name) {
        return has(name) && node.get(name).asBoolean();
    }

    long whole(String name) {
        JsonNode value = node.path(name);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw new IllegalArgumentException(name + " is no whole number");
        }
        return value.asLong();
    }

    OptionalInt count(String name) {
        if (!has(name)) {
            return OptionalInt.empty();
        }
        long value = whole(name);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(name + " is out of range: " + value);
        }
        return OptionalInt.of((int) value);
    }

    double real(String name) {
        JsonNode value = node.path(name);
        if (!value.isNumber()) {
            throw new IllegalArgumentException(name + " is no number");
        }
        return value.asDouble();
    }

    /** The enum constant of a word in the record format. */
    <E extends Enum<E>> E word(String name, Class<E> type) {
        String word = text(name);
        String constantName = word.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(constantName)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name + " is not in its list: " + word);
    }

    Optional<LocalDate> day(String name) {
        try {
            return optional(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " is no date: " + e.getParsedString(), e);
        }
    }

    Optional<PartialDate> partialDate(String name) {
        Optional<String> value = optional(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = value.get().split("-");
        try {
            return Optional.of(
                    new PartialDate(
                            Integer.parseInt(parts[0]),
                            parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                            parts.length > 2 ? Integer.parseInt(parts[2]) : 0));
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " is no date: " + value.get(), e);
        }
    }

    /** {@code from} and {@code until}; empty when the object has neither. */
    Optional<Period> period() {
        Period period = new Period(day("from"), day("until"));
        return period.equals(openPeriod()) ? Optional.empty() : Optional.of(period);
    }

    /** The period of which neither end is known. */
    static Period openPeriod() {
        return new Period(Optional.empty(), Optional.empty());
    }

    Fields object(String name) {
        return optionalObject(name).orElseThrow(() -> missing(name));
    }

    Optional<Fields> optionalObject(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!node.get(name).isObject()) {
            throw new IllegalArgumentException(name + " is no object");
        }
        return Optional.of(new Fields(node.get(name), text, points));
    }

    /** A list of objects; empty when the field is absent. */
    <T> List<T> list(String name, Function<Fields, T> item) {
        List<T> items = new ArrayList<>();
        for (JsonNode each : array(name)) {
            if (!each.isObject()) {
                throw new IllegalArgumentException(name + " holds something that is no object");
            }
            items.add(item.apply(new Fields(each, text, points)));
        }
        return items;
    }

    /** {@code start} and {@code end}, in code units. */
    Span span() {
        int start = offset("start");
        int end = offset("end");
        return new Span(start, end);
    }

    private int offset(String name) {
        int point = count(name).orElseThrow(() -> missing(name));
        int unit = points.toUnits(point);
        if (unit > text.length()) {
            throw new IllegalArgumentException(name + " is behind the text: " + point);
        }
        return unit;
    }

    private Iterable<JsonNode> array(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (!node.get(name).isArray()) {
            throw new IllegalArgumentException(name + " is no list");
        }
        return node.get(name);
    }

    private static String string(String name, JsonNode value) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name + " is no string");
        }
        String text = value.textValue();
        // Ids, codes and names of rules come again in every record of an archive.
        return text.length() <= LONGEST_REPEATED ? text.intern() : text;
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException(name + " is missing");
    }
}
