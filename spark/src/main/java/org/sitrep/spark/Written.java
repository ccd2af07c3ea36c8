// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The lines that a job wrote, in the order in which it wrote them: Spark's own reading has none.
 */
final class Written {
    private Written() {}

    /** The lines of the files of a folder, a partition a file, by name. */
    static JavaRDD<String> lines(JavaSparkContext spark, FileSystem files, Path folder)
            throws IOException {
        List<String> parts = new ArrayList<>();
        for (FileStatus file : files.listStatus(folder)) {
            if (file.getPath().getName().startsWith("part-")) {
                parts.add(file.getPath().toString());
            }
        }
        Collections.sort(parts);
        Broadcast<SerializableConfiguration> settings =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        return spark.parallelize(parts, Math.max(1, parts.size()))
                .mapPartitions(
                        names -> new Chain<>(names, name -> lines(name, settings.value().value())));
    }

    private static Stream<String> lines(String name, Configuration settings) throws IOException {
        Path path = new Path(name);
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                path.getFileSystem(settings).open(path), StandardCharsets.UTF_8));
        return reader.lines()
                .onClose(
                        () -> {
                            try {
                                reader.close();
                            } catch (IOException problem) {
                                throw new UncheckedIOException(problem);
                            }
                        });
    }
}
