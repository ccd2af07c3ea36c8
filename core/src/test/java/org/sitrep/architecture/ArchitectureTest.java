// SPDX-License-Identifier: Apache-2.0
package org.sitrep.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the house to its rules. Plain tests with the importer: as annotated fields the same rules
 * once ran no test at all and the build was green.
 */
class ArchitectureTest {
    private static final JavaClasses SITREP =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.sitrep");
    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackages("broken.sitrep");

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        assertThat(SITREP).hasSizeGreaterThan(50);
        return Rules.of("org.sitrep").entrySet().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(), () -> rule.getValue().check(SITREP)));
    }

    /** The house in {@code broken/} breaks every rule once; a rule that does not notice is none. */
    @TestFactory
    Stream<DynamicTest> eachRuleIsSeenToFail() {
        Map<String, ArchRule> rules = Rules.of("broken.sitrep");
        return rules.entrySet().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(),
                                        () ->
                                                assertThatThrownBy(
                                                                () -> rule.getValue().check(BROKEN))
                                                        .isInstanceOf(AssertionError.class)));
    }

    @Test
    void aStageHasOnePublicType() {
        assertThat(Rules.publicTypes(SITREP, "org.sitrep"))
                .hasSize(Rules.STAGES.size())
                .allSatisfy((stage, types) -> assertThat(types).as(stage).hasSize(1));
        assertThat(Rules.publicTypes(BROKEN, "broken.sitrep").get("time")).hasSizeGreaterThan(1);
    }

    @Test
    void filesStayBelow400Lines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (String module : List.of("core", "data", "app")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> lines(file) >= 400)
                        .map(file -> file + " " + lines(file))
                        .sorted()
                        .forEach(tooLong::add);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
