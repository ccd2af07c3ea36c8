// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A statement in the document that somebody other than the writer stands behind.
 *
 * @param events ids of the events inside its content
 * @param inside id of the claim whose content holds this one
 * @param source the innermost speaker; empty when nobody is named ("reportedly")
 * @param cue the attributing words; empty where punctuation alone attributes
 * @param content what is said; its first piece when a quotation is interrupted
 * @param moreContent the other pieces, in the order of the text
 * @param via those who pass the statement on, nearest first
 * @param saidOn the day it was said; empty when not told
 * @param rule the rule that found it
 */
public record Claim(
        String id,
        List<String> events,
        Optional<String> inside,
        Optional<Source> source,
        Optional<Span> cue,
        Span content,
        List<Span> moreContent,
        List<Source> via,
        Form form,
        Stance stance,
        Certainty certainty,
        Optional<LocalDate> saidOn,
        String rule) {

    public Claim {
        events = List.copyOf(events);
        moreContent = List.copyOf(moreContent);
        via = List.copyOf(via);
    }

    /**
     * Who speaks.
     *
     * @param actor id of the actor mention; empty when the words are no known actor
     */
    public record Source(Span span, Optional<String> actor) {}

    /** How the words are rendered. */
    public enum Form {
        DIRECT,
        INDIRECT,
        MIXED
    }

    /** What the source does with the content. */
    public enum Stance {
        ASSERTS,
        DENIES,
        CONFIRMS,
        DOUBTS,
        ADMITS,
        ACCUSES,
        THREATENS,
        PROMISES
    }

    /** How firmly, after FactBank. */
    public enum Certainty {
        CERTAIN,
        PROBABLE,
        POSSIBLE
    }
}
