// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.Set;
import org.sitrep.event.StatusWords.Effect;
import org.sitrep.model.Event.Status;
import org.sitrep.model.EventType;

/**
 * Whether an event took place, read from the words over its predicate: auxiliaries and negation
 * first, then what governs it, up to the first word that asserts it.
 *
 * <p>Scope. "Failed to prevent the attack" negates twice and asserts; "said it would attack" is
 * future whatever the tense of "said"; "denied that troops attacked" is negated; a participle
 * shares the status of its clause ("could explode, killing many"); relative clauses assert.
 */
final class StatusReader {
    private static final int DEPTH = 8;

    private final StatusWords words;
    private final LightVerbs lightVerbs;
    private final Syntax syntax;

    StatusReader(StatusWords words, LightVerbs lightVerbs, Syntax syntax) {
        this.words = words;
        this.lightVerbs = lightVerbs;
        this.syntax = syntax;
    }

    /** The status of a match's event. */
    Status status(Match match) {
        Reading reading = new Reading(match.frame().type());
        if (match.frame().omitted()) {
            reading.take(Effect.NEGATED);
        }
        int at = match.head();
        reading.take(own(at));
        if (syntax.isVerb(at) && hasNobody(at)) {
            reading.take(Effect.NEGATED);
        }
        if (match.carrier() >= 0) {
            at = match.carrier();
            Effect carried = words.of("verb", syntax.lemma(at));
            if (carried == Effect.FUTURE
                    || carried == Effect.NEGATED
                    || carried == Effect.ONGOING) {
                reading.take(carried);
            }
            reading.take(own(at));
        }
        for (int steps = 0; steps < DEPTH && at >= 0 && !reading.closed; steps++) {
            at = climb(at, reading);
        }
        if (reading.status == Status.ACTUAL && isQuestion(match)) {
            return Status.HYPOTHETICAL;
        }
        return reading.status;
    }

