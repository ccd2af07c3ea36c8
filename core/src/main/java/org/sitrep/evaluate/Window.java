// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

/**
 * How far apart two events may be and still be one.
 *
 * @param days between the ends of their periods, besides what their own precision leaves open
 * @param kilometres between their points, besides their radii
 * @param needs what else must agree
 */
public record Window(int days, double kilometres, Needs needs) {

    /** What must agree besides day and place. */
    public enum Needs {
        /** The type. */
        type,
        /** A party. */
        actors,
        /** The type; or a party, where both sides have a point. */
        either,
        /** Nothing. */
        nothing
    }
}
