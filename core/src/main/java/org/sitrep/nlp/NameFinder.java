// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import java.util.List;
import org.sitrep.knowledge.LinearModel;
import org.sitrep.knowledge.ListedAs;
import org.sitrep.knowledge.ParserModel;
import org.sitrep.knowledge.StringHash;
import org.sitrep.knowledge.WordField;
import org.sitrep.model.ParsedDocument.Mention;

/**
 * Finds names in a tagged sentence: a {@link WordTagger} says of each word whether it begins a
 * name, is inside one, ends one, is one alone, or none (Ratinov and Roth, Design challenges and
 * misconceptions in named entity recognition, 2009).
 */
final class NameFinder {
    private final ParserModel model;
    private final WordTagger tagger;

    /** The first letter of each label: B, I, L, U or O. */
    private final char[] positions;

    private final Mention.Kind[] kinds;

    /** Takes the names as they are found. */
    interface Names {
        /** Takes a name from its first to its last word, both inclusive. */
        void add(int first, int last, Mention.Kind kind);
    }

    NameFinder(ParserModel model, LinearModel names) {
        this.model = model;
        tagger = new WordTagger(names, WordField.NAME);
        List<String> labels = tagger.labels();
        positions = new char[labels.size()];
        kinds = new Mention.Kind[labels.size()];
        for (int i = 0; i < positions.length; i++) {
            String label = labels.get(i);
            positions[i] = label.charAt(0);
            kinds[i] = kind(label.substring(Math.min(2, label.length())));
        }
    }

    /** The names are typed after OntoNotes; its dates and numbers are not used. */
    private static Mention.Kind kind(String type) {
        return switch (type) {
            case "PERSON" -> Mention.Kind.PERSON;
            case "ORG" -> Mention.Kind.ORGANIZATION;
            case "NORP" -> Mention.Kind.GROUP;
            case "GPE" -> Mention.Kind.POLITY;
            case "LOC" -> Mention.Kind.LOCATION;
            case "FAC" -> Mention.Kind.FACILITY;
            default -> Mention.Kind.OTHER;
        };
    }

    WordTagger.Room room() {
        return tagger.room();
    }

    /**
     * Finds the names of a sentence.
     *
     * @param found room for the number of each word's label
     * @param read room for the position of each word in its name
     */
    void find(Words words, WordTagger.Room room, int[] found, char[] read, Names names) {
        lookUp(words);
        tagger.tag(words, room, found);
        for (int word = Words.FIRST; word < words.end(); word++) {
            read[word] = positions[found[word]];
        }
        for (int word = Words.FIRST + 1; word < words.end(); word++) {
            mend(read, word);
        }
        int begin = -1;
        for (int word = Words.FIRST; word < words.end(); word++) {
            switch (read[word]) {
                case 'U' -> {
                    names.add(word, word, kinds[found[word]]);
                    begin = -1;
                }
                case 'B' -> begin = word;
                case 'L' -> {
                    if (begin >= 0) {
                        names.add(begin, word, kinds[found[word]]);
                    }
                    begin = -1;
                }
                case 'O' -> begin = -1;
                default -> {}
            }
        }
    }

    /** Makes two neighbours agree that cannot both be right, as was done in training. */
    private static void mend(char[] read, int word) {
        char before = read[word - 1];
        char here = read[word];
        if (before == 'I' && here == 'U') {
            read[word] = 'I';
        } else if ((before == 'L' || before == 'O' || before == 'U') && here == 'I') {
            read[word - 1] = 'I';
        } else if (before == 'U' && here == 'L') {
            read[word - 1] = 'B';
        }
    }

    /** Marks the words of the longest listed name that begins at each word. */
    private void lookUp(Words words) {
        long[] hashes = words.hashes();
        long[] powers = words.powers();
        int forms = words.stride() * WordField.FORM.code();
        for (int first = Words.FIRST; first < words.end(); first++) {
            long phrase = hashes[forms + first];
            int last = first;
            int lastListed = -1;
            int kinds = 0;
            for (int known = model.listed(phrase); known != 0; known = model.listed(phrase)) {
                if (model.listKinds(known) != 0) {
                    lastListed = last;
                    kinds = model.listKinds(known);
                }
                if (++last == words.end()) {
                    break;
                }
                phrase =
                        StringHash.join(
                                StringHash.then(phrase, ' '),
                                hashes[forms + last],
                                powers[forms + last]);
            }
            mark(words, first, lastListed, kinds);
        }
    }

    private static void mark(Words words, int first, int last, int kinds) {
        if (last == first) {
            words.list(first, ListedAs.values(ListedAs.ALONE, kinds));
        } else if (last > first) {
            words.list(first, ListedAs.values(ListedAs.BEGINS, kinds));
            for (int word = first + 1; word < last; word++) {
                words.list(word, ListedAs.values(ListedAs.INSIDE, kinds));
            }
            words.list(last, ListedAs.values(ListedAs.LAST, kinds));
        }
    }
}
