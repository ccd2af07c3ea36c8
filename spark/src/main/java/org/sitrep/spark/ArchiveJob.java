// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.sitrep.app.Account;
import org.sitrep.app.ArchiveRequest;
import org.sitrep.app.CodingSetup;
import scala.Tuple2;

/**
 * Codes archives and joins their reports.
 *
 * <p>The inputs are cut into splits, and a census finds the documents whose ids came before. Each
 * task codes a split and writes one file; Spark's commit protocol lets one of several attempts at a
 * task through. All that follows reads those files: the account, so that it tells of what was
 * written and not of what tasks say of themselves, the tables, and the incidents.
 */
final class ArchiveJob {
    /** Reports joined by one task. */
    private static final int JOINED = 5_000; // guess: some seconds, some hundred MB

    private static final List<String> FOLDERS =
            List.of(
                    "records",
                    "incidents",
                    "copies",
                    "tables/records",
                    "tables/events",
                    "tables/incidents");

    private final SparkSession session;
    private final JavaSparkContext spark;
    private final ArchiveRequest request;
    private final Path out;

    ArchiveJob(SparkSession session, ArchiveRequest request) {
        this.session = session;
        this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        this.request = request;
        this.out = new Path(request.out());
    }

    /**
     * Runs the job.
     *
     * @return what became of the inputs
     * @throws IllegalStateException when an input was lost or told twice
     */
    Account run() throws IOException {
        FileSystem files = out.getFileSystem(spark.hadoopConfiguration());
        if (files.exists(out) && files.listStatus(out).length > 0) {
            throw new FileAlreadyExistsException(request.out(), null, "holds files already");
        }
        CodingSetup setup = request.setup();
        if (Files.exists(java.nio.file.Path.of(setup.data()))) {
            Installation.coder(setup); // what is wrong with it shows now
        }
        long documents = code(setup);
        JavaRDD<String> lines = Written.lines(spark, files, new Path(out, "records"));
        JavaRDD<Tables.Read> read =
                lines.mapPartitions(Tables::read).persist(StorageLevel.DISK_ONLY());
        Account account = new Account();
        account.read(documents);
        read.flatMap(each -> Stream.ofNullable(each.account()).iterator())
                .collect()
                .forEach(account::add);
        List<String> said = account.lines(); // throws when the sum does not close
        table(
                read.flatMap(each -> Stream.ofNullable(each.record()).iterator()),
                Tables.records(),
                "records");
        table(read.flatMap(each -> each.events().iterator()), Tables.events(), "events");
        if (request.incidents()) {
            join(read.filter(Tables.Read::isCoded).mapToPair(Tables.Read::line), documents);
        }
        for (String each : FOLDERS) {
            // An attempt that another one outran may have gone on behind the end of its job.
            files.delete(new Path(new Path(out, each), "_temporary"), true);
        }
        write(files, "account.txt", String.join("\n", said) + "\n");
        write(files, "_SUCCESS", "");
        return account;
    }

    /** Codes all documents, and returns how many there are. */
    private long code(CodingSetup setup) throws IOException {
        List<Split> splits =
                Inputs.splits(spark, request.inputs(), request.shareBytes().orElse(0L));
        int count = Math.max(1, splits.size());
        JavaRDD<Split> all = spark.parallelize(splits, count);
        Census census = Census.of(all, count);
        JavaRDD<String> coded =
                all.mapToPair(split -> new Tuple2<>(split.number(), split))
                        .leftOuterJoin(census.again(), new Census.ByNumber(count))
                        .flatMap(each -> new Coding(setup, each._2()._1(), each._2()._2()));
        long documents = census.documents();
        text(coded, "records");
        return documents;
    }

    private void join(JavaPairRDD<String, String> lines, long documents) throws IOException {
        int tasks = (int) Math.max(spark.defaultParallelism(), documents / JOINED);
        JavaRDD<Joining.Joined> joined =
                Joining.of(spark, lines, request.rule().orElse(""), tasks)
                        .persist(StorageLevel.MEMORY_AND_DISK());
        text(sorted(joined, Joining.Kind.INCIDENT, tasks), "incidents");
        text(sorted(joined, Joining.Kind.COPY, tasks), "copies");
        JavaRDD<Row> rows = joined.flatMap(each -> Stream.ofNullable(each.row()).iterator());
        table(rows, Tables.incidents(), "incidents");
        joined.unpersist();
    }

    /** The lines of one kind in the order of their keys, as one machine writes them. */
    private static JavaRDD<String> sorted(
            JavaRDD<Joining.Joined> joined, Joining.Kind kind, int tasks) {
        return joined.filter(each -> each.kind() == kind)
                .mapToPair(each -> new Tuple2<>(each.key(), each.line()))
                .sortByKey(true, tasks)
                .values();
    }

    private void text(JavaRDD<String> lines, String name) {
        session.createDataset(lines.rdd(), Encoders.STRING())
                .write()
                .text(new Path(out, name).toString());
    }

    private void table(JavaRDD<Row> rows, StructType columns, String name) {
        session.createDataFrame(rows, columns)
                .write()
                .parquet(new Path(new Path(out, "tables"), name).toString());
    }

    private void write(FileSystem files, String name, String text) throws IOException {
        try (OutputStream stream = files.create(new Path(out, name), false)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
