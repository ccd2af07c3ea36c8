// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an entry of the log is about, by its name.
 *
 * @param document number of the document; 0 for an incident
 * @param item id of the thing in the document's record; empty for the document itself and for an
 *     incident
 * @param name as written
 */
record Target(long document, Optional<String> item, String name) {
    /** Lists of the record format by the letters that ids of their things begin with. */
    private static final Map<String, String> LISTS =
            Map.ofEntries(
                    Map.entry("t", "times"),
                    Map.entry("mt", "times"),
                    Map.entry("p", "places"),
                    Map.entry("mp", "places"),
                    Map.entry("a", "actors"),
                    Map.entry("ma", "actors"),
                    Map.entry("e", "events"),
                    Map.entry("m", "events"),
                    Map.entry("c", "claims"),
                    Map.entry("mc", "claims"));

    /** Lists that something may be added to, with the letters of what people add. */
    private static final Map<String, String> LETTERS =
            Map.of("events", "m", "claims", "mc", "places", "mp", "actors", "ma", "times", "mt");

    /** Reads a name. */
    static Target of(String name) {
        int dot = name.indexOf('.');
        String head = dot < 0 ? name : name.substring(0, dot);
        if (head.length() < 2 || head.charAt(0) != 'd' || !isNumber(head.substring(1))) {
            return new Target(0, Optional.empty(), name);
        }
        return new Target(
                Long.parseLong(head.substring(1)),
                dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1)),
                name);
    }

    /** A thing of a document. */
    static Target of(long document, String item) {
        return new Target(document, Optional.of(item), key(document, item));
    }

    /** The name of a thing of a document: {@code d12.e3}. */
    static String key(long document, String item) {
        return "d" + document + "." + item;
    }

    /** Up to 18 digits without a leading zero. */
    private static boolean isNumber(String digits) {
        return digits.length() <= 18
                && digits.charAt(0) != '0'
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    boolean isIncident() {
        return document == 0;
    }

    /** The list of the record that holds a thing of this id; empty when ids look otherwise. */
    Optional<String> list() {
        return item.flatMap(Target::listOf);
    }

    static Optional<String> listOf(String id) {
        int digits = id.length();
        while (digits > 0 && Character.isDigit(id.charAt(digits - 1))) {
            digits--;
        }
        String letters = id.substring(0, digits);
        return digits == id.length() ? Optional.empty() : Optional.ofNullable(LISTS.get(letters));
    }

    /** The lists of the record format that hold things, in its order. */
    static List<String> lists() {
        return List.of("times", "places", "actors", "events", "claims");
    }

    /** The letters of things that people add to a list. */
    static Optional<String> letters(String list) {
        return Optional.ofNullable(LETTERS.get(list));
    }
}
