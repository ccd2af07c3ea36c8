// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import org.sitrep.event.StatusWords.Effect;

/** What the small words on a predicate say of it: "will", "did not", "may have", "no longer". */
final class Auxiliaries {
    private final StatusWords words;
    private final Syntax syntax;

    Auxiliaries(StatusWords words, Syntax syntax) {
        this.words = words;
        this.syntax = syntax;
    }

    /** What a token's own words say: auxiliaries, negation, determiner, conjunction. */
    Effect around(int token) {
        Effect effect = of(token);
        for (int child : syntax.dependencies().children(token)) {
            Effect found =
                    switch (syntax.relation(child)) {
                        case "mark" -> words.of("mark", syntax.form(child));
                        case "det", "amod", "nmod", "predet" ->
                                words.of("modifier", syntax.form(child));
                        default -> Effect.ASSERTS;
                    };
            effect = stronger(effect, found);
        }
        return effect;
    }

    /** What auxiliaries, negation, adverbs and conjunctions of a predicate say. */
    Effect of(int token) {
        Effect effect = Effect.ASSERTS;
        boolean only = false;
        for (int child : syntax.dependencies().children(token)) {
            String form = syntax.form(child);
            only |= form.equals("only");
            Effect found =
                    switch (syntax.relation(child)) {
                        case "aux", "modal" -> modal(token, child);
                        case "neg" -> Effect.NEGATED;
                        case "preconj" -> syntax.isNeither(child) ? Effect.NEGATED : Effect.ASSERTS;
                        case "advmod" ->
                                isNoMore(child) ? Effect.NEGATED : words.of("adverb", form);
                        case "mark" -> words.of("mark", form);
                        default -> Effect.ASSERTS;
                    };
            effect = stronger(effect, found);
        }
        return effect == Effect.NEGATED && only ? Effect.ASSERTS : effect;
    }

    /** "No longer", "no more". */
    private boolean isNoMore(int adverb) {
        for (int child : syntax.dependencies().children(adverb)) {
            if (syntax.form(child).equals("no") && !syntax.form(adverb).equals("doubt")) {
                return true;
            }
        }
        return false;
    }

    private Effect modal(int verb, int auxiliary) {
        Effect effect = words.of("modal", syntax.form(auxiliary));
        if (effect == Effect.FUTURE && syntax.form(auxiliary).equals("would") && hasPerfect(verb)) {
            return Effect.HYPOTHETICAL;
        }
        if (isProgressive(verb, auxiliary)) {
            return Effect.ONGOING;
        }
        boolean full = syntax.isVerb(auxiliary) && !syntax.is(auxiliary, "be");
        return full && effect == Effect.ASSERTS
                ? words.of("verb", syntax.lemma(auxiliary)) // parsers: "fear being bombed"
                : effect;
    }

    private boolean hasPerfect(int verb) {
        for (int aux : syntax.dependencies().children(verb, "aux")) {
            if (syntax.form(aux).equals("have")) {
                return true;
            }
        }
        return false;
    }

    private boolean isProgressive(int verb, int auxiliary) {
        return syntax.pos(verb).equals("VBG")
                && (syntax.form(auxiliary).equals("is") || syntax.form(auxiliary).equals("are"));
    }

    private static Effect stronger(Effect a, Effect b) {
        return rank(a) >= rank(b) ? a : b;
    }

    private static int rank(Effect effect) {
        return switch (effect) {
            case ASSERTS, PASSES, ATTEMPT -> 0;
            case ONGOING -> 1;
            case FUTURE -> 2;
            case HYPOTHETICAL -> 3;
            case NEGATED -> 4;
        };
    }
}
