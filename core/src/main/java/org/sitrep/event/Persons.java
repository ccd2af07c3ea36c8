// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.event.Counts.Count;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Span;

/** Which words of a counted phrase stand for people, and how many where no number stands. */
final class Persons {
    private final Syntax syntax;
    private final Participants participants;
    private final Kinds kinds;
    private final Counts counts;

    Persons(Syntax syntax, Participants participants, Kinds kinds, Counts counts) {
        this.syntax = syntax;
        this.participants = participants;
        this.kinds = kinds;
        this.counts = counts;
    }

    boolean isPeople(int token) {
        return kinds.isA(token, "actor")
                || kinds.isA(token, "person")
                || isBody(token)
                || syntax.isNobody(token);
    }

    /** "Fifteen bodies were found": the dead. */
    boolean isBody(int token) {
        return kinds.isIn("remains", token);
    }

    /** "The brothers Musa Bello, 35, and Peter Oduya": two, where no number says so. */
    Optional<Count> named(int noun) {
        if (!syntax.pos(noun).equals("NNS")) {
            return Optional.empty();
        }
        for (int child : syntax.dependencies().children(noun, "appos")) {
            List<Integer> names = syntax.withConjuncts(List.of(child));
            boolean all = child > noun && names.stream().allMatch(this::isName);
            if (all && names.size() > 1) {
                OptionalInt number = OptionalInt.of(names.size());
                Span last = syntax.token(names.getLast()).span();
                Span words = Span.covering(syntax.token(noun).span(), last);
                return Optional.of(new Count(number, number, false, words));
            }
        }
        return Optional.empty();
    }

    /**
     * "The man and the girl were rushed to a hospital where they died": the man and the girl, the
     * subjects of the clause above; empty where it has none of another person.
     */
    List<Integer> meant(int pronoun) {
        if (!syntax.form(pronoun).equals("they")) {
            return List.of();
        }
        int verb = syntax.head(pronoun);
        for (int at = verb, steps = 0; at >= 0 && steps < CLAUSES; at = syntax.head(at), steps++) {
            if (at == verb || !syntax.isVerb(at)) {
                continue;
            }
            List<Integer> subjects = syntax.withConjuncts(syntax.surfaceSubjects(at, 0));
            if (!subjects.contains(pronoun)) {
                boolean hurt = syntax.isPassive(at) && subjects.stream().allMatch(this::isPeople);
                return hurt ? subjects : List.of();
            }
        }
        return List.of();
    }

    /** Steps up from a clause to the one above it, "where they died" below a hospital: guess. */
    private static final int CLAUSES = 6;

    private boolean isName(int token) {
        return syntax.pos(token).equals("NNP")
                && participants
                        .at(token)
                        .filter(a -> a.kind() == ActorMention.Kind.PERSON)
                        .isPresent();
    }

    boolean isOne(int noun) {
        String pos = syntax.pos(noun);
        boolean person =
                participants.at(noun).filter(a -> a.kind() == ActorMention.Kind.PERSON).isPresent();
        if (pos.equals("NNP") || pos.equals("PRP")) {
            return person && !isPluralPronoun(noun);
        }
        if (kinds.isOneOfSeveral(noun) || (isBody(noun) && pos.equals("NN"))) {
            return true; // "another"; "the third"; "a body"
        }
        if (kinds.isAged(noun)) {
            return true; // "a 15-year-old"
        }
        if (!pos.equals("NN") || !(person || kinds.isA(noun, "person"))) {
            return false;
        }
        return !isCollective(noun);
    }

    private boolean isPluralPronoun(int token) {
        return switch (syntax.form(token)) {
            case "they", "them", "we", "us", "you", "it" -> true;
            default -> false;
        };
    }

    private boolean isCollective(int noun) {
        return Collectives.NOUNS.contains(syntax.lemma(noun));
    }

    /** "A couple", "a family of four", "a crew of at least 12". */
    Optional<Count> size(int noun, int floor) {
        if (!isCollective(noun) || !syntax.pos(noun).equals("NN")) {
            return Optional.empty();
        }
        for (int child : syntax.dependencies().children(noun)) {
            int number = syntax.form(child).equals("of") ? child + 1 : -1;
            for (int t = number; number > 0 && t < Math.min(syntax.size(), number + BOUND); t++) {
                Optional<Count> count =
                        syntax.pos(t).equals("CD")
                                ? counts.at(t, floor, syntax.token(t).span().end())
                                : Optional.empty();
                if (count.isPresent()) {
                    return count;
                }
            }
        }
        boolean two =
                syntax.lemma(noun).equals("couple")
                        && noun + 1 < syntax.size()
                        && !syntax.form(noun + 1).equals("of");
        OptionalInt pair = OptionalInt.of(2);
        return two
                ? Optional.of(new Count(pair, pair, false, syntax.token(noun).span()))
                : Optional.empty();
    }

    /** Tokens behind "of" in which the size stands, "of at least 12": guess. */
    private static final int BOUND = 3;
}
