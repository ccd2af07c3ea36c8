// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sitrep.ingest.PageReader;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Document;
import org.sitrep.model.Event;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Page.Media;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Times;
import org.sitrep.model.Toponym;
import org.sitrep.nlp.Parser;
import org.sitrep.pipeline.Pipeline;

/**
 * What each stage of coding costs on the same documents in the same run, in CPU time of the one
 * thread that works, so that others on the machine disturb little. Run by {@code
 * benchmarks/stages}.
 *
 * <p>Each round codes all documents, each with one stage after the other as {@link Pipeline} does;
 * the first rounds are not counted. A ratio is taken within a round, and the medians are given.
 */
public final class StageTimes {
    private static final int WARM = 4; // rounds; from the third on, times no longer fall
    private static final int LEAST = 3; // rounds counted

    /** Tokens in a round, so that it lasts a second and more. */
    private static final int TOKENS = 40_000;

    /** A stage as the record format and the design count them. */
    private enum Stage {
        EXTRACT("2 extract"),
        PARSE("3 parse"),
        TIME("4 time"),
        PLACE("5 place"),
        ACTOR("6 actor"),
        EVENT("7 event"),
        CLAIM("8 claim");

        private final String title;

        Stage(String title) {
            this.title = title;
        }
    }

    /** What one round took, by stage. */
    private static final class Round {
        private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
        private final Map<Stage, Long> bytes = new EnumMap<>(Stage.class);
        private long tokens;

        void add(Stage stage, long moreNanos, long moreBytes) {
            nanos.merge(stage, moreNanos, Long::sum);
            bytes.merge(stage, moreBytes, Long::sum);
        }

        double millis(Stage stage) {
            return nanos.getOrDefault(stage, 0L) / 1e6 / tokens * 1000;
        }

        double kibibytes(Stage stage) {
            return bytes.getOrDefault(stage, 0L) / 1024.0 / tokens * 1000;
        }

        double ratio(List<Stage> stages) {
            return stages.stream().mapToDouble(this::millis).sum() / millis(Stage.PARSE);
        }
    }

    private final Pipeline pipeline;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private StageTimes(Path data) {
        pipeline = Pipeline.english(Knowledge.open(data), Parser.english(data));
    }

    /**
     * Measures and prints.
     *
     * @param arguments the folder of the reference files; that of the repository; the number of
     *     counted rounds; then what to code, else the repository's own texts are coded
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        StageTimes times = new StageTimes(Path.of(arguments[0]));
        Path root = Path.of(arguments[1]);
        int rounds = Math.max(LEAST, Integer.parseInt(arguments[2]));
        List<Page> pages = new ArrayList<>();
        if (arguments.length == 3) {
            pages.addAll(read(root.resolve("samples").toString()));
            pages.addAll(own(root.resolve("corpus")));
        }
        for (String input : List.of(arguments).subList(3, arguments.length)) {
            pages.addAll(read(input));
        }
        Map<Media, List<Page>> byMedia = new EnumMap<>(Media.class);
        for (Page page : pages) {
            byMedia.computeIfAbsent(page.media(), media -> new ArrayList<>()).add(page);
        }
        for (Map.Entry<Media, List<Page>> entry : byMedia.entrySet()) {
            times.measure(entry.getKey(), entry.getValue(), rounds, out);
        }
    }

    private void measure(Media media, List<Page> pages, int rounds, PrintStream out) {
        long tokens = round(pages).tokens;
        if (tokens == 0) {
            return;
        }
        List<Page> often = new ArrayList<>();
        for (long i = 0; i < Math.max(1, TOKENS / tokens); i++) {
            often.addAll(pages);
        }
        for (int i = 1; i < WARM; i++) {
            round(often);
        }
        List<Round> counted = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            counted.add(round(often));
        }
        print(media, pages, tokens, counted, out);
    }

    private Round round(List<Page> pages) {
        Round round = new Round();
        for (Page page : pages) {
            round.tokens += code(page, round);
        }
        return round;
    }

    /** Codes one page and adds what each stage took; a rejected page took nothing. */
    private int code(Page page, Round round) {
        Clock clock = new Clock(round);
        if (!(pipeline.contentExtractor().extract(page)
                        instanceof Outcome.Usable<Document>(Document document))
                || !document.language().startsWith("en")) {
            return 0;
        }
        clock.lap(Stage.EXTRACT);
        if (!(pipeline.parser().parse(document)
                instanceof Outcome.Usable<ParsedDocument>(ParsedDocument parsed))) {
            return 0;
        }
        clock.lap(Stage.PARSE);
        Times times = pipeline.temporalTagger().tag(parsed);
        clock.lap(Stage.TIME);
        List<Toponym> toponyms = pipeline.toponymResolver().resolve(parsed);
        clock.lap(Stage.PLACE);
        List<ActorMention> actors = pipeline.actorResolver().resolve(parsed);
        clock.lap(Stage.ACTOR);
        ResolvedDocument resolved = new ResolvedDocument(parsed, times, toponyms, actors);
        List<Event> events = pipeline.eventExtractor().extract(resolved);
        clock.lap(Stage.EVENT);
        pipeline.claimExtractor().extract(resolved, events);
        clock.lap(Stage.CLAIM);
        return parsed.tokens().size();
    }

