// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.model.Dependencies;

/** What the parser often gets wrong in news, read as it was meant. */
final class ParserSlips {
    private ParserSlips() {}

    /**
     * A past tense without a subject right behind a noun, which the parser hung on another verb:
     * "mourned the villagers killed last week". Its subject is that noun.
     */
    static boolean isReduced(Syntax syntax, int verb) {
        if (verb == 0 || !syntax.pos(verb).equals("VBD") || !syntax.isNoun(verb - 1)) {
            return false;
        }
        boolean loose =
                switch (syntax.relation(verb)) {
                    case "advcl", "ccomp", "dep" -> !isLaunch(syntax, syntax.head(verb));
                    case "conj" -> !isJoined(syntax, verb) && !isLaunch(syntax, syntax.head(verb));
                    default -> false;
                };
        return loose
                && syntax.head(verb) >= 0
                && syntax.head(verb) < verb
                && !syntax.hasChild(verb, "nsubj")
                && !syntax.hasChild(verb, "aux")
                && !syntax.hasChild(verb, "csubj");
    }

    /**
     * "Unions called on workers to strike", parsed as unions who were called on and are to strike:
     * the participle is the verb of the sentence, and no passive.
     */
    static boolean isCall(Syntax syntax, int verb) {
        int noun = syntax.head(verb);
        if (!syntax.relation(verb).equals("acl") || noun < 0 || noun > verb) {
            return false;
        }
        int root = syntax.head(noun);
        return root > verb
                && syntax.relation(noun).equals("nsubj")
                && syntax.relation(root).equals("root")
                && syntax.isVerb(root)
                && syntax.isInfinitive(root)
                && syntax.hasChild(verb, "prep")
                && !syntax.hasChild(verb, "agent");
    }

    /**
     * "A farmer killed and burned by troops was buried", parsed as a farmer who killed: what he
     * suffered stands in the verb joined to it.
     */
    static boolean isReducedRoot(Syntax syntax, int verb) {
        if (isShotAndKilled(syntax, verb)) {
            return true;
        }
        boolean past = syntax.pos(verb).equals("VBD") && isHeadline(syntax, verb);
        if (!(syntax.pos(verb).equals("VBN") || past)
                || !syntax.hasChild(verb, "nsubj")
                || syntax.hasChild(verb, "aux")
                || syntax.hasChild(verb, "dobj")) {
            return false;
        }
        if (isHeadline(syntax, verb) && !past) {
            return true;
        }
        for (int joined : syntax.dependencies().children(verb, "conj")) {
            boolean agent = syntax.pos(joined).equals("VBN") && syntax.hasChild(joined, "agent");
            boolean loose = syntax.hasChild(joined, "auxpass") && !isCoordinated(syntax, verb);
            if ((agent || (loose && !past)) && !syntax.hasChild(joined, "nsubj")) {
                return true;
            }
        }
        return !past && syntax.relation(verb).equals("root") && hasSecondRoot(syntax, verb);
    }

    /** "The girl shot and killed on Monday was buried": parsed as a girl who shot. */
    private static boolean isShotAndKilled(Syntax syntax, int verb) {
        int killed = syntax.dependencies().child(verb, "conj");
        return killed == verb + 2
                && !syntax.hasChild(verb, "dobj")
                && !syntax.hasChild(verb, "aux")
                && isPairedHarm(syntax, killed);
    }

    /** The second of two verbs that harm, when nothing says whom: "shot and killed". */
    static boolean isPairedHarm(Syntax syntax, int verb) {
        return syntax.relation(verb).equals("conj")
                && syntax.head(verb) == verb - 2
                && HARMS.contains(syntax.lemma(verb))
                && !syntax.pos(verb).equals("VBG")
                && !syntax.hasChild(verb, "dobj")
                && !syntax.hasChild(verb, "nsubj")
                && syntax.form(verb - 1).equals("and");
    }

    /** "Nine miners killed in raid": headlines leave out the auxiliary. */
    private static boolean isHeadline(Syntax syntax, int verb) {
        return HARMS.contains(syntax.lemma(verb));
    }

    /** What nobody does without saying to whom. */
    private static final Set<String> HARMS =
            Set.of(
                    "kill",
                    "wound",
                    "injure",
                    "arrest",
                    "detain",
                    "jail",
                    "kidnap",
                    "abduct",
                    "murder",
                    "behead",
                    "execute",
                    "free",
                    "release",
                    "seize",
                    "capture",
                    "bomb",
                    "evacuate",
                    "displace",
                    "hurt");

    private static boolean isCoordinated(Syntax syntax, int verb) {
        return syntax.hasChild(verb, "cc");
    }

