// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/**
 * A hash table of longs, open addressing with linear probing: the low bits of each entry hold a
 * value, the others the low bits of the key's hash. Zero is an empty slot, and no value.
 *
 * <p>The keys themselves are not kept. The writer makes sure that no two keys of the table are
 * taken for each other; a key that is not in the table is found by mistake once in 2^40 probes of a
 * table whose values have 24 bits.
 */
final class Slots {
    private final LongBuffer slots;
    private final int capacity;
    private final int valueBits;
    private final long printMask;

    private Slots(LongBuffer slots, int valueBits) {
        this.slots = slots;
        this.capacity = slots.limit();
        this.valueBits = valueBits;
        this.printMask = (1L << (Long.SIZE - valueBits)) - 1;
    }

    static Slots read(ByteBuffer section, int valueBits) {
        return new Slots(section.asLongBuffer(), valueBits);
    }

    /** The entry at the place where a mixed hash is looked for first. */
    long first(long mixed) {
        return slots.get(home(mixed));
    }

    /** The value of a mixed hash, or zero; {@code first} is what {@link #first} gave for it. */
    int find(long mixed, long first) {
        long print = mixed & printMask;
        long entry = first;
        int slot = -1;
        while (entry != 0) {
            if (entry >>> valueBits == print) {
                return (int) (entry & ((1L << valueBits) - 1));
            }
            slot = slot < 0 ? home(mixed) + 1 : slot + 1;
            if (slot == capacity) {
                slot = 0;
            }
            entry = slots.get(slot);
        }
        return 0;
    }

    int find(long mixed) {
        return find(mixed, first(mixed));
    }

    private int home(long mixed) {
        return home(mixed, capacity);
    }

    private static int home(long mixed, int capacity) {
        return (int) (((mixed >>> 32) * capacity) >>> 32);
    }

    /** A table in the making. */
    static final class Builder {
        /** Share of slots that are filled; fewer cost space, more cost probes. Guess. */
        private static final double LOAD = 0.6;

        private final long[] slots;
        private final int valueBits;

        Builder(int size, int valueBits) {
            this.slots = new long[(int) (size / LOAD) + 8];
            this.valueBits = valueBits;
        }

        /**
         * Adds a key.
         *
         * @throws IllegalStateException when another key would be taken for it, or the value is
         *     zero or too large
         */
        void put(long mixed, int value) {
            if (value <= 0 || value >= 1L << valueBits) {
                throw new IllegalStateException("a table cannot hold the value " + value);
            }
            long print = mixed & ((1L << (Long.SIZE - valueBits)) - 1);
            int slot = home(mixed, slots.length);
            while (slots[slot] != 0) {
                if (slots[slot] >>> valueBits == print) {
                    throw new IllegalStateException("two keys have the same hash");
                }
                slot = slot + 1 == slots.length ? 0 : slot + 1;
            }
            slots[slot] = (print << valueBits) | value;
        }

        ByteBuffer section() {
            return FlatFile.longs(slots);
        }

        Slots table() {
            return read(section().order(ByteOrder.LITTLE_ENDIAN), valueBits);
        }
    }
}
