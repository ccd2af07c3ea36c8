// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;

/** Which words of a slot a predicate counts, where grammar puts others beside them. */
final class Counted {
    private Counted() {}

    /**
     * Those counted: in "found the two, who were dead, and three others" not the others; in "left
     * three women and one man injured" the women too; in "killed his son and himself" himself.
     */
    static List<Integer> of(Syntax syntax, Match match, List<Integer> slot) {
        List<Integer> counted = new ArrayList<>(slot);
        int verb = match.head();
        String relation = syntax.relation(verb);
        boolean clause = relation.equals("relcl") || relation.equals("acl");
        int noun = syntax.head(verb);
        if (clause && noun < verb && counted.contains(noun)) { // said of the noun before it
            counted.removeIf(t -> t > verb);
            addFirstOfList(syntax, verb, counted);
        }
        afterNames(syntax, counted);
        counted.removeIf(t -> isOwner(syntax, t, counted));
        named(syntax, counted);
        if (match.frame().toll().isPresent() && syntax.isVerb(verb) && !syntax.isPassive(verb)) {
            self(syntax, verb, counted);
        }
        return counted;
    }

    /** "Killed his daughter, Awa; his wife, Fatou": the wife, whom the parser hangs on Awa. */
    private static void afterNames(Syntax syntax, List<Integer> counted) {
        for (int noun : List.copyOf(counted)) {
            for (int name : syntax.dependencies().children(noun, "appos")) {
                for (int other : syntax.withConjuncts(List.of(name))) {
                    boolean kin = syntax.isNoun(other) && syntax.hasChild(other, "poss");
                    if (other > name && kin && !counted.contains(other)) {
                        counted.add(other);
                    }
                }
            }
        }
    }

    /** "Killed her two daughters", parsed as her and two daughters. */
    private static boolean isOwner(Syntax syntax, int token, List<Integer> counted) {
        return syntax.form(token).equals("her")
                && counted.stream()
                        .anyMatch(
                                t ->
                                        t > token
                                                && syntax.isNoun(t)
                                                && syntax.dependencies().leftmost(t) == token + 1);
    }

    /**
     * "Left three women and one man injured", parsed as a man who was injured; "eight rebels, three
     * soldiers killed" as a headline.
     */
    private static void addFirstOfList(Syntax syntax, int participle, List<Integer> counted) {
        int noun = syntax.head(participle);
        int first = noun;
        for (int steps = 0; steps < LIST && syntax.relation(first).equals("conj"); steps++) {
            first = syntax.head(first);
        }
        int verb = first < 0 ? -1 : syntax.head(first);
        boolean left =
                verb >= 0
                        && syntax.relation(participle).equals("acl")
                        && syntax.lemma(verb).equals("leave")
                        && syntax.relation(first).equals("dobj");
        boolean headline = verb < 0 && syntax.relation(participle).equals("acl");
        if (first != noun && (left || headline || isPlural(syntax, participle))) {
            for (int token : syntax.withConjuncts(List.of(first))) {
                boolean other = headline && token != noun && syntax.hasChild(token, "acl");
                if (token < participle && !other && !counted.contains(token)) {
                    counted.add(token);
                }
            }
        }
    }

    /** "Who were found dead": said of all in the list, which the parser hangs on the last. */
    private static boolean isPlural(Syntax syntax, int verb) {
        for (int child : syntax.dependencies().children(verb)) {
            if (child < verb && syntax.form(child).equals("were")) {
                return syntax.relation(verb).equals("relcl");
            }
        }
        return false;
    }

    /** A longer list of people is a fault of the parse: guess. */
    private static final int LIST = 6;

    /**
     * "Two of the men, Musa Bello and Aminu Sani": names right behind a count are of those counted.
     */
    private static void named(Syntax syntax, List<Integer> counted) {
        if (counted.size() < 2) {
            return;
        }
        int first = counted.getFirst();
        int second = counted.get(1);
        boolean comma = false;
        for (int t = first + 1; t < second; t++) {
            if (syntax.form(t).equals("and")) {
                return;
            }
            comma |= syntax.form(t).equals(",");
        }
        boolean number = syntax.pos(first).equals("CD") || syntax.hasChild(first, "nmod");
        boolean names = counted.stream().skip(1).allMatch(t -> syntax.pos(t).equals("NNP"));
        boolean one = counted.size() == 2 && syntax.form(first).equals("one");
        if (comma && ((number && names && !syntax.pos(first).equals("NNP")) || one)) {
            counted.subList(1, counted.size()).clear();
        }
    }

    /** "Shot her son, then herself", "killed his wife and himself". */
    private static void self(Syntax syntax, int verb, List<Integer> counted) {
        for (int child : syntax.dependencies().children(verb)) {
            boolean self =
                    syntax.form(child).equals("himself") || syntax.form(child).equals("herself");
            boolean object =
                    syntax.relation(child).equals("npadvmod")
                            || syntax.relation(child).equals("conj");
            if (self && object && !counted.contains(child)) {
                counted.add(child);
            }
        }
    }

    /** "One of four people hit": the four were hit; "two of the guards killed": the two. */
    static boolean isWhole(Syntax syntax, Match match, int noun) {
        String relation = syntax.relation(match.head());
        boolean clause = relation.equals("relcl") || relation.equals("acl");
        if (!clause || syntax.head(match.head()) != noun) {
            return false;
        }
        for (int child : syntax.dependencies().children(noun)) {
            if (child < noun && syntax.pos(child).equals("CD")) {
                return true;
            }
        }
        return false;
    }
}
