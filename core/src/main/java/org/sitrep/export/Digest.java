// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the UTF-8 form of a text. */
final class Digest {
    /** Bytes gathered before they are digested; bounds the memory, any size gives the same. */
    private static final int CHUNK = 8192;

    private Digest() {}

    /**
     * The lower-case hex digest. A lone surrogate, which UTF-8 proper cannot hold, counts as the
     * three bytes that its number would take, so that two texts that differ there differ here.
     */
    static String sha256(String text) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        byte[] bytes = new byte[CHUNK];
        int n = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (n > CHUNK - 4) {
                digest.update(bytes, 0, n);
                n = 0;
            }
            if (c < 0x80) {
                bytes[n++] = (byte) c;
            } else if (c < 0x800) {
                bytes[n++] = (byte) (0xC0 | (c >> 6));
                bytes[n++] = continuation(c);
            } else if (c < 0x10000) {
                bytes[n++] = (byte) (0xE0 | (c >> 12));
                bytes[n++] = continuation(c >> 6);
                bytes[n++] = continuation(c);
            } else {
                bytes[n++] = (byte) (0xF0 | (c >> 18));
                bytes[n++] = continuation(c >> 12);
                bytes[n++] = continuation(c >> 6);
                bytes[n++] = continuation(c);
            }
        }
        digest.update(bytes, 0, n);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A byte of UTF-8 that carries the six lowest bits. */
    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }
}
