// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.Locale;
import java.util.Set;
import org.sitrep.model.Dependencies;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Token;

/**
 * Numbers and quantities that stand for people without saying who they are: "wounded another
 * <em>15</em>", "<em>scores</em> died", "<em>those</em> arrested". Only what is done to people
 * alone says that people are counted.
 */
final class Headcounts {
    private static final Set<String> QUANTITIES =
            Set.of(
                    "dozens",
                    "scores",
                    "hundreds",
                    "thousands",
                    "others",
                    "several",
                    "many",
                    "some",
                    "more",
                    "those");

    private static final Set<String> HARMS =
            Set.of(
                    "kill",
                    "wound",
                    "injure",
                    "murder",
                    "massacre",
                    "execute",
                    "behead",
                    "maim",
                    "arrest",
                    "detain",
                    "jail",
                    "imprison",
                    "abduct",
                    "kidnap",
                    "torture",
                    "rape",
                    "hospitalise",
                    "hospitalize",
                    "slay",
                    "butcher");

    private static final Set<String> DIES = Set.of("die", "perish", "survive", "succumb");

    /** Keeps the work small where a list never ends. */
    private static final int LONGEST = 4;

    private final ParsedDocument parsed;
    private final Dependencies tree;

    Headcounts(ParsedDocument parsed, Dependencies tree) {
        this.parsed = parsed;
        this.tree = tree;
    }

    /** Whether the token is a count of people to whom something is done. */
    boolean isPeople(int token) {
        // Few words are harmed, and that is sooner known than whether they are a quantity.
        return (isHarmed(token) || suffers(token))
                && tree.child(token, "qmod") < 0
                && (parsed.tokens().get(token).pos().equals("CD")
                        || QUANTITIES.contains(parsed.form(token).toLowerCase(Locale.ROOT)));
    }

    private boolean isHarmed(int token) {
        int at = token;
        for (int steps = 0; steps < LONGEST; steps++) {
            Token t = parsed.tokens().get(at);
            if (t.head() < 0) {
                return false;
            }
            if (!t.relation().equals("conj")) {
                break;
            }
            at = t.head();
        }
        Token t = parsed.tokens().get(at);
        if (t.head() < 0) {
            return false;
        }
        Token verb = parsed.tokens().get(t.head());
        if (!verb.pos().startsWith("VB")) {
            return false;
        }
        return switch (t.relation()) {
            case "nsubjpass", "dobj", "npadvmod" -> HARMS.contains(verb.lemma());
            case "nsubj" ->
                    DIES.contains(verb.lemma())
                            || (verb.pos().equals("VBN")
                                    && HARMS.contains(verb.lemma())
                                    && tree.child(t.head(), "dobj") < 0
                                    && tree.child(t.head(), "aux") < 0);
            default -> false;
        };
    }

    /** "Those killed", "the 12 wounded in the raid". */
    private boolean suffers(int token) {
        int verb = tree.child(token, "acl");
        return verb > token
                && parsed.tokens().get(verb).pos().equals("VBN")
                && HARMS.contains(parsed.tokens().get(verb).lemma());
    }
}
