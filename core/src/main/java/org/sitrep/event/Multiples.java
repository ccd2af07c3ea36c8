// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.model.Span;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/**
 * Nouns of harm that count those harmed by a word before them: "a triple murder" has three dead, "a
 * double shooting" two who were hit, dead or not. A double bombing is two bombings and counts
 * nobody.
 */
final class Multiples {
    private static final Map<String, Integer> NUMBERS =
            Map.of("double", 2, "triple", 3, "quadruple", 4, "quintuple", 5, "sextuple", 6);

    private static final Set<String> KILLINGS =
            Set.of("murder", "homicide", "killing", "slaying", "execution", "assassination");

    private static final String MURDER_SUICIDE = "murder-suicide";
    private static final Set<String> WOUNDINGS = Set.of("shooting", "stabbing");

    private Multiples() {}

    /** Whether a word is such a number: "double". */
    static boolean isNumber(String word) {
        return NUMBERS.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /** The kind of toll that such a noun counts; empty for other nouns. */
    static Optional<TollKind> kind(Syntax syntax, int noun) {
        String lemma = syntax.lemma(noun);
        if (KILLINGS.contains(lemma) || syntax.is(noun, MURDER_SUICIDE)) {
            return Optional.of(TollKind.DEAD);
        }
        if (!WOUNDINGS.contains(lemma)) {
            return Optional.empty();
        }
        return Optional.of(isFatal(syntax, noun) ? TollKind.DEAD : TollKind.INJURED);
    }

    /** "A double fatal shooting": both who were hit are dead; of "a fatal double shooting" one. */
    private static boolean isFatal(Syntax syntax, int noun) {
        boolean counted = false;
        for (int child : syntax.dependencies().children(noun)) {
            counted |= child < noun && NUMBERS.containsKey(syntax.form(child));
            if (syntax.is(child, "fatal") || syntax.is(child, "deadly")) {
                return counted;
            }
        }
        return false;
    }

    /**
     * The number that stands right before the noun or one word further up: "double fatal"; of a
     * murder-suicide two at least.
     */
    static Optional<Toll> read(Syntax syntax, int noun) {
        if (syntax.is(noun, MURDER_SUICIDE)) {
            OptionalInt two = OptionalInt.of(2);
            Span word = syntax.token(noun).span();
            return Optional.of(
                    new Toll(two, OptionalInt.empty(), word, false, Toll.Scope.EVENT, List.of()));
        }
        for (int child : syntax.dependencies().children(noun)) {
            Integer number = child < noun ? NUMBERS.get(syntax.form(child)) : null;
            if (number != null) {
                OptionalInt bound = OptionalInt.of(number);
                Span words = syntax.token(child).span();
                return Optional.of(
                        new Toll(bound, bound, words, false, Toll.Scope.EVENT, List.of()));
            }
        }
        return Optional.empty();
    }
}
