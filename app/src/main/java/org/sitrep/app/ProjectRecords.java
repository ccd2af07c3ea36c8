// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Decision;
import org.sitrep.model.Incident;
import org.sitrep.profile.Changes;
import org.sitrep.profile.Deleted;
import org.sitrep.profile.Holdings;
import org.sitrep.store.DocumentView;
import org.sitrep.store.EventRow;
import org.sitrep.store.Head;
import org.sitrep.store.Kind;
import org.sitrep.store.LogEntry;
import org.sitrep.store.Project;

/** The reports of a project as people corrected them, for exports. */
final class ProjectRecords implements Holdings {
    /** Entries of the log that are read at once. */
    private static final int CHUNK = 10_000;

    /** What a project in a file begins with: it is a database of SQLite. */
    private static final byte[] BEGINNING = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Project project;

    ProjectRecords(Project project) {
        this.project = project;
    }

    /** Whether an input is a project, and no file of records. */
    static boolean isProject(String input) throws IOException {
        if (input.startsWith("postgresql:")) {
            return true;
        }
        Path path = Path.of(input);
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING);
        }
    }

    @Override
    public void documents(Sink sink) throws IOException {
        for (CodedDocument document : project.coded()) {
            sink.take(document);
        }
    }

    @Override
    public List<Decision> decisions() {
        return project.decisions();
    }

    /**
     * The events that the project's own coding rejects now. Claims, places and actors that were
     * rejected are no rows; what was accepted again is exported.
     */
    @Override
    public List<Deleted> deleted() {
        Map<String, LogEntry> rejections = new LinkedHashMap<>();
        for (LogEntry entry : standing()) {
            if (entry.kind() == Kind.REJECT) {
                rejections.remove(entry.target());
                rejections.put(entry.target(), entry);
            }
        }
        Map<Long, Rest> rests = new HashMap<>(); // looked up, never iterated
        List<Deleted> deleted = new ArrayList<>();
        rejections.forEach(
                (key, entry) ->
                        project.event(key)
                                .filter(EventRow::rejected)
                                .map(
                                        event ->
                                                deleted(
                                                        event,
                                                        entry,
                                                        rests.computeIfAbsent(
                                                                event.document(), this::rest)))
                                .ifPresent(deleted::add));
        return deleted;
    }

    private static Deleted deleted(EventRow event, LogEntry entry, Rest rest) {
        return new Deleted(
                event.key(),
                rest.document() + "/" + event.event(),
                rest.happenings().contains(event.happening())
                        ? Optional.empty()
                        : Optional.of(rest.document() + "/" + event.happening()),
                entry.at(),
                entry.why(),
                Optional.empty());
    }

    /** The id of a document, and the happenings that it still tells of. */
    private record Rest(String document, Set<String> happenings) {}

    private Rest rest(long n) {
        DocumentView view = project.document(n).orElseThrow();
        Set<String> happenings = new HashSet<>();
        try {
            if (RecordReader.read(view.line()) instanceof RecordLine.Coded(var coded)) {
                coded.events().forEach(event -> happenings.add(event.happening()));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("reading document " + n, fault);
        }
        return new Rest(view.row().id(), happenings);
    }

    /** The last entry about any of an incident's events. */
    @Override
    public Changes changes() {
        Map<String, Instant> last = new HashMap<>();
        for (LogEntry entry : standing()) {
            last.merge(entry.target(), entry.at(), (a, b) -> a.isAfter(b) ? a : b);
        }
        Map<String, Optional<Long>> numbers = new HashMap<>();
        return incident -> {
            Optional<Instant> latest = Optional.empty();
            for (Incident.Member member : incident.members()) {
                Optional<Instant> at =
                        numbers.computeIfAbsent(member.document(), project::number)
                                .map(n -> last.get("d" + n + "." + member.event()));
                if (at.isPresent() && latest.filter(at.get()::isBefore).isEmpty()) {
                    latest = at;
                }
            }
            return latest;
        };
    }

    /** The entries about the project's own coding that nobody took back, oldest first. */
    private List<LogEntry> standing() {
        List<LogEntry> all = new ArrayList<>();
        long after = 0;
        for (List<LogEntry> some = project.log(after, CHUNK);
                !some.isEmpty();
                some = project.log(after, CHUNK)) {
            all.addAll(some);
            after = some.getLast().seq();
        }
        // From the end: what takes an entry back may be taken back itself.
        Set<String> undone = new HashSet<>();
        List<LogEntry> standing = new ArrayList<>();
        for (LogEntry entry : all.reversed()) {
            if (undone.contains(String.valueOf(entry.seq())) || entry.layer().isPresent()) {
                continue;
            }
            if (entry.kind() == Kind.UNDO) {
                entry.after().ifPresent(undone::add);
            } else if (entry.kind() != Kind.RECODED && entry.kind() != Kind.NOTE) {
                standing.add(entry);
            }
        }
        return standing.reversed();
    }

    @Override
    public Map<String, String> described() {
        Head head = project.head();
        Map<String, String> described = new LinkedHashMap<>();
        described.put("documents", String.valueOf(head.documents()));
        described.put("log_entries", String.valueOf(head.seq()));
        described.put("log_sha256", head.hash());
        return described;
    }
}
