// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

/**
 * A column of a profile.
 *
 * @param name as the header has it
 * @param meaning what a cell says, for people
 * @param source the field of Sitrep's records that it is taken from; {@code -}: always empty
 */
public record Column(String name, ColumnType type, String meaning, String source) {
    /** The source of a column that Sitrep has nothing for. */
    static final String NOTHING = "-";
}