    /** Another verb in a tense at the top of the sentence: the verb that this one only precedes. */
    private static boolean hasSecondRoot(Syntax syntax, int verb) {
        int end =
                syntax.parsed()
                        .sentences()
                        .get(syntax.parsed().sentenceAt(syntax.token(verb).span().start()))
                        .lastToken();
        for (int t = verb + 1; t < Math.min(end, verb + FAR); t++) {
            boolean tensed =
                    syntax.pos(t).equals("VBD")
                            || syntax.pos(t).equals("VBP")
                            || syntax.pos(t).equals("VBZ");
            if (tensed && syntax.relation(t).equals("root")) {
                return !syntax.hasChild(t, "nsubj");
            }
        }
        return false;
    }

    /** A guess: no reduced clause is longer. */
    private static final int FAR = 20;

    /** Not so "rockets fired from the hills slammed into": there the first verb has no subject. */
    private static boolean isLaunch(Syntax syntax, int verb) {
        return verb >= 0 && LAUNCHES.contains(syntax.lemma(verb)) && !syntax.hasChild(verb, "dobj");
    }

    private static final Set<String> LAUNCHES =
            Set.of("fire", "launch", "drop", "throw", "hurl", "lob");

    /** Whether a conjunction or a comma joins a verb to the one before it. */
    private static boolean isJoined(Syntax syntax, int verb) {
        int head = syntax.head(verb);
        for (int child : syntax.dependencies().children(head)) {
            boolean between = child > head && child < verb;
            boolean joins =
                    syntax.relation(child).equals("cc") || syntax.relation(child).equals("punct");
            if (between && joins) {
                return true;
            }
        }
        return head < 0;
    }

    /** "Peru grants asylum": a plural to the tagger, but with a subject and an object. */
    static boolean isPresentVerb(Dependencies dependencies, int noun) {
        int subject = dependencies.child(noun, "nsubj");
        int object = dependencies.child(noun, "dobj");
        return subject >= 0 && subject < noun && object > noun;
    }

    /** "Captured on Thursday a hill": the hill, which the parser takes for the day's other name. */
    static OptionalInt behindWeekday(Syntax syntax, int verb) {
        for (int prep : syntax.dependencies().children(verb, "prep")) {
            int day = prep > verb ? syntax.dependencies().child(prep, "pobj") : -1;
            if (day >= 0 && WEEKDAYS.contains(syntax.form(day))) {
                int noun = syntax.dependencies().child(day, "appos");
                if (noun > day && syntax.isNoun(noun) && syntax.hasChild(noun, "det")) {
                    return OptionalInt.of(noun);
                }
            }
        }
        return OptionalInt.empty();
    }

    private static final Set<String> WEEKDAYS =
            Set.of(
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "today",
                    "yesterday");

    /** "The base west of the capital": the base, which the parser hangs on the direction. */
    static int beforeDirection(Syntax syntax, int noun) {
        boolean direction = noun > 0 && DIRECTIONS.contains(syntax.form(noun));
        boolean named =
                direction
                        && syntax.relation(noun - 1).equals("compound")
                        && syntax.head(noun - 1) == noun
                        && syntax.isNoun(noun - 1);
        return named ? noun - 1 : noun;
    }

    private static final Set<String> DIRECTIONS =
            Set.of(
                    "north",
                    "south",
                    "east",
                    "west",
                    "northeast",
                    "northwest",
                    "southeast",
                    "southwest");

    /** "The town from which the army withdrew": the town. */
    static int antecedent(Syntax syntax, int pronoun) {
        if (!syntax.form(pronoun).equals("which") && !syntax.form(pronoun).equals("whom")) {
            return pronoun;
        }
        int at = pronoun;
        for (int steps = 0; at >= 0 && steps < 4; steps++, at = syntax.head(at)) {
            if (syntax.relation(at).equals("relcl") && syntax.head(at) >= 0) {
                return syntax.head(at);
            }
        }
        return pronoun;
    }

    /** "Between police in Manama and protesters": the parser joins them to where the police are. */
    static List<Integer> otherSide(Syntax syntax, Kinds kinds, int side) {
        for (int prep : syntax.dependencies().children(side, "prep")) {
            for (int place : syntax.dependencies().children(prep, "pobj")) {
                List<Integer> others = syntax.withConjuncts(List.of(place));
                if (others.size() > 1 && syntax.pos(place).startsWith("NNP")) {
                    others.removeIf(t -> syntax.pos(t).startsWith("NNP") || !kinds.isA(t, "actor"));
                    return others;
                }
            }
        }
        return List.of();
    }

    /** "A man whose son shot a boy": the man was not shot. */
    static boolean isOfWhose(Syntax syntax, int verb) {
        int subject = syntax.dependencies().child(verb, "nsubj");
        int owner = subject < 0 ? -1 : syntax.dependencies().child(subject, "poss");
        return owner >= 0 && syntax.form(owner).equals("whose");
    }
}