    /** Counts time and memory from one stage's end to the next one's. */
    private final class Clock {
        private final Round round;
        private long bytes = threads.getCurrentThreadAllocatedBytes();
        private long nanos = threads.getCurrentThreadCpuTime();

        Clock(Round round) {
            this.round = round;
        }

        void lap(Stage stage) {
            long now = threads.getCurrentThreadCpuTime();
            long all = threads.getCurrentThreadAllocatedBytes();
            round.add(stage, now - nanos, all - bytes);
            nanos = now;
            bytes = all;
        }
    }

    private static void print(
            Media media, List<Page> pages, long tokens, List<Round> rounds, PrintStream out) {
        long characters = pages.stream().mapToLong(page -> page.content().length()).sum();
        out.printf(
                Locale.ROOT,
                "### %s: %,d documents of %,d characters, %,d tokens; %d rounds%n%n",
                media.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                pages.size(),
                characters,
                tokens,
                rounds.size());
        out.println("| stage | ms for 1,000 tokens | of the parser | KiB allocated |");
        out.println("|---|---|---|---|");
        for (Stage stage : Stage.values()) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s |%n",
                    stage.title,
                    spread(rounds, round -> round.millis(stage)).text(2),
                    spread(rounds, round -> round.ratio(List.of(stage))).text(2),
                    spread(rounds, round -> round.kibibytes(stage)).text(0));
        }
        sum("2, 4, 5", List.of(Stage.EXTRACT, Stage.TIME, Stage.PLACE), rounds, out);
        sum("6, 7, 8", List.of(Stage.ACTOR, Stage.EVENT, Stage.CLAIM), rounds, out);
        out.println();
    }

    private static void sum(String title, List<Stage> some, List<Round> rounds, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "| **%s** | %s | **%s** | |%n",
                title,
                spread(rounds, round -> some.stream().mapToDouble(round::millis).sum()).text(2),
                spread(rounds, round -> round.ratio(some)).text(2));
    }

    private static Spread spread(
            List<Round> rounds, java.util.function.ToDoubleFunction<Round> value) {
        return Spread.of(rounds.stream().map(value::applyAsDouble).toList());
    }

    private static List<Page> read(String input) throws IOException {
        List<Page> pages = new ArrayList<>();
        PageReader reader = PageReader.standard(InputStream.nullInputStream());
        try (Stream<Outcome<Page>> all = reader.read(input)) {
            all.forEach(
                    page -> {
                        if (page instanceof Outcome.Usable<Page>(Page usable)) {
                            pages.add(usable);
                        }
                    });
        }
        return pages;
    }

    /** The texts of the cases as they stand, and again as pages with furniture around them. */
    private static List<Page> own(Path corpus) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(corpus)) {
            files = all.filter(file -> file.toString().endsWith(".case")).sorted().toList();
        }
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            new CaseTexts(texts::add).read(Files.readAllLines(file));
        }
        List<Page> pages = new ArrayList<>();
        for (String text : texts) {
            pages.add(page("text" + pages.size(), Media.GIVEN_TEXT, text));
        }
        for (int at = 0; at < texts.size(); at += MadeUpPages.TEXTS) {
            List<String> some = texts.subList(at, Math.min(texts.size(), at + MadeUpPages.TEXTS));
            pages.add(page("page" + at, Media.HTML, MadeUpPages.page(some)));
        }
        return pages;
    }

    private static Page page(String id, Media media, String content) {
        return new Page(id, new Input(id, "0"), media, content, Page.Given.NOTHING);
    }
}
