// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.PartialDate;

/**
 * Names that bound the day of the report that writes them, from {@code eras.tsv}: nobody wrote
 * "Brexit" before 2012.
 *
 * <p>An office held also bounds the other side, weakly: later reports look back. Immutable.
 */
final class Eras {
    /** Words before a title that make its bearer one of the past. */
    private static final Set<String> NOT_NOW = Set.of("former", "ex", "late", "then", "under");

    /**
     * Words that make an office a lower or a coming one: "Vice President X", "a Y administration".
     */
    private static final Set<String> NOT_YET =
            Set.of("a", "vice", "deputy", "next", "future", "possible", "potential", "elect");

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final WordSet firstWords = new WordSet();

    private record Phrase(
            List<String> words,
            boolean capital,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {}

    /**
     * A name found.
     *
     * @param from the first day on which the report can have been written; empty when unbounded
     * @param until the last day on which it probably was; empty when unbounded
     * @param start its first atom
     * @param end one past its last atom
     */
    record Named(Optional<LocalDate> from, Optional<LocalDate> until, int start, int end) {}

    private Eras() {}

    static Eras bundled(Vocabulary vocabulary) {
        Eras eras = new Eras();
        for (Tsv.Row row : Tsv.read(Eras.class, "/org/sitrep/time/eras.tsv")) {
            Optional<LocalDate> from = date(row, 0).map(PartialDate::from);
            Optional<LocalDate> until = date(row, 1).map(PartialDate::until);
            if (row.list(2).isEmpty() || (from.isEmpty() && until.isEmpty())) {
                throw row.fault("no phrases, or no day");
            }
            row.list(2).forEach(phrase -> eras.add(phrase, from, until, vocabulary));
        }
        return eras;
    }

    private static Optional<PartialDate> date(Tsv.Row row, int column) {
        String cell = row.cell(column);
        if (cell.equals("-")) {
            return Optional.empty();
        }
        String[] parts = cell.split("-");
        try {
            return Optional.of(
                    new PartialDate(
                            Integer.parseInt(parts[0]),
                            parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                            parts.length > 2 ? Integer.parseInt(parts[2]) : 0));
        } catch (DateTimeException | IllegalArgumentException problem) {
            throw row.fault(cell + " is no day, month or year");
        }
    }

    private void add(
            String phrase,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Vocabulary vocabulary) {
        Atoms atoms = Atoms.of(phrase, vocabulary);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            words.add(atoms.word(i));
        }
        firstWords.add(vocabulary.numbers().add(words.getFirst()));
        byFirstWord
                .computeIfAbsent(words.getFirst(), word -> new ArrayList<>())
                .add(new Phrase(List.copyOf(words), atoms.isCapital(0), from, until));
    }

    /** Every name of the text, in its order. */
    List<Named> in(Atoms atoms) {
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            if (!firstWords.has(atoms.number(i))) {
                continue;
            }
            for (Phrase phrase : byFirstWord.getOrDefault(atoms.word(i), List.of())) {
                if (stands(phrase, atoms, i) && !NOT_YET.contains(atoms.word(i - 1))) {
                    boolean past = NOT_NOW.contains(atoms.word(i - 1)) || isHyphened(atoms, i);
                    named.add(
                            new Named(
                                    phrase.from,
                                    past ? Optional.empty() : phrase.until,
                                    i,
                                    i + phrase.words.size()));
                }
            }
        }
        return named;
    }

    private static boolean isHyphened(Atoms atoms, int at) {
        return atoms.word(at - 1).equals("-") && NOT_NOW.contains(atoms.word(at - 2));
    }

    private static boolean stands(Phrase phrase, Atoms atoms, int at) {
        if (phrase.capital && !atoms.isCapital(at)) {
            return false;
        }
        for (int i = 0; i < phrase.words.size(); i++) {
            if (!atoms.word(at + i).equals(phrase.words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
