// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.Optional;

/**
 * A memory of the documents of a run that recognises those which repeat an earlier one. What it
 * says depends on the documents and their order alone.
 *
 * <p>{@link #read} is safe for many threads; {@link #seek} is for one at a time.
 */
public interface CopySeeker {

    /** The words of a text, counted and ready to be compared. */
    Text read(String text);

    /**
     * The earlier document that this one repeats: nearly all of its words stand there. A document
     * that repeats none is remembered.
     *
     * @param id of the document
     * @return empty also for a text of a few words, and for one that holds an earlier document and
     *     much besides
     */
    Optional<Incident.Copy> seek(String id, Text text);

    /** A text that was read; its content is the seeker's. */
    interface Text {}
}
