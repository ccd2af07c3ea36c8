// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.ingest.PageReader;
import org.sitrep.knowledge.TollRules;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.store.Added;
import org.sitrep.store.Coding;
import org.sitrep.store.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep add}: codes inputs into a project. */
@Command(
        name = "add",
        description = {
            "Codes reports into a project.",
            "An input that is there already is coded again only when it, the program or what the",
            "program knows has changed; what people corrected stays."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeList = {
            "0:everything was coded, or was there already",
            "1:finished, and some inputs were rejected; they are counted by reason",
            "2:the command line, your own codebook or your own view is wrong",
            "3:an input or the project cannot be read or written",
            "4:the installation is broken"
        },
        footer = {
            "",
            "Examples:",
            "  ./sitrep add sudan.sitrep reports/",
            "  ./sitrep add sudan.sitrep reports.jsonl --gazetteer SD.places"
        })
final class AddCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            index = "0",
            paramLabel = "PROJECT",
            description = "Its file, or postgresql://USER@HOST/NAME.")
    private String project = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Files (.txt .html .htm .pdf .jsonl .warc .warc.gz .xml), folders of "
                            + "them, or - for standard input.")
    private List<String> inputs = List.of();

    @Mixin private CodingOptions options = new CodingOptions();

    @Option(
            names = "--no-incidents",
            description = "Do not look for incidents in the end; it takes long in large projects.")
    private boolean noIncidents;

    AddCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        check();
        Account account = new Account();
        Map<Added.Result, Long> results = new EnumMap<>(Added.Result.class);
        try (Project open = Project.open(project, Clock.systemUTC())) {
            Coding coding = options.coding();
            Coder coder = new Coder(options.open(surroundings));
            Progress progress = new Progress(surroundings);
            for (String input : inputs) {
                add(open, input, coder, coding, account, results, progress);
            }
            progress.clear();
            account.lines().forEach(surroundings.err()::println);
            say(results);
            if (!noIncidents && open.incidentsAreStale()) {
                int incidents =
                        open.cluster(
                                        IncidentClusterer.standard(
                                                TollRules.bundled().standard(), open.decisions()))
                                .size();
                surroundings.err().println(incidents + " incidents in the project");
            }
        }
        return account.hasRejections() ? Sitrep.REJECTIONS : 0;
    }

    private void check() throws IOException {
        options.check();
        for (String input : inputs) {
            if (!input.equals("-") && !Files.exists(Path.of(input))) {
                throw new NoSuchFileException(input);
            }
        }
    }

    private void add(
            Project open,
            String input,
            Coder coder,
            Coding coding,
            Account account,
            Map<Added.Result, Long> results,
            Progress progress)
            throws IOException {
        PageReader reader = PageReader.standard(surroundings.in());
        try (Stream<Outcome<Page>> pages = reader.read(input)) {
            Iterator<Outcome<Page>> changed =
                    pages.map(coder::admit)
                            .filter(page -> isNew(open, page, coding, results))
                            .peek(page -> account.read())
                            .iterator();
            Workers.run(
                    changed,
                    options.threads(),
                    Coder::weight,
                    coder::code,
                    line -> {
                        // One transaction each: who stops the program loses what is being coded.
                        Added added = open.add(line, coding);
                        results.merge(added.result(), 1L, Long::sum);
                        account.finished(line);
                        progress.show(account);
                    });
        }
    }

    private static boolean isNew(
            Project open, Outcome<Page> page, Coding coding, Map<Added.Result, Long> results) {
        boolean there =
                switch (page) {
                    case Outcome.Usable<Page>(var usable) ->
                            isThere(open, usable.id(), usable.input(), coding);
                    case Outcome.Rejected<Page>(var rejection) ->
                            isThere(open, rejection.id(), rejection.input(), coding);
                };
        if (there) {
            results.merge(Added.Result.UNCHANGED, 1L, Long::sum);
        }
        return !there;
    }

    private static boolean isThere(Project open, String id, Input input, Coding coding) {
        return open.isCurrent(id, input.sha256(), coding);
    }

    private void say(Map<Added.Result, Long> results) {
        surroundings
                .err()
                .println(
                        results.getOrDefault(Added.Result.NEW, 0L)
                                + " new, "
                                + results.getOrDefault(Added.Result.RECODED, 0L)
                                + " coded again, "
                                + results.getOrDefault(Added.Result.UNCHANGED, 0L)
                                + " unchanged");
    }
}
