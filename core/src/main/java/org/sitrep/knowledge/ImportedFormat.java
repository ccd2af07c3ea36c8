// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

/**
 * Layout of a user's gazetteer, shared by its writer and its reader; docs/formats.md has it in
 * words. Little-endian. Each section is mapped by itself, so that the whole may be larger than what
 * one mapping holds.
 */
final class ImportedFormat {
    static final long MAGIC = 0x4755_5045_5254_4953L; // in the bytes: "SITREPUG"
    static final int VERSION = 1;
    static final int HEADER = 64;

    static final int AT_VERSION = 8;
    static final int AT_FOLD = 12;
    static final int AT_LENGTH = 16;
    static final int AT_CHECKSUM = 24;
    static final int AT_ROWS = 28;
    static final int AT_NAMES = 32;
    static final int AT_POSTINGS = 36;
    static final int AT_TEXTS = 40;
    static final int AT_STRINGS = 44;

    static final int ROW = 56;
    static final int ROW_ID = 0;
    static final int ROW_POPULATION = 8;
    static final int ROW_LATITUDE = 16;
    static final int ROW_LONGITUDE = 20;
    static final int ROW_RADIUS = 24;
    static final int ROW_PROMINENCE = 28;
    // Each a position among the strings, or PlacesFormat.NONE.
    static final int ROW_NAME = 32;
    static final int ROW_COUNTRY = 36;
    static final int ROW_ADMIN1 = 40;
    static final int ROW_ADMIN2 = 44;
    static final int ROW_FEATURE = 48;

    /** Where the text of a name begins, and its postings. */
    static final int NAME = 8;

    /**
     * The first eight bytes of every so many-th name stand together, for a search that touches few
     * pages. A guess: the keys of a million names fit into the cache of a processor.
     */
    static final int STRIDE = 32;

    private ImportedFormat() {}

    /** How many keys there are. */
    static int keys(int names) {
        return (names + STRIDE - 1) / STRIDE;
    }

    /** The first eight bytes as a number whose unsigned order is theirs. */
    static long key(byte[] name) {
        long key = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            key = key << Byte.SIZE | (i < name.length ? name[i] & 0xFF : 0);
        }
        return key;
    }
}
