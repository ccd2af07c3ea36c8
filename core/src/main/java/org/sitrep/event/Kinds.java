// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.event.Frame.PartOfSpeech;
import org.sitrep.model.ActorMention;

/** What kind of thing a word names, as the conditions of frames ask: person, armed, place ... */
final class Kinds {
    private static final Set<String> ARMED_SECTORS =
            Set.of("MIL", "REB", "UAF", "COP", "PRM", "SPY", "CRM", "PRE");

    private final Syntax syntax;
    private final Participants participants;
    private final WordClasses classes;
    private final FrameIndex index;

    Kinds(Syntax syntax, Participants participants, WordClasses classes, FrameIndex index) {
        this.syntax = syntax;
        this.participants = participants;
        this.classes = classes;
        this.index = index;
    }

    /** Whether a token is of a kind that conditions name. */
    boolean isA(int token, String kind) {
        Optional<ActorMention> actor = participants.at(token);
        String lemma = syntax.lemma(token);
        return switch (kind) {
            case "person" ->
                    actor.filter(
                                            a ->
                                                    a.kind() == ActorMention.Kind.PERSON
                                                            || a.kind() == ActorMention.Kind.PEOPLE)
                                    .isPresent()
                            || isIn("person", token)
                            || isIn("armed", token)
                            || isPersonalPronoun(token)
                            || isAged(token)
                            || syntax.pos(token).equals("CD");
            case "armed" ->
                    isIn("armed", token)
                            || actor.filter(
                                            a ->
                                                    a.sectors().stream()
                                                            .anyMatch(ARMED_SECTORS::contains))
                                    .isPresent();
            case "body" -> actor.filter(a -> a.kind() == ActorMention.Kind.BODY).isPresent();
            case "actor" ->
                    actor.filter(a -> a.kind() != ActorMention.Kind.FACILITY).isPresent()
                            || isIn("person", token)
                            || isIn("armed", token)
                            || isPersonalPronoun(token)
                            || isAged(token)
                            || syntax.pos(token).equals("CD");
            case "place" -> participants.placeAt(token).isPresent() || isIn("place", token);
            case "thing" ->
                    actor.filter(a -> a.kind() == ActorMention.Kind.FACILITY).isPresent()
                            || isIn("vehicle", token)
                            || isIn("building", token)
                            || isIn("weapon", token)
                            || isIn("property", token);
            case "event" ->
                    syntax.isNoun(token)
                            && !isIn("quantity", token)
                            && index.find(PartOfSpeech.NOUN, lemma, syntax.form(token)).stream()
                                    .anyMatch(entry -> entry.frame().words().size() == 1);
            case "period" -> classes.has("period", lemma);
            default -> lemma.equals(kind) || syntax.form(token).equals(kind);
        };
    }

    /** Whether a word tells of nature, illness or accident. */
    boolean isDisaster(int token) {
        return isIn("disaster", token);
    }

    /** Whether lemma or form stands in the word class. */
    boolean isIn(String wordClass, int token) {
        return classes.has(wordClass, syntax.lemma(token))
                || classes.has(wordClass, syntax.form(token));
    }

    /** "An 18-month-old", "a 9 year old": people told by their age. */
    boolean isAged(int token) {
        if (!syntax.form(token).equals("old")) {
            return false;
        }
        int unit = token - 1;
        unit -= unit > 0 && syntax.form(unit).equals("-") ? 1 : 0;
        return unit > 0 && AGES.contains(syntax.lemma(unit));
    }

    /** "Killed a child and injured another", "a second was hurt", "the third is in hospital". */
    boolean isOneOfSeveral(int token) {
        boolean one =
                syntax.form(token).equals("another")
                        || (ORDINALS.contains(syntax.form(token)) && !syntax.isNoun(token));
        String before = token > 0 ? syntax.form(token - 1) : "";
        boolean mutual = before.equals("each") || before.equals("one"); // "hurt each other"
        return one
                && !mutual
                && switch (syntax.relation(token)) {
                    case "nsubj", "nsubjpass", "dobj", "conj" -> true;
                    default -> false;
                };
    }

    private static final Set<String> ORDINALS =
            Set.of("second", "third", "fourth", "fifth", "sixth", "other");

    private static final Set<String> AGES = Set.of("year", "month", "week", "day");

    boolean isPersonalPronoun(int token) {
        return switch (syntax.form(token)) {
            case "he",
                    "she",
                    "him",
                    "her",
                    "they",
                    "them",
                    "we",
                    "us",
                    "i",
                    "me",
                    "you",
                    "who",
                    "himself",
                    "herself",
                    "themselves",
                    "those",
                    "nobody" ->
                    true;
            case "one" -> syntax.isNobody(token); // "no one"
            default -> isOneOfSeveral(token);
        };
    }

    /** Two or more states or bodies: "Chad and Niger", "Dutch and Belgian customs men". */
    boolean areParties(List<Integer> tokens) {
        int parties = 0;
        for (int token : tokens) {
            if (isA(token, "body") || isA(token, "place")) {
                parties++;
            }
            for (int child : syntax.dependencies().children(token)) {
                boolean before =
                        child < token
                                && switch (syntax.relation(child)) {
                                    case "nmod", "amod", "compound", "poss" -> isCapital(child);
                                    default -> false;
                                };
                if (before
                        && syntax.withConjuncts(List.of(child)).stream()
                                .skip(1)
                                .anyMatch(this::isCapital)) {
                    return true;
                }
            }
        }
        return parties > 1;
    }

    private boolean isCapital(int token) {
        String form = syntax.parsed().form(token);
        return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    }

    /** Whether who speaks belongs to those who are to act: "the colonel" and "the army". */
    boolean isOneSide(int speaker, int doer) {
        return syntax.pos(doer).startsWith("PRP") || participants.areOneSide(speaker, doer);
    }
}
