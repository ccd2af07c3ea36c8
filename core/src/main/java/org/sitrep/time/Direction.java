// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.List;
import java.util.Set;
import org.sitrep.model.ParsedDocument.Token;

/**
 * Whether the words around a time expression look back or ahead.
 *
 * <p>The nearest verb above the expression decides, by its tense and auxiliaries; a verb that tells
 * neither (an infinitive, a participle) leaves it to the one above. Plans look ahead whatever their
 * tense: "was scheduled to meet on Monday". Without a tree nothing is known.
 */
enum Direction {
    PAST,
    FUTURE,
    UNKNOWN;

    /** A bound for mangled trees; verbs of a clause never stand deeper above a time word. */
    private static final int MAX_CLIMB = 24; // guess

    /** What is so done lies ahead: "is expected on Monday". */
    private static final Set<String> PLANNED =
            Set.of("schedule", "plan", "expect", "slate", "anticipate", "suppose", "intend");

    /** With an infinitive: "vowed to return on Monday". */
    private static final Set<String> WITH_INFINITIVE =
            Set.of(
                    "schedule",
                    "plan",
                    "expect",
                    "slate",
                    "anticipate",
                    "suppose",
                    "intend",
                    "set",
                    "want",
                    "hope",
                    "vow",
                    "promise",
                    "prepare",
                    "aim",
                    "threaten",
                    "bind",
                    "propose",
                    "pledge",
                    "poise",
                    "agree",
                    "order",
                    "call",
                    "urge",
                    "ask",
                    "demand",
                    "refuse");

    private static final Set<String> AHEAD_WORDS =
            Set.of("due", "likely", "unlikely", "ready", "poised", "scheduled", "planned");

    /** Until a day that they name: "postponed until Tuesday". */
    private static final Set<String> DEFERRING =
            Set.of("give", "postpone", "extend", "delay", "adjourn", "suspend", "remand", "defer");

    /** For a day that they name: "called a strike for Monday". */
    private static final Set<String> CALLING =
            Set.of(
                    "call",
                    "set",
                    "schedule",
                    "plan",
                    "announce",
                    "convene",
                    "fix",
                    "book",
                    "arrange",
                    "expect",
                    "slate",
                    "summon",
                    "declare",
                    "organise",
                    "organize");

    private static final Set<String> MODALS =
            Set.of(
                    "will",
                    "shall",
                    "would",
                    "'ll",
                    "\u2019ll",
                    "wo",
                    "may",
                    "might",
                    "should",
                    "must");
    private static final Set<String> AHEAD_BEFORE =
            Set.of("starting", "beginning", "effective", "upcoming", "deadline");

    /** Verbs in the present that tell what was said, as "says Monday". */
    private static final Set<String> PRESENT_OF_SPEECH =
            Set.of("say", "tell", "report", "be", "have", "show", "write", "add", "claim", "warn");

    /** Reads the direction of the expression that begins with an atom. */
    static Direction at(Reading reading, int from) {
        Atoms atoms = reading.atoms();
        String before = atoms.word(from - 1);
        if (AHEAD_BEFORE.contains(before)
                || (before.equals("as")
                        && Set.of("soon", "early", "late").contains(atoms.word(from - 2)))) {
            return FUTURE;
        }
        if (isOfEvent(atoms, from)) {
            return PAST;
        }
        boolean until = before.equals("until") || before.equals("till") || before.equals("to");
        List<Token> tokens = reading.parsed().tokens();
        int token = reading.token(from);
        boolean infinitive = false;
        boolean direct = true;
        for (int i = 0; token >= 0 && i < MAX_CLIMB; i++) {
            Token t = tokens.get(token);
            if (t.pos().startsWith("VB")) {
                if ((before.equals("for") && CALLING.contains(t.lemma()))
                        || (infinitive && WITH_INFINITIVE.contains(t.lemma()))
                        || (until && direct && DEFERRING.contains(t.lemma()))) {
                    return FUTURE;
                }
                Direction direction = verb(tokens, token, direct);
                if (direction != UNKNOWN) {
                    return direction;
                }
                infinitive = t.pos().equals("VB");
                direct = false;
            } else if (i > 0 && AHEAD_WORDS.contains(t.lemma())) {
                return FUTURE;
            }
            token = t.head() == token ? -1 : t.head();
        }
        return UNKNOWN;
    }

    /** "Tuesday's offensive will have consequences": the offensive has been. */
    private static boolean isOfEvent(Atoms atoms, int from) {
        return atoms.word(from + 1).equals("'")
                && atoms.isAdjacent(from + 1)
                && atoms.word(from + 2).equals("s")
                && !atoms.word(from - 1).equals("of");
    }

    /** The auxiliaries of a verb. */
    private record Auxiliaries(
            boolean modal, boolean to, boolean past, boolean have, boolean present) {

        static Auxiliaries of(List<Token> tokens, int verb) {
            boolean modal = false;
            boolean to = false;
            boolean past = false;
            boolean have = false;
            boolean present = false;
            for (int i = Math.max(0, verb - 6); i < verb; i++) { // they stand close before
                Token aux = tokens.get(i);
                if (aux.head() != verb) {
                    continue;
                }
                boolean is = aux.relation().startsWith("aux");
                modal |= aux.pos().equals("MD") && MODALS.contains(aux.lemma());
                to |= aux.pos().equals("TO");
                past |= is && aux.pos().equals("VBD");
                have |= is && aux.lemma().equals("have");
                present |= is && (aux.pos().equals("VBZ") || aux.pos().equals("VBP"));
            }
            return new Auxiliaries(modal, to, past, have, present);
        }
    }

    /** What one verb says; unknown when the verb above it decides. */
    private static Direction verb(List<Token> tokens, int verb, boolean direct) {
        Token t = tokens.get(verb);
        Auxiliaries aux = Auxiliaries.of(tokens, verb);
        boolean participle = t.pos().equals("VBN");
        boolean ofNoun = t.relation().equals("acl");
        boolean setFor =
                t.lemma().equals("set")
                        && verb + 1 < tokens.size()
                        && tokens.get(verb + 1).lemma().equals("for");
        if (aux.modal || (aux.to && ofNoun)) {
            return FUTURE;
        }
        if (direct && participle && (PLANNED.contains(t.lemma()) || setFor)) {
            return FUTURE;
        }
        if (aux.to) {
            return UNKNOWN;
        }
        if (t.pos().equals("VBD") || aux.past || aux.have || (participle && ofNoun)) {
            return PAST;
        }
        if (aux.present) {
            return t.pos().equals("VBG") && direct ? FUTURE : UNKNOWN;
        }
        boolean presentTense = t.pos().equals("VBZ") || t.pos().equals("VBP");
        return presentTense && direct && !PRESENT_OF_SPEECH.contains(t.lemma()) ? FUTURE : UNKNOWN;
    }
}
