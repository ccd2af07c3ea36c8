// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

/**
 * The 64-bit polynomial hash of a string's UTF-16 units, {@code c0 * B^(n-1) + ... + c(n-1)} modulo
 * 2^64: the hash of two strings joined follows from their hashes and the second one's length, so
 * that the features of the parser's models are looked up without building their text.
 *
 * <p>The method is Karp and Rabin's (Efficient randomized pattern-matching algorithms, 1987). It is
 * no protection against texts made to collide: a collision costs one wrong feature and no more.
 */
public final class StringHash {
    /** The base: odd, so that its powers keep all 64 bits; the golden ratio in 64 bits. */
    private static final long BASE = 0x9E37_79B9_7F4A_7C15L;

    /** The hash of the empty string. */
    public static final long EMPTY = 0;

    /** The multiplier of the mixing function known as degski64. */
    private static final long MIXER = 0xD6E8_FEB8_6659_FD93L;

    private static final long[] POWERS = new long[64];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * BASE;
        }
    }

    private StringHash() {}

    public static long of(CharSequence text) {
        long hash = EMPTY;
        for (int i = 0; i < text.length(); i++) {
            hash = then(hash, text.charAt(i));
        }
        return hash;
    }

    /** The hash of a string and one unit behind it. */
    public static long then(long hash, char next) {
        return hash * BASE + next + 1; // + 1: a unit of zero must not vanish
    }

    /** The hash of two strings, one behind the other. */
    public static long join(long left, long right, long powerOfRight) {
        return left * powerOfRight + right;
    }

    /** {@code B^length}: what {@link #join} asks of the right-hand string. */
    public static long power(int length) {
        int last = POWERS.length - 1;
        long power = POWERS[Math.min(length, last)];
        for (int rest = length - last; rest > 0; rest -= last) {
            power *= POWERS[Math.min(rest, last)];
        }
        return power;
    }

    /**
     * Spreads the hash over all its bits: in a table one part of them chooses a slot, another is
     * compared.
     */
    public static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * MIXER;
        mixed = (mixed ^ (mixed >>> 32)) * MIXER;
        return mixed ^ (mixed >>> 32);
    }
}
