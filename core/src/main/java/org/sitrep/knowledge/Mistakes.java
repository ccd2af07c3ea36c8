// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The mistakes of knowledge files, each with file and line.
 *
 * <p>The bundled files must have none: the first one ends the start. A user's own files are read to
 * their end, so that all mistakes are told at once. Belongs to one thread and to the start.
 */
public final class Mistakes {
    /** Characters of one mistake: what stands in a file may be of any length. */
    private static final int MOST = 400; // guess: a few lines on a screen

    private final boolean fatal;
    private final Set<Mistake> found = new LinkedHashSet<>();

    private record Mistake(String file, int line, String what) {
        private String message() {
            return file + ":" + line + ": " + what;
        }
    }

    private Mistakes(boolean fatal) {
        this.fatal = fatal;
    }

    /** For bundled files: {@link #add} throws {@link IllegalStateException}. */
    public static Mistakes fatal() {
        return new Mistakes(true);
    }

    /** For a user's files: {@link #add} returns, and the reader goes on with something harmless. */
    public static Mistakes collected() {
        return new Mistakes(false);
    }

    /**
     * Notes a mistake.
     *
     * @param line 1-based
     * @throws IllegalStateException when the file is a bundled one
     */
    public void add(String file, int line, String what) {
        Mistake mistake = new Mistake(file, line, shortened(what));
        if (fatal) {
            throw new IllegalStateException(mistake.message());
        }
        found.add(mistake);
    }

    private static String shortened(String what) {
        if (what.length() <= MOST) {
            return what;
        }
        int end = Character.isHighSurrogate(what.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return what.substring(0, end) + " ...";
    }

    /** Notes a mistake in a row. */
    public void add(Tsv.Row row, String what) {
        add(row.file(), row.line(), what);
    }

    /** Every mistake once, by file and line: {@code roles.tsv:7: unknown sector MLI}. */
    public List<String> all() {
        return found.stream()
                .sorted(Comparator.comparing(Mistake::file).thenComparingInt(Mistake::line))
                .map(Mistake::message)
                .distinct()
                .toList();
    }
}
