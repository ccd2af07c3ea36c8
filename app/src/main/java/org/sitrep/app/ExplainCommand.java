// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.model.CodedDocument;
import org.sitrep.store.DocumentView;
import org.sitrep.store.Kind;
import org.sitrep.store.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep explain}: the walk from a value in a record to the words it came from. */
@Command(
        name = "explain",
        description = {
            "Shows why an event or a claim was coded as it was: field, rule, words.",
            "In a project also who corrected it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeList = {
            "0:done",
            "2:the command line is wrong, or nothing has the id",
            "3:the records cannot be read"
        },
        footer = {
            "",
            "Examples:",
            "  ./sitrep explain e1 records.jsonl",
            "  ./sitrep explain town.txt/e1 records.jsonl",
            "  ./sitrep explain d12.e3 sudan.sitrep"
        })
final class ExplainCommand implements Callable<Integer> {
    /** A thing as a project names it. */
    private static final Pattern KEY = Pattern.compile("d([1-9][0-9]{0,17})\\.([a-z]{1,2}[0-9]+)");

    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description =
                    "Id of an event or a claim (e1, c1); with several documents DOCUMENT/ID "
                            + "or DOCUMENT.ID, or give --document; in a project d12.e3 too, as it is "
                            + "named there.")
    private String id = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "RECORDS",
            description =
                    "Files written by ./sitrep code --format records, - for standard input, "
                            + "or a project: then with who corrected what, when and why.")
    private List<String> records = List.of();

    @Option(names = "--document", paramLabel = "DOCUMENT", description = "Id of the document.")
    private @Nullable String document;

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (records.size() == 1 && RecordFiles.isProject(records.getFirst())) {
            try (Project project = Project.open(records.getFirst(), Clock.systemUTC())) {
                write(ofProject(project));
            }
        } else {
            write(ofRecords());
        }
        return 0;
    }

    private void write(String text) throws IOException {
        try (OutputFile file = OutputFile.open(Optional.empty(), surroundings.out())) {
            file.writer().write(text);
            file.commit();
        }
    }

    private String ofRecords() throws IOException {
        List<CodedDocument> holders = new ArrayList<>();
        RecordFiles.read(
                records,
                surroundings.in(),
                line -> {
                    if (line instanceof RecordLine.Coded(var coded) && holds(coded)) {
                        holders.add(coded);
                    }
                });
        CodedDocument coded = only(holders);
        String local = localId(coded.document().id());
        return Explained.of(coded, local, Optional.empty(), surroundings.style()).orElseThrow();
    }

    /** Of a project the event may be named as the project names it: {@code d12.e3}. */
    private String ofProject(Project project) throws IOException {
        Matcher key = KEY.matcher(id);
        if (key.matches() && document == null) {
            Optional<DocumentView> view = project.document(Long.parseLong(key.group(1)));
            if (view.isPresent()) {
                return ofProject(view.get(), key.group(2));
            }
        }
        List<CodedDocument> holders = new ArrayList<>();
        project.coded(
                coded -> {
                    if (holds(coded)) {
                        holders.add(coded);
                    }
                });
        String holder = only(holders).document().id();
        long n = project.number(holder).orElseThrow();
        return ofProject(project.document(n).orElseThrow(), localId(holder));
    }

    private String ofProject(DocumentView view, String local) throws IOException {
        if (RecordReader.read(view.line()) instanceof RecordLine.Coded(var coded)) {
            Optional<String> walk =
                    Explained.of(coded, local, Optional.of(view), surroundings.style());
            if (walk.isPresent()) {
                return walk.get();
            }
        }
        String key = "d" + view.row().n() + "." + local;
        if (view.rejected().containsKey(key)) {
            String by =
                    Explained.standing(view, local).stream()
                            .filter(entry -> entry.kind() == Kind.REJECT)
                            .reduce((first, second) -> second)
                            .map(entry -> " by " + Explained.said(entry))
                            .orElse("");
            return id + " was rejected" + by + "\n";
        }
        throw nobodyHolds();
    }

    private CodedDocument only(List<CodedDocument> holders) {
        if (holders.isEmpty()) {
            throw nobodyHolds();
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
        return holders.getFirst();
    }

    private ParameterException nobodyHolds() {
        return new ParameterException(
                spec.commandLine(),
                "No document in "
                        + String.join(", ", records)
                        + " holds "
                        + id
                        + ". Events (e1) and claims (c1) can be explained; a happening (h1) by"
                        + " its events.");
    }

    private boolean holds(CodedDocument coded) {
        String holder = coded.document().id();
        if (document != null && !document.equals(holder)) {
            return false;
        }
        String local = localId(holder);
        return coded.events().stream().anyMatch(event -> event.id().equals(local))
                || coded.claims().stream().anyMatch(claim -> claim.id().equals(local));
    }

    /** The id within the document; ids of documents may hold slashes and points themselves. */
    private String localId(String holder) {
        boolean named = id.startsWith(holder + "/") || id.startsWith(holder + ".");
        return named ? id.substring(holder.length() + 1) : id;
    }
}