    /** "No soldier was hurt", "killed nobody". */
    private boolean hasNobody(int verb) {
        for (int child : syntax.dependencies().children(verb)) {
            switch (syntax.relation(child)) {
                case "nsubj", "nsubjpass", "dobj" -> {
                    if (syntax.isNobody(child)) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    /** One step up the tree; -1 at the top. */
    private int climb(int at, Reading reading) {
        int head = syntax.head(at);
        if (head < 0) {
            return -1;
        }
        String relation = syntax.relation(at);
        switch (relation) {
            case "conj" -> {
                if (syntax.hasChild(at, "nsubj") || syntax.hasChild(at, "nsubjpass")) {
                    reading.closed = true; // a clause of its own
                } else if (!hasOwnAuxiliary(at)) {
                    reading.take(auxiliaries(head));
                }
                return head;
            }
            case "xcomp",
                    "ccomp",
                    "dobj",
                    "oprd",
                    "acomp",
                    "attr",
                    "nsubjpass",
                    "nsubj",
                    "acl",
                    "dep" ->
                    governor(at, head, relation, reading);
            case "pobj", "pcomp" -> {
                reading.take(words.of("preposition", syntax.form(head)));
                if (CIRCUMSTANCE.contains(syntax.form(head))) {
                    reading.closed = true;
                    return head;
                }
                int over = syntax.head(head);
                if (over >= 0) {
                    governor(at, over, "prep", reading);
                }
                return over;
            }
            case "advcl" -> clause(at, head, reading);
            default -> reading.closed = true;
        }
        return head;
    }

    private void governor(int at, int head, String relation, Reading reading) {
        if (relation.equals("acl")
                && !syntax.isInfinitive(at)
                && !syntax.pos(at).equals("VBG")
                && !syntax.hasChild(at, "mark")) {
            reading.closed = true;
            return;
        }
        if (relation.equals("nsubj") && syntax.isVerb(head)) {
            subject(head, reading);
            return;
        }
        String use = syntax.isVerb(head) ? "verb" : syntax.isNoun(head) ? "noun" : "adjective";
        Effect effect = words.of(use, syntax.lemma(head));
        if (use.equals("verb") && effect == Effect.FUTURE && syntax.lemma(head).equals("be")) {
            effect = syntax.isInfinitive(at) ? Effect.FUTURE : Effect.PASSES;
        }
        if (effect == Effect.ASSERTS && use.equals("noun") && relation.equals("acl")) {
            effect = syntax.isInfinitive(at) ? Effect.HYPOTHETICAL : Effect.ASSERTS;
        }
        boolean transparent =
                effect == Effect.PASSES
                        || relation.equals("xcomp")
                        || relation.equals("oprd")
                        || lightVerbs.role(syntax.lemma(head)).isPresent();
        reading.take(effect);
        if (transparent
                || effect == Effect.NEGATED
                || effect == Effect.ONGOING
                || effect == Effect.ATTEMPT) {
            reading.take(own(head));
        } else {
            reading.closed = true;
        }
    }

    /** "The attack was averted", "clashes could break out": the event is the subject. */
    private void subject(int verb, Reading reading) {
        boolean happens =
                lightVerbs
                                .role(syntax.lemma(verb))
                                .filter(r -> r == LightVerbs.Role.HAPPENS)
                                .isPresent()
                        || syntax.lemma(verb).equals("be")
                        || syntax.lemma(verb).equals("take");
        if (happens) {
            reading.take(own(verb));
        } else {
            reading.closed = true;
        }
    }

    /** An adverbial clause: a purpose is not told as done, a participle shares its clause. */
    private void clause(int at, int head, Reading reading) {
        if (syntax.isInfinitive(at)) {
            for (int mark : syntax.dependencies().children(at, "mark")) {
                if (syntax.form(mark).equals("but")) {
                    reading.closed = true; // "no choice but to surrender"
                    return;
                }
            }
            if (doesNothing(head)) {
                reading.take(Effect.NEGATED);
            } else if (!isOutcome(head)) {
                reading.take(Effect.HYPOTHETICAL);
            }
            reading.take(own(head));
        } else if (syntax.pos(at).equals("VBG") && !syntax.hasChild(at, "mark")) {
            reading.take(auxiliaries(head));
        } else {
            reading.closed = true;
        }
    }

    /** "Did nothing to stop the mob". */
    private boolean doesNothing(int verb) {
        int object = syntax.dependencies().child(verb, "dobj");
        return object >= 0 && syntax.is(verb, "do") && syntax.form(object).equals("nothing");
    }

    /** Prepositions before a circumstance: its status is not that of the clause. */
    private static final Set<String> CIRCUMSTANCE =
            Set.of(
                    "by",
                    "after",
                    "before",
                    "during",
                    "since",
                    "despite",
                    "following",
                    "amid",
                    "with",
                    "in",
                    "while",
                    "because");

    private static final Set<String> GATHERING =
            Set.of(
                    "gather",
                    "meet",
                    "rally",
                    "march",
                    "come",
                    "go",
                    "rush",
                    "arrive",
                    "travel",
                    "assemble",
                    "return",
                    "take",
                    "turn",
                    "use",
                    "move",
                    "fly",
                    "enter");

    /** Whether the purpose of such a verb is told as done: "gathered to protest". */
    private boolean isOutcome(int verb) {
        return GATHERING.contains(syntax.lemma(verb));
    }

    /** What a token's own words say: auxiliaries, negation, determiner, conjunction. */
    private Effect own(int token) {
        Effect effect = auxiliaries(token);
        for (int child : syntax.dependencies().children(token)) {
            Effect found =
                    switch (syntax.relation(child)) {
                        case "mark" -> words.of("mark", syntax.form(child));
                        case "det", "amod", "nmod", "predet" ->
                                words.of("modifier", syntax.form(child));
                        default -> Effect.ASSERTS;
                    };
            effect = stronger(effect, found);
        }
        return effect;
    }

    private Effect auxiliaries(int token) {
        Effect effect = Effect.ASSERTS;
        boolean only = false;
        for (int child : syntax.dependencies().children(token)) {
            String form = syntax.form(child);
            only |= form.equals("only");
            Effect found =
                    switch (syntax.relation(child)) {
                        case "aux", "modal" -> modal(token, child);
                        case "neg" -> Effect.NEGATED;
                        case "advmod" -> words.of("adverb", form);
                        case "mark" -> words.of("mark", form);
                        default -> Effect.ASSERTS;
                    };
            effect = stronger(effect, found);
        }
        return effect == Effect.NEGATED && only ? Effect.ASSERTS : effect;
    }

    private Effect modal(int verb, int auxiliary) {
        Effect effect = words.of("modal", syntax.form(auxiliary));
        if (effect == Effect.FUTURE && syntax.form(auxiliary).equals("would") && hasPerfect(verb)) {
            return Effect.HYPOTHETICAL;
        }
        if (isProgressive(verb, auxiliary)) {
            return Effect.ONGOING;
        }
        return effect;
    }

    private boolean hasPerfect(int verb) {
        for (int aux : syntax.dependencies().children(verb, "aux")) {
            if (syntax.form(aux).equals("have")) {
                return true;
            }
        }
        return false;
    }

    private boolean isProgressive(int verb, int auxiliary) {
        return syntax.pos(verb).equals("VBG")
                && (syntax.form(auxiliary).equals("is") || syntax.form(auxiliary).equals("are"));
    }

    private boolean hasOwnAuxiliary(int verb) {
        return syntax.hasChild(verb, "aux")
                || syntax.hasChild(verb, "neg")
                || syntax.hasChild(verb, "nsubj")
                || syntax.hasChild(verb, "nsubjpass");
    }

    private static Effect stronger(Effect a, Effect b) {
        return rank(a) >= rank(b) ? a : b;
    }

    private static int rank(Effect effect) {
        return switch (effect) {
            case ASSERTS, PASSES, ATTEMPT -> 0;
            case ONGOING -> 1;
            case FUTURE -> 2;
            case HYPOTHETICAL -> 3;
            case NEGATED -> 4;
        };
    }

    private boolean isQuestion(Match match) {
        var sentence = syntax.parsed().sentences().get(match.sentence());
        int last = sentence.lastToken() - 1;
        return last >= sentence.firstToken() && syntax.form(last).equals("?");
    }

    /** The status so far on the way up. */
    private static final class Reading {
        private final EventType type;
        private Status status = Status.ACTUAL;
        private boolean closed;

        Reading(EventType type) {
            this.type = type;
        }

        void take(Effect effect) {
            Status found =
                    switch (effect) {
                        case ASSERTS, PASSES -> Status.ACTUAL;
                        case FUTURE -> Status.FUTURE;
                        case HYPOTHETICAL -> Status.HYPOTHETICAL;
                        case NEGATED -> Status.NEGATED;
                        case ONGOING -> Status.ONGOING;
                        case ATTEMPT ->
                                type == EventType.ASSAULT || type == EventType.PROTEST
                                        ? Status.ACTUAL
                                        : Status.HYPOTHETICAL;
                    };
            if (found == Status.NEGATED && status == Status.NEGATED) {
                status = Status.ACTUAL;
            } else if (found.compareTo(status) > 0) {
                status = found;
            }
        }
    }
}
