// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every byte of every profile, beside this class's resources in {@code golden/}. After a change
 * that is meant, {@code mvn test -pl core,app -Dtest=GoldenFilesTest -Dsitrep.golden=write} writes
 * them anew; the difference is then read before it is committed.
 */
class GoldenFilesTest {
    private static final Path GOLDEN =
            Path.of(
                    System.getProperty("sitrep.root", ".."),
                    "app/src/test/resources/org/sitrep/profile/golden");

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> everyProfileIsWrittenAsItAlwaysWas() {
        return Profile.NAMES.stream().map(n -> DynamicTest.dynamicTest(n, () -> check(n)));
    }

    private void check(String name) throws IOException {
        Path out = folder.resolve(name);
        Profile profile = Profile.named(name).orElseThrow();
        new Export(profile, Sample.options(ExportFormat.CSV, true), Sample.PROVENANCE)
                .toFolder(new Sample(), out);
        List<String> files =
                Stream.of(
                                ExportFormat.file(profile, Sample.options(ExportFormat.CSV, true)),
                                "not-exported.csv",
                                "codebook.md",
                                "datapackage.json")
                        .toList();
        for (String file : files) {
            Path golden = GOLDEN.resolve(name).resolve(file);
            if ("write".equals(System.getProperty("sitrep.golden"))) {
                Files.createDirectories(golden.getParent());
                Files.copy(out.resolve(file), golden, StandardCopyOption.REPLACE_EXISTING);
            }
            assertThat(Files.readString(out.resolve(file)))
                    .as(name + "/" + file)
                    .isEqualTo(Files.readString(golden));
        }
    }
}
