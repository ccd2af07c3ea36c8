// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.knowledge.Tsv;

/** The names of the months in many languages. Source: {@code months.tsv}. */
final class Months {
    private static final int HEAD = 3; // letters; no name is shorter
    private static final int SLOTS = 1 << 10; // some 270 names

    private final Map<String, Integer> byName = new HashMap<>();

    /** The names by a hash of their first letters. */
    private final String[][] byHead = new String[SLOTS][0];

    Months() {
        for (Tsv.Row row : Tsv.read(Months.class, "/org/sitrep/extract/months.tsv")) {
            int month;
            try {
                month = Integer.parseInt(row.cell(0));
            } catch (NumberFormatException problem) {
                throw row.fault(row.cell(0) + " is no month");
            }
            if (month < 1 || month > 12) {
                throw row.fault(month + " is no month");
            }
            for (String name : row.list(1)) {
                add(row, name.toLowerCase(Locale.ROOT), month);
            }
        }
    }

    private void add(Tsv.Row row, String name, int month) {
        Integer before = byName.putIfAbsent(name, month);
        if (before != null && before != month) {
            throw row.fault(name + " is already month " + before);
        }
        if (name.length() < HEAD) {
            throw row.fault(name + " is too short for the patterns of dates");
        }
        int slot = slot(name.charAt(0), name.charAt(1), name.charAt(2));
        String[] names = Arrays.copyOf(byHead[slot], byHead[slot].length + 1);
        names[names.length - 1] = name;
        byHead[slot] = names;
    }

    /** The number of the month that a word names, in any case. */
    Optional<Integer> named(String word) {
        return Optional.ofNullable(byName.get(word.toLowerCase(Locale.ROOT)));
    }

    /**
     * Whether the name of a month may stand in a text so that a date can be read with it: with no
     * other letter behind it than those of "of", "de" and "del". What stands before it is left to
     * the patterns.
     */
    boolean mayStandIn(String text) {
        int end = text.length() - HEAD;
        int first = end < 0 ? 0 : lower(text.charAt(0));
        int second = end < 0 ? 0 : lower(text.charAt(1));
        for (int i = 0; i <= end; i++) {
            int third = lower(text.charAt(i + 2));
            for (String name : byHead[slot(first, second, third)]) {
                if (text.regionMatches(true, i, name, 0, name.length())
                        && ends(text, i + name.length())) {
                    return true;
                }
            }
            first = second;
            second = third;
        }
        return false;
    }

    private static boolean ends(String text, int at) {
        if (at >= text.length()) {
            return false; // each date with a name has a year behind it
        }
        char c = text.charAt(at);
        return c == 'o' || c == 'd' || !Character.isLetter(c);
    }

    private static int slot(int first, int second, int third) {
        return ((first * 31 + second) * 31 + third) & (SLOTS - 1);
    }

    private static int lower(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
        }
        return Character.toLowerCase(c);
    }
}
