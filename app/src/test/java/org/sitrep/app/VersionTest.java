// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** One version, wherever it is written. */
class VersionTest {
    private static final Path ROOT = Path.of(System.getProperty("sitrep.root", ".."));

    @Test
    void theProgramTheReleaseAndTheCitationNameOneVersion() throws IOException {
        assertThat(Files.readString(ROOT.resolve("pom.xml")))
                .contains("<version>" + Sitrep.VERSION + "-SNAPSHOT</version>");
        assertThat(Files.readString(ROOT.resolve("app/pom.xml")))
                .contains(
                        "<sitrep.release.name>sitrep-" + Sitrep.VERSION + "</sitrep.release.name>");
        assertThat(Files.readString(ROOT.resolve("CITATION.cff")))
                .contains("\nversion: " + Sitrep.VERSION + "\n");
        assertThat(Program.run("--version").out().strip()).isEqualTo("Sitrep " + Sitrep.VERSION);
    }
}
