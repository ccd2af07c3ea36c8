// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Surroundings of commands that are looked at and not run. */
final class SurroundingsForHelp {
    private SurroundingsForHelp() {}

    static Surroundings silent() {
        return new Surroundings(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false,
                false,
                own -> {
                    throw new IllegalStateException("no pipeline is needed");
                });
    }
}
