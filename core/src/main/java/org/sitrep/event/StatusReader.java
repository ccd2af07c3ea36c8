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
    private final Suppositions suppositions;
    private final Auxiliaries auxiliaries;
    private final Scopes scopes;

    /**
     * What the words over an event say of it.
     *
     * @param attempted whether it was only tried, so that its toll is of nobody
     */
    record Telling(Status status, boolean attempted) {}

    StatusReader(StatusWords words, LightVerbs lightVerbs, Syntax syntax) {
        this.words = words;
        this.lightVerbs = lightVerbs;
        this.syntax = syntax;
        suppositions = new Suppositions(words, syntax);
        auxiliaries = new Auxiliaries(words, syntax);
        scopes = new Scopes(words, lightVerbs, syntax);
    }

    /** Whether and how far a match's event took place. */
    Telling telling(Match match) {
        Reading reading = new Reading(match.frame().type(), match.frame().toll().isPresent());
        if (match.frame().omitted()) {
            reading.take(Effect.NEGATED);
        }
        int at = match.head();
        reading.take(auxiliaries.around(at));
        if ((syntax.isVerb(at) && hasNobody(at)) || scopes.isRejectedChoice(at)) {
            reading.take(Effect.NEGATED);
        }
        if (match.carrier() >= 0) {
            at = match.carrier();
            Effect carried =
                    syntax.lemma(at).equals("be") // "is behind the raid": no "is to"
                            ? Effect.PASSES
                            : words.of("verb", syntax.lemma(at));
            if (carried == Effect.FUTURE
                    || carried == Effect.NEGATED
                    || carried == Effect.ONGOING) {
                reading.take(carried);
            }
            reading.take(auxiliaries.around(at));
        }
        for (int steps = 0; steps < DEPTH && at >= 0 && !reading.closed; steps++) {
            at = climb(at, reading);
        }
        if (suppositions.isSupposed(match)
                || (reading.status != Status.NEGATED && isQuestion(match))) {
            reading.take(Effect.HYPOTHETICAL);
        }
        return new Telling(reading.status, reading.attempted);
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
        if (scopes.isPresupposed(at)) {
            reading.closed = true; // "it is unclear who killed him": he was killed
            return head;
        }
        switch (relation) {
            case "conj" -> {
                if (syntax.hasChild(at, "nsubj") || syntax.hasChild(at, "nsubjpass")) {
                    reading.closed = true; // a clause of its own
                } else if (!hasOwnAuxiliary(at)) {
                    reading.take(auxiliaries.of(head));
                }
                if (isAfterNor(at, head)) {
                    reading.take(Effect.NEGATED);
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
            case "relcl" -> {
                if (syntax.isInfinitive(at)) {
                    governor(at, head, "acl", reading); // "the means to attack"
                } else {
                    reading.closed = true;
                }
            }
            case "pobj", "pcomp" -> {
                int over = syntax.head(head);
                reading.take(words.of("preposition", scopes.preposition(head)));
                int topic = scopes.topic(head);
                if (topic >= 0) {
                    reading.take(words.of("noun", syntax.lemma(topic)));
                }
                boolean charge = reading.harm && syntax.lemma(Math.max(0, over)).equals("charge");
                if (over >= 0
                        && relation.equals("pcomp")
                        && !charge // "charged with killing two guards"
                        && words.of(syntax.form(head), syntax.lemma(over)) == Effect.FUTURE) {
                    reading.take(Effect.FUTURE); // "tasked with fighting the rebels"
                }
                if (CIRCUMSTANCE.contains(syntax.form(head)) || isCause(over)) {
                    reading.closed = true;
                    return head;
                }
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

    /** "Due to the attack": the status of what it caused is not that of the attack. */
    private boolean isCause(int over) {
        return over >= 0
                && switch (syntax.form(over)) {
                    case "due", "owing", "thanks", "because", "prior", "according" -> true;
                    default -> false;
                };
    }

    /** "Nor did it attack the camp". */
    private boolean isAfterNor(int conjunct, int head) {
        boolean nor = false;
        for (int child : syntax.dependencies().children(head, "cc")) {
            nor = child < conjunct ? syntax.form(child).equals("nor") : nor;
        }
        return nor && !syntax.hasChild(conjunct, "neg") && !syntax.hasChild(head, "preconj");
    }

    private void governor(int at, int head, String relation, Reading reading) {
        if (relation.equals("acl") && scopes.isRanked(at, head)) {
            reading.closed = true; // "the first to attack"
            return;
        }
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
        boolean plea = syntax.form(at).equals("guilty") && syntax.lemma(head).equals("plead");
        Effect effect = plea ? Effect.PASSES : words.of(use, phrase(head));
        if (relation.equals("prep")) {
            effect = prepositional(at, head, effect);
        }
        if (use.equals("verb") && effect == Effect.FUTURE && syntax.lemma(head).equals("be")) {
            effect = syntax.isInfinitive(at) ? scopes.duty(at) : Effect.PASSES;
        }
        if (effect == Effect.ASSERTS && use.equals("verb") && syntax.isInfinitive(at)) {
            effect = words.of("to", syntax.lemma(head)); // "hired to kill"
        }
        effect = scopes.measured(at, head, effect);
        if (syntax.is(head, "suggest") && syntax.pos(at).equals("VBD")) {
            effect = Effect.ASSERTS; // "evidence suggests that they fired" advises nothing
        }
        if (effect == Effect.ASSERTS && use.equals("noun") && relation.equals("acl")) {
            effect = syntax.isInfinitive(at) ? Effect.HYPOTHETICAL : Effect.ASSERTS;
        }
        boolean transparent =
                effect == Effect.PASSES
                        || relation.equals("xcomp")
                        || relation.equals("oprd")
                        || (!relation.equals("ccomp")
                                && lightVerbs.role(syntax.lemma(head)).isPresent());
        reading.take(effect);
        if (transparent
                || effect == Effect.NEGATED
                || effect == Effect.ONGOING
                || effect == Effect.ATTEMPT) {
            reading.take(auxiliaries.around(head));
        } else {
            reading.closed = true;
        }
    }

    /** A verb with its particle where the table knows the two: "call off". */
    private String phrase(int head) {
        int particle = syntax.dependencies().child(head, "prt");
        String both = syntax.lemma(head) + " " + (particle < 0 ? "" : syntax.form(particle));
        return particle >= 0 && words.knows("verb", both) ? both : syntax.lemma(head);
    }

    /** "Kept him from shooting"; "tried for murder" is no attempt. */
    private Effect prepositional(int object, int head, Effect effect) {
        int preposition = syntax.head(object);
        if (preposition >= 0
                && syntax.form(preposition).equals("from")
                && words.of("from", syntax.lemma(head)) == Effect.NEGATED) {
            return Effect.NEGATED;
        }
        boolean court = preposition >= 0 && syntax.form(preposition).equals("for");
        return effect == Effect.ATTEMPT && court ? Effect.ASSERTS : effect;
    }

    /** "The attack was averted", "clashes could break out": the event is the subject. */
    private void subject(int verb, Reading reading) {
        boolean happens =
                lightVerbs
                                .role(syntax.lemma(verb))
                                .filter(r -> r == LightVerbs.Role.HAPPENS)
                                .isPresent()
                        || syntax.lemma(verb).equals("be")
                        || syntax.lemma(verb).equals("take")
                        || scopes.isCopula(verb);
        if (happens) {
            reading.take(auxiliaries.around(verb));
            reading.take(scopes.predicate(verb));
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
            reading.take(auxiliaries.around(head));
        } else if (syntax.pos(at).equals("VBG") && !syntax.hasChild(at, "mark")) {
            reading.take(auxiliaries.of(head));
        } else {
            if (suppositions.isAwaited(at, head)) {
                reading.take(Effect.HYPOTHETICAL);
            }
            if (scopes.isForestalled(at)) {
                reading.take(Effect.NEGATED);
            }
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

    private boolean hasOwnAuxiliary(int verb) {
        return syntax.hasChild(verb, "aux")
                || syntax.hasChild(verb, "neg")
                || syntax.hasChild(verb, "nsubj")
                || syntax.hasChild(verb, "nsubjpass");
    }

    private boolean isQuestion(Match match) {
        var sentence = syntax.parsed().sentences().get(match.sentence());
        int last = sentence.lastToken() - 1;
        return last >= sentence.firstToken() && syntax.form(last).equals("?");
    }

    /** The status so far on the way up. */
    private static final class Reading {
        private final EventType type;
        private final boolean harm;
        private Status status = Status.ACTUAL;
        private boolean closed;
        private boolean attempted;

        Reading(EventType type, boolean harm) {
            this.type = type;
            this.harm = harm;
        }

        void take(Effect effect) {
            attempted |= effect == Effect.ATTEMPT;
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
