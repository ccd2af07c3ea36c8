// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /** Rules by their first word; those that begin with a figure by the class. */
    private static final class Starts {
        private final Map<String, List<TimeRule>> byWord = new HashMap<>();
        private final List<TimeRule> byFigure = new ArrayList<>();
        private final List<TimeRule> byWordFigure = new ArrayList<>();

        void add(TimeRule rule, First first) {
            for (String word : first.words) {
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(rule);
            }
            if (first.digits) {
                byFigure.add(rule);
            }
            if (first.wordFigures) {
                byWordFigure.add(rule);
            }
        }

        List<TimeRule> at(Atoms atoms, int atom, Figures figures) {
            List<TimeRule> byFirst = byWord.getOrDefault(atoms.word(atom), List.of());
            List<TimeRule> more =
                    atoms.isDigits(atom)
                            ? byFigure
                            : figures.mayBegin(atoms.word(atom)) ? byWordFigure : List.of();
            if (byFirst.isEmpty()) {
                return more;
            }
            List<TimeRule> all = new ArrayList<>(byFirst);
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
            First first = beginnings.of(rule, 0);
            startsOfGroups.computeIfAbsent(rule.group(), group -> new Starts()).add(rule, first);
            if (rule.isExpression()) {
                starts.add(rule, first);
            }
        }
    }

    List<TimeRule> rules() {
        return rules;
    }

    /** What a rule may begin with. */
    private static final class First {
        private final Set<String> words = new LinkedHashSet<>();
        private boolean digits;
        private boolean wordFigures;

        void add(First other) {
            words.addAll(other.words);
            digits |= other.digits;
            wordFigures |= other.wordFigures;
        }
    }

    /** Finds what rules may begin with; each group is looked through once. */
    private static final class Beginnings {
        /** Groups of groups nest no deeper. // guess */
        private static final int DEEPEST = 4;

        private final Map<String, List<TimeRule>> byGroup;
        private final Vocabulary vocabulary;
        private final Map<String, First> known = new HashMap<>();

        Beginnings(Map<String, List<TimeRule>> byGroup, Vocabulary vocabulary) {
            this.byGroup = byGroup;
            this.vocabulary = vocabulary;
        }

        First of(TimeRule rule, int depth) {
            if (depth > DEEPEST) {
                throw new IllegalStateException(rule.name() + ": a group leads back to itself");
            }
            First first = new First();
            for (Element element : rule.pattern()) {
                switch (element) {
                    case Literal literal -> first.words.addAll(literal.words());
                    case WordClass wordClass -> add(first, wordClass);
                    case Group group -> {
                        for (String name : group.groups()) {
                            first.add(of(rule, name, depth));
                        }
                    }
                }
                if (!element.isOptional()) {
                    return first;
                }
            }
            throw new IllegalStateException(
                    rule.name() + ": every place of the pattern is optional");
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

        private First of(TimeRule rule, String group, int depth) {
            First found = known.get(group);
            if (found != null) {
                return found;
            }
            First all = new First();
            List<TimeRule> inner = byGroup.get(group);
            if (inner == null) {
                throw new IllegalStateException(rule.name() + ": no group " + group);
            }
            for (TimeRule each : inner) {
                all.add(of(each, depth + 1));
            }
            known.put(group, all);
            return all;
        }
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

    /** The matching of one document, with what was found at each atom. */
    private static final class Session {
        private final RuleSet set;
        private final Reading reading;
        private final Atoms atoms;
        private final Map<String, Optional<Match>> groups = new HashMap<>();
        private final Map<String, Optional<Figures.Read>> read = new HashMap<>();

        Session(RuleSet set, Reading reading) {
            this.set = set;
            this.reading = reading;
            this.atoms = reading.atoms();
        }

        Optional<Match> longest(Starts starts, int at) {
            Optional<Match> best = Optional.empty();
            for (TimeRule rule : starts.at(atoms, at, set.figures)) {
                Optional<Match> match = match(rule, at);
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
                String key = name + ' ' + at;
                Optional<Match> found = groups.get(key);
                if (found == null) {
                    Starts starts = set.startsOfGroups.get(name);
                    found = starts == null ? Optional.empty() : longest(starts, at);
                    groups.put(key, found);
                }
                if (found.isPresent()
                        && (best.isEmpty() || found.get().until() > best.get().until())) {
                    best = found;
                }
            }
            return best;
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
                            read.computeIfAbsent(
                                    name + ' ' + at, key -> set.figures.read(name, atoms, at));
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
