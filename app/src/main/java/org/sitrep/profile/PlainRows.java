// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.Happening;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Incident;

/**
 * Rows of the profiles {@code plover} and {@code sitrep} as plain values, for whoever writes tables
 * with other means than {@link Export}. What a profile cannot hold is left out.
 *
 * <p>Safe for many threads.
 */
public final class PlainRows {
    private final Profile events = named("plover");
    private final Profile incidents = named("sitrep");
    private final HappeningRows eventRows = new PloverRows();
    private final IncidentRows incidentRows = new SitrepRows();

    /** Takes rows. */
    public interface Sink {
        /**
         * Takes a row.
         *
         * @param cells in the order of the profile's columns: {@code String}, {@code Long}, {@code
         *     Double}, {@code LocalDate} or {@code Boolean}; null where a value is unknown
         */
        void take(@Nullable Object[] cells) throws IOException;
    }

    /** The columns of {@link #events(CodedDocument, Sink)}. */
    public List<Column> eventColumns() {
        return events.columns();
    }

    /** What a report tells: a row for each of its happenings that PLOVER has a type for. */
    public void events(CodedDocument document, Sink sink) throws IOException {
        Sheet sheet = sheet(events, sink);
        Report report = Report.of(document);
        for (Happening happening : Happening.of(document)) {
            eventRows.write(new Part(report, happening, false), sheet);
        }
    }

    /** The columns of {@link #incidents(List, List, Sink)}. */
    public List<Column> incidentColumns() {
        return incidents.columns();
    }

    /**
     * What all reports tell together: a row for each incident.
     *
     * @param documents all that the incidents are told in
     */
    public void incidents(List<CodedDocument> documents, List<Incident> found, Sink sink)
            throws IOException {
        Sheet sheet = sheet(incidents, sink);
        Gatherer gatherer = new Gatherer(Library.of(documents));
        for (Incident incident : found) {
            Optional<Gathered> gathered = gatherer.gather(incident);
            if (gathered.isPresent()) {
                incidentRows.write(gathered.get(), sheet);
            }
        }
    }

    private static Profile named(String name) {
        return Profile.named(name)
                .orElseThrow(() -> new IllegalStateException("no profile " + name));
    }

    private static Sheet sheet(Profile profile, Sink sink) {
        TableWriter table =
                new TableWriter() {
                    @Override
                    public void write(Row row) throws IOException {
                        @Nullable Object[] cells = new @Nullable Object[profile.columns().size()];
                        for (int i = 0; i < cells.length; i++) {
                            cells[i] = row.cell(i);
                        }
                        sink.take(cells);
                    }

                    @Override
                    public void finish() {}
                };
        return new Sheet(profile, table, (id, type, reason) -> {});
    }
}
