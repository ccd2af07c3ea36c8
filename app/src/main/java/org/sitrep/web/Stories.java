// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.model.Decision;
import org.sitrep.store.IncidentRow;
import org.sitrep.store.Project;

/**
 * The incidents of the project. Finding them anew takes seconds in a large project, so it happens
 * behind the page, one finding at a time; until then the last ones are shown and called stale.
 */
final class Stories implements AutoCloseable {
    private final Project project;
    private final Function<List<Decision>, IncidentClusterer> clusterer;
    private final BiConsumer<String, Throwable> faults;
    private final AtomicBoolean finding = new AtomicBoolean();
    private final ExecutorService finder =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("incidents").daemon().factory());
    private @Nullable Snapshot latest;

    /**
     * The incidents by id.
     *
     * @param stale whether others will come
     */
    record Snapshot(long revision, List<IncidentRow> rows, boolean stale) {}

    Stories(
            Project project,
            Function<List<Decision>, IncidentClusterer> clusterer,
            BiConsumer<String, Throwable> faults) {
        this.project = project;
        this.clusterer = clusterer;
        this.faults = faults;
    }

    synchronized Snapshot now() {
        long revision = project.head().revision();
        Snapshot known = latest;
        if (known != null && known.revision() == revision && !known.stale()) {
            return known;
        }
        boolean stale = project.incidentsAreStale();
        if (stale) {
            find();
        }
        List<IncidentRow> rows =
                project.incidents().stream().sorted(Comparator.comparing(IncidentRow::id)).toList();
        known = new Snapshot(revision, rows, stale);
        latest = known;
        return known;
    }

    private void find() {
        if (!finding.compareAndSet(false, true)) {
            return;
        }
        finder.execute(
                () -> {
                    try {
                        List<IncidentRow> unused =
                                project.cluster(clusterer.apply(project.decisions()));
                    } catch (RuntimeException problem) {
                        faults.accept(UUID.randomUUID().toString(), problem);
                    } finally {
                        finding.set(false);
                    }
                });
    }

    @Override
    public void close() {
        finder.shutdownNow();
    }
}
