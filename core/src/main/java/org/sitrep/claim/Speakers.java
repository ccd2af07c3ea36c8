// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Draft.Speaker;

/** Finds who stands as the subject of a verb, and the words that name them. */
final class Speakers {
    /** Steps up a tree in search of a subject; news sentences need three or four. */
    private static final int STEPS = 12; // guess

    /** Words of a source: longer phrases are parses gone wrong. */
    private static final int LONGEST = 40; // guess

    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final Reading reading;

    Speakers(Reading reading) {
        this.reading = reading;
    }

    /** The noun phrase of a head word without relative clauses. */
    Speaker phrase(int head) {
        int first = Math.max(reading.trees().leftmost(head), head - LONGEST);
        int last = head;
        int from = head;
        for (int child : reading.trees().children(head)) {
            if (child < head) {
                if (isClausal(child)) {
                    from = head;
                    first = Math.max(first, reading.trees().rightmost(child) + 1);
                }
                continue;
            }
            int right = reading.trees().rightmost(child);
            if (isClausal(child) || right > head + LONGEST || hasClause(child) || isDay(child)) {
                break;
            }
            if (!reading.relation(child).equals("punct")) {
                last = right;
            }
        }
        Run run = new Run(begin(Math.min(first, from), head), last);
        return new Speaker(reading.trimmed(run).orElse(new Run(head, head)), head);
    }

    /** Behind a dateline's dash or a time's comma that the parse took into the phrase. */
    private int begin(int first, int head) {
        for (int i = head - 1; i > first; i--) {
            boolean list = reading.pos(i - 1).startsWith("JJ");
            if ((reading.isComma(i) && !list) || (reading.isDash(i) && !reading.isJoined(i))) {
                return i + 1;
            }
        }
        return first;
    }

    private boolean isClausal(int token) {
        return switch (reading.relation(token)) {
            case "relcl", "acl", "advcl", "parataxis", "ccomp", "root" -> true;
            default -> false;
        };
    }

    /** "The council on Friday said": the day belongs to the verb. */
    private boolean isDay(int preposition) {
        int day = reading.trees().child(preposition, "pobj");
        return day >= 0
                && reading.lemma(preposition).equals("on")
                && WEEKDAYS.contains(reading.form(day).toLowerCase(Locale.ROOT));
    }

    private boolean hasClause(int token) {
        for (int child : reading.trees().children(token)) {
            if (reading.relation(child).equals("relcl") && reading.isVerb(child)) {
                return true;
            }
        }
        return false;
    }

    /** The one who speaks, thinks or wants as the subject of a verb; empty when nobody is named. */
    Optional<Speaker> of(int verb) {
        int head = subject(verb, isPassive(verb), 0);
        int first = sayingAbove(verb);
        if (first >= 0) {
            head = first;
        }
        // "let's say", "27 companies reported" behind an opening quote that was cut as "'27".
        if (head < 0 || reading.form(head).startsWith("'") || reading.form(head).startsWith("’")) {
            return Optional.empty();
        }
        Speaker named = phrase(head);
        return Optional.of(new Speaker(named.run(), head, pronoun(verb, head)));
    }

