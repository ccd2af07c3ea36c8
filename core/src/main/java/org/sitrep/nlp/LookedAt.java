// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sitrep.knowledge.FeatureTemplate.Item;
import org.sitrep.knowledge.FeatureTemplate.Origin;
import org.sitrep.knowledge.LinearModel;
import org.sitrep.knowledge.WordRelation;

/** The words that a model's templates look at, each once, by where they are found. */
final class LookedAt {
    private final Map<Spot, Integer> numbers = new LinkedHashMap<>();
    private final Origin[] origins;
    private final int[] windows;
    private final WordRelation[] relations;

    /** How many are words of the sentence themselves; the others are related to a word. */
    private final int plain;

    /** The first word that may be looked at: a tagger does not see the root. */
    private final int lowest;

    /** Where a word is found, from the place of a decision. */
    private record Spot(Origin origin, int window, WordRelation relation) {
        static Spot of(Item item) {
            return new Spot(item.origin(), item.window(), item.relation());
        }
    }

    /**
     * Collects the spots.
     *
     * @param lowest {@link Words#ROOT} or {@link Words#FIRST}
     */
    LookedAt(LinearModel model, int lowest) {
        this.lowest = lowest;
        List<Item> items = model.templates().stream().flatMap(it -> it.items().stream()).toList();
        for (Item item : items) {
            if (item.relation() == WordRelation.ITSELF) {
                numbers.putIfAbsent(Spot.of(item), numbers.size());
            }
        }
        plain = numbers.size();
        for (Item item : items) {
            numbers.putIfAbsent(Spot.of(item), numbers.size());
        }
        List<Spot> spots = List.copyOf(numbers.keySet());
        origins = spots.stream().map(Spot::origin).toArray(Origin[]::new);
        windows = spots.stream().mapToInt(Spot::window).toArray();
        relations = spots.stream().map(Spot::relation).toArray(WordRelation[]::new);
    }

    int size() {
        return origins.length;
    }

    int number(Item item) {
        return Objects.requireNonNull(numbers.get(Spot.of(item)));
    }

    /** Finds the words around the one that is to be tagged. */
    void find(Words words, int word, int[] found) {
        for (int i = 0; i < found.length; i++) {
            found[i] = inside(words, word + windows[i]);
        }
    }

    /** Finds the words around a state of the arc parser. */
    void find(Words words, MoveStack stack, int[] found) {
        int top = stack.top();
        int input = stack.input();
        for (int i = 0; i < plain; i++) {
            found[i] = word(words, stack, top, input, i);
        }
        for (int i = plain; i < found.length; i++) {
            found[i] = words.related(word(words, stack, top, input, i), relations[i]);
        }
    }

    private int word(Words words, MoveStack stack, int top, int input, int i) {
        Origin origin = origins[i];
        if (origin == Origin.STACK) {
            return inside(words, top + windows[i]);
        }
        return origin == Origin.INPUT
                ? inside(words, input + windows[i])
                : stack.below(-windows[i]);
    }

    private int inside(Words words, int word) {
        return word >= lowest && word < words.end() ? word : Words.ABSENT;
    }
}
