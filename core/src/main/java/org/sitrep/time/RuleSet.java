// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.time.Beginnings.First;
import org.sitrep.time.Beginnings.Next;
import org.sitrep.time.TimeRule.Element;
import org.sitrep.time.TimeRule.Group;
import org.sitrep.time.TimeRule.Literal;
import org.sitrep.time.TimeRule.WordClass;

/**
 * All rules, found by the word they may begin with.
 *
 * <p>At each atom only the rules are tried whose first word is there. A pattern has at most a dozen
 * places and the matches of a group are remembered for each atom, so a document takes time linear
 * in its length.
 */
final class RuleSet {
    private final Vocabulary vocabulary;
    private final Figures figures;
    private final List<TimeRule> rules;
    private final Map<String, Starts> startsOfGroups = new HashMap<>();
    private final Starts starts;

    /** A rule with what the second atom of its matches may be. */
    private record Entry(TimeRule rule, Next next) {}

    /** Rules by their first word; those that begin with a figure by the class. */
    private static final class Starts {
        private final Map<String, List<Entry>> byWord = new HashMap<>();
        private final List<Entry> byFigure = new ArrayList<>();
        private final List<Entry> byWordFigure = new ArrayList<>();

        void add(Entry entry, First first) {
            for (String word : first.words()) {
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
            }
            if (first.digits()) {
                byFigure.add(entry);
            }
            if (first.wordFigures()) {
                byWordFigure.add(entry);
            }
        }

        List<Entry> at(Atoms atoms, int atom, Figures figures) {
            List<Entry> byFirst = byWord.getOrDefault(atoms.word(atom), List.of());
            List<Entry> more =
                    atoms.isDigits(atom)
                            ? byFigure
                            : figures.mayBegin(atoms.word(atom)) ? byWordFigure : List.of();
            if (byFirst.isEmpty()) {
                return more;
            }
            if (more.isEmpty()) {
                return byFirst;
            }
            List<Entry> all = new ArrayList<>(byFirst);
            all.addAll(more);
            return all;
        }
    }

    RuleSet(List<TimeRule> rules, Vocabulary vocabulary, Figures figures) {
        this.vocabulary = vocabulary;
        this.figures = figures;
        this.rules = List.copyOf(rules);
        Map<String, List<TimeRule>> byGroup = new LinkedHashMap<>();
        for (TimeRule rule : rules) {
            byGroup.computeIfAbsent(rule.group(), group -> new ArrayList<>()).add(rule);
        }
        Beginnings beginnings = new Beginnings(byGroup, vocabulary);
        this.starts = new Starts();
        for (TimeRule rule : rules) {
            First first = beginnings.first(rule);
            Entry entry = new Entry(rule, beginnings.next(rule));
            startsOfGroups.computeIfAbsent(rule.group(), group -> new Starts()).add(entry, first);
            if (rule.isExpression()) {
                starts.add(entry, first);
            }
        }
    }

    List<TimeRule> rules() {
        return rules;
    }

