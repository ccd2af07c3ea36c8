// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sitrep.export.RecordLine;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Rejection;
import org.sitrep.store.Added;
import org.sitrep.store.Project;
import org.sitrep.watch.FeedWatch;
import org.sitrep.watch.Fetcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep watch}: codes what feeds bring. */
@Command(
        name = "watch",
        description = {
            "Looks at feeds (RSS, Atom) again and again, and adds what is new to a project.",
            "This is the only command that asks other machines for anything. It asks politely: seldom,",
            "for what has changed, as robots.txt allows, and never inside your own network."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeList = {
            "0:ended",
            "2:the command line or your own codebook is wrong, or an address is not allowed",
            "3:the project cannot be read or written",
            "4:the installation is broken"
        },
        footer = {
            "",
            "Examples:",
            "  ./sitrep watch sudan.sitrep https://news.example.org/feed.xml",
            "  ./sitrep watch sudan.sitrep https://news.example.org/feed.xml --once --entries"
        })
final class WatchCommand implements Callable<Integer> {
    /** Under this name the project keeps what is known of the feeds. */
    private static final String MEMORY = "watch";

    /** Rejections that are read from the store at once. */
    private static final int CHUNK = 1000;

    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "PROJECT",
            description = "Its file, or postgresql://USER@HOST/NAME.")
    private String location = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FEED",
            description = "Addresses of feeds, http or https.")
    private List<String> feeds = List.of();

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            description = "Between two looks at one feed; at least 10. Default: ${DEFAULT-VALUE}.")
    private int minutes = 30;

    @Option(names = "--once", description = "Look once at what is due, and end.")
    private boolean once;

    @Option(
            names = "--entries",
            description =
                    "Take the text that the feed holds, and do not ask for the pages behind it.")
    private boolean entries;

    @Mixin private CodingOptions options = new CodingOptions();

    WatchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        List<URI> addresses = addresses();
        if (minutes < FeedWatch.SHORTEST.toMinutes()) {
            throw wrong("--every must be " + FeedWatch.SHORTEST.toMinutes() + " or more");
        }
        options.check();
        Fetcher fetcher =
                new Fetcher(
                        Fetcher.Resolver.system(),
                        Fetcher.Connector.direct(),
                        Fetcher.Limits.USUAL,
                        Sitrep.VERSION);
        try (Project project = Project.open(location, InstantSource.system())) {
            FeedWatch watch =
                    new FeedWatch(
                            fetcher,
                            sink(project),
                            memory(project),
                            InstantSource.system(),
                            Thread::sleep,
                            surroundings.err()::println,
                            new FeedWatch.Options(Duration.ofMinutes(minutes), !entries));
            for (Duration wait = watch.look(addresses); !once; wait = watch.look(addresses)) {
                Thread.sleep(wait);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private List<URI> addresses() {
        List<URI> addresses = new ArrayList<>();
        for (String feed : feeds) {
            try {
                URI address = new URI(feed);
                Optional<String> refusal = Fetcher.refusal(address);
                if (refusal.isPresent()) {
                    throw wrong(feed + ": " + refusal.get());
                }
                addresses.add(address);
            } catch (URISyntaxException problem) {
                throw wrong(feed + " is no address");
            }
        }
        return addresses;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private FeedWatch.Sink sink(Project project) throws IOException {
        ProjectCoder coder = ProjectCoder.open(surroundings, options);
        Set<String> rejected = rejected(project);
        return new FeedWatch.Sink() {
            @Override
            public boolean isKnown(String id) {
                return rejected.contains(id) || project.number(id).isPresent();
            }

            @Override
            public void take(List<Outcome<Page>> pages) {
                List<RecordLine> lines = new ArrayList<>();
                Workers.run(
                        pages.iterator(),
                        options.threads(),
                        Coder::weight,
                        coder::code,
                        lines::add);
                for (Added added : project.add(lines, coder.coding())) {
                    if (added.document().isEmpty()) {
                        rejected.add(added.id());
                    }
                    surroundings
                            .err()
                            .println(
                                    added.id()
                                            + ": "
                                            + (added.document().isPresent()
                                                    ? "document " + added.document().getAsLong()
                                                    : "rejected"));
                }
            }
        };
    }

    /** What could not be read once is not asked for again and again. */
    private static Set<String> rejected(Project project) {
        Set<String> ids = new HashSet<>();
        String last = "";
        List<Rejection> some = project.rejections(last, CHUNK);
        while (!some.isEmpty()) {
            some.forEach(rejection -> ids.add(rejection.id()));
            last = some.getLast().id();
            some = project.rejections(last, CHUNK);
        }
        return ids;
    }

    private static FeedWatch.Memory memory(Project project) {
        return new FeedWatch.Memory() {
            @Override
            public Optional<String> load() {
                return project.setting(MEMORY);
            }

            @Override
            public void save(String lines) {
                project.setting(MEMORY, Optional.of(lines));
            }
        };
    }
}
