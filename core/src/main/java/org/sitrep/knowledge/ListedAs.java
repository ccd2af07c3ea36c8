// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.List;

/**
 * The values of {@link WordField#LISTED}: a word's position in a listed name (begins it, inside it,
 * last, or alone) and the kind of the list. The numbers are in the alphabetical order of the texts,
 * in which the models were trained to count them.
 */
public final class ListedAs {
    public static final int BEGINS = 0;
    public static final int INSIDE = 1;
    public static final int LAST = 2;
    public static final int ALONE = 3;

    private static final List<String> POSITIONS = List.of("B", "I", "L", "U");

    /** The kinds of lists by name, in alphabetical order. */
    private static final List<String> KINDS =
            List.of(
                    "0", "1", "10", "11", "12", "13", "14", "15", "2", "3", "4", "5", "6", "7", "8",
                    "9");

    /** How many kinds of lists there are: as many bits has {@link ParserModel#listKinds}. */
    private static final int KIND_COUNT = 16;

    static final int COUNT = 4 * KIND_COUNT;

    private ListedAs() {}

    /** The kinds of a word in a name, as bits by the numbers of the values. */
    public static long values(int position, int kinds) {
        return (long) kinds << (KIND_COUNT * position);
    }

    /**
     * The bit of a kind of lists.
     *
     * @param kind its name in the toolkit, a number
     */
    public static int kind(String kind) {
        int number = KINDS.indexOf(kind);
        if (number < 0) {
            throw new IllegalArgumentException("no kind of list: " + kind);
        }
        return 1 << number;
    }

    static String text(int value) {
        return POSITIONS.get(value / KIND_COUNT) + "-" + KINDS.get(value % KIND_COUNT);
    }
}