    /** The subject of the relative clause that holds a verb and says more of a noun. */
    private Optional<Run> pronoun(int verb, int noun) {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < STEPS; steps++, at = reading.head(at)) {
            if (reading.relation(at).equals("relcl") && reading.head(at) == noun) {
                int subject = reading.trees().child(at, "nsubj");
                return subject >= 0 && isRelative(subject)
                        ? Optional.of(new Run(subject, subject))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * The subject of the statement that a coordinated one goes on: in "said it would halt the raid,
     * which killed two, and said ..." the parse may hang the second "said" on "killed". -1 when the
     * verb has a subject of its own or is no such case.
     */
    private int sayingAbove(int verb) {
        int before = new Coordination(reading).before(verb);
        if (before >= 0) {
            return reading.trees().child(before, "nsubj");
        }
        boolean coordinated =
                reading.relation(verb).equals("conj") && reading.trees().child(verb, "nsubj") < 0;
        if (!coordinated || reading.verbCue(verb).filter(Cue::isSpeech).isEmpty()) {
            return -1;
        }
        boolean relative = false;
        int at = reading.head(verb);
        for (int steps = 0; at >= 0 && steps < STEPS; steps++, at = reading.head(at)) {
            relative |= reading.relation(at).equals("relcl");
            int subject = reading.trees().child(at, "nsubj");
            if (relative && subject >= 0 && reading.verbCue(at).filter(Cue::isSpeech).isPresent()) {
                return isRelative(subject) ? -1 : subject;
            }
        }
        return -1;
    }

    /** The noun or pronoun right before a verb, where the parse gives it no subject. */
    Optional<Speaker> beside(int group) {
        int before = group - 1;
        if (before < 0 || reading.sentence(before) != reading.sentence(group)) {
            return Optional.empty();
        }
        String pos = reading.pos(before);
        boolean nominal = (pos.startsWith("NN") || pos.equals("PRP")) && !reading.isMark(before);
        if (!nominal) {
            return Optional.empty();
        }
        int first = before;
        int start = reading.sentenceRun(reading.sentence(before)).first();
        while (first > start && isName(first - 1)) {
            first--;
        }
        return Optional.of(new Speaker(new Run(first, before), before));
    }

    private boolean isName(int token) {
        String pos = reading.pos(token);
        return pos.startsWith("NN")
                || pos.startsWith("JJ")
                || pos.equals("DT")
                || pos.equals("POS");
    }

    boolean isPassive(int verb) {
        return reading.trees().child(verb, "auxpass") >= 0
                || (reading.trees().child(verb, "nsubjpass") >= 0);
    }

    /** The head of the phrase behind "by" of a passive; -1 when there is none. */
    int agent(int verb) {
        int by = reading.trees().child(verb, "agent");
        return by < 0 ? -1 : reading.trees().child(by, "pobj");
    }

    private int subject(int verb, boolean passive, int steps) {
        if (steps > STEPS) {
            return -1;
        }
        if (passive) {
            return agent(verb);
        }
        int own = reading.trees().child(verb, "nsubj");
        if (own < 0 && steps > 0) {
            own = reading.trees().child(verb, "nsubjpass");
        }
        if (own >= 0) {
            return isRelative(own) ? antecedent(verb, own) : own;
        }
        int head = reading.head(verb);
        if (head < 0) {
            return ofAuxiliary(verb);
        }
        return switch (reading.relation(verb)) {
            case "conj", "advcl", "ccomp", "dep", "parataxis" ->
                    reading.isVerb(head) ? subject(head, false, steps + 1) : ofNoun(head, steps);
            case "xcomp" -> controller(verb, head, steps);
            case "acl", "relcl" ->
                    isAfterComma(verb) ? ofClause(head, steps) : ofStatement(head, steps);
            case "pcomp" -> {
                int above = reading.head(head);
                yield above >= 0 && reading.isVerb(above)
                        ? subject(above, false, steps + 1)
                        : above >= 0 ? ofNoun(above, steps) : -1;
            }
            default -> -1;
        };
    }

    /**
     * "Baku has since sought to": the parse may leave "has" and its subject a tree of their own.
     */
    private int ofAuxiliary(int verb) {
        int start = reading.sentenceRun(reading.sentence(verb)).first();
        for (int i = verb - 1; i >= start && verb - i <= STEPS; i--) {
            if (reading.isVerb(i)) {
                boolean auxiliary =
                        reading.head(i) < 0
                                && switch (reading.lemma(i)) {
                                    case "have", "be", "do" -> true;
                                    default -> false;
                                };
                return auxiliary ? reading.trees().child(i, "nsubj") : -1;
            }
        }
        return -1;
    }

    private int controller(int verb, int head, int steps) {
        if (!reading.isVerb(head)) {
            return ofNoun(head, steps);
        }
        int object = reading.trees().child(head, "dobj");
        boolean controls = object >= 0 && object < verb && !reading.lemma(head).equals("promise");
        return controls ? object : subject(head, false, steps + 1);
    }

    /** An adjective, or a noun after "be": its verb's subject. */
    private int ofNoun(int word, int steps) {
        int own = reading.trees().child(word, "nsubj");
        int above = reading.head(word);
        if (own >= 0 || above < 0 || !reading.isVerb(above)) {
            return own;
        }
        return subject(above, false, steps + 1);
    }

    /** "a statement saying": whoever issued it, else the noun itself. */
    private int ofStatement(int noun, int steps) {
        int above = reading.head(noun);
        boolean issued =
                above >= 0 && reading.relation(noun).equals("dobj") && reading.issues(above);
        if (issued) {
            int issuer = subject(above, isPassive(above), steps + 1);
            return issuer >= 0 ? issuer : noun;
        }
        return noun;
    }

    private boolean isAfterComma(int verb) {
        return reading.pos(verb).equals("VBG") && verb > 0 && reading.isComma(verb - 1);
    }

    /** ", saying that": the subject of the clause, not the noun before the comma. */
    private int ofClause(int noun, int steps) {
        int at = reading.head(noun);
        for (int step = 0; step < STEPS && at >= 0; step++) {
            if (reading.isVerb(at)) {
                int subject = subject(at, isPassive(at), steps + 1);
                return subject >= 0 ? subject : noun;
            }
            at = reading.head(at);
        }
        return noun;
    }

    private boolean isRelative(int token) {
        return switch (reading.lemma(token)) {
            case "who", "which" -> true;
            case "that" -> reading.pos(token).startsWith("W");
            default -> false;
        };
    }

    private int antecedent(int verb, int pronoun) {
        int at = verb;
        for (int steps = 0; steps < STEPS && at >= 0; steps++) {
            if (reading.relation(at).equals("relcl")) {
                return reading.head(at);
            }
            at = reading.head(at);
        }
        return pronoun;
    }
}
