// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The file system of a job that says when the writing of records begins, and when a task throws
 * away what it wrote, each before anything else happens: Spark's listeners hear of both too late.
 */
public final class Stumbling extends LocalFileSystem {
    /** Settings with which this is the file system. */
    static final Map<String, String> SETTINGS =
            Map.of(
                    "spark.hadoop.fs.file.impl",
                    Stumbling.class.getName(),
                    "spark.hadoop.fs.file.impl.disable.cache",
                    "true");

    private static final Steps NOTHING = new Steps() {};
    private static volatile Steps now = NOTHING;

    /** What is done meanwhile. */
    interface Steps {
        /** Before the first task that writes records. */
        default void beforeRecords() throws IOException {}

        /** When a task has failed and its files are thrown away. */
        default void afterFailure() throws IOException {}
    }

    static void steps(Steps steps) {
        now = steps;
    }

    static void noSteps() {
        now = NOTHING;
    }

    @Override
    public boolean mkdirs(Path folder) throws IOException {
        if (folder.toString().endsWith("records/_temporary/0")) {
            now.beforeRecords();
        }
        return super.mkdirs(folder);
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        if (path.getName().startsWith("attempt_")) {
            now.afterFailure();
        }
        return super.delete(path, recursive);
    }
}
