// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.sitrep.time.TimeRule.Element;
import org.sitrep.time.TimeRule.Group;
import org.sitrep.time.TimeRule.Literal;
import org.sitrep.time.TimeRule.WordClass;

/** The pattern of a rule as it is matched: its words and groups by their numbers. */
final class Pattern {
    private final TimeRule rule;
    private final List<Place> places;

    /** What may stand in a place. */
    sealed interface Content {}

    /** One of several words or marks. */
    record Words(WordSet words) implements Content {}

    /** A word of one of several classes; the first that has it holds. */
    record Classes(List<WordsOfClass> classes, String slot) implements Content {}

    /** A match of one of several groups; of the longest the first. */
    record Groups(List<Integer> groups, String slot) implements Content {}

    /** The words of a class. */
    sealed interface WordsOfClass {}

    /** Figures, which are computed. */
    record Computed(Figures.Kind kind) implements WordsOfClass {}

    /**
     * Words of the vocabulary.
     *
     * @param values by the word's number; empty for a word that is not in the class
     */
    record Listed(List<String> values) implements WordsOfClass {
        /** The value of a word in the class; empty when it is not in it. */
        String value(int number) {
            return number < values.size() ? values.get(number) : "";
        }
    }

    /**
     * A place of the pattern.
     *
     * @param optional whether nothing may stand there
     * @param adjacent whether no space may stand before it
     */
    record Place(Content content, boolean optional, boolean adjacent) {}

    private Pattern(TimeRule rule, List<Place> places) {
        this.rule = rule;
        this.places = List.copyOf(places);
    }

    /**
     * Numbers the words of a rule's pattern.
     *
     * @param groups the numbers of groups by their names
     */
    static Pattern of(TimeRule rule, Vocabulary vocabulary, ToIntFunction<String> groups) {
        List<Place> places = new ArrayList<>();
        for (Element element : rule.pattern()) {
            Content content =
                    switch (element) {
                        case Literal literal -> words(literal, vocabulary.numbers());
                        case WordClass wordClass ->
                                new Classes(
                                        wordClass.classes().stream()
                                                .map(name -> words(name, vocabulary))
                                                .toList(),
                                        wordClass.slot());
                        case Group group ->
                                new Groups(
                                        group.groups().stream()
                                                .map(name -> groups.applyAsInt(name))
                                                .toList(),
                                        group.slot());
                    };
            places.add(new Place(content, element.isOptional(), element.isAdjacent()));
        }
        return new Pattern(rule, places);
    }

    private static Words words(Literal literal, WordNumbers numbers) {
        WordSet words = new WordSet();
        literal.words().forEach(word -> words.add(numbers.add(word)));
        return new Words(words);
    }

    private static WordsOfClass words(String name, Vocabulary vocabulary) {
        Optional<Figures.Kind> kind = Figures.Kind.of(name);
        if (kind.isPresent()) {
            return new Computed(kind.get());
        }
        List<String> values = new ArrayList<>();
        for (String word : vocabulary.words(name)) {
            int number = vocabulary.numbers().add(word);
            while (values.size() <= number) {
                values.add("");
            }
            values.set(number, vocabulary.value(name, word));
        }
        return new Listed(List.copyOf(values));
    }

    TimeRule rule() {
        return rule;
    }

    List<Place> places() {
        return places;
    }
}
