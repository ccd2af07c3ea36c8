// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.event.Frame.Condition;
import org.sitrep.event.Frame.PartOfSpeech;
import org.sitrep.event.Frame.Slots;
import org.sitrep.model.EventType;

/** The tokens that fill the slots of a match, and the conditions on them. */
final class Arguments {
    /** Tokens to either side that still count as near: guess, most clauses are shorter. */
    private static final int NEAR = 25;

    private final Syntax syntax;
    private final Participants participants;
    private final Kinds kinds;
    private final Predicatives predicatives;
    private Optional<Filled> filled = Optional.empty();

    Arguments(Syntax syntax, Participants participants, Kinds kinds) {
        this.syntax = syntax;
        this.participants = participants;
        this.kinds = kinds;
        predicatives = new Predicatives(syntax, kinds);
    }

    /** The tokens of a participant: in each group the first slot that is filled. */
    List<Integer> tokens(Match match, Slots slots) {
        Set<Integer> tokens = new LinkedHashSet<>();
        for (List<String> group : slots.groups()) {
            for (String slot : group) {
                List<Integer> found = slot(match, slot);
                if (!participants.ids(found).isEmpty()) {
                    tokens.addAll(found);
                    break;
                }
            }
        }
        return new ArrayList<>(tokens);
    }

    /** "Died at the hands of the militia". */
    List<Integer> atHands(Match match) {
        List<Integer> found = new ArrayList<>();
        for (int hands : syntax.after(match.head(), "at")) {
            if (syntax.form(hands).equals("hands")) {
                found.addAll(syntax.after(hands, "of"));
            }
        }
        return found;
    }

    /**
     * Whose ground it is on which the thing in a slot stands, where nobody is named: "bombed
     * targets in the valley", "a raid on a camp in Chad".
     */
    List<Integer> grounds(Match match, Slots slots) {
        List<Integer> grounds = new ArrayList<>();
        for (List<String> group : slots.groups()) {
            for (String slot : group) {
                for (int thing : slot(match, slot)) {
                    if (syntax.isNoun(thing)) {
                        grounds.addAll(syntax.after(thing, "in"));
                    }
                }
            }
        }
        grounds.removeIf(t -> participants.placeAt(t).isEmpty());
        return grounds;
    }

    /**
     * The tokens in a slot; empty when it is not filled.
     *
     * <p>The frames that are tried at a word ask for the same few slots, and so do all who read the
     * match: those of the predicate asked about last are remembered.
     */
    List<Integer> slot(Match match, String slot) {
        Filled known =
                filled.filter(f -> f.isOf(match))
                        .orElseGet(() -> new Filled(match, new HashMap<>()));
        filled = Optional.of(known);
        List<Integer> tokens = known.slots().get(slot);
        if (tokens == null) {
            tokens = List.copyOf(read(match, slot));
            known.slots().put(slot, tokens);
        }
        return tokens;
    }

    /** The slots of a predicate that were asked for; frames with the same words share them. */
    private record Filled(Match match, Map<String, List<Integer>> slots) {
        boolean isOf(Match other) {
            return match.head() == other.head()
                    && match.carrier() == other.carrier()
                    && match.frame().pos() == other.frame().pos()
                    && match.words().equals(other.words());
        }
    }

    private List<Integer> read(Match match, String slot) {
        int head = match.head();
        List<Integer> found =
                switch (slot) {
                    case "subject" -> subjects(match);
                    case "object" -> objects(match);
                    case "indirect" -> indirect(head);
                    case "possessive" -> syntax.withConjuncts(possessors(head));
                    case "modifier" -> modifiers(head);
                    case "clause" -> clauseSubjects(head);
                    case "complement" -> complementArguments(head);
                    case "whole" -> whole(head);
                    case "bearer" -> Bearers.of(syntax, head);
                    case "front" -> Prepositions.inFront(syntax, afterPreposition(match, "in"));
                    case "none", "word", "beside" -> List.of();
                    default -> afterPreposition(match, slot);
                };
        return found.isEmpty() ? found : withWholes(withoutOwnWords(match, found));
    }

    private List<Integer> withoutOwnWords(Match match, List<Integer> tokens) {
        List<Integer> others = new ArrayList<>(tokens);
        others.replaceAll(t -> match.words().contains(t) ? predicatives.aged(t) : t);
        others.removeIf(t -> match.words().contains(t) && !keepsPerson(t));
        return others;
    }

