// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.web.Problem.Kind;

/**
 * The fields of an object that a caller sent. What is wrong is told by the field's name; a field
 * that nobody knows is wrong too, since it is a misspelt one.
 */
final class Fields {
    private final JsonNode node;
    private final String where;

    private Fields(JsonNode node, String where) {
        this.node = node;
        this.where = where;
    }

    /**
     * @param where what the object is, for messages; empty for the body itself
     */
    static Fields of(JsonNode node, String where, String... known) throws Problem {
        if (!node.isObject()) {
            throw new Problem(
                    Kind.INVALID, (where.isEmpty() ? "The body" : where) + " is no object.");
        }
        Set<String> names = Set.of(known);
        Set<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw new Problem(Kind.INVALID, "There is no field " + String.join(", ", unknown));
        }
        return new Fields(node, where);
    }

    private Problem wrong(String field, String what) {
        return new Problem(
                Kind.INVALID, (where.isEmpty() ? "" : where + ": ") + field + " " + what + ".");
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** Any value; JSON's null when the field is absent. */
    JsonNode any(String field) {
        return node.has(field)
                ? node.get(field)
                : com.fasterxml.jackson.databind.node.NullNode.instance;
    }

    Optional<String> text(String field, int longest) throws Problem {
        if (!has(field)) {
            return Optional.empty();
        }
        JsonNode value = node.get(field);
        if (!value.isTextual()) {
            throw wrong(field, "must be a string");
        }
        if (value.textValue().length() > longest) {
            throw wrong(field, "is longer than " + longest);
        }
        return Optional.of(value.textValue());
    }

    String needed(String field, int longest) throws Problem {
        String value = text(field, longest).orElse("");
        if (value.isEmpty()) {
            throw wrong(field, "is missing");
        }
        return value;
    }

    OptionalLong number(String field, long least) throws Problem {
        if (!has(field)) {
            return OptionalLong.empty();
        }
        JsonNode value = node.get(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < least) {
            throw wrong(field, "must be a whole number from " + least + " on");
        }
        return OptionalLong.of(value.longValue());
    }

    OptionalInt count(String field) throws Problem {
        OptionalLong value = number(field, 0);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (value.getAsLong() > Integer.MAX_VALUE) {
            throw wrong(field, "is too large");
        }
        return OptionalInt.of((int) value.getAsLong());
    }

    Optional<Double> real(String field) throws Problem {
        if (!has(field)) {
            return Optional.empty();
        }
        if (!node.get(field).isNumber()) {
            throw wrong(field, "must be a number");
        }
        return Optional.of(node.get(field).doubleValue());
    }

    boolean flag(String field) throws Problem {
        if (!has(field)) {
            return false;
        }
        if (!node.get(field).isBoolean()) {
            throw wrong(field, "must be true or false");
        }
        return node.get(field).booleanValue();
    }

    List<JsonNode> list(String field, int most) throws Problem {
        if (!has(field)) {
            return List.of();
        }
        JsonNode value = node.get(field);
        if (!value.isArray() || value.size() > most) {
            throw wrong(field, "must be a list of at most " + most);
        }
        List<JsonNode> items = new ArrayList<>();
        value.forEach(items::add);
        return items;
    }

    List<String> texts(String field, int most) throws Problem {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(field, most)) {
            if (!item.isTextual()) {
                throw wrong(field, "must hold strings");
            }
            texts.add(item.textValue());
        }
        return texts;
    }
}
