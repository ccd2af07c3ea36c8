// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;

class HouseTest {
    private static final JavaClasses SITREP =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.sitrep");

    private static ArchRule onlyHere(String packageName) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(packageName)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");
    }

    @Test
    void onlyThisModuleKnowsSpark() {
        assertThat(SITREP.contain("org.sitrep.pipeline.Pipeline")).isTrue();
        assertThat(SITREP.contain("org.sitrep.app.Sitrep")).isTrue();
        onlyHere("org.sitrep.spark..").check(SITREP);
        assertThatThrownBy(() -> onlyHere("org.sitrep.app..").check(SITREP))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void thisModuleHasNoStageOfItsOwn() {
        noClasses()
                .that()
                .resideInAPackage("org.sitrep.spark..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sitrep.extract..",
                        "org.sitrep.nlp..",
                        "org.sitrep.time..",
                        "org.sitrep.place..",
                        "org.sitrep.actor..",
                        "org.sitrep.event..",
                        "org.sitrep.claim..",
                        "com.fasterxml..")
                .check(SITREP);
    }

    @Test
    void theJvmIsStartedAsSparkStartsItsOwn() throws IOException {
        List<String> ours = Files.readAllLines(Path.of("java.options"));
        Stream.of(JavaModuleOptions.defaultModuleOptionArray())
                .filter(option -> !option.startsWith("--add-modules")) // it warns, and is unused
                .filter(option -> !option.contains("sun.security.action")) // gone in JDK 24
                .forEach(option -> assertThat(ours).contains(option));
    }
}
