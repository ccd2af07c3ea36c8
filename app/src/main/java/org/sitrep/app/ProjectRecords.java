// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.model.Decision;
import org.sitrep.model.Incident;
import org.sitrep.profile.Changes;
import org.sitrep.profile.Deleted;
import org.sitrep.profile.Holdings;
import org.sitrep.profile.Library;
import org.sitrep.store.Head;
import org.sitrep.store.Project;
import org.sitrep.store.Shelf;

/** The reports of a project as people corrected them, for exports. */
final class ProjectRecords implements Holdings {
    private final Project project;

    ProjectRecords(Project project) {
        this.project = project;
    }

    @Override
    public <T> T atOneMoment(Work<T> work) throws IOException {
        try {
            return project.atOneMoment(
                    moment -> {
                        try {
                            return work.on(new ProjectRecords(moment));
                        } catch (IOException fault) {
                            throw new UncheckedIOException(fault);
                        }
                    });
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
    }

    @Override
    public void documents(Sink sink) throws IOException {
        try {
            project.coded(
                    document -> {
                        try {
                            sink.take(document);
                        } catch (IOException fault) {
                            throw new UncheckedIOException(fault);
                        }
                    });
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
    }

    @Override
    public Library library() {
        Shelf shelf = project.shelf();
        return new Library(shelf.ids(), shelf, false);
    }

    @Override
    public List<Decision> decisions() {
        return project.decisions();
    }

    /** The events that people rejected or merged into another. */
    @Override
    public List<Deleted> deleted() {
        return new Departures(project).all();
    }

    /** The last entry about any of an incident's events. */
    @Override
    public Changes changes() {
        Map<String, Instant> last = new Departures(project).lastChanges();
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
