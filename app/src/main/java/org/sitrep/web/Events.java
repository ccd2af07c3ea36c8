// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.store.DocumentRow;
import org.sitrep.store.EventRow;
import org.sitrep.store.Filter;
import org.sitrep.store.Head;
import org.sitrep.store.Kind;
import org.sitrep.store.LogEntry;
import org.sitrep.store.Project;

/**
 * The events of the project in memory, as they were at one revision of it.
 *
 * <p>After corrections only the documents are read again that the log names: in a project of
 * 100,000 events everything takes seconds, and a person who decides one event every few seconds
 * must not wait for that. After anything else, an import or new incidents, all is read. Who asks
 * meanwhile waits for the same reading. Safe for many threads.
 */
final class Events {
    /** Documents that are read from the store at once; bounds the memory. // guess */
    private static final int CHUNK = 10_000;

    /** From so many corrections on reading everything is as fast. // guess */
    private static final int MOST_ENTRIES = 200;

    private static final Pattern DOCUMENT = Pattern.compile("d([1-9][0-9]{0,9})(?:\\..*+)?");

    private final Project project;
    private @Nullable Snapshot latest;

    Events(Project project) {
        this.project = project;
    }

    /**
     * All events that nobody rejected, by document and place in the text.
     *
     * @param documents by number
     */
    record Snapshot(Head head, List<EventRow> rows, Map<Long, DocumentRow> documents) {

        /** Where an event stands. */
        OptionalInt position(String key) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).key().equals(key)) {
                    return OptionalInt.of(i);
                }
            }
            return OptionalInt.empty();
        }

        Optional<DocumentRow> document(long number) {
            return Optional.ofNullable(documents.get(number));
        }
    }

    synchronized Snapshot now() {
        Head head = project.head();
        Snapshot known = latest;
        if (known != null && known.head().revision() == head.revision()) {
            return known;
        }
        Snapshot read = known == null ? all(head) : since(known, head).orElseGet(() -> all(head));
        latest = read;
        return read;
    }

    private Snapshot all(Head head) {
        Map<Long, DocumentRow> documents = new HashMap<>();
        long last = 0;
        List<DocumentRow> some = project.documents(last, CHUNK);
        while (!some.isEmpty()) {
            some.forEach(row -> documents.put(row.n(), row));
            last = some.getLast().n();
            some = project.documents(last, CHUNK);
        }
        return new Snapshot(head, project.events(Filter.all()), documents);
    }

    /** What is known with what corrections changed; empty when something else happened too. */
    private Optional<Snapshot> since(Snapshot known, Head head) {
        long entries = head.seq() - known.head().seq();
        // Every correction is one revision and one entry; what else happens has no entry.
        boolean corrections =
                entries == head.revision() - known.head().revision()
                        && head.documents() == known.head().documents()
                        && entries <= MOST_ENTRIES;
        if (!corrections) {
            return Optional.empty();
        }
        Set<Long> changed = new TreeSet<>();
        for (LogEntry entry : project.log(known.head().seq(), (int) entries)) {
            OptionalLong document = documentOf(entry.target());
            if (entry.kind() == Kind.RECODED || document.isEmpty()) {
                return Optional.empty();
            }
            changed.add(document.getAsLong());
            // What one event is said to share with another changes both.
            entry.after()
                    .map(value -> documentOf(Json.trusted(value).asText()))
                    .ifPresent(other -> other.ifPresent(changed::add));
        }
        List<EventRow> rows = new ArrayList<>(known.rows());
        Map<Long, DocumentRow> documents = new HashMap<>(known.documents());
        for (long number : changed) {
            int from = first(rows, number);
            rows.subList(from, first(rows, number + 1)).clear();
            rows.addAll(from, project.events(of(number)));
            project.documents(number - 1, 1).stream()
                    .filter(row -> row.n() == number)
                    .forEach(row -> documents.put(number, row));
        }
        return Optional.of(new Snapshot(head, List.copyOf(rows), documents));
    }

    private static OptionalLong documentOf(String target) {
        Matcher match = DOCUMENT.matcher(target);
        return match.matches()
                ? OptionalLong.of(Long.parseLong(match.group(1)))
                : OptionalLong.empty();
    }

    private static Filter of(long document) {
        return Filter.all().and(new Filter.OfDocument(document));
    }

    /** The first row of a document, or of the next one that has any. */
    private static int first(List<EventRow> rows, long document) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).document() < document) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
