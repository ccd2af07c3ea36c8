// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.export.RecordLine;
import org.sitrep.store.Correction;
import org.sitrep.store.EventRow;
import org.sitrep.store.Filter;
import org.sitrep.store.Kind;
import org.sitrep.store.Project;
import org.sitrep.store.Reply;

class EventsTest {
    private static final int DOCUMENTS = 30;

    private final Project project;

    EventsTest(@TempDir Path folder) {
        project = Project.create(folder.resolve("p.sitrep").toString(), InstantSource.system());
        add(0, DOCUMENTS);
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void whateverHappensTheEventsAreThoseOfTheStore() {
        Events events = new Events(project);
        Random random = new Random(7);
        List<Long> written = new ArrayList<>();
        for (int round = 0; round < 120; round++) {
            String key = "d" + (1 + random.nextInt(DOCUMENTS)) + ".e1";
            switch (random.nextInt(6)) {
                case 0 -> write(written, Kind.ACCEPT, key, Optional.empty());
                case 1 -> write(written, Kind.REJECT, key, Optional.empty());
                case 2 -> write(written, Kind.NOTE, key, Optional.of("\"d3.e1\""));
                case 3 ->
                        write(
                                written,
                                Kind.MERGE,
                                key,
                                Optional.of("\"d" + (1 + random.nextInt(DOCUMENTS)) + ".e1\""));
                case 4 -> set(written, key, random.nextBoolean() ? "\"negated\"" : "\"actual\"");
                default -> {
                    if (random.nextInt(6) == 0) {
                        add(DOCUMENTS + round, 1);
                    }
                }
            }
            if (random.nextInt(3) > 0) {
                same(events);
            }
        }
        same(events);
        assertThat(written).hasSizeGreaterThan(40);
    }

    private void same(Events events) {
        List<EventRow> expected = project.events(Filter.all());
        assertThat(events.now().rows()).isEqualTo(expected);
        assertThat(events.now().documents().values())
                .containsExactlyInAnyOrderElementsOf(project.documents(0, 1000));
    }

    private void set(List<Long> written, String key, String status) {
        long version = project.event(key).orElseThrow().version();
        reply(written, project.correct(Correction.set(key, version, "status", status, "ana")));
    }

    private void write(List<Long> written, Kind kind, String key, Optional<String> value) {
        long version = project.event(key).orElseThrow().version();
        reply(written, project.correct(Correction.of(kind, key, version, value, "ana")));
    }

    private static void reply(List<Long> written, Reply reply) {
        if (reply instanceof Reply.Written done) {
            written.add(done.seq());
        }
    }

    private void add(int from, int count) {
        List<RecordLine> lines = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            lines.add(TestDesk.record("doc" + i, "Rebels attacked town " + i + "."));
        }
        assertThat(project.add(lines, TestDesk.CODING)).hasSize(count);
    }
}
