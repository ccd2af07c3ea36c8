// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The hashes of the log: each entry's covers all that it says and the hash of the entry before, so
 * that who changes, drops or reorders an entry changes every hash behind it.
 */
final class Chain {
    /** What stands before the first entry. */
    static final String START = "0".repeat(64);

    private Chain() {}

    /** The hash of an entry; its own {@code hash} does not count. */
    static String hash(LogEntry entry) {
        ObjectNode node = Trees.object();
        node.put("seq", entry.seq());
        node.put("at", entry.at().toString());
        node.put("who", entry.who());
        node.put("layer", entry.layer().orElse(null));
        node.put("kind", entry.kind().word());
        node.put("target", entry.target());
        node.put("field", entry.field().orElse(null));
        node.put("before", entry.before().orElse(null));
        node.put("after", entry.after().orElse(null));
        node.put("why", entry.why());
        node.put("base_version", entry.base());
        node.put("prev_hash", entry.previous());
        if (entry.origin().isPresent()) {
            node.put("origin_hash", entry.origin().get().hash());
            node.put("origin_at", entry.origin().get().at().map(Instant::toString).orElse(null));
        }
        return sha256(Trees.write(node));
    }

    /** The entry with its hash. */
    static LogEntry sealed(LogEntry entry) {
        return new LogEntry(
                entry.seq(),
                entry.at(),
                entry.who(),
                entry.layer(),
                entry.kind(),
                entry.target(),
                entry.field(),
                entry.before(),
                entry.after(),
                entry.why(),
                entry.base(),
                entry.previous(),
                entry.origin(),
                hash(entry));
    }

    /** SHA-256 over the UTF-8 form, in hex. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every JDK has SHA-256", fault);
        }
    }
}
