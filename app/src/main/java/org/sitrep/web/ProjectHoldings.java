// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Decision;
import org.sitrep.profile.Deleted;
import org.sitrep.profile.Holdings;
import org.sitrep.store.Head;
import org.sitrep.store.Kind;
import org.sitrep.store.LogEntry;
import org.sitrep.store.Project;

/** A project as something that can be exported: its documents as corrected. */
public final class ProjectHoldings implements Holdings {
    /** Entries of the log that are read at once. */
    private static final int CHUNK = 10_000;

    private final Project project;

    public ProjectHoldings(Project project) {
        this.project = project;
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

    /** What people rejected and nobody took back, in the project's own coding. */
    @Override
    public List<Deleted> deleted() {
        List<LogEntry> entries = new ArrayList<>();
        long after = 0;
        List<LogEntry> some = project.log(after, CHUNK);
        while (!some.isEmpty()) {
            some.stream()
                    .filter(entry -> entry.kind() == Kind.REJECT || entry.kind() == Kind.UNDO)
                    .forEach(entries::add);
            after = some.getLast().seq();
            some = project.log(after, CHUNK);
        }
        // From the end: what takes an entry back may be taken back itself.
        Set<Long> undone = new HashSet<>();
        Deque<Deleted> deleted = new ArrayDeque<>();
        for (LogEntry entry : entries.reversed()) {
            if (undone.contains(entry.seq())) {
                continue;
            }
            if (entry.kind() == Kind.UNDO) {
                entry.after().map(seq -> Json.trusted(seq).asLong()).ifPresent(undone::add);
            } else if (entry.layer().isEmpty()) {
                deleted.addFirst(
                        new Deleted(entry.target(), entry.at(), entry.why(), Optional.empty()));
            }
        }
        return List.copyOf(deleted);
    }

    @Override
    public Map<String, String> described() {
        Head head = project.head();
        Map<String, String> described = new LinkedHashMap<>();
        described.put("documents", Long.toString(head.documents()));
        described.put("log.entries", Long.toString(head.seq()));
        described.put("log.hash", head.hash());
        return described;
    }
}
