// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.component.dep.DEPLabelCandidate;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.knowledge.FeatureTemplate.Item;
import org.sitrep.knowledge.FeatureTemplate.Origin;
import org.sitrep.knowledge.LemmaTablesWriter;
import org.sitrep.knowledge.ListedAs;
import org.sitrep.knowledge.ParserModelWriter;
import org.sitrep.knowledge.ParserModelWriter.Trained;
import org.sitrep.knowledge.WordField;
import org.sitrep.knowledge.WordRelation;
import org.tukaani.xz.XZInputStream;

/**
 * Reads the models and lexicons of the toolkit NLP4J, which are serialized Java objects, and
 * converts them to {@code parser.bin}.
 */
final class ToolkitModels {
    private static final String API = "nlp4j-api";
    private static final String FOLDER = "edu/emory/mathcs/nlp/";
    private static final String MODELS = "nlp4j-english";

    private final Packages packages;
    private final Manifest manifest;

    ToolkitModels(Packages packages, Manifest manifest) {
        this.packages = packages;
        this.manifest = manifest;
    }

    /** Converts everything and writes the file. */
    void write(Path file) throws IOException {
        ParserModelWriter writer =
                new ParserModelWriter(
                        classes(), lexicon("lexica/en-brown-clusters-simplified-lowercase.xz"));
        writer.lemmas(LemmaTablesWriter.write(lemmaLists()));
        writer.tags(trained("models/en-pos.xz", read("models/en-pos.xz")));
        DEPParser<?> arcs = read("models/en-dep.xz");
        writer.arcs(trained("models/en-dep.xz", arcs), candidates(arcs.getLabelCandidates()));
        writer.names(trained("models/en-ner.xz", read("models/en-ner.xz")), names());
        writer.write(file);
    }

    /** The frequent tags of each word, whatever its case, the most frequent first. */
    NavigableMap<String, List<String>> classes() throws IOException {
        return lexicon("lexica/en-ambiguity-classes-simplified-lowercase.xz");
    }

    /** The names of the toolkit's lists and the bits of their kinds. */
    NavigableMap<String, Integer> names() throws IOException {
        return names("lexica/en-named-entity-gazetteers-simplified.xz");
    }

    private Map<String, List<String>> lemmaLists() throws IOException {
        Map<String, List<String>> lists = new TreeMap<>();
        for (String file : LemmaTablesWriter.files()) {
            String path = FOLDER + "component/morph/english/" + file;
            List<String> lines = Files.readAllLines(packages.file(API, path));
            manifest.count(path, lines.size(), lines.size());
            lists.put(file, lines);
        }
        return lists;
    }

