// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.IncidentWriter;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.incident.IncidentClusterer.Blocks;
import org.sitrep.incident.IncidentClusterer.WordCounts;
import org.sitrep.knowledge.TollRule;
import org.sitrep.knowledge.TollRules;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Incident;
import org.sitrep.profile.PlainRows;
import scala.Tuple2;

/**
 * Joins the reports of one happening. The driver reads of each report what comparing it needs, and
 * finds which reports must be joined together ({@link Blocks}); each task joins some blocks.
 */
final class Joining {
    /** What joining a block costs beside its reports, which are compared with each other. */
    private static final double SHARE = 1.5; // guess: between linear and the worst

    private Joining() {}

    /** What a task finds, as it is written. */
    enum Kind {
        INCIDENT,
        COPY
    }

    /**
     * An incident or a copy.
     *
     * @param key by which the lines of its kind are sorted
     * @param row of the table of incidents; null for a copy, and for what that table cannot hold
     */
    record Joined(Kind kind, String key, String line, @Nullable Row row) implements Serializable {}

    /**
     * The incidents and copies of coded documents, in no order.
     *
     * @param lines by id
     */
    static JavaRDD<Joined> of(
            JavaSparkContext spark, JavaPairRDD<String, String> lines, String rule, int tasks)
            throws IOException {
        Blocks blocks = IncidentClusterer.standard(rule(rule), List.of()).blocks();
        Iterator<String> all = lines.values().toLocalIterator();
        while (all.hasNext()) {
            if (RecordReader.read(all.next()) instanceof RecordLine.Coded(var document)) {
                blocks.add(document);
            }
        }
        List<Tuple2<String, Integer>> shared = share(blocks.ids(), tasks);
        Broadcast<WordCounts> counts = spark.broadcast(blocks.counts());
        JavaPairRDD<String, Integer> tasksOf =
                JavaPairRDD.fromJavaRDD(spark.parallelize(shared, tasks));
        return lines.join(tasksOf, tasks)
                .mapToPair(each -> new Tuple2<>(each._2()._2(), each._2()._1()))
                .groupByKey(new Census.ByNumber(tasks))
                .flatMap(each -> join(each._2(), counts.value(), rule));
    }

    private static TollRule rule(String name) {
        return name.isEmpty()
                ? TollRules.bundled().standard()
                : TollRules.bundled()
                        .find(name)
                        .orElseThrow(() -> new IllegalStateException("no rule " + name));
    }

    /** The task of each document: the costliest blocks first, each to the task with least to do. */
    private static List<Tuple2<String, Integer>> share(List<List<String>> blocks, int tasks) {
        record Load(double cost, int task) {}
        PriorityQueue<Load> loads =
                new PriorityQueue<>(
                        Comparator.comparingDouble(Load::cost).thenComparingInt(Load::task));
        for (int t = 0; t < tasks; t++) {
            loads.add(new Load(0, t));
        }
        List<Tuple2<String, Integer>> shared = new ArrayList<>();
        List<List<String>> sorted = new ArrayList<>(blocks);
        sorted.sort(Comparator.comparingInt((List<String> block) -> -block.size()));
        for (List<String> block : sorted) {
            Load least = loads.remove();
            block.forEach(id -> shared.add(new Tuple2<>(id, least.task())));
            loads.add(new Load(least.cost() + Math.pow(block.size(), SHARE), least.task()));
        }
        return shared;
    }

    private static Iterator<Joined> join(Iterable<String> lines, WordCounts counts, String rule)
            throws IOException {
        List<CodedDocument> documents = new ArrayList<>();
        Map<String, CodedDocument> byId = new HashMap<>(); // looked up, never iterated
        for (String line : lines) {
            if (RecordReader.read(line) instanceof RecordLine.Coded(var document)) {
                documents.add(document);
                byId.put(document.document().id(), document);
            }
        }
        Clusters clusters =
                IncidentClusterer.standard(rule(rule), List.of()).cluster(documents, counts);
        List<Joined> found = new ArrayList<>();
        PlainRows tables = new PlainRows();
        for (Incident incident : clusters.incidents()) {
            List<Row> rows = new ArrayList<>();
            tables.incidents(
                    incident.members().stream()
                            .map(Incident.Member::document)
                            .distinct()
                            .flatMap(id -> Stream.ofNullable(byId.get(id)))
                            .toList(),
                    List.of(incident),
                    cells -> rows.add(Tables.row(tables.incidentColumns(), cells)));
            found.add(
                    new Joined(
                            Kind.INCIDENT,
                            incident.id(),
                            IncidentWriter.line(incident),
                            rows.isEmpty() ? null : rows.getFirst()));
        }
        for (Incident.Copy copy : clusters.copies()) {
            found.add(new Joined(Kind.COPY, copy.document(), IncidentWriter.line(copy), null));
        }
        return found.iterator();
    }
}
