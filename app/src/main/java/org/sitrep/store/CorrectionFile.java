// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Corrections as JSON Lines: what people did in one project, to be done in another one that holds
 * the same documents, or in the same one after it was made anew.
 *
 * <p>A line names the document by its id, since numbers differ between projects: {@code {"seq",
 * "at", "who", "layer", "kind", "document", "target", "field", "value", "why", "origin", "hash"}};
 * {@code target} is the thing in the document ({@code e3}), absent for the document itself. A merge
 * or a split names the other event by {@code {"document", "event"}}, an undo the {@code seq} of a
 * line before. What the program wrote itself is left out. {@code origin} is the hash of the entry
 * that it was first, when it came from a file itself: so a correction that was made in one project
 * is applied once in each, however often and in whatever way it comes.
 */
public final class CorrectionFile {
    /** Characters of a line; one that is longer is refused. */
    public static final int LONGEST = 1_000_000; // guess: a reason is some sentences

    private static final int PAGE = 5000; // entries read at once // guess

    private CorrectionFile() {}

    /**
     * What became of the lines.
     *
     * @param applied lines written to the log
     * @param known lines that are in the log already: made here, or applied before
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
                    line.accept(Trees.write(CorrectionLine.of(entry, ids).json()));
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

    /**
     * Does what the lines say, in their order, each upon the last version of its target. What was
     * applied before is left out; a run that was interrupted can be done again.
     *
     * @param lines blank ones are skipped
     */
    public static Applied apply(Project project, Iterable<String> lines) {
        Map<String, Long> known = known(project);
        Map<Long, Long> numbers = new HashMap<>();
        Map<String, Integer> occurrences = new HashMap<>();
        int applied = 0;
        int there = 0;
        int number = 0;
        List<String> refused = new ArrayList<>();
        for (String text : lines) {
            number++;
            if (text.isBlank()) {
                continue;
            }
            try {
                if (text.length() > LONGEST) {
                    throw new IllegalArgumentException("longer than " + LONGEST + " characters");
                }
                CorrectionLine line = CorrectionLine.read(text);
                int occurrence = occurrences.merge(line.digest(0), 1, Integer::sum);
                Origin origin = line.origin(occurrence);
                String key = line.key(origin.hash());
                Long seq = known.get(key);
                if (seq == null) {
                    seq = one(project, line, numbers, origin);
                    known.put(key, seq);
                    applied++;
                } else {
                    there++;
                }
                numbers.put(line.json().path("seq").asLong(), seq);
            } catch (IllegalArgumentException fault) {
                refused.add("line " + number + ": " + fault.getMessage());
            }
        }
        return new Applied(applied, there, refused);
    }

    /** What is in the log already, with the number of its entry. */
    private static Map<String, Long> known(Project project) {
        Map<Long, String> ids = ids(project);
        Map<String, Long> known = new HashMap<>();
        long after = 0;
        while (true) {
            List<LogEntry> page = project.log(after, PAGE);
            for (LogEntry entry : page) {
                String first = entry.origin().map(Origin::hash).orElse(entry.hash());
                known.put(CorrectionLine.of(entry, ids).key(first), entry.seq());
                after = entry.seq();
            }
            if (page.size() < PAGE) {
                return known;
            }
        }
    }

    /** Writes it; returns the number of its entry. */
    private static long one(
            Project project, CorrectionLine read, Map<Long, Long> numbers, Origin origin) {
        ObjectNode line = read.json();
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
        Optional<String> layer = read.text("layer");
        long version =
                project.history(target).stream()
                        .filter(entry -> entry.layer().equals(layer))
                        .count();
        Reply reply =
                project.replay(
                        new Correction(
                                target,
                                version,
                                kind,
                                read.text("field"),
                                value(project, line, kind, numbers),
                                line.path("why").asText(),
                                line.path("who").asText(),
                                layer),
                        origin);
        return switch (reply) {
            case Reply.Written written -> written.seq();
            case Reply.Conflict conflict ->
                    throw new IllegalArgumentException("somebody else writes to " + target);
            case Reply.Refused refusal -> throw new IllegalArgumentException(refusal.reason());
        };
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
