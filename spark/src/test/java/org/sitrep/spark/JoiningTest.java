// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.sitrep.app.ArchiveRequest;
import org.sitrep.app.Coder;
import org.sitrep.export.RecordWriter;
import org.sitrep.ingest.PageReader;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

class JoiningTest {
    /** {@code -Dsitrep.reports=2000} for more; so many take a few seconds to code. */
    private static final int REPORTS = Integer.getInteger("sitrep.reports", 300);

    @Test
    void sharedOutInWhateverOrderReportsAreJoinedAsOnOneMachine() throws Exception {
        List<String> records = new ArrayList<>();
        Coder coder = OneMachine.SETUP.open();
        StringBuilder reports = new StringBuilder();
        for (int i = 0; i < REPORTS; i++) {
            reports.append(MadeInputs.line("r" + i, i));
        }
        byte[] bytes = reports.toString().getBytes(StandardCharsets.UTF_8);
        try (Stream<Outcome<Page>> pages =
                PageReader.standard(new ByteArrayInputStream(bytes)).read("-")) {
            pages.parallel()
                    .forEachOrdered(page -> records.add(RecordWriter.line(coder.code(page))));
        }
        OneMachine one = OneMachine.joined(records);
        assertThat(one.incidents().size()).isBetween(REPORTS / 8, REPORTS * 3);
        Collections.shuffle(records, new Random(1));

        try (SparkSession session =
                Archive.session(
                        new ArchiveRequest(
                                List.of(),
                                "",
                                Optional.of("local[2]"),
                                OneMachine.SETUP,
                                Optional.empty(),
                                Optional.empty(),
                                true))) {
            JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
            List<Joining.Joined> found =
                    Joining.of(
                                    spark,
                                    spark.parallelize(records, 5)
                                            .mapPartitions(Tables::read)
                                            .filter(Tables.Read::isCoded)
                                            .mapToPair(Tables.Read::line),
                                    "",
                                    6)
                            .collect();

            assertThat(lines(found, Joining.Kind.INCIDENT))
                    .containsExactlyInAnyOrderElementsOf(one.incidents());
            assertThat(lines(found, Joining.Kind.COPY))
                    .containsExactlyInAnyOrderElementsOf(one.copies());
        }
    }

    private static List<String> lines(List<Joining.Joined> found, Joining.Kind kind) {
        return found.stream().filter(each -> each.kind() == kind).map(each -> each.line()).toList();
    }
}
