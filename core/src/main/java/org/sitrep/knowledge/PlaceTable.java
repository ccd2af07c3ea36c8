// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import org.sitrep.model.Place;

/**
 * A gazetteer's tables where they lie in a mapped file: rows of places in the order of their ids,
 * folded names in the order of their bytes, and for each name its rows, most populous first. {@link
 * TableGazetteer} searches them. Safe for many threads: buffers are only read at given positions.
 */
interface PlaceTable {
    int rows();

    int names();

    /** Where the bytes of a name begin; of the number of names, where the last one ends. */
    int nameStart(int name);

    /** A byte of the names. */
    byte nameByte(int at);

    /** The place of a name's first row in the list of rows; of the number of names, its end. */
    int firstPosting(int name);

    /** A row in the list. */
    int posting(int at);

    long id(int row);

    Place place(int row);

    /** The row of a country, by ISO 3166-1 alpha-3; -1 when the table names none. */
    int country(String alpha3);

    /** No name before this one can be the first that is not before the sought one. */
    default int from(byte[] sought) {
        return 0;
    }

    /** No name behind this one can be the first that is not before the sought one. */
    default int until(byte[] sought) {
        return names();
    }
}
