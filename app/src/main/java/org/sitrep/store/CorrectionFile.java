// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Corrections as JSON Lines: what people did in one project, to be done in another one that holds
 * the same documents, or in the same one after it was made anew.
 *
 * <p>A line names the document by its id, since numbers differ between projects: {@code {"seq",
 * "at", "who", "layer", "kind", "document", "target", "field", "value", "why", "hash"}}; {@code
 * target} is the thing in the document ({@code e3}), absent for the document itself. A merge or a
 * split names the other event by {@code {"document", "event"}}, an undo the {@code seq} of a line
 * before. What the program wrote itself is left out.
 */
public final class CorrectionFile {
    private static final int PAGE = 5000; // entries read at once // guess

    private CorrectionFile() {}

    /**
     * What became of the lines.
     *
     * @param applied lines written to the log
     * @param known lines that were in this very log already
     * @param refused what could not be done, in words, with the number of the line from 1
     */
    public record Applied(int applied, int known, List<String> refused) {
        public Applied {
            refused = List.copyOf(refused);
        }
    }

    /** Hands over a line for each entry that people wrote about documents, oldest first. */
    public static void write(Project project, Consumer<String> line) {
        Map<Long, String> ids = ids(project);
        long after = 0;
        while (true) {
            List<LogEntry> page = project.log(after, PAGE);
            for (LogEntry entry : page) {
                after = entry.seq();
                if (entry.kind() != Kind.RECODED && Target.of(entry.target()).document() > 0) {
                    line.accept(Trees.write(line(entry, ids)));
                }
            }
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private static Map<Long, String> ids(Project project) {
        Map<Long, String> ids = new HashMap<>();
        long after = 0;
        while (true) {
            List<DocumentRow> page = project.documents(after, PAGE);
            for (DocumentRow row : page) {
                ids.put(row.n(), row.id());
                after = row.n();
            }
            if (page.size() < PAGE) {
                return ids;
            }
        }
    }

    private static ObjectNode line(LogEntry entry, Map<Long, String> ids) {
        Target target = Target.of(entry.target());
        ObjectNode line = Trees.object();
        line.put("seq", entry.seq());
        line.put("at", entry.at().toString());
        line.put("who", entry.who());
        entry.layer().ifPresent(layer -> line.put("layer", layer));
        line.put("kind", entry.kind().word());
        line.put("document", ids.getOrDefault(target.document(), ""));
        target.item().ifPresent(item -> line.put("target", item));
        entry.field().ifPresent(field -> line.put("field", field));
        entry.after()
                .map(Trees::read)
                .ifPresent(value -> line.set("value", value(entry, value, ids)));
        line.put("why", entry.why());
        line.put("hash", entry.hash());
        return line;
    }

    private static JsonNode value(LogEntry entry, JsonNode value, Map<Long, String> ids) {
        if (entry.kind() != Kind.MERGE && entry.kind() != Kind.SPLIT) {
            return value;
        }
        Target other = Target.of(value.asText());
        ObjectNode named = Trees.object();
        named.put("document", ids.getOrDefault(other.document(), ""));
        named.put("event", other.item().orElse(""));
        return named;
    }

    /**
     * Does what the lines say, in their order, each upon the last version of its target.
     *
     * @param lines blank ones are skipped
     */
    public static Applied apply(Project project, Iterable<String> lines) {
        Set<String> known = new HashSet<>();
        Map<Long, Long> numbers = new HashMap<>();
        long after = 0;
        while (true) {
            List<LogEntry> page = project.log(after, PAGE);
            for (LogEntry entry : page) {
                known.add(entry.hash());
                after = entry.seq();
            }
            if (page.size() < PAGE) {
                break;
            }
        }
        int applied = 0;
        int there = 0;
        int number = 0;
        List<String> refused = new ArrayList<>();
        for (String line : lines) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                ObjectNode object = Trees.object(line);
                if (known.contains(object.path("hash").asText())) {
                    numbers.put(object.path("seq").asLong(), object.path("seq").asLong());
                    there++;
                } else {
                    one(project, object, numbers);
                    applied++;
                }
            } catch (IllegalArgumentException fault) {
                refused.add("line " + number + ": " + fault.getMessage());
            }
        }
        return new Applied(applied, there, refused);
    }

    private static void one(Project project, ObjectNode line, Map<Long, Long> numbers) {
        String id = line.path("document").asText();
        long n =
                project.number(id)
                        .orElseThrow(
                                () -> new IllegalArgumentException("there is no document " + id));
        Kind kind =
                Kind.of(line.path("kind").asText())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "there is no kind " + line.path("kind").asText()));
        String target =
                line.hasNonNull("target") ? Target.key(n, line.path("target").asText()) : "d" + n;
        Optional<String> layer = text(line, "layer");
        long version =
                project.history(target).stream()
                        .filter(entry -> entry.layer().equals(layer))
                        .count();
        Reply reply =
                project.correct(
                        new Correction(
                                target,
                                version,
                                kind,
                                text(line, "field"),
                                value(project, line, kind, numbers),
                                line.path("why").asText(),
                                line.path("who").asText(),
                                layer));
        switch (reply) {
            case Reply.Written written -> numbers.put(line.path("seq").asLong(), written.seq());
            case Reply.Conflict conflict ->
                    throw new IllegalArgumentException("somebody else writes to " + target);
            case Reply.Refused refusal -> throw new IllegalArgumentException(refusal.reason());
        }
    }

    private static Optional<String> text(ObjectNode line, String name) {
        return line.hasNonNull(name) ? Optional.of(line.path(name).asText()) : Optional.empty();
    }

    private static Optional<String> value(
            Project project, ObjectNode line, Kind kind, Map<Long, Long> numbers) {
        if (!line.has("value")) {
            return Optional.empty();
        }
        JsonNode value = line.path("value");
        if (kind == Kind.UNDO) {
            Long seq = numbers.get(value.asLong());
            if (seq == null) {
                throw new IllegalArgumentException("the entry to take back did not come before");
            }
            return Optional.of(seq.toString());
        }
        if (value instanceof ObjectNode other && (kind == Kind.MERGE || kind == Kind.SPLIT)) {
            String id = other.path("document").asText();
            long n =
                    project.number(id)
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "there is no document " + id));
            return Optional.of(
                    Trees.write(Trees.text(Target.key(n, other.path("event").asText()))));
        }
        return Optional.of(Trees.write(value));
    }
}
