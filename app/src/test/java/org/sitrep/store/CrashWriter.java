// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.time.Instant;
import java.util.Optional;

/** A program that writes until it is killed, and says what was acknowledged. */
final class CrashWriter {
    private CrashWriter() {}

    /** Writes into the project at the address. */
    public static void main(String[] arguments) {
        try (Project project = Project.open(arguments[0], () -> Instant.ofEpochSecond(1))) {
            long documents = project.head().documents();
            for (long i = 0; ; i++) {
                String key = "d" + (1 + i % documents) + ".e" + (1 + i / documents % 4);
                long version = project.history(key).size();
                Reply reply =
                        project.correct(
                                i % 3 == 2 && version > 0
                                        ? Correction.of(
                                                Kind.REJECT,
                                                key,
                                                version,
                                                Optional.empty(),
                                                "writer")
                                        : Correction.set(
                                                key, version, "status", "\"future\"", "writer"));
                if (reply instanceof Reply.Written written) {
                    System.out.println(written.seq() + " " + written.hash());
                    System.out.flush();
                } else {
                    throw new IllegalStateException(reply.toString());
                }
            }
        }
    }
}
