// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Span;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/** Reads what the words of a toll of one say of the person. */
final class VictimReader {
    private static final Map<String, Integer> ORDINALS =
            Map.of("second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7);

    /** Mentions of one actor that are followed back: guess. */
    private static final int CHAIN = 20;

    /** Words before a noun in which an age stands, "a 34-year-old off-duty police officer". */
    private static final int REACH = 9; // guess

    private final WordClasses words;
    private final Syntax syntax;
    private final Participants participants;
    private final Map<String, ActorMention> actors = new HashMap<>();

    /**
     * @param words what words say of a person: {@code victims.tsv}
     */
    VictimReader(
            WordClasses words,
            Syntax syntax,
            Participants participants,
            List<ActorMention> mentions) {
        this.words = words;
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
        boolean owned = syntax.hasChild(token, "poss");
        boolean known =
                owned || syntax.pos(token).startsWith("PRP") || syntax.pos(token).startsWith("NNP");
        for (int child : syntax.dependencies().children(token)) {
            String form = syntax.form(child);
            boolean before = child < token;
            ordinal = before ? ORDINALS.getOrDefault(form, ordinal) : ordinal;
            other |= before && is("other", form);
            known |= before && is("known", form);
        }
        other |= is("other", syntax.form(token)) || ordinal > 0;
        return new Victim(
                token,
                draft.sentence(),
                role(token),
                names,
                age,
                either("male", 'm', "female", 'f', token, named),
                grown(age, token, named),
                either("suspect", 'k', "law", 'l', token, named),
                known,
                owned,
                other && !known,
                !pronoun,
                ordinal);
    }

    /** Whether a toll counts one person, and not what is left of a larger number. */
    boolean isOne(Toll toll) {
        if (toll.low().orElse(0) != 1 || toll.high().orElse(0) != 1) {
            return false;
        }
        String form = syntax.form(Math.min(first(toll), syntax.size() - 1));
        if (Multiples.isNumber(form)) {
            return false;
        }
        return !isNumber(toll) || form.equals("one") || form.equals("1");
    }

    private int first(Toll toll) {
        return syntax.parsed().tokenAt(toll.words().start());
    }

    /** Whether the words of a toll begin with a number, "one woman", and not with the person. */
    boolean isNumber(Toll toll) {
        int token = syntax.parsed().tokenAt(toll.words().start());
        return token < syntax.size() && syntax.pos(token).equals("CD");
    }

    /** Which of two things the word, or the one it stands for, tells; ' ' for neither. */
    private char either(String one, char first, String two, char second, int... tokens) {
        for (int token : tokens) {
            if (is(one, syntax.lemma(token)) || is(one, syntax.form(token))) {
                return first;
            }
            if (is(two, syntax.lemma(token)) || is(two, syntax.form(token))) {
                return second;
            }
        }
        return ' ';
    }

    private boolean is(String kind, String word) {
        return words.has(kind, word);
    }

    private char grown(int age, int... tokens) {
        char told = either("child", 'c', "adult", 'a', tokens);
        if (told != ' ' || age < 0) {
            return told;
        }
        return age < CHILDHOOD ? 'c' : age >= MAJORITY ? 'a' : ' ';
    }

    /** Months in which nobody is called a man or a woman, and from which nobody a boy. */
    private static final int CHILDHOOD = 13 * 12; // guess

    private static final int MAJORITY = 20 * 12; // guess

    /** "Himself", "the gunman", "committed suicide": the dead is he who did it. */
    boolean isKiller(Draft draft, Toll toll) {
        int token = syntax.parsed().tokenAt(toll.words().start());
        if (token >= syntax.size()) {
            return false;
        }
        String form = syntax.form(token);
        boolean self = form.equals("himself") || form.equals("herself");
        return self || isSuicide(draft) || isSuspect(noun(token));
    }

    /** "The gunman", "the suspect", "he" who is the gunman. */
    private boolean isSuspect(int token) {
        int named = syntax.pos(token).startsWith("PRP") ? antecedent(token) : token;
        return is("killer", syntax.lemma(named)) || is("suspect", syntax.lemma(named));
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

    /** Whether a verb tells that somebody killed those counted: "killed two", not "two died". */
    boolean isKilledBySomeone(Draft draft, Toll toll) {
        int verb = draft.head();
        return syntax.isVerb(verb)
                && !syntax.isPassive(verb)
                && !draft.match.frame().actor().groups().isEmpty() // "found two dead"
                && draft.match.frame().toll().filter(t -> t.slot().equals("object")).isPresent()
                && toll.words().start() > draft.trigger.start()
                && !isSuicide(draft);
    }

    /**
     * The tellings of a happening without those that count only who did the act: "a gunman shot two
     * officers before he was shot dead himself" has two hit, and the dead is none of them.
     */
    List<Draft> withoutDoer(Draft act, List<Draft> happening) {
        Set<String> doers = roots(act.actor);
        Set<Span> own = new HashSet<>();
        for (Draft draft : happening) {
            Toll dead = draft.tolls.get(TollKind.DEAD);
            boolean self = !doers.isEmpty() && roots(draft.recipient).equals(doers);
            if (self && dead != null && isOne(dead)) {
                own.add(dead.words());
            }
        }
        return happening.stream()
                .filter(
                        d ->
                                Optional.ofNullable(d.tolls.get(TollKind.DEAD))
                                        .filter(t -> own.contains(t.words()))
                                        .isEmpty())
                .toList();
    }

    /** The first mentions of actors. */
    private Set<String> roots(List<String> ids) {
        Set<String> roots = new HashSet<>();
        for (String id : ids) {
            String root = id;
            for (int steps = 0; steps < CHAIN; steps++) {
                Optional<String> before =
                        Optional.ofNullable(actors.get(root)).flatMap(ActorMention::sameAs);
                if (before.isEmpty()) {
                    break;
                }
                root = before.get();
            }
            roots.add(root);
        }
        return roots;
    }

    private String role(int token) {
        boolean plain = is("plain", syntax.lemma(token)) || !syntax.pos(token).equals("NN");
        return plain ? "" : syntax.lemma(token);
    }

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
