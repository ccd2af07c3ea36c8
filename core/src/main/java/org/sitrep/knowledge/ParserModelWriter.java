// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.sitrep.knowledge.ParserModel.Candidates;
import org.sitrep.knowledge.ParserModel.Section;

/** Writes the file that {@link ParserModel#open} maps. The same models give the same bytes. */
public final class ParserModelWriter {
    /**
     * A classifier as it was trained.
     *
     * @param features the texts of each template's features with the row of their weights
     * @param weights a row of as many weights as there are labels for each feature
     */
    public record Trained(
            List<String> labels,
            List<FeatureTemplate> templates,
            List<NavigableMap<String, Integer>> features,
            Weights weights) {}

    /** All weights of a classifier, row by row. */
    public interface Weights {
        float get(int index);
    }

    /**
     * The orthographic features by their numbers in the toolkit, in the order in which they count.
     */
    private static final List<String> ORTHOGRAPHY =
            List.of("0", "1", "2", "3", "4", "5", "10", "11", "12", "13", "6", "7", "8", "9");

    private final NavigableMap<String, List<String>> ambiguities;
    private final NavigableMap<String, List<String>> clusters;

    /** The distinct values of a lexicon by their numbers; none is the first. */
    private final List<List<String>> ambiguityClasses;

    private final List<List<String>> clusterSets;
    private final ByteBuffer[] sections = new ByteBuffer[Section.values().length];

    /**
     * Begins a file.
     *
     * @param ambiguities the tags of words, by their forms in lower case
     * @param clusters the clusters of words, by their forms in lower case; in both, the values in
     *     the order in which they count
     */
    public ParserModelWriter(
            NavigableMap<String, List<String>> ambiguities,
            NavigableMap<String, List<String>> clusters) {
        this.ambiguities = ambiguities;
        this.clusters = clusters;
        this.ambiguityClasses = distinct(ambiguities.values());
        this.clusterSets = distinct(clusters.values());
        Arrays.fill(sections, FlatFile.ints());
        writeWords();
        writeLists(new TreeMap<>());
    }

    private static List<List<String>> distinct(Collection<List<String>> values) {
        LinkedHashSet<List<String>> distinct = new LinkedHashSet<>();
        distinct.add(List.of());
        distinct.addAll(values);
        return List.copyOf(distinct);
    }

    private void writeWords() {
        Map<List<String>, Integer> classes = numbers(ambiguityClasses);
        Map<List<String>, Integer> sets = numbers(clusterSets);
        NavigableMap<String, Integer> words = new TreeMap<>();
        ambiguities.forEach((word, tags) -> words.merge(word, number(classes, tags), Integer::sum));
        clusters.forEach(
                (word, set) -> {
                    int value = number(sets, set) << ParserModel.AMBIGUITY_BITS;
                    words.merge(word, value, Integer::sum);
                });
        if (classes.size() > 1 << ParserModel.AMBIGUITY_BITS) {
            throw new IllegalStateException(classes.size() + " ambiguity classes");
        }
        Slots.Builder slots = new Slots.Builder(words.size(), ParserModel.WORD_BITS);
        words.forEach(
                (word, value) -> {
                    if (value != 0) {
                        slots.put(StringHash.mix(StringHash.of(word)), value);
                    }
                });
        put(Section.WORDS, slots.section());
        long[] hashes = new long[2 * ambiguityClasses.size()];
        for (int i = 0; i < ambiguityClasses.size(); i++) {
            String joined = String.join("_", ambiguityClasses.get(i));
            hashes[2 * i] = StringHash.of(joined);
            // A power of zero says that there is no value: see the reader.
            hashes[2 * i + 1] = joined.isEmpty() ? 0 : StringHash.power(joined.length());
        }
        put(Section.AMBIGUITIES, FlatFile.longs(hashes));
    }

    private static Map<List<String>, Integer> numbers(List<List<String>> values) {
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        values.forEach(value -> numbers.put(value, numbers.size()));
        return numbers;
    }

    private static int number(Map<List<String>, Integer> numbers, List<String> value) {
        return Objects.requireNonNull(numbers.get(value));
    }

    /** Takes the model of the parts of speech. */
    public void tags(Trained model) {
        write(Section.TAGS_LABELS, model);
    }

    /** Takes the word lists of lemmas, as {@link LemmaTablesWriter} writes them. */
    public void lemmas(byte[] tables) {
        put(Section.LEMMAS, ByteBuffer.wrap(tables));
    }

    /**
     * Takes the model of the arcs.
     *
     * @param candidates in the order of {@link Candidates}
     */
    public void arcs(Trained model, List<int[]> candidates) {
        write(Section.ARCS_LABELS, model);
        List<Integer> numbers = new ArrayList<>();
        for (int[] labels : candidates) {
            numbers.add(labels.length);
            Arrays.stream(labels).forEach(numbers::add);
        }
        put(Section.ARC_CANDIDATES, FlatFile.ints(unboxed(numbers)));
    }

    /**
     * Takes the model of the names.
     *
     * @param lists the kinds of each name, one bit each, by its words with one blank between them
     */
    public void names(Trained model, NavigableMap<String, Integer> lists) {
        write(Section.NAMES_LABELS, model);
        writeLists(lists);
    }

    private void writeLists(NavigableMap<String, Integer> lists) {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        numbers.put(-1, 0); // the reader's zero: no name begins so
        numbers.put(0, 1);
        Map<String, Integer> phrases = new TreeMap<>();
        lists.forEach(
                (name, kinds) -> {
                    phrases.put(name, numbers.computeIfAbsent(kinds, some -> numbers.size()));
                    for (int at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
                        phrases.putIfAbsent(name.substring(0, at), 1);
                    }
                });
        Slots.Builder slots = new Slots.Builder(phrases.size(), ParserModel.LIST_BITS);
        phrases.forEach((phrase, value) -> slots.put(StringHash.mix(StringHash.of(phrase)), value));
        put(Section.LISTS, slots.section());
        put(Section.LIST_KINDS, FlatFile.ints(unboxed(numbers.keySet())));
    }

    private void write(Section first, Trained model) {
        int at = first.code();
        LinearModelWriter writer = new LinearModelWriter(model, this::values);
        sections[at] = FlatFile.texts(model.labels());
        sections[at + 1] = LinearModel.program(model.templates());
        sections[at + 2] = writer.features();
        sections[at + 3] = writer.weights();
        sections[at + 4] = writer.sets();
        sections[at + 5] = writer.rows();
        sections[at + 6] = writer.rowWeights();
    }

    /** The values of a field by the numbers under which the reader asks for them. */
    private List<List<String>> values(WordField field) {
        return switch (field) {
            case CLUSTERS -> clusterSets;
            case TAGS -> ambiguityClasses;
            case ORTHOGRAPHY -> alone(ORTHOGRAPHY.size(), ORTHOGRAPHY::get);
            case POSITION -> alone(2, String::valueOf);
            case LISTED -> alone(ListedAs.COUNT, ListedAs::text);
            default -> throw new IllegalStateException(field + " has one value a word");
        };
    }

    private static List<List<String>> alone(int count, IntFunction<String> text) {
        List<List<String>> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(List.of(text.apply(i)));
        }
        return values;
    }

    private void put(Section section, ByteBuffer bytes) {
        sections[section.code()] = bytes;
    }

    private static int[] unboxed(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Writes what was taken. */
    public void write(Path file) throws IOException {
        FlatFile.write(file, ParserModel.MAGIC, ParserModel.VERSION, List.of(sections));
    }
}
