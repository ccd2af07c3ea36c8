// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random edits, merges, splits and undos beside a plain model that does them in maps. */
class RandomEditsTest {
    private static final List<String> TYPES = List.of("ASSAULT", "PROTEST", "COERCE", "ACCUSE");
    private static final List<String> STATUSES = List.of("actual", "future", "negated");

    @TempDir private Path folder;

    /** What a person did, in the terms of the model. */
    private record Done(long seq, Kind kind, String event, String field, String value) {}

    /** The model: what holds is found by doing all that is not taken back once more. */
    private static final class Model {
        private final List<Done> done = new ArrayList<>();
        private final Map<String, String> startHappening =
                Map.of("e1", "h1", "e2", "h1", "e3", "h2", "e4", "h3");
        private final Map<String, String> startType =
                Map.of("e1", "ASSAULT", "e2", "ASSAULT", "e3", "PROTEST", "e4", "ACCUSE");
        Map<String, String> type = new TreeMap<>();
        Map<String, String> status = new TreeMap<>();
        Map<String, String> happening = new TreeMap<>();
        Set<String> rejected = new TreeSet<>();

        boolean holds(Done one) {
            return done.stream()
                    .filter(other -> other.kind() == Kind.UNDO)
                    .filter(other -> other.value().equals(Long.toString(one.seq())))
                    .noneMatch(this::holds);
        }

        void again() {
            type = new TreeMap<>(startType);
            status = new TreeMap<>();
            startType.keySet().forEach(event -> status.put(event, "actual"));
            happening = new TreeMap<>(startHappening);
            rejected = new TreeSet<>();
            int fresh = 0;
            for (Done one : done) {
                if (!holds(one)) {
                    continue;
                }
                boolean there = type.containsKey(one.event());
                switch (one.kind()) {
                    case ADD -> {
                        type.put(one.event(), one.value());
                        status.put(one.event(), "actual");
                        happening.put(one.event(), "new" + fresh++);
                    }
                    case SET -> {
                        if (there) {
                            (one.field().equals("type") ? type : status)
                                    .put(one.event(), one.value());
                        }
                    }
                    case REJECT -> {
                        if (there) {
                            rejected.add(one.event());
                        }
                    }
                    case ACCEPT -> rejected.remove(one.event());
                    case MERGE -> {
                        if (there && type.containsKey(one.value())) {
                            String given = happening.getOrDefault(one.event(), "");
                            String kept = happening.getOrDefault(one.value(), "");
                            happening.replaceAll((e, h) -> h.equals(given) ? kept : h);
                        }
                    }
                    case SPLIT -> {
                        if (there
                                && type.containsKey(one.value())
                                && happening
                                        .getOrDefault(one.event(), "")
                                        .equals(happening.get(one.value()))) {
                            happening.put(one.event(), "new" + fresh++);
                        }
                    }
                    default -> {}
                }
            }
        }

        /** Which events are one happening, whatever it is called. */
        Set<Set<String>> together() {
            Map<String, Set<String>> groups = new TreeMap<>();
            happening.forEach(
                    (event, name) -> {
                        if (!rejected.contains(event)) {
                            groups.computeIfAbsent(name, n -> new TreeSet<>()).add(event);
                        }
                    });
            return new HashSet<>(groups.values());
        }
    }

    @Test
    void noSequenceMakesTheProjectDifferFromTheModel() {
        int sequences = LongForm.tries(30, 2000);
        Random random = new Random(20261126);
        try (Project project =
                Project.create(folder.resolve("p.sitrep").toString(), Samples.clock())) {
            for (int n = 1; n <= sequences; n++) {
                project.add(Samples.report("doc" + n), Samples.CODING);
                sequence(project, n, random);
            }
            assertThat(project.audit().faults()).isEmpty();
        }
    }

