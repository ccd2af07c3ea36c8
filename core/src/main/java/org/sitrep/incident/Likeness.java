// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.model.CodedDocument;

/**
 * How alike the texts of documents are: the cosine of their words, weighted by rarity (tf-idf,
 * Salton and Buckley 1988). Only pairs that share words worth sharing are compared.
 */
final class Likeness {
    /** Words read of a text: the news stands in front. */
    private static final int FRONT = 300; // as in the usual baselines

    /** Cosine below which a pair is not worth looking at. */
    private static final double LEAST = 0.08; // guess

    private final List<Map<String, Double>> vectors = new ArrayList<>();
    private final Map<Long, Double> likeness = new TreeMap<>();

    Likeness(List<CodedDocument> documents, CommonWords common) {
        List<Map<String, Integer>> bags = new ArrayList<>();
        Map<String, Integer> spread = new HashMap<>();
        for (CodedDocument document : documents) {
            Map<String, Integer> bag = bag(document, common);
            bags.add(bag);
            bag.keySet().forEach(word -> spread.merge(word, 1, Integer::sum));
        }
        // A word of a tenth of a large collection names no story.
        int most = Math.max(20, documents.size() / 10); // guess
        for (Map<String, Integer> bag : bags) {
            vectors.add(vector(bag, spread, documents.size(), most));
        }
        compare();
    }

    private static Map<String, Integer> bag(CodedDocument document, CommonWords common) {
        String title = document.document().title().orElse("");
        Map<String, Integer> bag = new TreeMap<>();
        for (String word : WordList.of(title + " " + document.document().text(), FRONT)) {
            boolean digits = Character.isDigit(word.charAt(0));
            if ((digits || word.length() >= 3) && !common.has(word)) {
                bag.merge(word, 1, Integer::sum);
            }
        }
        return bag;
    }

    private static Map<String, Double> vector(
            Map<String, Integer> bag, Map<String, Integer> spread, int documents, int most) {
        Map<String, Double> vector = new TreeMap<>();
        double squares = 0;
        for (Map.Entry<String, Integer> entry : bag.entrySet()) {
            int in = spread.getOrDefault(entry.getKey(), 1);
            if (in <= most) {
                double weight = entry.getValue() * Math.log(1 + (double) documents / in);
                squares += weight * weight;
                if (in > 1) {
                    vector.put(entry.getKey(), weight);
                }
            }
        }
        double length = Math.sqrt(squares);
        vector.replaceAll((word, weight) -> weight / length);
        return vector;
    }

    private void compare() {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int d = 0; d < vectors.size(); d++) {
            Map<Integer, Double> dots = new TreeMap<>();
            for (Map.Entry<String, Double> entry : vectors.get(d).entrySet()) {
                List<Integer> before =
                        index.computeIfAbsent(entry.getKey(), word -> new ArrayList<>());
                for (int other : before) {
                    double weight = vectors.get(other).getOrDefault(entry.getKey(), 0.0);
                    dots.merge(other, weight * entry.getValue(), Double::sum);
                }
                before.add(d);
            }
            int document = d;
            dots.forEach(
                    (other, dot) -> {
                        if (dot >= LEAST) {
                            likeness.put(key(other, document), dot);
                        }
                    });
        }
    }

    private static long key(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    /** The cosine of two documents; 0 when they share nothing worth sharing. */
    double of(int a, int b) {
        return likeness.getOrDefault(key(a, b), 0.0);
    }

    /** The pairs worth looking at, each with the smaller place first. */
    List<int[]> pairs() {
        List<int[]> pairs = new ArrayList<>();
        for (long key : likeness.keySet()) {
            pairs.add(new int[] {(int) (key >>> 32), (int) (key & 0xffffffffL)});
        }
        return pairs;
    }

    /** For tests. */
    Optional<Double> weight(int document, String word) {
        return Optional.ofNullable(vectors.get(document).get(word));
    }
}
