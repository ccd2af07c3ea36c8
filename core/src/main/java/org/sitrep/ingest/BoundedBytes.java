// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes of one document, kept up to a limit; the digest and the length are those of all of
 * them.
 */
final class BoundedBytes {
    private final byte[] kept;
    private final long length;
    private final String sha256;
    private final boolean tooLarge;

    BoundedBytes(byte[] kept, long length, MessageDigest digest) {
        this.length = length;
        this.sha256 = HexFormat.of().formatHex(digest.digest());
        this.tooLarge = length > kept.length;
        this.kept = tooLarge ? new byte[0] : kept;
    }

    /** All bytes, not copied; none when they are too many. */
    byte[] kept() {
        return kept;
    }

    long length() {
        return length;
    }

    /** Lower-case hex digest of all bytes. */
    String sha256() {
        return sha256;
    }

    boolean tooLarge() {
        return tooLarge;
    }

    /** Reads a stream to its end. */
    static BoundedBytes read(InputStream in, int limit) throws IOException {
        byte[] kept = in.readNBytes(limit);
        MessageDigest digest = sha256Digest();
        digest.update(kept);
        long length = kept.length;
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
            length += n;
        }
        return new BoundedBytes(kept, length, digest);
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
