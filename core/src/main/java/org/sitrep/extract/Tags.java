// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The elements below a root by their tags, in the order of the page, found in one walk: a walk for
 * each question asked of a page cost a third of its reading.
 */
final class Tags {
    private final Map<String, List<Element>> byName = new HashMap<>();
    private final List<Element> properties = new ArrayList<>();
    private final List<Element> all = new ArrayList<>();

    private Tags() {}

    /** The elements of a tree, its root among them. */
    static Tags of(Element root) {
        Tags tags = new Tags();
        Node at = root;
        while (at != null) {
            if (at instanceof Element element) {
                tags.add(element);
            }
            at = next(at, root);
        }
        return tags;
    }

    /** The node after another in the order of the page; null behind the last one. */
    private static @org.jspecify.annotations.Nullable Node next(Node node, Element root) {
        Node inner = node.firstChild();
        if (inner != null) {
            return inner;
        }
        for (Node at = node; at != null && !at.equals(root); at = at.parent()) {
            Node after = at.nextSibling();
            if (after != null) {
                return after;
            }
        }
        return null;
    }

    private void add(Element element) {
        all.add(element);
        byName.computeIfAbsent(element.normalName(), name -> new ArrayList<>()).add(element);
        if (element.hasAttr("itemprop")) {
            properties.add(element);
        }
    }

    /** Whether an attribute of some element has a text in it, in any case. */
    boolean has(String attribute, String text) {
        for (Element element : all) {
            if (element.attributesSize() > 0
                    && element.attr(attribute).toLowerCase(Locale.ROOT).contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** The elements of a name, which is in lower case. */
    List<Element> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The elements with an item property. */
    List<Element> withProperty() {
        return properties;
    }
}
