// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Frames by the head word of their predicate; frames with more words come first, then the user's
 * own, then those with more conditions.
 */
final class FrameIndex {
    private static final Comparator<Frame> WORDS_THEN_OWN =
            Comparator.comparingInt((Frame f) -> -f.words().size())
                    .thenComparing(f -> !f.page().own());

    private final Map<Frame.PartOfSpeech, Map<String, List<Frame>>> frames = new HashMap<>();

    /**
     * @param ordered of two frames that fit equally well, the first one holds
     */
    FrameIndex(List<Frame> ordered) {
        for (Frame frame : ordered) {
            Map<String, List<Frame>> byWord =
                    frames.computeIfAbsent(frame.pos(), pos -> new HashMap<>());
            for (String word : frame.words().getFirst()) {
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(frame);
            }
        }
        Comparator<Frame> narrowFirst =
                WORDS_THEN_OWN.thenComparingInt(f -> -f.conditions().size());
        for (Map<String, List<Frame>> byWord : frames.values()) {
            for (List<Frame> list : byWord.values()) {
                list.sort(narrowFirst);
            }
        }
    }

    /** The frames whose head may be the word, given by lemma or by form, narrow ones first. */
    List<Frame> find(Frame.PartOfSpeech pos, String lemma, String form) {
        Map<String, List<Frame>> byWord = frames.getOrDefault(pos, Map.of());
        List<Frame> byLemma = byWord.getOrDefault(lemma, List.of());
        if (lemma.equals(form)) {
            return byLemma;
        }
        List<Frame> byForm = byWord.getOrDefault(form, List.of());
        if (byForm.isEmpty() || byLemma.isEmpty()) {
            return byForm.isEmpty() ? byLemma : byForm;
        }
        List<Frame> merged = new ArrayList<>(byForm);
        for (Frame frame : byLemma) {
            if (!holds(byForm, frame)) {
                merged.add(frame);
            }
        }
        merged.sort(WORDS_THEN_OWN);
        return merged;
    }

    /** By identity, since the lists of both words hold the same objects and frames are large. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean holds(List<Frame> frames, Frame sought) {
        for (Frame frame : frames) {
            if (frame == sought) {
                return true;
            }
        }
        return false;
    }
}
