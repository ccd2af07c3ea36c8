// SPDX-License-Identifier: Apache-2.0
package org.sitrep.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which packages may open the ways by which others come in, and by which something goes out. */
class DeskRulesTest {
    private static final String NOWHERE = "org.sitrep.nowhere";
    private static final JavaClasses SITREP =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.sitrep");

    /** What may be used from some packages alone. */
    private record Door(String what, List<String> used, List<String> doors) {

        ArchRule rule(List<String> allowed) {
            return noClasses()
                    .that()
                    .resideInAPackage("org.sitrep..")
                    .and()
                    .resideOutsideOfPackages(allowed.toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(used.toArray(String[]::new));
        }
    }

    private static final List<Door> DOORS =
            List.of(
                    new Door(
                            "the page's server is started by the command line alone",
                            List.of("org.sitrep.web.."),
                            List.of("org.sitrep.web..", "org.sitrep.app..")),
                    new Door(
                            "feeds are watched by the command line alone",
                            List.of("org.sitrep.watch.."),
                            List.of("org.sitrep.watch..", "org.sitrep.app..")),
                    new Door(
                            "the project is for the server and the command line",
                            List.of("org.sitrep.store.."),
                            List.of("org.sitrep.store..", "org.sitrep.web..", "org.sitrep.app..")),
                    new Door(
                            "encrypted connections are opened in one place",
                            List.of("javax.net.ssl.."),
                            List.of("org.sitrep.watch..")),
                    new Door(
                            "passwords and secrets are the server's",
                            List.of("java.security.spec..", "javax.crypto.."),
                            List.of("org.sitrep.web..")));

    /** Classes that open a way out, and the only ones that may use them. */
    private record Way(String what, List<String> classes, List<String> users) {

        ArchRule rule(List<String> allowed) {
            return noClasses()
                    .that()
                    .resideInAPackage("org.sitrep..")
                    .and()
                    .haveNameNotMatching(String.join("|", allowed))
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(String.join("|", classes));
        }
    }

    private static final List<Way> WAYS =
            List.of(
                    new Way(
                            "connections are opened by the fenced fetcher alone",
                            List.of(
                                    "java\\.net\\.Socket",
                                    "java\\.net\\.URLConnection",
                                    "java\\.net\\.http\\..*"),
                            List.of("org\\.sitrep\\.watch\\.(Fetcher|Exchange).*")),
                    new Way(
                            "other programs are started by the page's opener alone",
                            List.of("java\\.lang\\.ProcessBuilder.*", "java\\.lang\\.Runtime"),
                            List.of(
                                    "org\\.sitrep\\.app\\.PageOpener",
                                    // These ask how many processors there are, and are told of the
                                    // end.
                                    "org\\.sitrep\\.app\\.([A-Za-z]+Command|CodingOptions)")));

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsDoors() {
        assertThat(SITREP.size()).isGreaterThan(50);
        return Stream.concat(
                DOORS.stream().map(door -> test(door.what(), door.rule(door.doors()))),
                WAYS.stream().map(way -> test(way.what(), way.rule(way.users()))));
    }

    /** With its door elsewhere each rule complains: it sees what it forbids. */
    @TestFactory
    Stream<DynamicTest> eachRuleIsSeenToFail() {
        return Stream.concat(
                DOORS.stream().map(door -> fails(door.what(), door.rule(List.of(NOWHERE)))),
                WAYS.stream().map(way -> fails(way.what(), way.rule(List.of(NOWHERE)))));
    }

    @TestFactory
    Stream<DynamicTest> nothingUsesWhatOpensHoles() {
        return Stream.of(
                        "java\\.io\\.ObjectInputStream",
                        "javax\\.script\\..*",
                        "javax\\.xml\\..*",
                        "org\\.xml\\..*",
                        "java\\.rmi\\..*",
                        "javax\\.naming\\..*")
                .map(
                        name ->
                                test(
                                        name,
                                        noClasses()
                                                .that()
                                                .resideInAPackage("org.sitrep..")
                                                .should()
                                                .dependOnClassesThat()
                                                .haveNameMatching(name)));
    }

    private static DynamicTest test(String name, ArchRule rule) {
        return DynamicTest.dynamicTest(name, () -> rule.check(SITREP));
    }

    private static DynamicTest fails(String name, ArchRule rule) {
        return DynamicTest.dynamicTest(
                name,
                () ->
                        assertThatThrownBy(() -> rule.check(SITREP))
                                .isInstanceOf(AssertionError.class));
    }
}
