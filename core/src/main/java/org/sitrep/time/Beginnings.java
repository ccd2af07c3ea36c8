// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.time.TimeRule.Element;
import org.sitrep.time.TimeRule.Group;
import org.sitrep.time.TimeRule.Literal;
import org.sitrep.time.TimeRule.WordClass;

/**
 * Finds what the first and the second atom of a match may be; each group is looked through once.
 * Most rules that fit the first word of a stretch of text do not fit the second.
 */
final class Beginnings {
    /** Groups of groups nest no deeper. // guess */
    private static final int DEEPEST = 4;

    private final Map<String, List<TimeRule>> byGroup;
    private final Vocabulary vocabulary;
    private final Map<String, First> firsts = new HashMap<>();
    private final Map<String, Next> nexts = new HashMap<>();

    /**
     * @param byGroup all rules by their group
     */
    Beginnings(Map<String, List<TimeRule>> byGroup, Vocabulary vocabulary) {
        this.byGroup = byGroup;
        this.vocabulary = vocabulary;
    }

    /** What a rule may begin with. */
    static final class First {
        private final Set<String> words = new LinkedHashSet<>();
        private boolean digits;
        private boolean wordFigures;

        Set<String> words() {
            return words;
        }

        boolean digits() {
            return digits;
        }

        boolean wordFigures() {
            return wordFigures;
        }

        private void add(First other) {
            words.addAll(other.words);
            digits |= other.digits;
            wordFigures |= other.wordFigures;
        }
    }

    /**
     * What the second atom of a match may be. Of words it keeps one bit in 128 each: it never says
     * no to a word that fits, and seldom yes to one that does not.
     */
    static final class Next {
        private long low;
        private long high;
        private boolean digits;
        private boolean wordFigures;
        private boolean any;
        private boolean mayEnd;

        /** Whether a match may go on with an atom. */
        boolean admits(Atoms atoms, int at, Figures figures) {
            return any
                    || mayEnd
                    || has(atoms.word(at))
                    || (digits && atoms.isDigits(at))
                    || (wordFigures && figures.mayBegin(atoms.word(at)));
        }

        private boolean has(String word) {
            int bit = bit(word);
            return ((bit < 64 ? low : high) & (1L << bit)) != 0;
        }

        private static int bit(String word) {
            int hash = word.hashCode();
            return (hash ^ (hash >>> 7) ^ (hash >>> 14)) & 127;
        }

        private void add(First first) {
            for (String word : first.words) {
                int bit = bit(word);
                if (bit < 64) {
                    low |= 1L << bit;
                } else {
                    high |= 1L << bit;
                }
            }
            digits |= first.digits;
            wordFigures |= first.wordFigures;
        }

        private void add(Next other) {
            low |= other.low;
            high |= other.high;
            digits |= other.digits;
            wordFigures |= other.wordFigures;
            any |= other.any;
        }
    }

    /** What a rule may begin with. */
    First first(TimeRule rule) {
        First first = new First();
        if (first(rule, 0, 0, first)) {
            throw new IllegalStateException(
                    rule.name() + ": every place of the pattern is optional");
        }
        return first;
    }

    /**
     * Adds what the pattern may go on with from one of its places.
     *
     * @return whether it may also end there
     */
    private boolean first(TimeRule rule, int from, int depth, First first) {
        for (Element element : rule.pattern().subList(from, rule.pattern().size())) {
            switch (element) {
                case Literal literal -> first.words.addAll(literal.words());
                case WordClass wordClass -> add(first, wordClass);
                case Group group -> {
                    for (String name : group.groups()) {
                        first.add(ofGroup(rule, name, depth));
                    }
                }
            }
            if (!element.isOptional()) {
                return false;
            }
        }
        return true;
    }

    private void add(First first, WordClass wordClass) {
        for (String name : wordClass.classes()) {
            if (Figures.isClass(name)) {
                first.digits = true;
                first.wordFigures |= Figures.readsWords(name);
            } else {
                first.words.addAll(vocabulary.words(name));
            }
        }
    }

    private First ofGroup(TimeRule rule, String group, int depth) {
        First found = firsts.get(group);
        if (found != null) {
            return found;
        }
        First all = new First();
        for (TimeRule each : inner(rule, group, depth)) {
            if (first(each, 0, depth + 1, all)) {
                throw new IllegalStateException(
                        each.name() + ": every place of the pattern is optional");
            }
        }
        firsts.put(group, all);
        return all;
    }

    private List<TimeRule> inner(TimeRule rule, String group, int depth) {
        List<TimeRule> inner = byGroup.get(group);
        if (inner == null) {
            throw new IllegalStateException(rule.name() + ": no group " + group);
        }
        if (depth >= DEEPEST) {
            throw new IllegalStateException(rule.name() + ": a group leads back to itself");
        }
        return inner;
    }

    /** What the second atom of a match of a rule may be. */
    Next next(TimeRule rule) {
        return next(rule, 0);
    }

    private Next next(TimeRule rule, int depth) {
        Next next = new Next();
        for (int place = 0; place < rule.pattern().size(); place++) {
            Element element = rule.pattern().get(place);
            boolean ends =
                    switch (element) {
                        case Literal literal -> true;
                        case WordClass wordClass -> endsAtOnce(wordClass, next);
                        case Group group -> endsAtOnce(rule, group, depth, next);
                    };
            if (ends) {
                First rest = new First();
                next.mayEnd |= first(rule, place + 1, depth, rest);
                next.add(rest);
            }
            if (!element.isOptional()) {
                break;
            }
        }
        return next;
    }

    private static boolean endsAtOnce(WordClass wordClass, Next next) {
        // Figures may be of several atoms.
        next.any |= wordClass.classes().stream().anyMatch(Figures::isClass);
        return true;
    }

    private boolean endsAtOnce(TimeRule rule, Group group, int depth, Next next) {
        boolean ends = false;
        for (String name : group.groups()) {
            Next known = nexts.get(name);
            if (known == null) {
                known = new Next();
                for (TimeRule each : inner(rule, name, depth)) {
                    Next one = next(each, depth + 1);
                    known.add(one);
                    known.mayEnd |= one.mayEnd;
                }
                nexts.put(name, known);
            }
            next.add(known);
            ends |= known.mayEnd;
        }
        return ends;
    }
}
