// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.sitrep.extract.Containers.Hint;

/**
 * What the names of one page's elements say. A page says the same few names again and again, and
 * each element is asked several times: both are remembered. One for each page.
 */
final class Hints {
    private static final String[] NAMES = {"class", "id", "role", "itemprop"};

    private final Containers containers;
    private final Map<String, Hint> byNames = new HashMap<>();
    private final Map<Element, Hint> byElement = new HashMap<>();

    Hints(Containers containers) {
        this.containers = containers;
    }

    /** The strongest hint in an element's class, id, role and item property. */
    Hint of(Element element) {
        Hint known = byElement.get(element);
        if (known == null) {
            known = strongest(element);
            byElement.put(element, known);
        }
        return known;
    }

    private Hint strongest(Element element) {
        Hint strongest = Hint.NONE;
        if (element.attributesSize() == 0) {
            return strongest;
        }
        for (String attribute : NAMES) {
            // The parser writes the names of attributes in lower case.
            String names = element.attributes().get(attribute);
            if (!names.isEmpty()) {
                Hint hint = byNames.computeIfAbsent(names, containers::of);
                strongest = hint.compareTo(strongest) > 0 ? hint : strongest;
            }
        }
        return strongest;
    }
}
