// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Frames by the head word of their predicate; frames with more words come first, then the user's
 * own, then those with more conditions.
 */
final class FrameIndex {
    private static final int[] NONE = {};

    private static final Comparator<Entry> WORDS_THEN_OWN =
            Comparator.comparingInt((Entry e) -> -e.frame().words().size())
                    .thenComparing(e -> !e.frame().page().own());

    private final Map<Frame.PartOfSpeech, Map<String, List<Entry>>> frames = new HashMap<>();

    /** The further words of predicates, numbered; the same alternatives have the same number. */
    private final Map<Set<String>, Integer> numbers = new HashMap<>();

    /** For each word the numbers of the alternatives that it is among. */
    private final Map<String, int[]> byWord = new HashMap<>();

    /** A frame with the numbers of its further words. */
    static final class Entry {
        private final Frame frame;
        private final int[] needs;

        private Entry(Frame frame, int[] needs) {
            this.frame = frame;
            this.needs = needs;
        }

        Frame frame() {
            return frame;
        }

        /**
         * Whether a sentence has the frame's words: sooner known than where they hang.
         *
         * @param here from {@link FrameIndex#words}
         */
        boolean mayStandAmong(BitSet here) {
            for (int need : needs) {
                if (!here.get(need)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * @param ordered of two frames that fit equally well, the first one holds
     */
    FrameIndex(List<Frame> ordered) {
        for (Frame frame : ordered) {
            Map<String, List<Entry>> heads =
                    frames.computeIfAbsent(frame.pos(), pos -> new HashMap<>());
            Entry entry = new Entry(frame, needs(frame));
            for (String word : frame.words().getFirst()) {
                heads.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
            }
        }
        Comparator<Entry> narrowFirst =
                WORDS_THEN_OWN.thenComparingInt(e -> -e.frame().conditions().size());
        for (Map<String, List<Entry>> heads : frames.values()) {
            for (List<Entry> list : heads.values()) {
                list.sort(narrowFirst);
            }
        }
    }

    private int[] needs(Frame frame) {
        return frame.words().stream().skip(1).mapToInt(this::number).toArray();
    }

    private int number(Set<String> words) {
        Integer known = numbers.get(words);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(words, number);
        for (String word : words) {
            int[] some = byWord.getOrDefault(word, NONE);
            int[] more = Arrays.copyOf(some, some.length + 1);
            more[some.length] = number;
            byWord.put(word, more);
        }
        return number;
    }

    /** The numbers of the further words of predicates that a sentence has. */
    BitSet words(Syntax syntax, int firstToken, int lastToken) {
        BitSet here = new BitSet(numbers.size());
        for (int token = firstToken; token < lastToken; token++) {
            String lemma = syntax.lemma(token);
            String form = syntax.form(token);
            add(here, lemma);
            if (!form.equals(lemma)) {
                add(here, form);
            }
        }
        return here;
    }

    private void add(BitSet here, String word) {
        for (int number : byWord.getOrDefault(word, NONE)) {
            here.set(number);
        }
    }

    /** The frames whose head may be the word, given by lemma or by form, narrow ones first. */
    List<Entry> find(Frame.PartOfSpeech pos, String lemma, String form) {
        Map<String, List<Entry>> heads = frames.getOrDefault(pos, Map.of());
        List<Entry> byLemma = heads.getOrDefault(lemma, List.of());
        if (lemma.equals(form)) {
            return byLemma;
        }
        List<Entry> byForm = heads.getOrDefault(form, List.of());
        if (byForm.isEmpty() || byLemma.isEmpty()) {
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
