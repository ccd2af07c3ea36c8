// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.sitrep.export.Happening;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.TollKind;

/**
 * The documents that a situation report shows: all as long as they are few, else those that tell of
 * most deaths, then of most happenings, then the first. What is kept depends on the documents and
 * not on the time they take. Confined to one thread.
 */
final class Foremost {
    /** Documents that are shown; with their incidents they are read for hours. // guess */
    static final int MOST_DOCUMENTS = 500;

    /** Code units of text and section of all that are kept. */
    private static final long MOST_LENGTH = 6_000_000; // guess: 500 times 12 KB

    /**
     * A document with what is written of it.
     *
     * @param place in the input, from 0
     * @param dead told of all its happenings, at least
     * @param told happenings that took place
     */
    record Shown(CodedDocument coded, String section, long place, long dead, int told) {
        private long length() {
            return (long) coded.document().text().length() + section.length();
        }
    }

    private static final Comparator<Shown> FOREMOST_FIRST =
            Comparator.comparingLong(Shown::dead)
                    .thenComparingInt(Shown::told)
                    .reversed()
                    .thenComparingLong(Shown::place);

    private final TreeSet<Shown> kept = new TreeSet<>(FOREMOST_FIRST);
    private long length;
    private long documents;

    void add(CodedDocument coded, String section) {
        long dead = 0;
        int told = 0;
        for (Happening happening : Happening.of(coded)) {
            if (happening.status().happened()) {
                told++;
                OptionalInt low = happening.low(TollKind.DEAD);
                dead += low.orElse(0);
            }
        }
        Shown shown = new Shown(coded, section, documents++, dead, told);
        kept.add(shown);
        length += shown.length();
        while (kept.size() > MOST_DOCUMENTS || (length > MOST_LENGTH && kept.size() > 1)) {
            length -= kept.removeLast().length();
        }
    }

    /** Documents that are not shown. */
    long left() {
        return documents - kept.size();
    }

    /** Those that are shown, in the order of the input. */
    List<Shown> inOrder() {
        return kept.stream().sorted(Comparator.comparingLong(Shown::place)).toList();
    }
}
