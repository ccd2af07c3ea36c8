// SPDX-License-Identifier: Apache-2.0
package org.sitrep.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The rules of the house that a machine can hold, for any root package: the house itself, and a
 * broken one that each rule must complain about.
 */
final class Rules {
    static final List<String> STAGES =
            List.of(
                    "ingest",
                    "extract",
                    "nlp",
                    "time",
                    "place",
                    "actor",
                    "event",
                    "claim",
                    "incident");

    private Rules() {}

    /** All rules by what they say. */
    static Map<String, ArchRule> of(String root) {
        String[] stages = STAGES.stream().map(s -> root + "." + s + "..").toArray(String[]::new);
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "a stage knows no other stage",
                slices().matching(root + ".(" + String.join("|", STAGES) + ")..")
                        .should()
                        .notDependOnEachOther()
                        .allowEmptyShould(true));
        rules.put(
                "the model depends on the JDK alone",
                only(root, "model", "java..", "org.jspecify.."));
        rules.put(
                "knowledge depends on the model",
                only(
                        root,
                        "knowledge",
                        root + ".model..",
                        "java..",
                        "org.jspecify..",
                        "org.locationtech.jts.."));
        rules.put(
                "a stage does not know who runs it",
                noClasses()
                        .that()
                        .resideInAnyPackage(stages)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                root + ".pipeline..", root + ".export..", root + ".app..")
                        .allowEmptyShould(true));
        rules.put("jsoup has its doors", door(root, "org.jsoup..", "extract", "ingest"));
        rules.put(
                "PDFBox has one door",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .and(
                                describe(
                                        "are not the reader of PDFs",
                                        c -> !c.getName().startsWith(root + ".ingest.PdfReader")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
                        .allowEmptyShould(true));
        rules.put("web archives have one door", door(root, "org.netpreserve..", "ingest"));
        rules.put("the parser toolkit is for build and tests", door(root, "edu.emory.."));
        rules.put("JTS has one door", door(root, "org.locationtech..", "knowledge"));
        rules.put("JSON has its doors", door(root, "com.fasterxml..", "ingest", "export"));
        rules.put("CSV has its doors", door(root, "de.siegmar..", "export", "evaluate"));
        rules.put("core is silent", calls(root, "prints", Rules::prints));
        rules.put("no hidden clock, locale, zone or chance", calls(root, "hides", Rules::hides));
        rules.put(
                "no static state",
                fields().that()
                        .areStatic()
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(root + "..")
                        .and(describe("written by a person", f -> !f.getName().contains("$")))
                        .should()
                        .beFinal()
                        .allowEmptyShould(true));
        rules.put(
                "implementations are final",
                classes()
                        .that()
                        .resideInAnyPackage(stages)
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .areNotInterfaces()
                        .and(
                                describe(
                                        "no package description",
                                        c -> !c.getSimpleName().equals("package-info")))
                        .should()
                        .haveModifier(JavaModifier.FINAL)
                        .allowEmptyShould(true));
        return rules;
    }

    /** The public top-level types of each stage package. */
    static Map<String, Set<String>> publicTypes(JavaClasses classes, String root) {
        Map<String, Set<String>> types = new TreeMap<>();
        for (JavaClass type : classes) {
            for (String stage : STAGES) {
                if (type.getPackageName().equals(root + "." + stage)
                        && type.isTopLevelClass()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                    types.computeIfAbsent(stage, key -> new TreeSet<>()).add(type.getSimpleName());
                }
            }
        }
        return types;
    }

    private static ArchRule only(String root, String packageName, String... others) {
        String own = root + "." + packageName + "..";
        String[] all = new String[others.length + 1];
        System.arraycopy(others, 0, all, 0, others.length);
        all[others.length] = own;
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all)
                .allowEmptyShould(true);
    }

    private static ArchRule door(String root, String library, String... packages) {
        String[] doors = new String[packages.length];
        for (int i = 0; i < packages.length; i++) {
            doors[i] = root + "." + packages[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(doors)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }

    private static ArchRule calls(String root, String what, Predicate<JavaMember> forbidden) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(
                        new ArchCondition<>("not call what " + what) {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                for (JavaCodeUnitAccess<?> call :
                                        type.getCodeUnitAccessesFromSelf()) {
                                    call.getTarget()
                                            .resolveMember()
                                            .filter(forbidden)
                                            .ifPresent(
                                                    member ->
                                                            events.add(
                                                                    SimpleConditionEvent.violated(
                                                                            type,
                                                                            call
                                                                                    .getDescription())));
                                }
                                type.getFieldAccessesFromSelf().stream()
                                        .filter(
                                                access ->
                                                        isStandardStream(
                                                                access.getTarget().getFullName()))
                                        .filter(access -> what.equals("prints"))
                                        .forEach(
                                                access ->
                                                        events.add(
                                                                SimpleConditionEvent.violated(
                                                                        type,
                                                                        access.getDescription())));
                            }
                        })
                .allowEmptyShould(true);
    }

    private static boolean isStandardStream(String name) {
        return name.equals("java.lang.System.out") || name.equals("java.lang.System.err");
    }

    private static boolean prints(JavaMember member) {
        return member.getName().equals("printStackTrace");
    }

    /** Calls whose result depends on the machine, the user or the hour. */
    private static boolean hides(JavaMember member) {
        String owner = member.getOwner().getName();
        String name = member.getName();
        String parameters = member.getFullName().replaceFirst("^[^(]*+", "");
        return switch (name) {
            case "now" -> owner.startsWith("java.time.") && parameters.equals("()");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "systemDefault", "systemDefaultZone", "systemUTC" ->
                    owner.startsWith("java.time.");
            case "getDefault", "setDefault" ->
                    owner.equals("java.util.Locale") || owner.equals("java.util.TimeZone");
            case "random" -> owner.equals("java.lang.Math");
            case "toLowerCase", "toUpperCase" ->
                    owner.equals("java.lang.String") && parameters.equals("()");
            case "format" ->
                    owner.equals("java.lang.String") && parameters.startsWith("(java.lang.String,");
            case "formatted" -> owner.equals("java.lang.String");
            case "current" -> owner.equals("java.util.concurrent.ThreadLocalRandom");
            case "<init>" -> owner.equals("java.util.Random") && parameters.equals("()");
            default -> false;
        };
    }
}
