// SPDX-License-Identifier: Apache-2.0
package org.sitrep.parquet;

/** The type of a column: a physical type of Parquet and what it stands for. */
public enum ParquetType {
    BOOLEAN(0),
    INT32(1),
    INT64(2),
    DOUBLE(5),
    /** UTF-8. */
    TEXT(6),
    /** Days since 1970-01-01. */
    DATE(1);

    private final int physical;

    ParquetType(int physical) {
        this.physical = physical;
    }

    /** The number of the physical type in the file format. */
    int physical() {
        return physical;
    }
}
