// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An id and where it stands, so small that those of a billion documents can be sorted: of the id
 * 128 bits of its SHA-256, as on one machine.
 *
 * @param place the number of the split in the upper half, the document's place in it in the lower:
 *     in input order
 */
record Sighting(long low, long high, long place) implements Serializable, Comparable<Sighting> {

    static Sighting of(String id, int split, int at) {
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(id.getBytes(StandardCharsets.UTF_8)));
        return new Sighting(hash.getLong(), hash.getLong(), (long) split << 32 | at);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Whether both are of one id. */
    boolean isOf(Sighting other) {
        return low == other.low && high == other.high;
    }

    /** By id, those of one id in input order. */
    @Override
    public int compareTo(Sighting other) {
        int byLow = Long.compare(low, other.low);
        int byHigh = byLow != 0 ? byLow : Long.compare(high, other.high);
        return byHigh != 0 ? byHigh : Long.compare(place, other.place);
    }
}
