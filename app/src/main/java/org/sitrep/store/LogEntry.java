// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the log. Values are JSON.
 *
 * @param seq 1, 2, ... without a gap
 * @param layer the coder's own layer; empty for the project's coding
 * @param before the field's value before; empty when it had none
 * @param base the version that the writer saw
 * @param previous hash of the entry before; 64 zeros before the first
 * @param origin where it was made first, when it was applied from a file
 * @param hash SHA-256, in hex, over all of the above
 */
public record LogEntry(
        long seq,
        Instant at,
        String who,
        Optional<String> layer,
        Kind kind,
        String target,
        Optional<String> field,
        Optional<String> before,
        Optional<String> after,
        String why,
        long base,
        String previous,
        Optional<Origin> origin,
        String hash) {
    /** When the person decided so: in another project perhaps, before it was applied here. */
    public Instant made() {
        return origin.flatMap(Origin::at).orElse(at);
    }
}
