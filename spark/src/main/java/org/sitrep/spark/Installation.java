// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkFiles;
import org.sitrep.app.Coder;
import org.sitrep.app.CodingSetup;

/**
 * The pipelines that are open in this JVM.
 *
 * <p>The one piece of state of the whole program that is not handed from hand to hand: Spark makes
 * the objects of a task anew for each task, and its tasks have nothing in common but the JVM. The
 * reference files are mapped, so that the JVMs of one machine share their memory.
 */
final class Installation {
    private static final Map<CodingSetup, Coder> OPEN = new ConcurrentHashMap<>();

    private Installation() {}

    /** The coder of a setup, opened by the first task of this JVM that asks. */
    static Coder coder(CodingSetup setup) {
        return OPEN.computeIfAbsent(setup, Installation::open);
    }

    private static Coder open(CodingSetup setup) {
        try {
            return setup.located(Installation::locate).open();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Where a file lies here: under its name, or where Spark brought it. */
    private static String locate(String name) {
        return Files.exists(Path.of(name)) ? name : SparkFiles.get(name);
    }
}
