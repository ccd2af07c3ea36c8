// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what is written through it. */
final class DigestStream extends FilterOutputStream {
    private final MessageDigest digest;
    private long bytes;

    DigestStream(OutputStream out) {
        super(out);
        digest = sha256();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int from, int length) throws IOException {
        out.write(buffer, from, length);
        digest.update(buffer, from, length);
        bytes += length;
    }

    long bytes() {
        return bytes;
    }

    /** To be asked once, at the end. */
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
