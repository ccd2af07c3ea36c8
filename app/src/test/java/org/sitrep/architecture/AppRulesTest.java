// SPDX-License-Identifier: Apache-2.0
package org.sitrep.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the packages of the app to their directions, and each library to its door. */
class AppRulesTest {
    private static final JavaClasses SITREP =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.sitrep");

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the store does not know who uses it", apart("store", "app", "web", "profile"));
        rules.put("profiles know neither store nor web", apart("profile", "app", "store", "web"));
        rules.put("the web does not know the commands", apart("web", "app"));
        rules.put(
                "SQL has one door",
                door(
                        "store",
                        "java.sql..",
                        "org.jdbi..",
                        "org.sqlite..",
                        "org.postgresql..",
                        "com.zaxxer.."));
        rules.put("the web server has one door", door("web", "io.javalin..", "org.eclipse.."));
        rules.put("Parquet has one door", door("profile", "com.jerolba..", "org.apache.parquet.."));
        rules.put(
                "no static state",
                fields().that()
                        .areStatic()
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(packages("store", "profile", "web"))
                        .should()
                        .beFinal()
                        .allowEmptyShould(true));
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> theAppKeepsItsRules() {
        assertThat(SITREP).hasSizeGreaterThan(50);
        return rules().entrySet().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(), () -> rule.getValue().check(SITREP)));
    }

    @Test
    void aRuleThatIsBrokenIsSeenToFail() {
        assertThatThrownBy(() -> apart("app", "pipeline").check(SITREP))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> door("web", "org.jdbi..").check(SITREP))
                .isInstanceOf(AssertionError.class);
    }

    private static ArchRule apart(String from, String... to) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(from))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(to))
                .allowEmptyShould(true);
    }

    private static ArchRule door(String owner, String... libraries) {
        return noClasses()
                .that()
                .resideInAPackage("org.sitrep..")
                .and()
                .resideOutsideOfPackage("org.sitrep." + owner + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true);
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(name -> "org.sitrep." + name + "..").toArray(String[]::new);
    }
}
