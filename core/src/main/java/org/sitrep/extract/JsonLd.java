// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON-LD as pages write it: lines broken inside strings, commas too many, objects cut off.
 * What can be read is read; nothing is thrown. Linear in its length; nesting is bounded.
 */
final class JsonLd {
    private static final int DEEPEST = 60; // guess: schema.org descriptions have a depth below 10

    private final String json;
    private int at;

    private JsonLd(String json) {
        this.json = json;
    }

    /** All objects, outer before inner, each with its members: strings, objects (maps), lists. */
    static List<Map<String, Object>> objects(String json) {
        List<Map<String, Object>> objects = new ArrayList<>();
        JsonLd reader = new JsonLd(json);
        while (reader.at < json.length()) {
            int before = reader.at;
            Object value = reader.value(0);
            collect(value, objects);
            if (reader.at == before) {
                reader.at++;
            }
        }
        return objects;
    }

    /** The value of a member that is a string, or the first of a list of them. */
    static Optional<String> string(Map<String, Object> object, String member) {
        return strings(object.get(member)).stream().findFirst();
    }

    /** The types of an object. */
    static List<String> types(Map<String, Object> object) {
        return strings(object.get("@type"));
    }

    /** The strings of a value: itself, the strings of a list, the names of objects. */
    static List<String> strings(@Nullable Object value) {
        List<String> strings = new ArrayList<>();
        if (value instanceof String string && !string.isBlank()) {
            strings.add(string);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> strings.addAll(strings(item)));
        } else if (value instanceof Map<?, ?> map) {
            strings.addAll(strings(map.get("name")));
        }
        return strings;
    }

    private static void collect(@Nullable Object value, List<Map<String, Object>> objects) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put(String.valueOf(key), member));
            objects.add(members);
            map.values().forEach(member -> collect(member, objects));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, objects));
        }
    }

    private @Nullable Object value(int depth) {
        skipSpace();
        if (at >= json.length()) {
            return null;
        }
        char c = json.charAt(at);
        if (depth >= DEEPEST || c == '}' || c == ']' || c == ',' || c == ':') {
            at++;
            return null;
        }
        return switch (c) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            default -> literal();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        while (at < json.length()) {
            skipSpace();
            if (at >= json.length() || json.charAt(at) == '}') {
                at++;
                break;
            }
            if (json.charAt(at) != '"') {
                at++;
                continue;
            }
            String key = string();
            skipSpace();
            if (at < json.length() && json.charAt(at) == ':') {
                at++;
                Object value = value(depth + 1);
                if (value != null) {
                    members.putIfAbsent(key, value);
                }
            }
        }
        return members;
    }

    private List<Object> list(int depth) {
        List<Object> items = new ArrayList<>();
        at++;
        while (at < json.length()) {
            skipSpace();
            if (at >= json.length() || json.charAt(at) == ']') {
                at++;
                break;
            }
            Object item = value(depth + 1);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < json.length() && json.charAt(at) != '"') {
            char c = json.charAt(at++);
            if (c != '\\' || at >= json.length()) {
                value.append(c);
                continue;
            }
            char escaped = json.charAt(at++);
            switch (escaped) {
                case 'n', 'r' -> value.append('\n');
                case 't', 'b', 'f' -> value.append(' ');
                case 'u' -> value.append(unicode());
                default -> value.append(escaped);
            }
        }
        at++;
        return value.toString();
    }

    private String unicode() {
        int end = Math.min(at + 4, json.length());
        try {
            char c = (char) Integer.parseInt(json.substring(at, end), 16);
            at = end;
            return String.valueOf(c);
        } catch (NumberFormatException broken) {
            return "";
        }
    }

    private String literal() {
        int start = at;
        while (at < json.length() && ",:{}[]\" \t\r\n".indexOf(json.charAt(at)) < 0) {
            at++;
        }
        return json.substring(start, at);
    }

    private void skipSpace() {
        while (at < json.length()
                && (Character.isWhitespace(json.charAt(at)) || json.charAt(at) == ',')) {
            at++;
        }
    }
}
