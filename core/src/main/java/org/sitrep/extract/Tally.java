// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * How much text the elements of one page hold. One tally for each page; an element equals only
 * itself.
 */
final class Tally {
    private final Hints hints;
    private final Map<Element, Integer> text = new HashMap<>();
    private final Map<Element, Integer> links = new HashMap<>();
    private int total;

    Tally(Hints hints) {
        this.hints = hints;
    }

    /** Counts a block for all elements around it. */
    void count(TextBlock block) {
        total += block.words().length();
        for (Element at = block.element(); at != null; at = at.parent()) {
            text.merge(at, block.words().length(), Integer::sum);
            links.merge(at, block.linkLength(), Integer::sum);
        }
    }

    /** Code units of the text below an element. */
    int textOf(Element element) {
        return text.getOrDefault(element, 0);
    }

    /** The share of the page's text that lies below an element, 0 to 1. */
    double shareOf(Element element) {
        return (double) textOf(element) / Math.max(1, total);
    }

    /** The share of an element's text that lies in links, 0 to 1. */
    double linkShare(Element element) {
        return (double) links.getOrDefault(element, 0) / Math.max(1, textOf(element));
    }

    /** What an element's names say. */
    Containers.Hint hint(Element element) {
        return hints.of(element);
    }
}
