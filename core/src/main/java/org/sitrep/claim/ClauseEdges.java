// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Dependencies;

/**
 * Tells where the attributing clause ends and what is said begins, by marks and words as much as by
 * the parse: in "The town, officials said, had fallen" the parse may hang either part on the other.
 */
final class ClauseEdges {
    private final Reading reading;
    private final ContentEnd contentEnd;

    ClauseEdges(Reading reading) {
        this.reading = reading;
        contentEnd = new ContentEnd(reading);
    }

    int sentenceStart(int token) {
        return reading.sentenceRun(reading.sentence(token)).first();
    }

    int sentenceEnd(int token) {
        return reading.sentenceRun(reading.sentence(token)).last();
    }

    /** The word "that" shortly behind a verb, with nothing but a time or a hearer between. */
    int that(int verb, int from) {
        int end = Math.min(sentenceEnd(verb), from + 6); // guess
        for (int i = from; i < end; i++) {
            if (reading.lemma(i).equals("that") && reading.relation(i).equals("mark")) {
                return i;
            }
            if (reading.isMark(i) || reading.isVerb(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a verb has a tense: not "saying", "to say". */
    boolean isFinite(int verb) {
        return switch (reading.pos(verb)) {
            case "VBD", "VBZ", "VBP" -> true;
            case "VBG" -> reading.trees().child(verb, "aux") >= 0;
            default -> reading.trees().child(verb, "aux") >= 0 && !isInfinitive(verb);
        };
    }

    private boolean isInfinitive(int verb) {
        int aux = reading.trees().child(verb, "aux");
        return aux >= 0 && reading.pos(aux).equals("TO");
    }

    /** Whether a verb stands in a clause set off by commas or quotation marks, or ends one. */
    boolean isParenthetical(int verb) {
        Run clause = attributing(verb, Optional.empty());
        int before = clause.first() - 1;
        if (before < sentenceStart(verb)) {
            return false;
        }
        return reading.isMark(before)
                && !reading.isDash(before)
                && !reading.form(before).equals(";");
    }

    /** "The town fell; the fight goes on": two statements of the writer. */
    boolean isAfterSemicolon(int verb) {
        int before = attributing(verb, Optional.empty()).first() - 1;
        return before >= sentenceStart(verb) && reading.form(before).equals(";");
    }

    /** The tokens of an attributing clause: subject, verb, hearer and what stands by them. */
    Run attributing(int verb, Optional<Integer> inverted) {
        int subject = reading.trees().child(verb, "nsubj");
        int first = verb;
        for (int child : reading.trees().children(verb)) {
            boolean mine =
                    switch (reading.relation(child)) {
                        case "aux", "auxpass", "neg", "nsubj", "nsubjpass" -> child < verb;
                        default -> false;
                    };
            if (mine) {
                first = Math.min(first, reading.trees().leftmost(child));
            }
        }
        while (first > sentenceStart(verb) && isAdverbOf(first - 1, verb)) {
            first--;
        }
        int last = verb;
        int after = inverted.orElse(subject);
        if (after > verb) {
            last = reading.trees().rightmost(after);
        }
        int end = sentenceEnd(verb);
        while (last < end && !isEdge(last + 1)) {
            last++;
        }
        return new Run(first, last);
    }

    private boolean isAdverbOf(int token, int verb) {
        return reading.head(token) == verb && reading.relation(token).equals("advmod");
    }

    private boolean isEdge(int token) {
        return reading.isComma(token)
                || reading.isDash(token)
                || reading.form(token).equals(";")
                || reading.form(token).equals(":")
                || reading.quotation(token).isPresent();
    }

    /** What stands before a clause in the middle or at the end of its sentence, and behind it. */
    List<Run> around(int verb, Optional<Integer> inverted) {
        Run clause = attributing(verb, inverted);
        List<Run> runs = new ArrayList<>();
        int start = sentenceStart(verb);
        if (clause.first() > start) {
            runs.add(new Run(start, clause.first() - 1));
        }
        int next = clause.last() + 1;
        int end = sentenceEnd(verb);
        boolean goesOn = next < end && reading.isComma(next) && !isNewClause(next + 1);
        if (goesOn && inverted.isEmpty() && !reading.quotation(next + 1).isPresent()) {
            runs.add(new Run(next + 1, end));
        }
        return runs;
    }

    /**
     * Whether a run says something of its own: it has a finite verb that is no part of the
     * attributing clause ("On Monday, officials said" has none).
     */
    boolean isStatement(Run run, int verb) {
        for (int i = run.first(); i <= run.last(); i++) {
            if (reading.quotation(i).isPresent()) {
                return true;
            }
            if (reading.isVerb(i) && isFinite(i) && !isModifier(i, verb)) {
                return true;
            }
        }
        return run.first() > verb;
    }

    /** Whether a word hangs below a verb otherwise than as what is said. */
    private boolean isModifier(int word, int verb) {
        int below = word;
        for (int at = word, steps = 0; at >= 0 && steps < 30; at = reading.head(at), steps++) {
            if (at == verb) {
                return !reading.relation(below).equals("ccomp");
            }
            below = at;
        }
        return false;
    }

    /** "The town fell, as police said": the clause that "as" hangs on. */
    List<Run> behindAs(int verb) {
        int as = reading.trees().firstChild(verb);
        int head = reading.head(verb);
        boolean hangs =
                as >= 0
                        && reading.lemma(as).equals("as")
                        && reading.relation(verb).equals("advcl")
                        && head >= 0
                        && reading.isVerb(head);
        if (!hangs) {
            return List.of();
        }
        int start = sentenceStart(verb);
        if (as > start && head < as) {
            return List.of(new Run(Math.max(start, reading.trees().leftmost(head)), as - 1));
        }
        int first = reading.trees().rightmost(verb) + 1;
        int last = reading.trees().rightmost(head);
        return first <= last ? List.of(new Run(first, last)) : List.of();
    }

    /** Whether the subtree of a word reaches into a quotation. */
    boolean isQuoted(Dependencies trees, int word) {
        return reading.quotation(word).isPresent()
                || reading.quotation(trees.leftmost(word)).isPresent();
    }

    /** ", adding that", ", citing", ", according to", ", and", ", who". */
    private boolean isNewClause(int token) {
        String pos = reading.pos(token);
        return (pos.equals("VBG") && reading.verbCue(token).isPresent())
                || pos.equals("CC")
                || pos.startsWith("W")
                || isOtherVoice(token)
                || reading.lemma(token).equals("cite")
                || reading.form(token).equals("according");
    }

    /** "While the council put the toll at 11": a clause that attributes in its turn. */
    boolean isOtherVoice(int token) {
        boolean contrast =
                switch (reading.form(token)) {
                    case "while", "whereas", "though", "although" -> true;
                    default -> false;
                };
        int verb = reading.head(token);
        return contrast && verb > token && reading.verbCue(verb).isPresent();
    }

    /** The words between the verb's clause and its content: for the day it was said. */
    Run clauseOf(int verb, List<Run> content) {
        int first = sentenceStart(verb);
        int last = sentenceEnd(verb);
        for (Run run : content) {
            if (run.last() < verb) {
                first = Math.max(first, run.last() + 1);
            } else if (run.first() > verb) {
                last = Math.min(last, run.first() - 1);
            }
        }
        return new Run(Math.min(first, verb), Math.max(last, verb));
    }

    /** The runs cut where something other than the content begins, without marks at the ends. */
    List<Run> tidied(List<Run> runs, int verb) {
        List<Run> tidy = new ArrayList<>();
        for (Run run : runs) {
            reading.trimmed(run)
                    .map(r -> r.first() > verb ? new Run(r.first(), contentEnd.cut(r, verb)) : r)
                    .flatMap(reading::trimmed)
                    .filter(r -> !r.holds(verb))
                    .ifPresent(tidy::add);
        }
        return tidy;
    }
}
