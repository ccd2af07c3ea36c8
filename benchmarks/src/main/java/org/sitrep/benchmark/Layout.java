// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things are; {@code benchmarks/run} says so in properties.
 *
 * @param root of the repository
 * @param options of each system's JVM, all alike
 */
record Layout(Path root, List<String> options) {

    static Layout ofProcess() {
        List<String> options = new ArrayList<>();
        options.addAll(List.of(property("benchmark.options").split(" ", -1)));
        options.add("-Dsitrep.data=" + property("sitrep.data"));
        return new Layout(Path.of(property("benchmark.root")), List.copyOf(options));
    }

    /** A property that {@code benchmarks/run} sets. */
    static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("the property " + name + " is not set");
        }
        return value;
    }

    Path java() {
        return Path.of(property("java.home"), "bin", "java");
    }

    Path target() {
        return root.resolve("benchmarks/target");
    }

    Path texts() {
        return target().resolve("texts");
    }

    Path log(Candidate candidate) {
        return target().resolve(candidate.code() + ".log");
    }

    /** A system's own libraries; for ours those that are shipped. */
    String classPath(Candidate candidate) throws IOException {
        Path classes = target().resolve("classes");
        return classes
                + ":"
                + switch (candidate) {
                    case SITREP, CODER -> root.resolve("app/target/lib") + "/*";
                    case LIBRARY, CORENLP ->
                            Files.readString(target().resolve(candidate.code() + ".classpath"))
                                    .strip();
                };
    }
}
