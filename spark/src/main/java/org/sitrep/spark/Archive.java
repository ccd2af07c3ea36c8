// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.IOException;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.sitrep.app.Account;
import org.sitrep.app.ArchiveCommand;
import org.sitrep.app.ArchiveRequest;

/** The start of the job: for {@code ./sitrep archive}, and for {@code spark-submit}. */
public final class Archive {
    private static final String MASTER = "spark.master";
    private static final String EVERY_CORE = "local[*]";

    private Archive() {}

    public static void main(String[] arguments) {
        int status = ArchiveCommand.execute(Archive::run, arguments);
        if (status != 0) { // spark-submit ends a job that went well by itself
            System.exit(status);
        }
    }

    private static Account run(ArchiveRequest request) throws IOException {
        try (SparkSession spark = session(request)) {
            return new ArchiveJob(spark, request).run();
        }
    }

    static SparkSession session(ArchiveRequest request) {
        SparkConf conf = new SparkConf().setAppName("sitrep archive");
        String master = request.master().orElse(conf.get(MASTER, EVERY_CORE));
        conf.setMaster(master);
        if (master.startsWith("local")) {
            // Nothing outside of this machine takes part.
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
            conf.setIfMissing("spark.ui.enabled", "false");
            String terminal = String.valueOf(Boolean.getBoolean("sitrep.terminal.err"));
            conf.setIfMissing("spark.ui.showConsoleProgress", terminal);
        }
        // Deep pages need a deep stack, wherever they are coded.
        String options = conf.get("spark.executor.extraJavaOptions", "");
        if (!options.contains("-Xss")) {
            conf.set("spark.executor.extraJavaOptions", (options + " -Xss4m").strip());
        }
        // The first version renames what a task wrote only when the job is done; the second one
        // leaves what a task wrote that died while it was renaming.
        conf.set("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1");
        conf.set("spark.sql.session.timeZone", "UTC");
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