    private static void sequence(Project project, long n, Random random) {
        Model model = new Model();
        for (int step = 0; step < 25; step++) {
            step(project, n, random, model);
        }
        model.again();
        JsonNode events = Trees.read(project.document(n).orElseThrow().line()).path("events");
        Map<String, String> types = new TreeMap<>();
        Map<String, String> statuses = new TreeMap<>();
        Map<String, Set<String>> groups = new TreeMap<>();
        for (JsonNode event : events) {
            String id = event.path("id").asText();
            types.put(id, event.path("type").asText());
            statuses.put(id, event.path("status").asText());
            groups.computeIfAbsent(event.path("happening").asText(), h -> new TreeSet<>()).add(id);
        }
        model.type.keySet().removeAll(model.rejected);
        model.status.keySet().removeAll(model.rejected);
        assertThat(types).as("document " + n).isEqualTo(model.type);
        assertThat(statuses).as("document " + n).isEqualTo(model.status);
        assertThat(new HashSet<>(groups.values())).as("document " + n).isEqualTo(model.together());
        assertThat(project.events(Filter.all()).stream().filter(row -> row.document() == n))
                .extracting(EventRow::event)
                .containsExactlyInAnyOrderElementsOf(model.type.keySet());
    }

    private static void step(Project project, long n, Random random, Model model) {
        model.again();
        List<String> events = List.copyOf(model.type.keySet());
        String event = events.get(random.nextInt(events.size()));
        String other = events.get(random.nextInt(events.size()));
        Kind kind =
                List.of(
                                Kind.SET,
                                Kind.SET,
                                Kind.REJECT,
                                Kind.ACCEPT,
                                Kind.MERGE,
                                Kind.SPLIT,
                                Kind.UNDO,
                                Kind.UNDO,
                                Kind.ADD)
                        .get(random.nextInt(9));
        String key = Target.key(n, event);
        long version = project.history(key).size();
        String type = TYPES.get(random.nextInt(TYPES.size()));
        boolean setType = random.nextBoolean();
        String word = setType ? type : STATUSES.get(random.nextInt(STATUSES.size()));
        Correction correction =
                switch (kind) {
                    case SET ->
                            Correction.set(
                                    key,
                                    version,
                                    setType ? "type" : "status",
                                    '"' + word + '"',
                                    "ann");
                    case MERGE, SPLIT ->
                            Correction.of(
                                    kind,
                                    key,
                                    version,
                                    Optional.of('"' + Target.key(n, other) + '"'),
                                    "ann");
                    case ADD ->
                            Correction.of(
                                    kind,
                                    "d" + n,
                                    0,
                                    Optional.of(
                                            "{\"type\":\""
                                                    + type
                                                    + "\",\"trigger\":{\"start\":0,\"end\":8}}"),
                                    "ann");
                    case UNDO -> undo(project, key, version, random);
                    default -> Correction.of(kind, key, version, Optional.empty(), "ann");
                };
        Reply reply = project.correct(correction);
        if (reply instanceof Reply.Written written) {
            LogEntry entry = project.log(written.seq() - 1, 1).getFirst();
            String value =
                    switch (kind) {
                        case SET -> word;
                        case MERGE, SPLIT -> other;
                        case ADD -> type;
                        case UNDO -> entry.after().orElseThrow();
                        default -> "";
                    };
            model.done.add(
                    new Done(
                            written.seq(),
                            kind,
                            Target.of(entry.target()).item().orElseThrow(),
                            setType ? "type" : "status",
                            value));
        } else {
            // Merging an event with itself, taking back where nothing holds.
            assertThat(reply).isInstanceOf(Reply.Refused.class);
            assertThat(kind).isIn(Kind.MERGE, Kind.SPLIT, Kind.UNDO);
        }
    }

    private static Correction undo(Project project, String key, long version, Random random) {
        List<LogEntry> entries = project.history(key);
        Optional<String> which =
                entries.isEmpty() || random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(
                                Long.toString(entries.get(random.nextInt(entries.size())).seq()));
        return Correction.of(Kind.UNDO, key, version, which, "ann");
    }
}
