// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.knowledge.Tsv;

/**
 * The words that tell whether a full stop ends a sentence, in lower case.
 *
 * @param mayEnd abbreviations that also stand at the end of a sentence, with their full stop
 * @param neverEnd what stands before a name or a number, without its full stop
 * @param begins words that begin sentences and hardly ever follow an abbreviation inside one
 */
record SentenceEnds(Set<String> mayEnd, Set<String> neverEnd, Set<String> begins) {
    private static final String FILE = "/org/sitrep/nlp/sentence-ends.tsv";

    /**
     * Reads the lists.
     *
     * @throws IllegalStateException at a mistake in the file, with its line
     */
    static SentenceEnds read() {
        return of(Tsv.read(SentenceEnds.class, FILE));
    }

    static SentenceEnds of(List<Tsv.Row> rows) {
        Set<String> mayEnd = new HashSet<>();
        Set<String> neverEnd = new HashSet<>();
        Set<String> begins = new HashSet<>();
        for (Tsv.Row row : rows) {
            Set<String> list =
                    switch (row.cell(0)) {
                        case "may-end" -> mayEnd;
                        case "never-end" -> neverEnd;
                        case "begins" -> begins;
                        default -> throw row.fault("unknown kind " + row.cell(0));
                    };
            list.addAll(row.list(1));
        }
        return new SentenceEnds(Set.copyOf(mayEnd), Set.copyOf(neverEnd), Set.copyOf(begins));
    }
}