    /** People in the predicate are parties all the same: "freed the prisoners". */
    private boolean keepsPerson(int token) {
        return (participants.at(token).isPresent() && kinds.isA(token, "person"))
                || kinds.isIn("remains", token);
    }

    /** "dozens of people", "members of the group": the people count too. */
    private List<Integer> withWholes(List<Integer> tokens) {
        List<Integer> all = new ArrayList<>();
        for (int noun : tokens) {
            int token = ParserSlips.beforeDirection(syntax, noun);
            boolean quantity =
                    syntax.pos(token).equals("CD")
                            || kinds.isIn("quantity", token)
                            || syntax.pos(token).equals("DT");
            List<Integer> whole = quantity ? syntax.after(token, "of") : List.of();
            if (whole.isEmpty()) {
                all.add(token);
            } else {
                boolean forces = kinds.isA(whole.getFirst(), "armed") && !kinds.isA(token, "armed");
                if (participants.at(token).isPresent() && !forces) {
                    all.add(token);
                } else {
                    all.addAll(whole); // "two companies of the guard": the guard
                }
            }
        }
        return all;
    }

    private List<Integer> subjects(Match match) {
        int head = match.head();
        if (match.frame().pos() == PartOfSpeech.VERB) {
            return Authors.of(syntax, participants, syntax.subjects(head));
        }
        if (match.frame().pos() == PartOfSpeech.ADJECTIVE) {
            return Authors.of(syntax, participants, predicatives.of(head));
        }
        return match.carrier() >= 0 ? syntax.subjects(match.carrier()) : List.of();
    }

    private List<Integer> objects(Match match) {
        if (match.frame().pos() == PartOfSpeech.VERB) {
            return syntax.objects(match.head());
        }
        return List.of();
    }

    private List<Integer> indirect(int verb) {
        List<Integer> found = new ArrayList<>();
        for (int child : syntax.dependencies().children(verb, "dative")) {
            if (syntax.isNoun(child) || participants.at(child).isPresent()) {
                found.add(child);
            }
        }
        return syntax.withConjuncts(found);
    }

    private List<Integer> possessors(int noun) {
        return syntax.dependencies().children(noun, "poss");
    }

    private List<Integer> modifiers(int noun) {
        List<Integer> found = new ArrayList<>();
        for (int child : syntax.dependencies().children(noun)) {
            boolean modifies =
                    switch (syntax.relation(child)) {
                        case "compound", "amod", "nmod", "npadvmod" -> child < noun;
                        default -> false;
                    };
            if (modifies
                    && participants.at(child).isPresent()
                    && participants.placeAt(child).isEmpty()) {
                found.add(child);
            } else if (modifies && LED.contains(syntax.form(child))) {
                found.addAll(leaders(child));
            }
        }
        return syntax.withConjuncts(found);
    }

    /** "The Saudi-led offensive"; "a US-backed offensive" is another's. */
    private static final Set<String> LED = Set.of("led", "launched", "claimed", "inflicted");

    private List<Integer> leaders(int participle) {
        List<Integer> found = new ArrayList<>();
        for (int child : syntax.dependencies().children(participle)) {
            if (child < participle && participants.at(child).isPresent()) {
                found.add(child);
            }
        }
        return found;
    }