    // What a file holds is known from the toolkit's own readers.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <T> T read(String file) throws IOException {
        Path path = packages.file(MODELS, FOLDER + file);
        try (ObjectInputStream in =
                new ObjectInputStream(
                        new BufferedInputStream(new XZInputStream(Files.newInputStream(path))))) {
            return (T) in.readObject();
        } catch (ClassNotFoundException missing) {
            throw new IOException(file + " is not of this version of the toolkit", missing);
        }
    }

    /** The values in the order of the toolkit's collections, in which it counts the features. */
    private NavigableMap<String, List<String>> lexicon(String file) throws IOException {
        Map<String, Collection<String>> lexicon = read(file);
        NavigableMap<String, List<String>> lists = new TreeMap<>();
        lexicon.forEach((word, values) -> lists.put(word, List.copyOf(values)));
        manifest.count(FOLDER + file, lexicon.size(), lists.size());
        return lists;
    }

    private NavigableMap<String, Integer> names(String file) throws IOException {
        PrefixTree<String, Set<String>> tree = read(file);
        NavigableMap<String, Integer> names = new TreeMap<>();
        collect(tree.getRoot(), "", names);
        manifest.count(FOLDER + file, names.size(), names.size());
        return names;
    }

    private static void collect(
            PrefixNode<String, Set<String>> node,
            String path,
            NavigableMap<String, Integer> names) {
        if (node.hasValue()) {
            int kinds = 0;
            for (String kind : node.getValue()) {
                kinds |= ListedAs.kind(kind);
            }
            names.put(path, kinds);
        }
        node.forEach(
                (word, next) -> collect(next, path.isEmpty() ? word : path + " " + word, names));
    }

    private Trained trained(String file, OnlineComponent<?, ?> component) {
        FeatureTemplate<?, ?> templates = component.getFeatureTemplate();
        List<org.sitrep.knowledge.FeatureTemplate> all = new ArrayList<>();
        for (FeatureItem item : templates.getSetFeatureList()) {
            all.add(template(true, item));
        }
        for (FeatureItem[] items : templates.getFeatureList()) {
            all.add(template(false, items));
        }
        MajorVector sparse = component.getOptimizer().getWeightVector().getSparseWeightVector();
        int labels = component.getOptimizer().getLabelSize();
        if (labels != sparse.getLabelSize() || component.getOptimizer().getBias() > 0) {
            throw new IllegalStateException("the weights are not laid out as expected");
        }
        List<NavigableMap<String, Integer>> features = new ArrayList<>();
        for (Object2IntMap<String> map : featureMap(templates).getIndexMaps()) {
            NavigableMap<String, Integer> rows = new TreeMap<>();
            map.forEach(
                    (text, row) -> {
                        // The toolkit takes no notice of the others.
                        if (row > 0 && row < sparse.getFeatureSize()) {
                            rows.put(text, row);
                        }
                    });
            features.add(rows);
        }
        int kept = features.stream().mapToInt(NavigableMap::size).sum();
        manifest.count(FOLDER + file, featureMap(templates).size(), kept);
        return new Trained(
                List.copyOf(component.getOptimizer().getLabelMap().getLabelList()),
                all,
                features,
                sparse::get);
    }

    /** The toolkit has no way to its map of features but by reflection. */
    private static FeatureMap featureMap(FeatureTemplate<?, ?> templates) {
        return (FeatureMap) Hidden.field(FeatureTemplate.class, "feature_map", templates);
    }

    private static org.sitrep.knowledge.FeatureTemplate template(
            boolean set, FeatureItem... items) {
        return new org.sitrep.knowledge.FeatureTemplate(
                Arrays.stream(items).map(item -> item(set, item)).toList());
    }

    private static Item item(boolean set, FeatureItem item) {
        Origin origin =
                switch (item.source) {
                    case i -> Origin.STACK;
                    case j -> Origin.INPUT;
                    case k -> Origin.BELOW;
                };
        return new Item(
                origin, item.window, relation(item), set ? setField(item) : singleField(item));
    }

    private static WordField setField(FeatureItem item) {
        return switch (item.field) {
            case word_clusters -> WordField.CLUSTERS;
            case ambiguity_classes -> WordField.TAGS;
            case named_entity_gazetteers -> WordField.LISTED;
            case orthographic -> WordField.ORTHOGRAPHY;
            case positional -> WordField.POSITION;
            default -> throw unknown(item);
        };
    }

    private static WordField singleField(FeatureItem item) {
        return switch (item.field) {
            case word_form_simplified -> WordField.FORM;
            case word_form_simplified_lowercase -> WordField.LOWER;
            case word_shape -> WordField.SHAPE;
            case part_of_speech_tag -> WordField.TAG;
            case lemma -> WordField.LEMMA;
            case named_entity_tag -> WordField.NAME;
            case dependency_label -> WordField.LABEL;
            case ambiguity_classes -> WordField.AMBIGUITY;
            case valency -> {
                if (!item.attribute.toString().equals("all")) {
                    throw unknown(item);
                }
                yield WordField.VALENCY;
            }
            case prefix -> WordField.valueOf("PREFIX_" + item.attribute);
            case suffix -> WordField.valueOf("SUFFIX_" + item.attribute);
            default -> throw unknown(item);
        };
    }

    private static WordRelation relation(FeatureItem item) {
        if (item.relation == null) {
            return WordRelation.ITSELF;
        }
        return switch (item.relation) {
            case h -> WordRelation.HEAD;
            case h2 -> WordRelation.HEAD_OF_HEAD;
            case lmd -> WordRelation.LEFTMOST_DEPENDENT;
            case lmd2 -> WordRelation.SECOND_LEFTMOST_DEPENDENT;
            case rmd -> WordRelation.RIGHTMOST_DEPENDENT;
            case rmd2 -> WordRelation.SECOND_RIGHTMOST_DEPENDENT;
            case lns -> WordRelation.LEFT_SIBLING;
            case lns2 -> WordRelation.SECOND_LEFT_SIBLING;
            default -> throw unknown(item);
        };
    }

    private static IllegalStateException unknown(FeatureItem item) {
        return new IllegalStateException("a feature that no one has met before: " + item);
    }

    /** The sets of labels in the order of {@code ParserModel.Candidates}. */
    private static List<int[]> candidates(DEPLabelCandidate<?> candidates) {
        List<int[]> all = new ArrayList<>();
        for (String set :
                List.of(
                        "X_SHIFT",
                        "NO_X",
                        "NO_SHIFT_OR_PASS",
                        "NOT_NO_REDUCE",
                        "LEFT_ARC",
                        "RIGHT_ARC")) {
            IntSet labels = (IntSet) Hidden.field(DEPLabelCandidate.class, set, candidates);
            all.add(labels.toIntArray());
        }
        return all;
    }

    /** Fields of the toolkit that it does not show. */
    private static final class Hidden {
        static Object field(Class<?> of, String name, Object object) {
            try {
                var field = of.getDeclaredField(name);
                field.setAccessible(true);
                return field.get(object);
            } catch (ReflectiveOperationException gone) {
                throw new IllegalStateException("not this version of the toolkit", gone);
            }
        }
    }
}