    /** The expressions of a text from left to right: at each place the longest, then the first. */
    List<Match> matches(Reading reading) {
        Session session = new Session(this, reading);
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < reading.atoms().size()) {
            Optional<Match> match = session.longest(starts, at);
            if (match.isPresent()) {
                matches.add(match.get());
                at = match.get().until();
            } else {
                at++;
            }
        }
        return matches;
    }

    /**
     * What was found by name at each atom of one document.
     *
     * <p>Of a page as long as a book only the atoms of the last stretch are remembered, so that
     * memory does not grow with the names.
     */
    private static final class Remembered<T> {
        private static final int STRETCH = 1024; // guess: no match is longer; a power of two

        private final Map<String, Row<T>> rows = new HashMap<>();
        private final int size;

        private static final class Row<T> {
            private final int[] atoms;
            private final List<Optional<T>> found;

            Row(int size) {
                atoms = new int[size];
                found = new ArrayList<>(Collections.nCopies(size, Optional.empty()));
            }
        }

        Remembered(int atoms) {
            size = Math.min(STRETCH, Integer.highestOneBit(atoms) * 2);
        }

        boolean knows(String name, int at) {
            Row<T> row = rows.get(name);
            return row != null && row.atoms[at & (size - 1)] == at + 1;
        }

        Optional<T> get(String name, int at) {
            Row<T> row = rows.get(name);
            return row == null ? Optional.empty() : row.found.get(at & (size - 1));
        }

        Optional<T> put(String name, int at, Optional<T> found) {
            Row<T> row = rows.computeIfAbsent(name, any -> new Row<>(size));
            row.atoms[at & (size - 1)] = at + 1;
            row.found.set(at & (size - 1), found);
            return found;
        }
    }

    /** The matching of one document, with what was found at each atom. */
    private static final class Session {
        private final RuleSet set;
        private final Reading reading;
        private final Atoms atoms;
        private final Remembered<Match> groups;
        private final Remembered<Figures.Read> read;

        Session(RuleSet set, Reading reading) {
            this.set = set;
            this.reading = reading;
            this.atoms = reading.atoms();
            this.groups = new Remembered<>(atoms.size() + 1);
            this.read = new Remembered<>(atoms.size() + 1);
        }

        Optional<Match> longest(Starts starts, int at) {
            Optional<Match> best = Optional.empty();
            for (Entry entry : starts.at(atoms, at, set.figures)) {
                if (!entry.next().admits(atoms, at + 1, set.figures)) {
                    continue;
                }
                Optional<Match> match = match(entry.rule(), at);
                if (match.isPresent()
                        && (best.isEmpty() || match.get().until() > best.get().until())) {
                    best = match;
                }
            }
            return best;
        }

        private Optional<Match> group(List<String> names, int at) {
            Optional<Match> best = Optional.empty();
            for (String name : names) {
                Optional<Match> found =
                        groups.knows(name, at)
                                ? groups.get(name, at)
                                : groups.put(name, at, ofGroup(name, at));
                if (found.isPresent()
                        && (best.isEmpty() || found.get().until() > best.get().until())) {
                    best = found;
                }
            }
            return best;
        }

        private Optional<Match> ofGroup(String name, int at) {
            Starts starts = set.startsOfGroups.get(name);
            return starts == null ? Optional.empty() : longest(starts, at);
        }

        private Optional<Match> match(TimeRule rule, int at) {
            Path path = walk(rule, 0, at, at, Slots.NONE);
            if (path == null
                    || (rule.condition().isPresent()
                            && !rule.condition().get().holds(reading, at, path.until))) {
                return Optional.empty();
            }
            return Optional.of(new Match(rule, at, path.until, path.slots));
        }

        private record Path(int until, Slots slots) {}

        /** Takes every place that fits; where the rest then fails, leaves out an optional one. */
        private @Nullable Path walk(TimeRule rule, int place, int start, int at, Slots slots) {
            if (place == rule.pattern().size()) {
                return at > start ? new Path(at, slots) : null;
            }
            Element element = rule.pattern().get(place);
            boolean open =
                    at < atoms.size()
                            && (at == start || !atoms.isBreak(at))
                            && (!element.isAdjacent() || atoms.isAdjacent(at));
            if (open) {
                Step step = step(element, at, slots);
                if (step != null) {
                    Path path = walk(rule, place + 1, start, step.until, step.slots);
                    if (path != null) {
                        return path;
                    }
                }
            }
            return element.isOptional() ? walk(rule, place + 1, start, at, slots) : null;
        }

        private record Step(int until, Slots slots) {}

        private @Nullable Step step(Element element, int at, Slots slots) {
            return switch (element) {
                case Literal literal ->
                        literal.words().contains(atoms.word(at)) ? new Step(at + 1, slots) : null;
                case WordClass wordClass -> step(wordClass, at, slots);
                case Group group ->
                        group(group.groups(), at)
                                .map(m -> new Step(m.until(), slots.with(group.slot(), m)))
                                .orElse(null);
            };
        }

        private @Nullable Step step(WordClass wordClass, int at, Slots slots) {
            for (String name : wordClass.classes()) {
                if (Figures.isClass(name)) {
                    Optional<Figures.Read> figure =
                            read.knows(name, at)
                                    ? read.get(name, at)
                                    : read.put(name, at, set.figures.read(name, atoms, at));
                    if (figure.isPresent()) {
                        return new Step(
                                figure.get().until(),
                                slots.with(wordClass.slot(), figure.get().value()));
                    }
                } else {
                    String value = set.vocabulary.value(name, atoms.word(at));
                    if (!value.isEmpty()) {
                        return new Step(at + 1, slots.with(wordClass.slot(), value));
                    }
                }
            }
            return null;
        }
    }
}
