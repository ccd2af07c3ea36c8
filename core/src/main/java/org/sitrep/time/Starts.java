// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.time.Beginnings.First;
import org.sitrep.time.Beginnings.Next;
import org.sitrep.time.Beginnings.Way;

/** Rules by the word or the figure with which they may begin, each word by its number. */
final class Starts {
    private static final Choice NOTHING = new Choice(List.of(), new Next());

    private final List<Choice> byNumber = new ArrayList<>();
    private final List<Choice> byDigits = new ArrayList<>();

    /**
     * A rule that may begin with an atom.
     *
     * @param next what the second atom of its matches may be
     */
    record Entry(Pattern pattern, Next next) {}

    /**
     * The rules that may begin with an atom, those that name its word before those that take it for
     * a figure.
     *
     * @param next what the second atom of any of their matches may be
     */
    record Choice(List<Entry> entries, Next next) {}

    /** A rule with a place with which a match may begin. */
    private record Candidate(Pattern pattern, Way way) {}

    /**
     * @param patterns rules in the order in which they are tried
     * @param numbers all words that rules speak of
     */
    Starts(List<Pattern> patterns, Beginnings beginnings, WordNumbers numbers, Figures figures) {
        List<Candidate> all = new ArrayList<>();
        for (Pattern pattern : patterns) {
            beginnings.ways(pattern.rule()).forEach(way -> all.add(new Candidate(pattern, way)));
        }
        byNumber.add(NOTHING);
        for (int number = 1; number < numbers.size(); number++) {
            String word = numbers.word(number);
            int digits = Vocabulary.isDigit(word.charAt(0)) ? word.length() : 0;
            Map<Pattern, Next> found = new LinkedHashMap<>();
            for (Candidate candidate : all) {
                if (candidate.way.first().names(number)) {
                    found.merge(candidate.pattern, candidate.way.next(), Next::or);
                }
            }
            addFigures(all, number, digits, figures, found);
            byNumber.add(choice(found));
        }
        for (int digits = 0; digits <= Figures.LONG; digits++) {
            Map<Pattern, Next> found = new LinkedHashMap<>();
            addFigures(all, 0, digits, figures, found);
            byDigits.add(choice(found));
        }
    }

    private static void addFigures(
            List<Candidate> all,
            int number,
            int digits,
            Figures figures,
            Map<Pattern, Next> found) {
        if (digits == 0 && !figures.mayBegin(number)) {
            return;
        }
        for (Candidate candidate : all) {
            First first = candidate.way.first();
            if (!first.names(number) && first.admits(number, digits, figures)) {
                found.merge(candidate.pattern, candidate.way.next(), Next::or);
            }
        }
    }

    private static Choice choice(Map<Pattern, Next> found) {
        if (found.isEmpty()) {
            return NOTHING;
        }
        List<Entry> entries = new ArrayList<>();
        Next any = new Next();
        found.forEach(
                (pattern, next) -> {
                    entries.add(new Entry(pattern, next));
                    any.add(next);
                });
        return new Choice(List.copyOf(entries), any);
    }

    /** The rules that may begin with an atom. */
    Choice at(Atoms atoms, int at) {
        int number = atoms.number(at);
        return number > 0 && number < byNumber.size()
                ? byNumber.get(number)
                // No word of a rule; names that are no rules get their numbers later.
                : byDigits.get(Math.min(atoms.digits(at), Figures.LONG));
    }
}