    private int complement(int head) {
        for (int child : syntax.dependencies().children(head)) {
            switch (syntax.relation(child)) {
                case "ccomp", "xcomp", "acl" -> {
                    return child;
                }
                case "prep" -> {
                    int gerund = syntax.dependencies().child(child, "pcomp");
                    if (gerund >= 0) {
                        return gerund;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    private List<Integer> clauseSubjects(int head) {
        int clause = complement(head);
        return clause < 0 || !syntax.isVerb(clause)
                ? List.of()
                : syntax.withConjuncts(syntax.dependencies().children(clause, "nsubj"));
    }

    private List<Integer> complementArguments(int head) {
        int clause = complement(head);
        if (clause < 0) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>(syntax.objects(clause));
        for (String preposition : List.of("against", "on", "to", "with", "from", "at", "for")) {
            found.addAll(syntax.after(clause, preposition));
        }
        found.removeIf(t -> participants.at(t).isEmpty());
        return found.isEmpty() ? found : List.of(found.getFirst());
    }

    private List<Integer> whole(int noun) {
        List<Integer> found = new ArrayList<>(possessors(noun));
        found.addAll(syntax.after(noun, "of"));
        return found;
    }

    private List<Integer> afterPreposition(Match match, String preposition) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int word : match.words()) {
            for (int noun : syntax.after(word, preposition)) {
                found.add(ParserSlips.antecedent(syntax, noun));
            }
        }
        int head = match.head();
        if (match.carrier() >= 0) {
            found.addAll(syntax.after(match.carrier(), preposition));
        } else if (match.frame().pos() == PartOfSpeech.NOUN) {
            found.addAll(Prepositions.ofObject(syntax, head, preposition));
        } else if (match.frame().pos() == PartOfSpeech.VERB) {
            for (int object : syntax.objects(head)) {
                if (found.isEmpty() && (object > head || !preposition.equals("of"))) {
                    found.addAll(syntax.after(object, preposition));
                }
            }
            if (found.isEmpty() && (preposition.equals("to") || preposition.equals("for"))) {
                found.addAll(Prepositions.behindMeasure(syntax, head, preposition));
            }
        } else if (match.frame().pos() == PartOfSpeech.ADJECTIVE && syntax.head(head) >= 0) {
            if (syntax.isVerb(syntax.head(head))) {
                found.addAll(syntax.after(syntax.head(head), preposition));
            }
        }
        if (preposition.equals("between") && found.size() == 1) {
            found.addAll(ParserSlips.otherSide(syntax, kinds, found.iterator().next()));
        }
        return new ArrayList<>(found);
    }

    /** Whether one of the condition's slots is filled by one of its kinds. */
    boolean satisfied(Match match, Condition condition, Set<EventType> told) {
        for (String slot : condition.slots()) {
            if (slotSatisfied(match, slot, condition.kinds(), told)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a slot is filled by one of some kinds. */
    boolean slotSatisfied(Match match, String slot, List<String> wanted, Set<EventType> told) {
        if (slot.equals(Frame.BESIDE)) {
            return wanted.stream()
                    .anyMatch(kind -> told.stream().anyMatch(t -> t.name().equals(kind)));
        }
        if (slot.equals("word")) {
            return near(match, wanted);
        }
        if (slot.equals("complement")) {
            return complementHas(match.head(), wanted);
        }
        List<Integer> filled = slot(match, slot);
        if (wanted.isEmpty()) {
            return !filled.isEmpty();
        }
        if (wanted.contains("parties") && kinds.areParties(filled)) {
            return true;
        }
        for (int token : filled) {
            for (String kind : wanted) {
                if (kinds.isA(token, kind)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Words as near as the clause: everything below the predicate, and what it depends on. */
    private boolean near(Match match, List<String> words) {
        int top = match.head();
        var dependencies = syntax.dependencies();
        int up = syntax.head(top);
        if (up >= 0 && syntax.relation(top).equals("pobj") && syntax.head(up) >= 0) {
            up = syntax.head(up); // "seized in a raid": the verb over the preposition
        }
        if (up >= 0 && match.frame().pos() != PartOfSpeech.VERB) {
            top = up;
        }
        int from = Math.max(dependencies.leftmost(top), match.head() - NEAR);
        int until = Math.min(dependencies.rightmost(top), match.head() + NEAR);
        for (int t = from; t <= until; t++) {
            if (t != match.head() && isWord(t, words)) {
                return true;
            }
        }
        return up >= 0 && isWord(up, words);
    }

    private boolean complementHas(int head, List<String> words) {
        int clause = complement(head);
        if (clause < 0) {
            return false;
        }
        if (words.isEmpty() || isWord(clause, words)) {
            return true;
        }
        for (int child : syntax.dependencies().children(clause)) {
            if (isWord(child, words)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWord(int token, List<String> words) {
        return words.contains(syntax.lemma(token)) || words.contains(syntax.form(token));
    }

    /** What kinds of things words name. */
    Kinds kinds() {
        return kinds;
    }

    /** Whether the token is part of a date or a time. */
    boolean isTime(int token) {
        return participants.isTime(token);
    }

    /** Whether a word tells of nature, illness or accident. */
    boolean isDisaster(int token) {
        return kinds.isDisaster(token);
    }
}
