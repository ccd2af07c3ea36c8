// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.List;

/**
 * Tells where what is said ends: before the writer's asides and contrasts, before the next thing
 * that the same speaker says, and before another speaker.
 */
final class ContentEnd {
    private final Reading reading;
    private final Coordination coordination;

    ContentEnd(Reading reading) {
        this.reading = reading;
        coordination = new Coordination(reading);
    }

    private int sentenceEnd(int token) {
        return reading.sentenceRun(reading.sentence(token)).last();
    }

    /**
     * "called the raid a crime", where the parse does not see that two things stand side by side:
     * from the verb to the end of a second phrase that begins with "a" or with a quotation.
     */
    List<Run> named(int verb) {
        int end = Math.min(sentenceEnd(verb), verb + 25); // guess
        boolean second = false;
        int at = verb + 1;
        while (at <= end && !isBreak(at) && (reading.isMark(at) || !isClauseVerb(at, second))) {
            boolean article = reading.lemma(at).equals("a") || reading.lemma(at).equals("an");
            second |= article && at > verb + 1 && isNominal(at - 1);
            at++;
        }
        boolean quoted =
                at <= end
                        && at > verb + 1
                        && isNominal(at - 1)
                        && reading.quotation(at).isPresent();
        if (quoted) {
            return List.of(new Run(verb + 1, reading.quotation(at).get().tokens().last()));
        }
        return second && at > verb + 3 ? List.of(new Run(verb + 1, at - 1)) : List.of();
    }

    private boolean isNominal(int token) {
        String pos = reading.pos(token);
        return pos.startsWith("NN") || pos.equals("PRP");
    }

    private boolean isClauseVerb(int token, boolean inSecond) {
        String pos = reading.pos(token);
        boolean tense = pos.equals("VBD") || pos.equals("VBZ") || pos.equals("MD");
        return tense && !inSecond;
    }

    /** The run without a relative clause behind a comma: what the writer tells of the thing. */
    Run upToRelativeClause(Run run) {
        for (int i = run.first() + 1; i < run.last(); i++) {
            boolean relative =
                    switch (reading.form(i + 1)) {
                        case "who", "which", "whose", "where" -> true;
                        default -> false;
                    };
            if (reading.isComma(i) && relative && reading.quotation(i).isEmpty()) {
                return new Run(run.first(), i - 1);
            }
        }
        return run;
    }

    /** The last token of content to the right of its verb. */
    int cut(Run run, int verb) {
        for (int i = run.first() + 1; i < run.last(); i++) {
            if (reading.quotation(i).isPresent()) {
                continue;
            }
            if (reading.pos(i).equals("CC") && goesOn(i, verb)) {
                return i - 1;
            }
            if (reading.isComma(i) && isTold(i + 1, run, verb)) {
                return i - 1;
            }
            if (reading.isComma(i) && isOther(i + 1)) {
                return i - 1;
            }
            if (reading.isDash(i) && isAsideToEnd(i, run.last())) {
                return i - 1;
            }
        }
        return run.last();
    }

    /** "and warned": what the same speaker does next, by the verb behind adverbs. */
    private boolean goesOn(int conjunction, int verb) {
        int at = conjunction + 1;
        int end = Math.min(sentenceEnd(conjunction), conjunction + 3);
        while (at < end && reading.pos(at).startsWith("RB")) {
            at++;
        }
        return at <= end && reading.isVerb(at) && coordination.before(at) == verb;
    }

    /**
     * ", while soldiers fled" behind "said the army had taken the town": what was said is set back
     * in time, so a plain past tense is the writer's.
     */
    private boolean isTold(int token, Run run, int verb) {
        boolean joins =
                switch (reading.form(token)) {
                    case "while", "as", "whereas", "and" -> true;
                    default -> false;
                };
        if (!joins || !reading.pos(verb).equals("VBD")) {
            return false;
        }
        int own = ownVerb(token);
        boolean plain =
                own > token
                        && reading.pos(own).equals("VBD")
                        && reading.trees().child(own, "aux") < 0
                        && !reading.lemma(own).equals("be");
        return plain && isSetBack(reading.trees().child(verb, "ccomp"), run);
    }

    private boolean isSetBack(int said, Run run) {
        if (said < 0 || !run.holds(said)) {
            return false;
        }
        for (int aux : reading.trees().children(said, "aux")) {
            switch (reading.form(aux)) {
                case "had", "would" -> {
                    return true;
                }
                default -> {
                    // the tense of the speech itself
                }
            }
        }
        return false;
    }

    /** The run up to an "and" behind which somebody else says something. */
    Run upToNextSpeaker(Run run) {
        for (int i = run.first() + 1; i < run.last(); i++) {
            int verb = reading.pos(i).equals("CC") ? ownVerb(i) : -1;
            boolean says = verb >= 0 && reading.verbCue(verb).filter(Cue::isSpeech).isPresent();
            if (says && reading.quotation(i).isEmpty()) {
                return new Run(run.first(), i - 1);
            }
        }
        return run;
    }

    private boolean isOther(int token) {
        String form = reading.form(token);
        boolean participle = reading.pos(token).equals("VBG");
        if (participle) {
            return reading.verbCue(token).filter(Cue::isSpeech).isPresent();
        }
        if (form.equals("according") || isNextSaying(token)) {
            return true;
        }
        int verb = reading.pos(token).equals("CC") ? ownVerb(token) : -1;
        // "..., but the town fell": the writer goes on; after "and" only another speaker does.
        return verb >= 0
                && (form.equals("but") || reading.verbCue(verb).filter(Cue::isSpeech).isPresent());
    }

    /** Whether a clause with its own subject follows a conjunction: its verb, else -1. */
    private int ownVerb(int conjunction) {
        int end = Math.min(sentenceEnd(conjunction), conjunction + 12); // guess
        for (int i = conjunction + 1; i <= end; i++) {
            switch (reading.relation(i)) {
                case "nsubj", "nsubjpass", "expl" -> {
                    boolean next = reading.trees().leftmost(i) <= conjunction + 2;
                    boolean that = reading.lemma(conjunction + 1).equals("that");
                    return next && !that ? reading.head(i) : -1;
                }
                default -> {
                    // not yet the subject
                }
            }
        }
        return -1;
    }

    /** A relative clause between dashes that ends the content is the writer's aside. */
    private boolean isAsideToEnd(int dash, int last) {
        int next = dash + 1;
        if (next > last || !reading.pos(next).startsWith("W")) {
            return false;
        }
        for (int i = next; i < last; i++) {
            if (reading.isDash(i) && !reading.isJoined(i)) {
                return isNextSaying(i + 1);
            }
        }
        return true;
    }

    /** "and said", "but added": another statement of the same source. */
    private boolean isNextSaying(int token) {
        int at = token;
        int end = Math.min(sentenceEnd(token), token + 3);
        if (!reading.pos(token).equals("CC")) {
            return false;
        }
        do {
            at++;
        } while (at < end && reading.pos(at).startsWith("RB"));
        return at <= end
                && (reading.pos(at).equals("VBD") || reading.pos(at).equals("VBZ"))
                && reading.trees().child(at, "nsubj") < 0
                && reading.verbCue(at).filter(Cue::isSpeech).isPresent();
    }

    private boolean isBreak(int token) {
        return reading.isComma(token)
                || reading.form(token).equals(";")
                || reading.form(token).equals(":")
                || reading.quotation(token).isPresent();
    }
}
