// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.IncidentWriter;
import org.sitrep.export.RecordLine;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Incident;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep incidents}: joins the reports of one happening. */
@Command(
        name = "incidents",
        description = "Joins the reports of one happening, and finds the copies among the reports.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  ./sitrep incidents records.jsonl --out incidents.jsonl --copies copies.jsonl"
        })
final class IncidentsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORDS",
            description = "Files written by ./sitrep code --format records; - for standard input.")
    private List<String> records = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the incidents. Default: standard output.")
    private @Nullable Path out;

    @Option(
            names = "--copies",
            paramLabel = "FILE",
            description = "Where to write the copies. Default: nowhere.")
    private @Nullable Path copies;

    IncidentsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        List<CodedDocument> documents = new ArrayList<>();
        RecordFiles.read(
                records,
                surroundings.in(),
                line -> {
                    if (line instanceof RecordLine.Coded(var document)) {
                        documents.add(document);
                    }
                });
        Clusters clusters = IncidentClusterer.standard().cluster(documents);
        try (OutputFile file = OutputFile.open(Optional.ofNullable(out), surroundings.out())) {
            for (Incident incident : clusters.incidents()) {
                file.writer().write(IncidentWriter.line(incident) + '\n');
            }
            file.commit();
        }
        if (copies != null) {
            try (OutputFile file = OutputFile.open(Optional.of(copies), surroundings.out())) {
                for (Incident.Copy copy : clusters.copies()) {
                    file.writer().write(IncidentWriter.line(copy) + '\n');
                }
                file.commit();
            }
        }
        surroundings
                .err()
                .println(
                        documents.size()
                                + " documents: "
                                + clusters.incidents().size()
                                + " incidents, "
                                + clusters.copies().size()
                                + " copies");
        return 0;
    }
}
