// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry of the log does. */
public enum Kind {
    /** Gives a field another value; an empty value removes it. */
    SET,
    /** Confirms what the machine coded. */
    ACCEPT,
    /** Says that the thing is none: it leaves the view. */
    REJECT,
    /** Adds an event, a claim, a place, an actor or a time that the machine missed. */
    ADD,
    /** Says that the event and another one tell of one happening. */
    MERGE,
    /** Says that the event and another one tell of two happenings. */
    SPLIT,
    /** Takes an earlier entry back; itself taken back, the earlier one holds again. */
    UNDO,
    /** A remark for people. */
    NOTE,
    /** Moves an event or a document between {@link State}s. */
    STATE,
    /** Written by the program: what a newer coding says otherwise. Changes nothing. */
    RECODED;

    /** The word in the log and in files of corrections. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word; empty when there is none. */
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
