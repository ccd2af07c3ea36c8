// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files, and the ids that are made from it. */
final class Hash {
    /** Where the made ids begin: above every GeoNames id, and still exact in JavaScript. */
    static final long FIRST_MADE_ID = 1_000_000_000_000L;

    private static final int MADE_ID_BITS = 40;

    private Hash() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }

    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] part = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** An id for a row of a source that has none: the same row has the same id in every build. */
    static long madeId(String... cells) {
        byte[] digest = sha256().digest(String.join("\t", cells).getBytes(StandardCharsets.UTF_8));
        return FIRST_MADE_ID + (ByteBuffer.wrap(digest).getLong() >>> (Long.SIZE - MADE_ID_BITS));
    }
}
