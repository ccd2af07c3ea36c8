// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.OptionalLong;

/**
 * What became of a record that was added.
 *
 * @param document its number; empty for what was rejected, and for what is left out
 */
public record Added(String id, OptionalLong document, Result result) {

    /** What became of it. */
    public enum Result {
        /** A new document. */
        NEW,
        /** Coded again; what people corrected stays. */
        RECODED,
        /** It was there already, coded by the same program with the same knowledge. */
        UNCHANGED,
        /** Rejected; listed with the reason. */
        REJECTED,
        /** A copy, or without promise of an event: left out by the options of the coder. */
        LEFT_OUT
    }
}
