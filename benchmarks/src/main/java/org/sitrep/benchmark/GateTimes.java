// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.sitrep.ingest.PageReader;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.model.Document;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.SentenceFilter;
import org.sitrep.model.Span;
import org.sitrep.nlp.Parser;
import org.sitrep.pipeline.Gate;
import org.sitrep.pipeline.Pipeline;

/**
 * What the gate lets pass of some inputs, and how fast it is alone: what {@code benchmarks/archive}
 * cannot see from outside. Prints lines of a name, a tab and a number, or several of a round each.
 */
public final class GateTimes {
    private static final int WARM = 12; // rounds; times no longer fall from the eighth on
    private static final int COUNTED = 9;

    /** Characters of a round: beyond every cache. */
    private static final long CHARACTERS = 8_000_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Pipeline pipeline;
    private final SentenceFilter filter;

    private GateTimes(Path data) {
        pipeline = Pipeline.english(Knowledge.open(data), Parser.english(data));
        filter = pipeline.eventExtractor().filter(pipeline.actorResolver().nouns());
    }

    /**
     * Measures and prints.
     *
     * @param arguments the folder of the reference files; {@code share} or {@code speed}; the input
     */
    public static void main(String[] arguments) throws IOException {
        GateTimes times = new GateTimes(Path.of(arguments[0]));
        if (arguments[1].equals("share")) {
            times.share(arguments[2]);
        } else {
            times.speed(arguments[2]);
        }
    }

    /** Counts documents and sentences, and those that pass each look of the gate. */
    private void share(String input) throws IOException {
        long[] counts = new long[7];
        Gate gate = new Gate(pipeline);
        SentenceFilter.Reader reader = filter.reader();
        try (Stream<Outcome<Page>> pages =
                PageReader.standard(InputStream.nullInputStream()).read(input)) {
            pages.forEach(
                    each -> {
                        counts[0]++;
                        Optional<Document> document = document(each);
                        boolean markup =
                                each instanceof Outcome.Usable<Page>(Page page)
                                        && gate.mayMatter(page);
                        counts[1] += markup ? 1 : 0;
                        if (document.isEmpty()) {
                            return;
                        }
                        List<Span> sentences = sentences(parsed(document.get(), Optional.empty()));
                        counts[2] += sentences.size();
                        if (markup && gate.mayMatter(document.get())) {
                            counts[3]++;
                            String text = document.get().text();
                            for (Span s : sentences) {
                                counts[4] += reader.mayMatter(text, s.start(), s.end()) ? 1 : 0;
                            }
                            ParsedDocument read = parsed(document.get(), Optional.of(filter));
                            counts[5] += read.sentences().size();
                            counts[6] += filter.mayMatter(read, 0).cardinality();
                        }
                    });
        }
        String[] names = {"documents", "markup", "sentences", "texts", "words", "parsed", "kept"};
        for (int i = 0; i < names.length; i++) {
            out.println(names[i] + "\t" + counts[i]);
        }
    }

    /** Measures the looks at texts, in MB of UTF-8 for each second of the processor. */
    private void speed(String input) throws IOException {
        List<String> texts = new ArrayList<>();
        List<List<Span>> sentences = new ArrayList<>();
        try (Stream<Outcome<Page>> pages =
                PageReader.standard(InputStream.nullInputStream()).read(input)) {
            pages.forEach(
                    each ->
                            document(each)
                                    .ifPresent(
                                            document -> {
                                                texts.add(document.text());
                                                sentences.add(
                                                        sentences(
                                                                parsed(
                                                                        document,
                                                                        Optional.empty())));
                                            }));
        }
        SentenceFilter.Reader reader = filter.reader();
        measure("first", texts, i -> reader.mayMatter(texts.get(i)) ? 1 : 0);
        measure(
                "all",
                texts,
                i -> {
                    int found = 0;
                    String text = texts.get(i);
                    for (Span s : sentences.get(i)) {
                        found += reader.mayMatter(text, s.start(), s.end()) ? 1 : 0;
                    }
                    return found;
                });
    }

    /** What is done to a text. */
    private interface Look {
        int at(int text);
    }

    private void measure(String name, List<String> texts, Look look) {
        long characters = 0;
        long bytes = 0;
        for (String text : texts) {
            characters += text.length();
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
        }
        long often = Math.max(1, CHARACTERS / Math.max(1, characters));
        IntSupplier round =
                () -> {
                    int found = 0;
                    for (long n = 0; n < often; n++) {
                        for (int i = 0; i < texts.size(); i++) {
                            found += look.at(i);
                        }
                    }
                    return found;
                };
        int first = round.getAsInt();
        for (int i = 1; i < WARM; i++) {
            same(first, round.getAsInt());
        }
        StringBuilder line = new StringBuilder(name);
        for (int i = 0; i < COUNTED; i++) {
            long begun = threads.getCurrentThreadCpuTime();
            same(first, round.getAsInt());
            long nanos = threads.getCurrentThreadCpuTime() - begun;
            line.append('\t').append(Math.round(bytes * often * 1e4 / nanos) / 10.0);
        }
        out.println(line);
        out.println(name + " found\t" + first / often);
    }

    private static void same(int first, int now) {
        if (now != first) {
            throw new IllegalStateException("the gate found something else");
        }
    }

    private Optional<Document> document(Outcome<Page> page) {
        return page instanceof Outcome.Usable<Page>(Page usable)
                        && pipeline.extract(usable)
                                instanceof Outcome.Usable<Document>(Document document)
                        && document.language().startsWith("en")
                ? Optional.of(document)
                : Optional.empty();
    }

    private ParsedDocument parsed(Document document, Optional<SentenceFilter> chosen) {
        Outcome<ParsedDocument> outcome =
                chosen.isPresent()
                        ? pipeline.parser().parse(document, chosen.get())
                        : pipeline.parser().parse(document);
        if (outcome instanceof Outcome.Usable<ParsedDocument>(ParsedDocument parsed)) {
            return parsed;
        }
        throw new IllegalStateException("a text that cannot be parsed: " + document.id());
    }

    private static List<Span> sentences(ParsedDocument parsed) {
        return parsed.sentences().stream().map(ParsedDocument.Sentence::span).toList();
    }
}
