// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Words of the document that a list knows.
 *
 * @param entries what the words may mean, by {@link EntryType}; never empty
 * @param firstWord index into {@link Words}
 * @param lastWord inclusive
 * @param first index of the first token
 * @param last index of the last token, inclusive
 * @param plural whether the words are the plural of the list's words
 * @param partial whether the last token goes on after the match: "Azerbaijan" in
 *     "Azerbaijan-backed"
 */
record Match(
        List<Entry> entries,
        int firstWord,
        int lastWord,
        int first,
        int last,
        boolean plural,
        boolean partial) {

    Match {
        entries =
                entries.size() == 1
                        ? List.copyOf(entries)
                        : entries.stream().sorted(Comparator.comparing(Entry::type)).toList();
    }

    /** The entry of the earliest type. */
    Entry best() {
        return entries.getFirst();
    }

    Optional<Entry> of(EntryType type) {
        for (Entry entry : entries) {
            if (entry.type() == type) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    boolean has(EntryType type) {
        return of(type).isPresent();
    }

    /** The state it names, as a name, a seat or a nationality. */
    Optional<Entry> state() {
        for (Entry entry : entries) {
            if (entry.isState()) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    boolean covers(int token) {
        return first <= token && token <= last;
    }
}
