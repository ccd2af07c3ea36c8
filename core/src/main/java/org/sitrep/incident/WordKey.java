// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

/**
 * The number by which a word is known: 64 bits, so that of ten million words the chance that any
 * two have one number is about one in three hundred thousand, and that it is the same whichever
 * words were seen before.
 */
final class WordKey {
    private WordKey() {}

    /** FNV-1a (Fowler, Noll and Vo) over the characters, its bits spread. */
    static long of(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** The finalizer of MurmurHash3: spreads the bits. */
    static long mix(long value) {
        long h = value;
        h ^= h >>> 33;
        h *= 0xff51afd7ed558ccdL;
        h ^= h >>> 33;
        h *= 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
