// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The ids that were seen, 32 bytes or fewer for each on average, so that the ids of an archive of
 * millions of pages fit into memory. Confined to one thread.
 *
 * <p>Kept are 128 bits of each id's SHA-256. Of a billion ids, two share these with a chance of one
 * in 10^21: then the second would be rejected as seen, and told as such.
 */
final class SeenIds {
    private static final int FIRST_SLOTS = 1 << 10;

    private final MessageDigest digest;
    private long[] slots = new long[2 * FIRST_SLOTS];
    private int size;

    SeenIds() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Adds an id; false when it was seen. */
    boolean add(String id) {
        byte[] hash = digest.digest(id.getBytes(StandardCharsets.UTF_8));
        long low = bits(hash, 0);
        // An empty slot is two zeros; the last bit keeps every id apart from it.
        long high = bits(hash, 8) | 1;
        if (!put(slots, low, high)) {
            return false;
        }
        size++;
        if (4L * size > slots.length) {
            grow();
        }
        return true;
    }

    int size() {
        return size;
    }

    private void grow() {
        if (slots.length > 1 << 29) {
            throw new IllegalStateException("more than 268 million documents in one run");
        }
        long[] wider = new long[2 * slots.length];
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i + 1] != 0) {
                put(wider, slots[i], slots[i + 1]);
            }
        }
        slots = wider;
    }

    private static boolean put(long[] slots, long low, long high) {
        int mask = slots.length / 2 - 1;
        for (int slot = (int) low & mask; ; slot = (slot + 1) & mask) {
            if (slots[2 * slot + 1] == 0) {
                slots[2 * slot] = low;
                slots[2 * slot + 1] = high;
                return true;
            }
            if (slots[2 * slot] == low && slots[2 * slot + 1] == high) {
                return false;
            }
        }
    }

    private static long bits(byte[] hash, int from) {
        long bits = 0;
        for (byte b : Arrays.copyOfRange(hash, from, from + 8)) {
            bits = bits << 8 | (b & 0xFF);
        }
        return bits;
    }
}
