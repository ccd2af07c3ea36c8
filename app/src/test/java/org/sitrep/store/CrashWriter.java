// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** A program that writes until it is killed, and says what was acknowledged. */
final class CrashWriter {
    /** What it says when it waits for the address of a project. */
    static final String READY = "ready";

    private CrashWriter() {}

    /**
     * Loads what writing needs with a project of its own, says that it is ready, and reads from
     * standard input the address of the project to write into; without one it ends.
     *
     * @param arguments path of a project to be made for the first
     */
    public static void main(String[] arguments) throws IOException {
        try (Project own = Project.create(arguments[0], () -> Instant.ofEpochSecond(1))) {
            own.add(Samples.report("own"), Samples.CODING);
            write(own, 3, false);
        }
        System.out.println(READY);
        System.out.flush();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String address = lines.readLine();
        if (address != null) {
            try (Project project = Project.open(address, () -> Instant.ofEpochSecond(1))) {
                write(project, Long.MAX_VALUE, true);
            }
        }
    }

    private static void write(Project project, long corrections, boolean said) {
        long documents = project.head().documents();
        for (long i = 0; i < corrections; i++) {
            String key = "d" + (1 + i % documents) + ".e" + (1 + i / documents % 4);
            long version = project.history(key).size();
            Reply reply =
                    project.correct(
                            i % 3 == 2 && version > 0
                                    ? Correction.of(
                                            Kind.REJECT, key, version, Optional.empty(), "writer")
                                    : Correction.set(
                                            key, version, "status", "\"future\"", "writer"));
            if (!(reply instanceof Reply.Written written)) {
                throw new IllegalStateException(reply.toString());
            }
            if (said) {
                System.out.println(written.seq() + " " + written.hash());
                System.out.flush();
            }
        }
    }
}
