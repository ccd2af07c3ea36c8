// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.export.Happening;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.knowledge.TollRule;
import org.sitrep.knowledge.TollRules;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event.EventTime;
import org.sitrep.model.Incident;

/**
 * Prints coded reports in one profile and one format, packed with codebook, schema, manifest and
 * credits. What is read is streamed where a row needs one report alone; for incidents the reports
 * are looked up one by one, and no more of them lie in memory than the holdings keep. Not
 * thread-safe; made for one export.
 */
public final class Export {
    private final Profile profile;
    private final ExportOptions options;
    private final Provenance provenance;
    private final Optional<TollRule> rule;
    private final Codes countries = Codes.bundled();
    private List<String> remarks = List.of();
    private long documents;

    /** The incident of each event; empty where rows are of single reports. */
    private Map<Incident.Member, String> incidents = Map.of();

    /**
     * @param provenance of the installation that exports
     */
    public Export(Profile profile, ExportOptions options, Provenance provenance) {
        this.profile = profile;
        this.options = options;
        this.provenance = provenance;
        TollRules known = TollRules.bundled();
        rule =
                profile.unit() == Profile.Unit.HAPPENING
                        ? Optional.empty()
                        : options.tollRule()
                                .or(() -> profile.tollRule().flatMap(known::find))
                                .or(() -> Optional.of(known.standard()));
    }

    /**
     * Writes a folder.
     *
     * @param folder made if it is missing; an earlier export in it is replaced
     * @throws IOException when the folder holds something else, or when reading or writing fails:
     *     then what was there before still is
     */
    public ExportReport toFolder(Holdings holdings, Path folder) throws IOException {
        try (Parcel pack = Parcel.replacing(folder)) {
            ExportReport report = holdings.atOneMoment(moment -> fill(moment, pack));
            pack.commit();
            return report;
        }
    }

    /** Writes one zip file with the same files in a folder of the profile's name. */
    public ExportReport toZip(Holdings holdings, Path file) throws IOException {
        try (Parcel pack = Parcel.zipped(file, "sitrep-" + profile.name())) {
            ExportReport report = holdings.atOneMoment(moment -> fill(moment, pack));
            pack.commit();
            return report;
        }
    }

    private ExportReport fill(Holdings holdings, Parcel pack) throws IOException {
        Description description = new Description(profile, options, provenance, rule);
        Sheet sheet;
        try (DelimitedList leftOut = pack.list("not-exported.csv", Sheet.LEFT_OUT, options);
                Parcel.Entry data = pack.file(ExportFormat.file(profile, options))) {
            TableWriter table =
                    TableWriter.of(data.stream(), profile, options, description.notes());
            sheet = new Sheet(profile, table, leftOut::add);
            rows(holdings, sheet);
            table.finish();
        }
        long gone = deleted(holdings, pack);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("documents", documents);
        counts.put("rows", sheet.rows());
        counts.put("deleted", gone);
        description.write(pack, counts, sheet.reasons(), holdings.described());
        return new ExportReport(documents, sheet.rows(), sheet.reasons(), remarks, pack.files());
    }

    /** Lists what is gone; returns how many that is. */
    private long deleted(Holdings holdings, Parcel pack) throws IOException {
        long count = 0;
        try (DelimitedList list = pack.list("deleted.csv", Deleted.COLUMNS, options)) {
            for (Deleted each : holdings.deleted()) {
                Optional<String> into = each.mergedInto();
                if (profile.unit() == Profile.Unit.HAPPENING) {
                    if (each.mergedWith().isPresent() && each.happening().isEmpty()) {
                        continue; // of another report: each report's rows are still there
                    }
                } else if (each.mergedWith().isPresent()) {
                    into = Optional.ofNullable(incidents.get(each.mergedWith().get()));
                }
                count++;
                list.add(
                        each.id(),
                        each.event(),
                        each.happening().orElse(""),
                        each.when().toString(),
                        each.why(),
                        into.orElse(""));
            }
        }
        return count;
    }

    private void rows(Holdings holdings, Sheet sheet) throws IOException {
        switch (profile.unit()) {
            case HAPPENING -> {
                HappeningRows rows = happeningRows();
                holdings.documents(document -> happenings(document, rows, sheet));
            }
            case INCIDENT -> incidents(holdings, sheet);
            case CLAIM -> claims(holdings, sheet);
        }
    }

    private void happenings(CodedDocument document, HappeningRows rows, Sheet sheet)
            throws IOException {
        documents++;
        Report report = Report.of(document);
        for (Happening happening : Happening.of(document)) {
            Optional<String> country =
                    Located.of(report.index(), happening.place()).flatMap(Located::country);
            if (options.filter()
                    .accepts(
                            happening.typeName(),
                            country,
                            happening.time().map(EventTime::period))) {
                rows.write(new Part(report, happening, false), sheet);
            }
        }
    }

    private HappeningRows happeningRows() {
        return switch (profile.name()) {
            case "polecat" -> new PolecatRows(countries, provenance.version());
            case "plover" -> new PloverRows();
            default -> throw new IllegalStateException("no rows for " + profile.name());
        };
    }

    private IncidentRows incidentRows(Holdings holdings) {
        return switch (profile.name()) {
            case "sitrep" -> new SitrepRows();
            case "acled" -> new AcledRows(countries, options.numericInter(), holdings.changes());
            case "ucdp-ged" -> new UcdpRows(countries);
            case "accounts" -> new AccountRows();
            default -> throw new IllegalStateException("no rows for " + profile.name());
        };
    }

    private void incidents(Holdings holdings, Sheet sheet) throws IOException {
        Library all = library(holdings);
        Clusters clusters = clustered(holdings, all);
        Gatherer gatherer = new Gatherer(all);
        IncidentRows rows = incidentRows(holdings);
        for (Incident incident : clusters.incidents()) {
            Optional<Gathered> gathered = gatherer.gather(incident);
            if (gathered.isPresent() && accepts(incident)) {
                rows.write(gathered.get(), sheet);
            }
        }
    }

    private boolean accepts(Incident incident) {
        return options.filter()
                .accepts(
                        incident.typeName(),
                        incident.scene().flatMap(Incident.Scene::country),
                        incident.period());
    }

    private void claims(Holdings holdings, Sheet sheet) throws IOException {
        Library all = library(holdings);
        clustered(holdings, all);
        ClaimRows rows = new ClaimRows(options.filter());
        for (CodedDocument document : all.documents()) {
            String id = document.document().id();
            rows.write(
                    Report.of(document),
                    event -> Optional.ofNullable(incidents.get(new Incident.Member(id, event))),
                    sheet);
        }
    }

    private Library library(Holdings holdings) throws IOException {
        Library all = holdings.library();
        documents = all.ids().size();
        return all;
    }

    private Clusters clustered(Holdings holdings, Library all) {
        IncidentClusterer clusterer =
                IncidentClusterer.standard(rule.orElseThrow(), holdings.decisions());
        Clusters clusters =
                all.held()
                        ? clusterer.cluster(all.documents())
                        : clusterer.cluster(all.ids(), all.documents());
        remarks = clusters.remarks();
        incidents = Gatherer.ids(clusters.incidents());
        return clusters;
    }
}
