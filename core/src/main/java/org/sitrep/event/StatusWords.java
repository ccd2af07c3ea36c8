// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sitrep.knowledge.Tsv;

/**
 * Words that say whether what they govern took place: {@code status.tsv}. "Plan to" makes the act
 * future, "fear that" hypothetical, "prevent" negated.
 */
final class StatusWords {
    private final Map<String, Map<String, Effect>> effects = new HashMap<>();

    /** What a word does to what it governs. */
    enum Effect {
        /** Nothing, and what governs the word itself is not asked further. */
        ASSERTS,
        /**
         * Nothing itself; what governs the word holds for what it governs: begin to, be forced to.
         */
        PASSES,
        FUTURE,
        HYPOTHETICAL,
        NEGATED,
        ONGOING,
        /** Told by the word's own frame; an act of harm that was tried took place. */
        ATTEMPT
    }

    StatusWords(Iterable<Tsv.Row> rows) {
        for (Tsv.Row row : rows) {
            Effect effect = effect(row);
            Map<String, Effect> uses = effects.computeIfAbsent(row.cell(0), u -> new HashMap<>());
            for (String word : row.list(1)) {
                if (uses.put(word, effect) != null) {
                    throw row.fault(word + " stands twice");
                }
            }
        }
    }

    private static Effect effect(Tsv.Row row) {
        for (Effect effect : Effect.values()) {
            if (effect.name().toLowerCase(Locale.ROOT).equals(row.cell(2))) {
                return effect;
            }
        }
        throw row.fault("unknown effect " + row.cell(2));
    }

    static StatusWords bundled() {
        return new StatusWords(Tsv.read(StatusWords.class, "/org/sitrep/event/status.tsv"));
    }

    /**
     * The effect of a word.
     *
     * @param use verb, noun, adjective, preposition, modal, mark, adverb, modifier
     */
    Effect of(String use, String word) {
        return effects.getOrDefault(use, Map.of()).getOrDefault(word, Effect.ASSERTS);
    }

    /** Whether the table has the word in this use. */
    boolean knows(String use, String word) {
        return effects.getOrDefault(use, Map.of()).containsKey(word);
    }
}
