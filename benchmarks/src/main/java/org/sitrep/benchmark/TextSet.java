// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.extract.ContentExtractor;
import org.sitrep.ingest.PageReader;
import org.sitrep.model.Document;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

/**
 * The texts that are analysed: those of web pages without their furniture, cut or repeated to a
 * size.
 *
 * @param source where the texts are from
 * @param distinct how many different texts there are
 * @param repeats how often each of them occurs
 * @param texts in the order in which they are analysed; paragraphs are separated by blank lines
 */
record TextSet(String source, int distinct, int repeats, List<String> texts) {

    /** The texts of {@code samples/} and {@code corpus/}. */
    static TextSet ofRepository(Path root, int words) throws IOException {
        List<String> texts = new ArrayList<>(documents(root.resolve("samples").toString()));
        texts.addAll(cases(root.resolve("corpus")));
        return sized("samples/ and corpus/", texts, words);
    }

    /**
     * The texts of a file or folder of any kind that {@code ./sitrep code} reads.
     *
     * @throws IllegalArgumentException when there is no English text in it
     */
    static TextSet ofInput(String input, int words) throws IOException {
        return sized(input, documents(input), words);
    }

    private static TextSet sized(String source, List<String> texts, int words) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(source + " holds no English text");
        }
        long there = texts.stream().mapToLong(TextSet::words).sum();
        if (there > words) {
            int count = (int) Math.max(1, (long) texts.size() * words / there);
            List<String> some = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                some.add(texts.get((int) ((long) i * texts.size() / count)));
            }
            return new TextSet(source, count, 1, List.copyOf(some));
        }
        int repeats = (int) Math.max(1, Math.ceilDiv(words, there));
        List<String> often = new ArrayList<>();
        for (int i = 0; i < repeats; i++) {
            often.addAll(texts);
        }
        return new TextSet(source, texts.size(), repeats, List.copyOf(often));
    }

    private static long words(String text) {
        return text.strip().split("\\s+", -1).length;
    }

    private static List<String> documents(String input) throws IOException {
        ContentExtractor extractor = ContentExtractor.standard();
        PageReader reader = PageReader.standard(InputStream.nullInputStream());
        try (Stream<Outcome<Page>> pages = reader.read(input)) {
            return pages.flatMap(page -> value(page).stream())
                    .flatMap(page -> value(extractor.extract(page)).stream())
                    .filter(document -> document.language().startsWith("en"))
                    .map(Document::text)
                    .toList();
        }
    }

    private static <T> Optional<T> value(Outcome<T> outcome) {
        return outcome instanceof Outcome.Usable<T>(T value)
                ? Optional.of(value)
                : Optional.empty();
    }

    /** The texts of the cases, without those of markup: corpus/README.md has the format. */
    private static List<String> cases(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".case")).sorted().toList();
        }
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            new CaseTexts(texts::add).read(Files.readAllLines(file));
        }
        return texts;
    }

    /** What a table says of the texts. */
    String words() {
        long words = texts.stream().mapToLong(TextSet::words).sum();
        return String.format(
                Locale.ROOT,
                "%s: %,d texts%s, %,d words between white space",
                source,
                distinct,
                repeats == 1 ? "" : String.format(Locale.ROOT, ", each %d times", repeats),
                words);
    }
}
