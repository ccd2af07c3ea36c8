// SPDX-License-Identifier: Apache-2.0
package org.sitrep.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Made-up inputs for every entry point: each gives a record or a rejection, in time, twice the
 * same.
 *
 * <p>{@code ./verify} tries each for 10 seconds, always from the first input on. {@code ./verify
 * --long} tries each for 20 minutes in all: where it stopped stands in a file, and the next run
 * goes on there. What breaks lies in {@code target/fuzz}; mended, it becomes a case
 * (CONTRIBUTING.md).
 */
class FuzzTest {
    private static final Path KEPT =
            Path.of(System.getProperty("sitrep.root", ".."), "app", "target", "fuzz");
    private static final Path CASES =
            Path.of(System.getProperty("sitrep.root", ".."), "app", "src", "test", "fuzz");
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration LONG =
            Duration.ofSeconds(Integer.getInteger("sitrep.fuzz.seconds", 20 * 60));

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> casesStayMended() {
        return Targets.all(folder).stream()
                .map(
                        target ->
                                DynamicTest.dynamicTest(
                                        target.name(),
                                        () -> Fuzzer.cases(target, CASES.resolve(target.name()))));
    }

    @TestFactory
    Stream<DynamicTest> everyInputGivesARecordOrARejection() {
        List<DynamicTest> tests = new ArrayList<>();
        String only = System.getProperty("sitrep.fuzz", "");
        for (Target target : Targets.all(folder)) {
            if (only.isEmpty() || only.equals(target.name())) {
                tests.add(DynamicTest.dynamicTest(target.name(), () -> fuzz(target)));
            }
        }
        return tests.stream();
    }

    private static void fuzz(Target target) throws Exception {
        Fuzzer fuzzer = new Fuzzer(target, KEPT);
        if (!Boolean.getBoolean("sitrep.long")) {
            fuzzer.run(0, SHORT);
            return;
        }
        Files.createDirectories(KEPT);
        Path state = KEPT.resolve(target.name() + ".position");
        Position at = Position.read(state);
        // In small steps, so that a run that is stopped loses little.
        while (at.spent().compareTo(LONG) < 0) {
            long begun = System.nanoTime();
            long next = fuzzer.run(at.next(), Duration.ofSeconds(30));
            at = new Position(next, at.spent().plusNanos(System.nanoTime() - begun));
            at.write(state);
        }
    }

    /** How far a long run is. */
    private record Position(long next, Duration spent) {
        static Position read(Path file) throws java.io.IOException {
            if (!Files.exists(file)) {
                return new Position(0, Duration.ZERO);
            }
            String[] words = Files.readString(file).strip().split(" ", 2);
            return new Position(Long.parseLong(words[0]), Duration.parse(words[1]));
        }

        void write(Path file) throws java.io.IOException {
            Files.writeString(file, next + " " + spent + "\n");
        }
    }
}
