// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.knowledge.WordFilter;

/**
 * Frames by the head word of their predicate; frames with more words come first, then the user's
 * own, then those with more conditions.
 */
final class FrameIndex {
    private static final Comparator<Entry> WORDS_THEN_OWN =
            Comparator.comparingInt((Entry e) -> -e.frame().words().size())
                    .thenComparing(e -> !e.frame().page().own());

    private final Map<String, Word> words = new HashMap<>();
    private final WordFilter known;

    /** The further words of predicates, numbered; the same alternatives have the same number. */
    private final Map<Set<String>, Integer> numbers = new HashMap<>();

    /** A frame with the further words of its predicate. */
    static final class Entry {
        private final Frame frame;
        private final List<Need> needs;
        private final boolean asksBeside;

        private Entry(Frame frame, List<Need> needs) {
            this.frame = frame;
            this.needs = List.copyOf(needs);
            asksBeside = frame.asksBeside();
        }

        Frame frame() {
            return frame;
        }

        /** The further words of the predicate. */
        List<Need> needs() {
            return needs;
        }

        boolean asksBeside() {
            return asksBeside;
        }

        /**
         * Whether a sentence has the frame's words: sooner known than where they hang.
         *
         * @param here from {@link FrameWords#among}
         */
        boolean mayStandAmong(BitSet here) {
            for (int i = 0; i < needs.size(); i++) {
                if (!here.get(needs.get(i).number())) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A further word of a predicate.
     *
     * @param number of its alternatives
     * @param function whether it is a particle or preposition
     * @param to whether "to" will do
     */
    record Need(int number, boolean function, boolean to) {}

    /** What frames have to do with a word, looked up once for each word of a text. */
    static final class Word {
        /** A word of no frame. */
        static final Word NONE = new Word();

        private int[] needs = {};
        private final Map<Frame.PartOfSpeech, List<Entry>> heads =
                new EnumMap<>(Frame.PartOfSpeech.class);

        /** The frames whose head it may be, narrow ones first. */
        List<Entry> heads(Frame.PartOfSpeech pos) {
            return heads.getOrDefault(pos, List.of());
        }

        /** Whether it is among the alternatives of a number: {@link Need}. */
        boolean is(int number) {
            for (int need : needs) {
                if (need == number) {
                    return true;
                }
            }
            return false;
        }

        /** Adds the numbers of the alternatives that it is among. */
        void addTo(BitSet here) {
            for (int need : needs) {
                here.set(need);
            }
        }
    }

    /**
     * @param ordered of two frames that fit equally well, the first one holds
     */
    FrameIndex(List<Frame> ordered) {
        for (Frame frame : ordered) {
            Entry entry = new Entry(frame, needs(frame));
            for (String word : frame.words().getFirst()) {
                entered(word).heads.computeIfAbsent(frame.pos(), p -> new ArrayList<>()).add(entry);
            }
        }
        Comparator<Entry> narrowFirst =
                WORDS_THEN_OWN.thenComparingInt(e -> -e.frame().conditions().size());
        for (Word word : words.values()) {
            word.heads.values().forEach(list -> list.sort(narrowFirst));
        }
        known = WordFilter.of(words.keySet());
    }

    private Word entered(String word) {
        return words.computeIfAbsent(word, w -> new Word());
    }

    private List<Need> needs(Frame frame) {
        List<Need> needs = new ArrayList<>();
        for (Set<String> word : frame.words().subList(1, frame.words().size())) {
            boolean function = PredicateWords.isFunctionWord(word);
            needs.add(new Need(number(word), function, word.contains("to")));
        }
        return needs;
    }

    private int number(Set<String> alternatives) {
        Integer known = numbers.get(alternatives);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(alternatives, number);
        for (String word : alternatives) {
            Word entry = entered(word);
            entry.needs = Arrays.copyOf(entry.needs, entry.needs.length + 1);
            entry.needs[entry.needs.length - 1] = number;
        }
        return number;
    }

    /** How many numbers of alternatives there are: each is below this. */
    int needCount() {
        return numbers.size();
    }

    /** What frames have to do with a lemma or a form. */
    Word word(String word) {
        return known.mayHold(word) ? words.getOrDefault(word, Word.NONE) : Word.NONE;
    }

    /** The frames whose head may be the word, given by lemma or by form, narrow ones first. */
    List<Entry> find(Frame.PartOfSpeech pos, String lemma, String form) {
        return find(pos, word(lemma), word(form));
    }

    /** The same for words that were looked up. */
    static List<Entry> find(Frame.PartOfSpeech pos, Word lemma, Word form) {
        List<Entry> byLemma = lemma.heads(pos);
        List<Entry> byForm = form.heads(pos);
        if (byForm.isEmpty() || byLemma.isEmpty() || isSame(lemma, form)) {
            return byForm.isEmpty() ? byLemma : byForm;
        }
        List<Entry> merged = new ArrayList<>(byForm);
        for (Entry entry : byLemma) {
            if (!holds(byForm, entry)) {
                merged.add(entry);
            }
        }
        merged.sort(WORDS_THEN_OWN);
        return merged;
    }

    @SuppressWarnings("ReferenceEquality") // there is one for each word
    private static boolean isSame(Word a, Word b) {
        return a == b;
    }

    /** By identity, since the lists of both words hold the same objects and that is what counts. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean holds(List<Entry> entries, Entry sought) {
        for (Entry entry : entries) {
            if (entry == sought) {
                return true;
            }
        }
        return false;
    }
}
