// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a file of corrections: a JSON object, not to be changed.
 *
 * <p>Two lines are the same correction when they come from the same entry of a log and say the same
 * ({@link #key}): who corrects a saved line makes another correction of it.
 */
record CorrectionLine(ObjectNode json) {

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is no object
     */
    static CorrectionLine read(String line) {
        return new CorrectionLine(Trees.object(line));
    }

    /**
     * The line of an entry.
     *
     * @param ids of the documents, by number
     */
    static CorrectionLine of(LogEntry entry, Map<Long, String> ids) {
        Target target = Target.of(entry.target());
        ObjectNode line = Trees.object();
        line.put("seq", entry.seq());
        line.put("at", entry.made().toString());
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
        entry.origin().ifPresent(origin -> line.put("origin", origin.hash()));
        line.put("hash", entry.hash());
        return new CorrectionLine(line);
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

    /** Of a line that names no entry it came from: the line itself. */
    String digest(int occurrence) {
        return Chain.sha256(occurrence + "\n" + Trees.write(json));
    }

    /**
     * Where the correction was made first.
     *
     * @param occurrence 1 for the first line of a file that says just this, 2 for the next
     * @throws IllegalArgumentException when it says a time that is none
     */
    Origin origin(int occurrence) {
        Optional<Instant> at = Optional.empty();
        if (json.hasNonNull("at")) {
            try {
                at = Optional.of(Instant.parse(json.path("at").asText()));
            } catch (DateTimeException fault) {
                throw new IllegalArgumentException(
                        "\"at\" is no time like 2024-03-31T12:00:00Z", fault);
            }
        }
        String hash = text("origin").or(() -> text("hash")).orElseGet(() -> digest(occurrence));
        return new Origin(hash, at);
    }

    /**
     * What makes it the same correction as another one.
     *
     * @param origin the hash of {@link #origin}
     */
    String key(String origin) {
        Optional<Kind> kind = Kind.of(json.path("kind").asText());
        ObjectNode content = Trees.object();
        content.put("document", json.path("document").asText());
        content.put("target", json.path("target").asText());
        content.put("layer", Trees.clean(json.path("layer").asText()));
        content.put("kind", json.path("kind").asText());
        content.put("who", Trees.clean(json.path("who").asText()));
        content.put("why", Trees.clean(json.path("why").asText()));
        if (kind.equals(Optional.of(Kind.SET))) {
            content.put("field", json.path("field").asText());
        } else if (kind.equals(Optional.of(Kind.ADD))) {
            content.put("field", text("field").orElse("events"));
        }
        // The number that an undo names differs between projects; what it undid goes with it.
        if (json.hasNonNull("value")
                && kind.filter(k -> k == Kind.UNDO || k == Kind.ACCEPT || k == Kind.REJECT)
                        .isEmpty()) {
            content.put("value", Trees.write(json.path("value")));
        }
        return Chain.sha256(origin + "\n" + Trees.write(content));
    }

    /** A field's words; empty when it is absent or null. */
    Optional<String> text(String name) {
        return json.hasNonNull(name) ? Optional.of(json.path(name).asText()) : Optional.empty();
    }
}
