// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.time.Pattern.Place;

/**
 * All rules, found by the word they may begin with.
 *
 * <p>At each atom only the rules are tried whose first word is there, and of these only those that
 * may go on with the word behind it. A pattern has at most a dozen places, so a document takes time
 * linear in its length; that the matches of groups nearby are remembered only saves repeats.
 */
final class RuleSet {
    private final Figures figures;
    private final List<TimeRule> rules;
    private final Starts starts;

    /** By the number of the group. */
    private final List<Starts> startsOfGroups = new ArrayList<>();

    RuleSet(List<TimeRule> rules, Vocabulary vocabulary, Figures figures) {
        this.figures = figures;
        this.rules = List.copyOf(rules);
        Map<String, List<TimeRule>> byGroup = new LinkedHashMap<>();
        for (TimeRule rule : rules) {
            byGroup.computeIfAbsent(rule.group(), group -> new ArrayList<>()).add(rule);
        }
        List<String> groups = List.copyOf(byGroup.keySet());
        List<Pattern> expressions = new ArrayList<>();
        Map<String, List<Pattern>> patterns = new LinkedHashMap<>();
        for (TimeRule rule : rules) {
            Pattern pattern = Pattern.of(rule, vocabulary, groups::indexOf);
            patterns.computeIfAbsent(rule.group(), group -> new ArrayList<>()).add(pattern);
            if (rule.isExpression()) {
                expressions.add(pattern);
            }
        }
        Beginnings beginnings = new Beginnings(byGroup, vocabulary);
        starts = new Starts(expressions, beginnings, vocabulary.numbers(), figures);
        for (List<Pattern> ofGroup : patterns.values()) {
            startsOfGroups.add(new Starts(ofGroup, beginnings, vocabulary.numbers(), figures));
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
            Match match = session.longest(starts, at);
            if (match != null) {
                matches.add(match);
                at = match.until();
            } else {
                at++;
            }
        }
        return matches;
    }

    /**
     * What was found by number at each atom of one document, and that nothing was.
     *
     * <p>Only the atoms of the last stretch are remembered, so that memory grows with nothing.
     */
    private static final class Remembered<T> {
        private static final int STRETCH = 16; // guess: few matches are longer; a power of two

        private final int[] atoms;
        private final List<@Nullable T> found;

        Remembered(int names) {
            atoms = new int[names * STRETCH];
            found = new ArrayList<>(Collections.nCopies(names * STRETCH, null));
        }

        boolean knows(int name, int at) {
            return atoms[index(name, at)] == at + 1;
        }

        @Nullable T get(int name, int at) {
            return found.get(index(name, at));
        }

        @Nullable T put(int name, int at, @Nullable T what) {
            atoms[index(name, at)] = at + 1;
            found.set(index(name, at), what);
            return what;
        }

        private static int index(int name, int at) {
            return name * STRETCH + (at & (STRETCH - 1));
        }
    }

    /** The matching of one document, with what was found at each atom. */
    private static final class Session {
        private final RuleSet set;
        private final Reading reading;
        private final Atoms atoms;
        private final Remembered<Match> groups;
        private final Map<Figures.Kind, Remembered<Figures.Read>> read =
                new EnumMap<>(Figures.Kind.class);

        Session(RuleSet set, Reading reading) {
            this.set = set;
            this.reading = reading;
            this.atoms = reading.atoms();
            this.groups = new Remembered<>(set.startsOfGroups.size());
        }

        @Nullable Match longest(Starts starts, int at) {
            Starts.Choice choice = starts.at(atoms, at);
            if (!choice.next().admits(atoms, at + 1, set.figures)) {
                return null;
            }
            Match best = null;
            for (Starts.Entry entry : choice.entries()) {
                if (entry.next().admits(atoms, at + 1, set.figures)) {
                    Match match = match(entry.pattern(), at);
                    if (match != null && (best == null || match.until() > best.until())) {
                        best = match;
                    }
                }
            }
            return best;
        }

        private @Nullable Match group(List<Integer> names, int at) {
            Match best = null;
            for (int name : names) {
                Match found =
                        groups.knows(name, at)
                                ? groups.get(name, at)
                                : groups.put(name, at, longest(set.startsOfGroups.get(name), at));
                if (found != null && (best == null || found.until() > best.until())) {
                    best = found;
                }
            }
            return best;
        }

        private @Nullable Match match(Pattern pattern, int at) {
            Step end = walk(pattern.places(), 0, at, new Step(at, Slots.NONE));
            if (end == null) {
                return null;
            }
            Optional<RuleCondition> condition = pattern.rule().condition();
            return condition.isEmpty() || condition.get().holds(reading, at, end.until)
                    ? new Match(pattern.rule(), at, end.until, end.slots)
                    : null;
        }

        /** So far a pattern has been walked. */
        private record Step(int until, Slots slots) {}

        /** Takes every place that fits; where the rest then fails, leaves out an optional one. */
        private @Nullable Step walk(List<Place> places, int number, int start, Step so) {
            if (number == places.size()) {
                return so.until > start ? so : null;
            }
            Place place = places.get(number);
            int at = so.until;
            boolean open =
                    at < atoms.size()
                            && (at == start || !atoms.isBreak(at))
                            && (!place.adjacent() || atoms.isAdjacent(at));
            if (open) {
                Step step = step(place.content(), so);
                if (step != null) {
                    Step end = walk(places, number + 1, start, step);
                    if (end != null) {
                        return end;
                    }
                }
            }
            return place.optional() ? walk(places, number + 1, start, so) : null;
        }

        private @Nullable Step step(Pattern.Content content, Step so) {
            switch (content) {
                case Pattern.Words(WordSet words) -> {
                    return words.has(atoms.number(so.until))
                            ? new Step(so.until + 1, so.slots)
                            : null;
                }
                case Pattern.Classes classes -> {
                    return step(classes, so);
                }
                case Pattern.Groups(var names, var slot) -> {
                    Match match = group(names, so.until);
                    return match == null
                            ? null
                            : new Step(match.until(), so.slots.with(slot, match));
                }
            }
        }

        private @Nullable Step step(Pattern.Classes classes, Step so) {
            for (Pattern.WordsOfClass words : classes.classes()) {
                switch (words) {
                    case Pattern.Computed(var kind) -> {
                        Figures.Read figure = figure(kind, so.until);
                        if (figure != null) {
                            Slots more = so.slots.with(classes.slot(), figure.value());
                            return new Step(figure.until(), more);
                        }
                    }
                    case Pattern.Listed listed -> {
                        String value = listed.value(atoms.number(so.until));
                        if (!value.isEmpty()) {
                            return new Step(so.until + 1, so.slots.with(classes.slot(), value));
                        }
                    }
                }
            }
            return null;
        }

        private Figures.@Nullable Read figure(Figures.Kind kind, int at) {
            Remembered<Figures.Read> ofKind =
                    read.computeIfAbsent(kind, any -> new Remembered<>(1));
            return ofKind.knows(0, at)
                    ? ofKind.get(0, at)
                    : ofKind.put(0, at, set.figures.read(kind, atoms, at).orElse(null));
        }
    }
}
