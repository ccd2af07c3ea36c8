// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.time.TimeRule.Element;
import org.sitrep.time.TimeRule.Group;
import org.sitrep.time.TimeRule.Literal;
import org.sitrep.time.TimeRule.WordClass;

/**
 * Finds with what a rule may begin, and what the second atom of a match may be when the first is
 * known. Most rules that fit the first word of a stretch of text do not fit the second.
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

    /** What a stretch of a pattern may begin with. */
    static final class First {
        private final WordSet words = new WordSet();
        private int digits;
        private boolean wordFigures;

        /** Whether a word is named, and not only a figure that may be written so. */
        boolean names(int number) {
            return words.has(number);
        }

        /**
         * Whether an atom fits.
         *
         * @param number of its word
         * @param length how many digits it has, 0 for a word
         */
        boolean admits(int number, int length, Figures figures) {
            return words.has(number)
                    || (digits & Figures.digitsOf(length)) != 0
                    || (wordFigures && figures.mayBegin(number));
        }

        private void add(First other) {
            words.addAll(other.words);
            digits |= other.digits;
            wordFigures |= other.wordFigures;
        }
    }

    /** What the second atom of some matches may be: it never says no to an atom that fits. */
    static final class Next {
        private final First first = new First();
        private boolean goesOn;
        private boolean mayEnd;

        /** Whether a match may go on with an atom, or end before it. */
        boolean admits(Atoms atoms, int at, Figures figures) {
            return mayEnd
                    || first.admits(atoms.number(at), atoms.digits(at), figures)
                    || (goesOn && figures.mayGoOn(atoms, at));
        }

        /** What the second atom of these or of other matches may be. */
        Next or(Next other) {
            Next any = new Next();
            any.add(this);
            any.add(other);
            return any;
        }

        /** Adds what the second atom of other matches may be. */
        void add(Next other) {
            first.add(other.first);
            goesOn |= other.goesOn;
            mayEnd |= other.mayEnd;
        }
    }

    /**
     * A place of a pattern with which a match may begin.
     *
     * @param next what the second atom of such a match may be
     */
    record Way(First first, Next next) {}

    /** The places of a rule with which a match may begin. */
    List<Way> ways(TimeRule rule) {
        List<Way> ways = new ArrayList<>();
        if (ways(rule, 0, ways)) {
            throw new IllegalStateException(
                    rule.name() + ": every place of the pattern is optional");
        }
        return ways;
    }

    /** Whether all places are optional. */
    private boolean ways(TimeRule rule, int depth, List<Way> ways) {
        for (int place = 0; place < rule.pattern().size(); place++) {
            Element element = rule.pattern().get(place);
            First first = new First();
            first(rule, element, depth, first);
            Next next = new Next();
            if (mayEnd(rule, element, depth, next)) {
                next.mayEnd = first(rule, place + 1, depth, next.first);
            }
            ways.add(new Way(first, next));
            if (!element.isOptional()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds what the pattern may go on with from one of its places.
     *
     * @return whether it may also end there
     */
    private boolean first(TimeRule rule, int from, int depth, First first) {
        for (Element element : rule.pattern().subList(from, rule.pattern().size())) {
            first(rule, element, depth, first);
            if (!element.isOptional()) {
                return false;
            }
        }
        return true;
    }

    private void first(TimeRule rule, Element element, int depth, First first) {
        switch (element) {
            case Literal literal -> literal.words().forEach(word -> add(first, word));
            case WordClass wordClass -> add(first, wordClass);
            case Group group -> {
                for (String name : group.groups()) {
                    first.add(ofGroup(rule, name, depth));
                }
            }
        }
    }

    private void add(First first, WordClass wordClass) {
        for (String name : wordClass.classes()) {
            Optional<Figures.Kind> figures = Figures.Kind.of(name);
            if (figures.isPresent()) {
                first.digits |= figures.get().digits();
                first.wordFigures |= figures.get().readsWords();
            } else {
                vocabulary.words(name).forEach(word -> add(first, word));
            }
        }
    }

    private void add(First first, String word) {
        first.words.add(vocabulary.numbers().add(word));
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

    /** Adds what the second atom may be inside a place, and says whether there may be none. */
    private boolean mayEnd(TimeRule rule, Element element, int depth, Next next) {
        return switch (element) {
            case Literal literal -> true;
            case WordClass wordClass -> {
                for (String name : wordClass.classes()) {
                    next.goesOn |=
                            Figures.Kind.of(name).filter(Figures.Kind::isOfSeveral).isPresent();
                }
                yield true;
            }
            case Group group -> {
                boolean mayEnd = false;
                for (String name : group.groups()) {
                    Next inside = nextInGroup(rule, name, depth);
                    next.first.add(inside.first);
                    next.goesOn |= inside.goesOn;
                    mayEnd |= inside.mayEnd;
                }
                yield mayEnd;
            }
        };
    }

    private Next nextInGroup(TimeRule rule, String group, int depth) {
        Next known = nexts.get(group);
        if (known != null) {
            return known;
        }
        Next all = new Next();
        for (TimeRule each : inner(rule, group, depth)) {
            List<Way> ways = new ArrayList<>();
            ways(each, depth + 1, ways);
            ways.forEach(way -> all.add(way.next()));
        }
        nexts.put(group, all);
        return all;
    }
}
