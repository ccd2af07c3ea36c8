// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two executors on this machine, each a process of its own with one core: what a job runs on while
 * this is open.
 */
final class SmallCluster implements AutoCloseable {
    private static final String MASTER = "local-cluster[2,1,1024]";

    private final Map<String, String> settings;

    /**
     * Makes the next session one of such a cluster.
     *
     * @param more settings of Spark
     */
    SmallCluster(Map<String, String> more) throws IOException {
        settings = new HashMap<>(more);
        settings.put("spark.executor.extraClassPath", sparkHome());
        settings.forEach(System::setProperty);
    }

    /** Its name for Spark. */
    String master() {
        return MASTER;
    }

    @Override
    public void close() {
        settings.keySet().forEach(System::clearProperty);
    }

    /** The process of an executor that runs. */
    static Optional<ProcessHandle> executor(String id) {
        return executors(" --executor-id " + id + " ");
    }

    static Optional<ProcessHandle> anyExecutor() {
        return executors("");
    }

    private static Optional<ProcessHandle> executors(String words) {
        return ProcessHandle.current()
                .descendants()
                .filter(
                        process ->
                                process.info()
                                        .commandLine()
                                        .filter(line -> line.contains("GrainedExecutorBackend"))
                                        .filter(line -> line.contains(words))
                                        .isPresent())
                .findFirst();
    }

    /**
     * Makes the folder from which executors start: a Spark distribution is a folder of jars.
     *
     * @return what is not in jars
     */
    static String sparkHome() throws IOException {
        Path home = Path.of(System.getenv("SPARK_HOME"));
        Path jars = Files.createDirectories(home.resolve("jars"));
        List<String> rest = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":", -1)) {
            Path path = Path.of(entry).toAbsolutePath();
            if (entry.endsWith(".jar")) {
                Path link = jars.resolve(path.getFileName());
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, path);
            } else {
                rest.add(path.toString());
            }
        }
        return String.join(":", rest);
    }
}
