// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.List;
import java.util.Optional;

/** What became of a correction. */
public sealed interface Reply {

    /**
     * It is in the log and on the disk.
     *
     * @param target what it is about; of something added its new key
     * @param version the target's version now
     * @param hash the entry's hash
     */
    record Written(long seq, String target, long version, String hash) implements Reply {}

    /**
     * Somebody wrote in between; nothing was written.
     *
     * @param version the target's version now
     * @param yours the value that was to be written; JSON
     * @param theirs the field's value now; JSON, empty when it has none
     * @param since the entries that the person had not seen, oldest first
     */
    record Conflict(
            String target,
            long version,
            Optional<String> field,
            Optional<String> yours,
            Optional<String> theirs,
            List<LogEntry> since)
            implements Reply {
        public Conflict {
            since = List.copyOf(since);
        }
    }

    /**
     * It makes no sense; nothing was written.
     *
     * @param found whether the target exists
     * @param reason for the person
     */
    record Refused(boolean found, String reason) implements Reply {}
}
