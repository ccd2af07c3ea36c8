// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Toll;

/** Reads what the words of a toll of one say of the person. */
final class VictimReader {
    private static final Set<String> MALE =
            Set.of(
                    "man",
                    "he",
                    "him",
                    "himself",
                    "father",
                    "husband",
                    "uncle",
                    "nephew",
                    "grandfather",
                    "boyfriend",
                    "gentleman",
                    "son",
                    "brother",
                    "boy",
                    "male",
                    "grandson",
                    "stepfather",
                    "stepson",
                    "policeman",
                    "fisherman");

    private static final Set<String> FEMALE =
            Set.of(
                    "woman",
                    "she",
                    "her",
                    "herself",
                    "mother",
                    "wife",
                    "aunt",
                    "niece",
                    "grandmother",
                    "girlfriend",
                    "lady",
                    "daughter",
                    "sister",
                    "girl",
                    "female",
                    "granddaughter",
                    "stepmother",
                    "policewoman");

    private static final Set<String> CHILD =
            Set.of("boy", "girl", "child", "toddler", "baby", "infant", "newborn");

    private static final Set<String> ADULT =
            Set.of(
                    "man",
                    "woman",
                    "father",
                    "mother",
                    "husband",
                    "wife",
                    "grandfather",
                    "grandmother",
                    "officer",
                    "soldier");

