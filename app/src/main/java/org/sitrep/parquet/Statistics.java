// SPDX-License-Identifier: Apache-2.0
package org.sitrep.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What readers may know of a column's values without reading them: how many are missing, and of
 * numbers and days the least and the greatest. Not thread-safe.
 */
final class Statistics {
    private final ParquetType type;
    private long missing;
    private long leastWhole = Long.MAX_VALUE;
    private long greatestWhole = Long.MIN_VALUE;
    private double leastReal = Double.POSITIVE_INFINITY;
    private double greatestReal = Double.NEGATIVE_INFINITY;
    private boolean bounded;

    Statistics(ParquetType type) {
        this.type = type;
    }

    void missing() {
        missing++;
    }

    void whole(long value) {
        leastWhole = Math.min(leastWhole, value);
        greatestWhole = Math.max(greatestWhole, value);
        bounded = true;
    }

    void real(double value) {
        leastReal = Math.min(leastReal, value);
        greatestReal = Math.max(greatestReal, value);
        bounded = true;
    }

    void write(Thrift thrift) {
        thrift.i64(3, missing);
        if (bounded) {
            thrift.bytes(5, bytes(greatestWhole, greatestReal == 0 ? 0.0 : greatestReal));
            // The least of zeros is written as the negative one, as the format asks for.
            thrift.bytes(6, bytes(leastWhole, leastReal == 0 ? -0.0 : leastReal));
        }
    }

    private byte[] bytes(long whole, double real) {
        ByteBuffer buffer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case INT32, DATE ->
                    ByteBuffer.allocate(4)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putInt((int) whole)
                            .array();
            case INT64 -> buffer.putLong(whole).array();
            case DOUBLE -> buffer.putDouble(real).array();
            case BOOLEAN, TEXT -> new byte[0]; // never bounded
        };
    }
}
