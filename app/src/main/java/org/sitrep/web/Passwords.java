// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Keeps passwords as what they can be checked against and not read from: PBKDF2 with HMAC-SHA-512.
 *
 * <p>A kept password is {@code pbkdf2-sha512:ROUNDS:SALT:HASH} with salt and hash in base 64, so
 * that the rounds can be raised while older ones still open.
 */
public final class Passwords {
    /** OWASP Password Storage Cheat Sheet, for PBKDF2 with HMAC-SHA-512. */
    private static final int ROUNDS = 210_000;

    /** More than any kept hash has: a kept line with more is no hash of ours. */
    private static final int MOST_ROUNDS = 10_000_000;

    /** NIST SP 800-132 asks for 128 bits. */
    private static final int SALT_BYTES = 16;

    /** What the hash gives. */
    private static final int HASH_BITS = 512;

    private static final String SCHEME = "pbkdf2-sha512";

    /** OWASP ASVS 5.0, 6.2.1 asks for 8 and recommends 15. */
    public static final int SHORTEST = 12;

    private static final String DUMMY =
            SCHEME + ":" + ROUNDS + ":" + "A".repeat(22) + "==:" + "A".repeat(86) + "==";

    private final SecureRandom random;

    public Passwords(SecureRandom random) {
        this.random = random;
    }

    /** What to keep of a password. */
    public String keep(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(
                ":",
                List.of(
                        SCHEME,
                        Integer.toString(ROUNDS),
                        base64.encodeToString(salt),
                        base64.encodeToString(hash(password, salt, ROUNDS))));
    }

    /** Whether a password is the kept one; false for a kept line that is none of ours. */
    public boolean matches(String password, String kept) {
        String[] parts = kept.split(":", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            return false;
        }
        try {
            int rounds = Integer.parseInt(parts[1]);
            byte[] salt = Base64.getDecoder().decode(parts[2]);
            byte[] hash = Base64.getDecoder().decode(parts[3]);
            return rounds > 0
                    && rounds <= MOST_ROUNDS
                    && salt.length > 0
                    && MessageDigest.isEqual(hash, hash(password, salt, rounds));
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }

    /** As long as {@link #matches}, for names that nobody has: the time must not tell them. */
    void pretend(String password) {
        boolean unused = matches(password, DUMMY);
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has PBKDF2", impossible);
        } finally {
            spec.clearPassword();
        }
    }
}
