// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    /** Between two findings: while people correct, each would be out of date at once. // guess */
    static final Duration REST = Duration.ofSeconds(20);

    private final Project project;
    private final Function<List<Decision>, IncidentClusterer> clusterer;
    private final BiConsumer<String, Throwable> faults;
    private final InstantSource clock;
    private final AtomicBoolean finding = new AtomicBoolean();
    private volatile Instant rested = Instant.MIN;
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
            BiConsumer<String, Throwable> faults,
            InstantSource clock) {
        this.project = project;
        this.clusterer = clusterer;
        this.faults = faults;
        this.clock = clock;
    }

    /** How many there were when they were found last. */
    synchronized int count() {
        Snapshot known = latest;
        boolean current = known != null && known.revision() == project.head().revision();
        return known != null && current ? known.rows().size() : project.incidents().size();
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
        if (clock.instant().isBefore(rested) || !finding.compareAndSet(false, true)) {
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
                        rested = clock.instant().plus(REST);
                        finding.set(false);
                    }
                });
    }

    @Override
    public void close() {
        finder.shutdownNow();
    }
}
