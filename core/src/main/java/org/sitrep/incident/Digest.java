// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.model.CodedDocument;

/**
 * What comparing a report with others needs of it, without its text: a few thousand bytes, however
 * long the report is.
 *
 * @param id the document's
 * @param front the words in which the news stands
 * @param lead the words of title and first lines
 * @param names persons, groups and places by their own names
 * @param numbers the numbers in digits of title and first lines, as they are written
 * @param day the day of the report, as days since 1970
 * @param scenes the precise places that it names
 * @param sketch by which its copies are found: {@link CopyFinder}
 * @param tellings the happenings that it tells
 * @param kinds the kinds of those happenings, and the states that they say to hold
 * @param triggers beginnings of the words that name them
 */
record Digest(
        String id,
        WordBag front,
        WordBag lead,
        WordBag names,
        Terms numbers,
        Optional<Long> day,
        Scenes scenes,
        Sketch sketch,
        List<Telling> tellings,
        Terms kinds,
        Terms triggers) {
    /** Words read of a text: the news stands in front. */
    private static final int FRONT = 300; // as in the usual baselines

    /** Words of title and first lines. */
    private static final int LEAD = 60; // guess: a headline and a lead of two sentences

    /**
     * @param place place of the document in the list
     */
    static Digest of(
            CodedDocument document,
            int place,
            CommonWords common,
            States states,
            LightWords light) {
        List<String> words = words(document);
        List<String> first = words.subList(0, Math.min(LEAD, words.size()));
        List<Telling> tellings = TellingReader.read(document, place, states, light);
        return new Digest(
                document.document().id(),
                WordBag.of(telling(words, common)),
                WordBag.of(telling(first, common)),
                WordBag.of(named(document)),
                numbers(first),
                ReportDays.of(document),
                DayAndPlace.scenes(document.resolved().toponyms()),
                Sketch.of(document.document().text()),
                tellings,
                Terms.of(tellings.stream().flatMap(Telling::kinds).toList()),
                Terms.union(tellings.stream().map(t -> t.traits().triggers).toList()));
    }

    /** The same without the words and runs by which its likeness to others is counted. */
    Digest withoutWords() {
        return new Digest(
                id,
                WordBag.NONE,
                WordBag.NONE,
                WordBag.NONE,
                numbers,
                day,
                scenes,
                Sketch.NONE,
                tellings,
                kinds,
                triggers);
    }

    private static List<String> words(CodedDocument document) {
        String title = document.document().title().orElse("");
        return WordList.of(title + " " + document.document().text(), FRONT);
    }

    private static List<String> telling(List<String> words, CommonWords common) {
        List<String> telling = new ArrayList<>();
        for (String word : words) {
            boolean digits = Character.isDigit(word.charAt(0));
            if ((digits || word.length() >= 3) && !common.has(word)) {
                telling.add(word);
            }
        }
        return telling;
    }

    private static Terms numbers(List<String> words) {
        return Terms.of(words.stream().filter(word -> Character.isDigit(word.charAt(0))).toList());
    }

    /** Persons, groups and places by their own names, as often as they are named. */
    private static List<String> named(CodedDocument document) {
        List<String> names = new ArrayList<>();
        document.resolved()
                .actors()
                .forEach(
                        actor -> {
                            actor.person().ifPresent(name -> names.add(lower(name)));
                            actor.group().ifPresent(name -> names.add(lower(name)));
                        });
        String text = document.document().text();
        document.resolved()
                .toponyms()
                .forEach(
                        toponym ->
                                names.add(
                                        lower(
                                                toponym.place()
                                                        .map(place -> place.name())
                                                        .orElse(toponym.span().in(text)))));
        return names;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
