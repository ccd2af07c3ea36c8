// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.ExplanationWriter;
import org.sitrep.export.RecordLine;
import org.sitrep.export.Style;
import org.sitrep.model.CodedDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep explain}: the walk from a value in a record to the words it came from. */
@Command(
        name = "explain",
        description = "Shows why an event or a claim was coded as it was: field, rule, words.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./sitrep explain e1 records.jsonl",
            "  ./sitrep explain town.txt/e1 records.jsonl"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = {
                "Id of an event or a claim; with several documents DOCUMENT/ID, or give --document."
            })
    private String id = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "RECORDS",
            description = "Files written by ./sitrep code --format records; - for standard input.")
    private List<String> records = List.of();

    @Option(names = "--document", paramLabel = "DOCUMENT", description = "Id of the document.")
    private @Nullable String document;

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        List<CodedDocument> holders = new ArrayList<>();
        RecordFiles.read(
                records,
                surroundings.in(),
                line -> {
                    if (line instanceof RecordLine.Coded(var coded) && holds(coded)) {
                        holders.add(coded);
                    }
                });
        if (holders.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No document in "
                            + String.join(", ", records)
                            + " holds "
                            + id
                            + ". Events (e1) and claims (c1) can be explained; a happening (h1) by"
                            + " its events.");
        }
        if (holders.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    holders.size()
                            + " documents hold "
                            + id
                            + ". Say which: ./sitrep explain "
                            + holders.getFirst().document().id()
                            + "/"
                            + id
                            + " ...");
        }
        CodedDocument coded = holders.getFirst();
        try (OutputFile file = OutputFile.open(Optional.empty(), surroundings.out())) {
            file.writer().write(explain(coded, localId(coded)));
            file.commit();
        }
        return 0;
    }

    private boolean holds(CodedDocument coded) {
        if (document != null && !document.equals(coded.document().id())) {
            return false;
        }
        String local = localId(coded);
        return coded.events().stream().anyMatch(event -> event.id().equals(local))
                || coded.claims().stream().anyMatch(claim -> claim.id().equals(local));
    }

    /** The id within the document; ids of documents may hold slashes themselves. */
    private String localId(CodedDocument coded) {
        String prefix = coded.document().id() + "/";
        return id.startsWith(prefix) ? id.substring(prefix.length()) : id;
    }

    private String explain(CodedDocument coded, String local) {
        Style style = surroundings.style();
        return coded.events().stream()
                .filter(event -> event.id().equals(local))
                .findFirst()
                .map(event -> ExplanationWriter.event(coded, event, style))
                .or(
                        () ->
                                coded.claims().stream()
                                        .filter(claim -> claim.id().equals(local))
                                        .findFirst()
                                        .map(claim -> ExplanationWriter.claim(coded, claim, style)))
                .orElseThrow();
    }
}