    private static final Map<String, Integer> ORDINALS =
            Map.of("second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7);

    private static final Set<String> OTHERS = Set.of("another", "other", "additional");
    private static final Set<String> KNOWN = Set.of("the", "this", "that", "these", "those");

    /** Mentions of one actor that are followed back: guess. */
    private static final int CHAIN = 20;

    /** Words before a noun in which an age stands, "a 34-year-old off-duty police officer". */
    private static final int REACH = 9; // guess

    private final Syntax syntax;
    private final Participants participants;
    private final Map<String, ActorMention> actors = new HashMap<>();

    VictimReader(Syntax syntax, Participants participants, List<ActorMention> mentions) {
        this.syntax = syntax;
        this.participants = participants;
        mentions.forEach(a -> actors.put(a.id(), a));
    }

    /** The person whom a toll of one counts. */
    Victim read(Draft draft, Toll toll) {
        int token = himself(draft, noun(syntax.parsed().tokenAt(toll.words().start())));
        int named = antecedent(token);
        Set<String> names = new HashSet<>();
        name(token, names);
        boolean pronoun = syntax.pos(token).startsWith("PRP");
        if (pronoun) {
            name(named, names);
        }
        int age = age(token);
        int ordinal = 0;
        boolean other = isAlso(draft.head());
        boolean known = syntax.pos(token).startsWith("PRP") || syntax.pos(token).startsWith("NNP");
        for (int child : syntax.dependencies().children(token)) {
            String form = syntax.form(child);
            boolean before = child < token;
            ordinal = before ? ORDINALS.getOrDefault(form, ordinal) : ordinal;
            other |= before && OTHERS.contains(form);
            known |= before && (KNOWN.contains(form) || syntax.relation(child).equals("poss"));
        }
        other |= OTHERS.contains(syntax.form(token)) || ordinal > 0;
        return new Victim(
                token,
                draft.sentence(),
                role(token),
                names,
                age,
                either(MALE, 'm', FEMALE, 'f', token, named),
                either(CHILD, 'c', ADULT, 'a', token, named),
                known,
                other,
                !pronoun,
                ordinal);
    }

    /** Whether the words of a toll begin with a number, "one woman", and not with the person. */
    boolean isNumber(Toll toll) {
        int token = syntax.parsed().tokenAt(toll.words().start());
        return token < syntax.size() && syntax.pos(token).equals("CD");
    }

    /** Which of two things the word, or the one it stands for, tells; ' ' for neither. */
    private char either(Set<String> one, char first, Set<String> two, char second, int... tokens) {
        for (int token : tokens) {
            if (one.contains(syntax.lemma(token)) || one.contains(syntax.form(token))) {
                return first;
            }
            if (two.contains(syntax.lemma(token)) || two.contains(syntax.form(token))) {
                return second;
            }
        }
        return ' ';
    }

    /** "Himself", "the gunman", "committed suicide": the dead is he who did it. */
    boolean isKiller(Draft draft, Toll toll) {
        int token = syntax.parsed().tokenAt(toll.words().start());
        if (token >= syntax.size()) {
            return false;
        }
        String form = syntax.form(token);
        boolean self = form.equals("himself") || form.equals("herself");
        return self || isSuicide(draft) || KILLERS.contains(syntax.lemma(noun(token)));
    }

    private boolean isSuicide(Draft draft) {
        return draft.match.words().stream()
                .anyMatch(
                        w ->
                                switch (syntax.form(w)) {
                                    case "suicide", "himself", "herself" -> true;
                                    default -> false;
                                });
    }

    private static final Set<String> KILLERS =
            Set.of("gunman", "shooter", "attacker", "assailant", "killer", "bomber");

    /** Whether a verb tells that somebody killed those counted: "killed two", not "two died". */
    boolean isKilledBySomeone(Draft draft, Toll toll) {
        int verb = draft.head();
        return syntax.isVerb(verb)
                && !syntax.isPassive(verb)
                && draft.match.frame().toll().filter(t -> t.slot().equals("object")).isPresent()
                && toll.words().start() > draft.trigger.start()
                && !isSuicide(draft);
    }

    private String role(int token) {
        boolean plain = PLAIN.contains(syntax.lemma(token)) || !syntax.pos(token).equals("NN");
        return plain ? "" : syntax.lemma(token);
    }

    private static final Set<String> PLAIN =
            Set.of(
                    "man",
                    "woman",
                    "boy",
                    "girl",
                    "person",
                    "victim",
                    "child",
                    "teen",
                    "teenager",
                    "male",
                    "female",
                    "old",
                    "one",
                    "toddler",
                    "baby",
                    "infant",
                    "juvenile",
                    "resident",
                    "someone",
                    "somebody",
                    "adult",
                    "youth",
                    "individual",
                    "patient");

    /** "Shot himself": who did it. */
    private int himself(Draft draft, int token) {
        String form = syntax.form(token);
        if (!form.equals("himself") && !form.equals("herself")) {
            return token;
        }
        List<Integer> subjects = syntax.surfaceSubjects(draft.head(), 0);
        return subjects.isEmpty() ? token : subjects.getFirst();
    }

    /** "One man": the man. */
    private int noun(int token) {
        int at = Math.min(token, syntax.size() - 1);
        for (int steps = 0; steps < 3 && syntax.head(at) > at; steps++) {
            switch (syntax.relation(at)) {
                case "nmod", "nummod", "det", "compound", "amod" -> at = syntax.head(at);
                default -> {
                    return at;
                }
            }
        }
        return at;
    }

    /** The words for whom a pronoun or a description stands. */
    private int antecedent(int token) {
        Optional<ActorMention> mention = participants.headed(token);
        int at = token;
        for (int steps = 0; mention.isPresent() && steps < CHAIN; steps++) {
            at = mention.get().head();
            if (!syntax.pos(at).startsWith("PRP") && at != token) {
                return at;
            }
            mention = mention.get().sameAs().map(actors::get);
        }
        return at;
    }

    private void name(int token, Set<String> names) {
        if (syntax.pos(token).startsWith("NNP")) {
            names.add(syntax.form(token));
            for (int child : syntax.dependencies().children(token, "compound")) {
                if (syntax.pos(child).startsWith("NNP") && syntax.form(child).length() > 2) {
                    names.add(syntax.form(child));
                }
            }
            return;
        }
        for (int child : syntax.dependencies().children(token, "appos")) {
            if (child > token && syntax.pos(child).startsWith("NNP")) {
                name(child, names);
            }
        }
    }

    /** The age in months; -1 when none is told. */
    private int age(int token) {
        for (int t = token; t > Math.max(1, token - REACH); t--) {
            boolean unit = UNITS.containsKey(syntax.lemma(t));
            int number = syntax.form(t - 1).equals("-") ? t - 2 : t - 1;
            if (unit && number >= 0 && isAge(t)) {
                return number(number) * UNITS.getOrDefault(syntax.lemma(t), 1);
            }
            if (t < token && (syntax.isVerb(t) || syntax.form(t).equals(","))) {
                break;
            }
        }
        boolean behind =
                token + 2 < syntax.size()
                        && syntax.form(token + 1).equals(",")
                        && syntax.pos(token + 2).equals("CD");
        return behind && syntax.form(token + 2).length() < 3 ? number(token + 2) * YEAR : -1;
    }

    private static final int YEAR = 12;
    private static final Map<String, Integer> UNITS = Map.of("year", YEAR, "month", 1);

    /** "9 years old", "9-year-old". */
    private boolean isAge(int unit) {
        int next = unit + 1;
        next += next < syntax.size() && syntax.form(next).equals("-") ? 1 : 0;
        return next < syntax.size() && syntax.form(next).equals("old");
    }

    private int number(int token) {
        String form = syntax.form(token);
        boolean digits =
                !form.isEmpty()
                        && form.length() < 4
                        && form.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(form) : -1;
    }

    /** "A woman was also hit". */
    private boolean isAlso(int verb) {
        for (int child : syntax.dependencies().children(verb, "advmod")) {
            if (syntax.form(child).equals("also")) {
                return true;
            }
        }
        return false;
    }
}
