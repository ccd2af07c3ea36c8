// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.model.Incident.Difference;

/**
 * The words in which a copy differs from its original.
 *
 * <p>Anchors are runs of three words that stand once in either text; between two anchors that stand
 * in the same order, words that are not the same are a difference. Passages that one text only
 * leaves out are no difference: a shortened copy says nothing else.
 */
final class WordDifferences {
    private static final int ANCHOR = 3; // words
    private static final int MOST = 50; // differences listed
    private static final int LONGEST =
            12; // words of a difference; a longer one is a rewritten passage

    private WordDifferences() {}

    static List<Difference> of(List<String> here, List<String> there) {
        Map<String, Integer> hereOnce = once(here);
        Map<String, Integer> thereOnce = once(there);
        List<Difference> differences = new ArrayList<>();
        int h = 0;
        int t = 0;
        for (int i = 0; i + ANCHOR <= here.size() && differences.size() < MOST; i++) {
            String anchor = anchor(here, i);
            if (i < h || hereOnce.getOrDefault(anchor, -1) != i) {
                continue;
            }
            int j = thereOnce.getOrDefault(anchor, -1);
            if (j < t) {
                continue;
            }
            add(differences, here.subList(h, i), there.subList(t, j));
            h = i;
            t = j;
            while (h < here.size() && t < there.size() && here.get(h).equals(there.get(t))) {
                h++;
                t++;
            }
        }
        if (h > 0 && differences.size() < MOST) {
            add(differences, here.subList(h, here.size()), there.subList(t, there.size()));
        }
        return differences;
    }

    private static void add(List<Difference> differences, List<String> here, List<String> there) {
        int end = 0;
        int shorter = Math.min(here.size(), there.size());
        while (end < shorter
                && here.get(here.size() - 1 - end).equals(there.get(there.size() - 1 - end))) {
            end++;
        }
        List<String> a = here.subList(0, here.size() - end);
        List<String> b = there.subList(0, there.size() - end);
        if (!a.isEmpty() && !b.isEmpty() && a.size() <= LONGEST && b.size() <= LONGEST) {
            differences.add(new Difference(String.join(" ", a), String.join(" ", b)));
        }
    }

    private static Map<String, Integer> once(List<String> words) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i + ANCHOR <= words.size(); i++) {
            places.merge(anchor(words, i), i, (a, b) -> -2);
        }
        return places;
    }

    private static String anchor(List<String> words, int at) {
        return String.join(" ", words.subList(at, at + ANCHOR));
    }
}
