// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

/**
 * The way from a word to the one that a feature is read from, over the arcs found so far. The order
 * is part of the model file's format.
 */
public enum WordRelation {
    ITSELF,
    HEAD,
    HEAD_OF_HEAD,
    LEFTMOST_DEPENDENT,
    SECOND_LEFTMOST_DEPENDENT,
    RIGHTMOST_DEPENDENT,
    SECOND_RIGHTMOST_DEPENDENT,
    LEFT_SIBLING,
    SECOND_LEFT_SIBLING;

    /** The number in the file, and of an array by it. */
    @SuppressWarnings("EnumOrdinal") // the order is the file's
    int code() {
        return ordinal();
    }
}
