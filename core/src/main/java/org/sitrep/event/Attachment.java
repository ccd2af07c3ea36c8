// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.BitSet;
import java.util.Set;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Span;

/**
 * How closely a phrase of time or place belongs to a predicate in the tree: steps from the
 * predicate up to the word that the phrase hangs on, plus the steps down to the phrase.
 *
 * <p>Some words end the way up, for what hangs above them is their own: a verb of speech over what
 * is said, a noun over the clause that describes it, and what only follows an event - trial,
 * funeral, condemnation - over the event.
 */
final class Attachment {
    /** The phrase is in no clear relation to the predicate. */
    static final int FAR = -1;

    /** The phrase belongs to another word. */
    static final int ELSEWHERE = -2;

    /** More steps than this are no attachment: guess. */
    private static final int FARTHEST = 7;

    /** A clause of its own between phrase and predicate costs so many steps: guess. */
    private static final int CLAUSE = 3;

    private static final Set<String> SPEECH =
            Set.of(
                    "say",
                    "tell",
                    "report",
                    "announce",
                    "add",
                    "claim",
                    "state",
                    "declare",
                    "confirm",
                    "write",
                    "note",
                    "explain",
                    "quote",
                    "reveal",
                    "warn",
                    "deny",
                    "allege",
                    "insist",
                    "stress",
                    "comment",
                    "acknowledge",
                    "suggest",
                    "show");

    /** What the phrase tells. */
    enum Kind {
        TIME,
        PLACE
    }

    private final Syntax syntax;
    private final WordClasses words;
    private final BitSet events = new BitSet();
    private final BitSet people = new BitSet();

    /**
     * @param words the classes of {@code settings.tsv}
     */
    Attachment(
            Syntax syntax,
            WordClasses words,
            Iterable<Draft> drafts,
            Iterable<ActorMention> actors) {
        this.syntax = syntax;
        this.words = words;
        for (Draft draft : drafts) {
            draft.match.words().forEach(events::set);
        }
        for (ActorMention actor : actors) {
            if (actor.head() >= 0) {
                people.set(actor.head(), actor.kind() != ActorMention.Kind.FACILITY);
            }
        }
    }

    /** Steps between the predicate and the phrase; {@link #FAR} or {@link #ELSEWHERE}. */
    int steps(int predicate, Span phrase, Kind kind) {
        int token = syntax.parsed().tokenAt(phrase.start());
        if (token >= syntax.size()) {
            return FAR;
        }
        int down = 0;
        int at = token;
        while (at >= 0 && down <= FARTHEST * 2) {
            int up = stepsUp(predicate, at, kind);
            if (up >= 0) {
                return up + down <= FARTHEST ? up + down : FAR;
            }
            if (up == ELSEWHERE) {
                return ELSEWHERE;
            }
            boolean verb = syntax.isVerb(at);
            boolean own = verb && syntax.head(at) == predicate && syntax.isNoun(predicate);
            if (verb && isHome(at)) {
                return ELSEWHERE;
            }
            if (verb && syntax.relation(at).equals("relcl") && !(own && isEventful(at))) {
                // "A group that has fought since 2022 attacked": the time is the group's.
                return ELSEWHERE;
            }
            boolean inside = phrase.covers(syntax.token(at).span());
            down += inside ? 0 : verb && !own ? CLAUSE : 1;
            at = syntax.head(at);
        }
        return FAR;
    }

    /** "A shooting that left a man dead on Monday", not "an attack that officials described". */
    private boolean isEventful(int verb) {
        return !SPEECH.contains(syntax.lemma(verb)) && !words.has("aftermath", syntax.lemma(verb));
    }

    /** "Located 100 km from Riga", "born in Mali". */
    private boolean isHome(int verb) {
        String relation = syntax.relation(verb);
        return (relation.equals("acl") || relation.equals("relcl"))
                && words.has("at_home", syntax.lemma(verb));
    }

    /** Steps from the predicate up to an ancestor; FAR when it is none, or lies too far up. */
    private int stepsUp(int predicate, int ancestor, Kind kind) {
        int steps = 0;
        boolean left = false;
        for (int at = predicate; at >= 0 && steps <= FARTHEST; at = syntax.head(at), steps++) {
            if (at == ancestor) {
                return left ? ELSEWHERE : steps;
            }
            if (isSaid(at) || isApart(at, kind)) {
                left = true;
            }
            if (isOfNoun(at)) {
                if (syntax.head(at) == ancestor) {
                    return left ? ELSEWHERE : steps + 2;
                }
                left = true;
            }
            String relation = syntax.relation(at);
            if (relation.equals("relcl") || relation.equals("advcl")) {
                steps++;
            }
        }
        return FAR;
    }

    private boolean isSaid(int at) {
        String relation = syntax.relation(at);
        int head = syntax.head(at);
        return (relation.equals("ccomp") || relation.equals("parataxis"))
                && head >= 0
                && SPEECH.contains(syntax.lemma(head));
    }

    /** Whether what stands above a word has a time, or even a place, of its own. */
    private boolean isApart(int at, Kind kind) {
        int head = syntax.head(at);
        if (head < 0) {
            return false;
        }
        boolean time = kind == Kind.TIME;
        String lemma = syntax.lemma(head);
        return switch (syntax.relation(at)) {
            case "dobj", "prep", "pcomp", "xcomp", "nsubjpass", "advcl", "poss", "compound" ->
                    !syntax.form(at).equals("by") // "marked the day by calling for"
                            && (words.has("aftermath", lemma)
                                    || (time && words.has("inquiry", lemma)));
            case "nsubj" -> time && words.has("consequence", lemma);
            case "pobj" -> time && syntax.isNoun(at) && words.has("apart", syntax.form(head));
            default -> false;
        };
    }

    /**
     * Whether a predicate only says which people are meant, or what was tried, mourned or condemned
     * - "the man accused of the killing", "was sentenced for the attack" - so that the news is not
     * that it happened.
     */
    boolean isBackground(int predicate) {
        int steps = 0;
        for (int at = predicate; at >= 0 && steps <= FARTHEST; at = syntax.head(at), steps++) {
            if (isSaid(at)) {
                return false;
            }
            int head = syntax.head(at);
            boolean inquiry = head >= 0 && words.has("inquiry", syntax.lemma(head));
            if (isApart(at, Kind.PLACE) || (isApart(at, Kind.TIME) && !inquiry)) {
                return true;
            }
            if (head >= 0 && isOfNoun(at) && isOfPeople(at, head)) {
                return true;
            }
        }
        return false;
    }

    /** "The man who shot him", "a village burned in May"; not "a bomb that killed ten". */
    private boolean isOfPeople(int verb, int noun) {
        return !events.get(noun) && (people.get(noun) || syntax.isPassive(verb));
    }

    /**
     * Whether a verb only says which thing or people are meant, "relatives of a man killed by
     * police protested on Monday": the time of the sentence is not its own.
     */
    private boolean isOfNoun(int verb) {
        if (!syntax.isVerb(verb)) {
            return false;
        }
        return switch (syntax.relation(verb)) {
            case "acl" -> syntax.pos(verb).equals("VBN");
            case "relcl" -> true;
            default -> false;
        };
    }
}
