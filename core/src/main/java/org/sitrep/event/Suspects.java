// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import java.util.Set;
import org.sitrep.model.EventType;

/**
 * Those to whom an act is laid: "blamed the rebels for the murder of the judge", "the army is
 * responsible for the massacre", "charged with the killing". As after "accused of killing", the
 * text tells them as the actors of the act; who says so is the claim's affair.
 */
final class Suspects {
    /** Clauses up in which a denial is looked for: guess. */
    private static final int DEPTH = 6;

    private static final Set<String> LAYS =
            Set.of(
                    "blame",
                    "accuse",
                    "charge",
                    "suspect",
                    "convict",
                    "indict",
                    "condemn",
                    "denounce",
                    "implicate",
                    "involve",
                    "arrest",
                    "detain",
                    "jail",
                    "imprison",
                    "sentence",
                    "try",
                    "prosecute",
                    "want",
                    "criticize",
                    "criticise");

    private static final Set<String> LINKS = Set.of("for", "of", "with", "in", "over");
    private static final Set<String> GUILTY = Set.of("responsible", "guilty", "culpable");
    private static final Set<String> HOLDS =
            Set.of("hold", "find", "deem", "consider", "believe", "think", "declare", "call");
    private static final Set<String> DENIALS =
            Set.of("deny", "reject", "refute", "dismiss", "disavow", "doubt", "acquit", "clear");

    private static final Set<String> DOUBTS =
            Set.of("whether", "if", "unless", "could", "might", "may", "would", "possibly");

    private final Syntax syntax;

    Suspects(Syntax syntax) {
        this.syntax = syntax;
    }

    /** The tokens that name them; empty when the act is laid to nobody. */
    List<Integer> of(Draft draft) {
        List<Integer> found = laidTo(draft);
        return found.stream().anyMatch(syntax::isNobody) ? List.of() : found;
    }

    private List<Integer> laidTo(Draft draft) {
        int act = draft.head();
        if (draft.type != EventType.ASSAULT || !syntax.isNoun(act)) {
            return List.of();
        }
        boolean certain = isCertain(act) || !syntax.pos(act).endsWith("S");
        while (syntax.relation(act).equals("conj") && syntax.head(act) >= 0) {
            act = syntax.head(act); // "for the kidnapping and murder of"
            certain |= isCertain(act);
        }
        if (!certain) {
            return List.of();
        }
        int over = syntax.head(act);
        if (over >= 0 && syntax.isVerb(over)) {
            return blamed(act, over);
        }
        return over >= 0 ? linked(act, over) : List.of();
    }

    /** Whether certain acts are meant: "the killings"; "killings" alone are laid at any door. */
    private boolean isCertain(int act) {
        return syntax.dependencies().children(act).stream()
                .anyMatch(child -> CERTAIN.contains(syntax.relation(child)));
    }

    private static final Set<String> CERTAIN = Set.of("det", "poss", "num", "nummod");

    /** "The killing was blamed on the soldiers", "attributed the attack to a cell". */
    private List<Integer> blamed(int act, int verb) {
        String link =
                switch (syntax.lemma(verb)) {
                    case "blame", "pin" -> "on";
                    case "attribute", "ascribe" -> "to";
                    default -> "";
                };
        boolean blamed = !link.isEmpty() && syntax.objects(verb).contains(act);
        return blamed && !isDenied(verb) ? syntax.after(verb, link) : List.of();
    }

    /** "Responsible for the act", "accused of it", "involved in it". */
    private List<Integer> linked(int act, int over) {
        int word = syntax.head(over);
        boolean linked =
                syntax.relation(act).equals("pobj")
                        && LINKS.contains(syntax.form(over))
                        && word >= 0
                        && !isDenied(word);
        if (!linked) {
            return List.of();
        }
        if (GUILTY.contains(syntax.form(word))) {
            return guilty(word);
        }
        if (syntax.isNoun(word) && syntax.form(over).equals("of") && isLaidTo(word)) {
            return List.of(word); // "accused the rebels of the murder", hung on the rebels
        }
        boolean lays = syntax.isVerb(word) && LAYS.contains(syntax.lemma(word));
        if (lays && syntax.isPassive(word) && syntax.relation(word).equals("acl")) {
            return List.of(syntax.head(word)); // "the officers involved in the murder"
        }
        return lays ? syntax.objects(word) : List.of();
    }

    private boolean isLaidTo(int noun) {
        int verb = syntax.head(noun);
        return verb >= 0
                && syntax.isVerb(verb)
                && LAYS_OF.contains(syntax.lemma(verb))
                && syntax.objects(verb).contains(noun);
    }

    private static final Set<String> LAYS_OF = Set.of("accuse", "suspect", "convict");

    /** "Holds them responsible", "they are responsible", "the group responsible". */
    private List<Integer> guilty(int adjective) {
        int over = syntax.head(adjective);
        if (over >= 0 && syntax.isVerb(over) && HOLDS.contains(syntax.lemma(over))) {
            List<Integer> subjects = syntax.dependencies().children(adjective, "nsubj");
            return subjects.isEmpty() ? syntax.objects(over) : syntax.withConjuncts(subjects);
        }
        if (over >= 0 && syntax.isNoun(over)) {
            return List.of(over);
        }
        int verb = over >= 0 && syntax.isVerb(over) ? over : adjective;
        return syntax.withConjuncts(syntax.surfaceSubjects(verb, 0));
    }

    /** "Was not responsible", "denied that it was involved", "whether it is", "could be". */
    private boolean isDenied(int word) {
        int at = word;
        for (int steps = 0; at >= 0 && steps < DEPTH; steps++, at = syntax.head(at)) {
            if (syntax.hasChild(at, "neg") || DENIALS.contains(syntax.lemma(at))) {
                return true;
            }
            for (int child : syntax.dependencies().children(at)) {
                if (DOUBTS.contains(syntax.form(child))) {
                    return true;
                }
            }
        }
        return false;
    }
}
