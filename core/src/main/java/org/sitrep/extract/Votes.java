// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.sitrep.model.Document.Block.Kind;

/** The votes of the paragraphs of one page for the elements around them. */
final class Votes {
    /** How many elements above its paragraph a block votes for. */
    private static final int LEVELS = 6; // Readability: 5

    /** Votes of a sibling, as a share of the best element's, with which it belongs to it. */
    private static final double SIBLING_SHARE = 0.2; // Readability

    private static final Set<String> PARAGRAPHS = Set.of("p", "pre", "blockquote", "li");

    private final Tally tally;
    private final Map<Element, Double> votes = new LinkedHashMap<>();

    Votes(Tally tally) {
        this.tally = tally;
    }

    /** The element with most votes and those of its siblings that belong to it. */
    List<Element> best(List<TextBlock> blocks, Element body) {
        blocks.forEach(this::vote);
        Element best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Element element : votes.keySet()) {
            double score = score(element);
            if (score > most) {
                most = score;
                best = element;
            }
        }
        return best == null ? List.of(body) : withSiblings(widened(best, body));
    }

    private void vote(TextBlock block) {
        String words = block.words();
        if (words.length() < MainText.SHORTEST
                || block.linkShare() >= MainText.MOST_LINKS
                || block.kind() == Kind.HEADING) {
            return;
        }
        long commas = words.chars().filter(c -> c == ',' || c == '\uFF0C' || c == '\u060C').count();
        double vote = 1 + Math.min(commas, 10) + Math.min(words.length() / 100, 3);
        Element at = block.element();
        if (PARAGRAPHS.contains(at.normalName()) && at.parent() != null) {
            at = at.parent();
        }
        for (int level = 0; at != null && level < LEVELS; level++) {
            double share = level == 0 ? 1 : level == 1 ? 2 : level * 3;
            votes.merge(at, start(at) + vote / share, (old, any) -> old + vote / share);
            at = at.parent();
        }
    }

    private double start(Element element) {
        double byTag =
                switch (element.normalName()) {
                    case "div", "section", "article", "main" -> 5;
                    case "pre", "td", "blockquote" -> 3;
                    case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
                    case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
                    default -> 0;
                };
        double byName =
                switch (tally.hint(element)) {
                    case BODY, LIKELY -> 25;
                    case OTHERS, DROP, UNLIKELY -> -25;
                    case NONE -> 0;
                };
        return byTag + byName;
    }

    private double score(Element element) {
        return votes.getOrDefault(element, 0.0) * (1 - tally.linkShare(element));
    }

    /** An element around the best one that scores higher, or that holds nothing else. */
    private Element widened(Element best, Element body) {
        Element at = best;
        double last = score(best);
        double least = last / 3;
        for (Element up = best.parent(); up != null && !up.equals(body); up = up.parent()) {
            double score = score(up);
            if (score < least) {
                break;
            }
            if (score > last) {
                at = up;
                break;
            }
            last = score;
        }
        Element up = at.parent();
        while (up != null && !up.equals(body) && tally.textOf(up) == tally.textOf(at)) {
            at = up;
            up = at.parent();
        }
        return at;
    }

    private List<Element> withSiblings(Element best) {
        Element parent = best.parent();
        if (parent == null) {
            return List.of(best);
        }
        double least = Math.max(10, score(best) * SIBLING_SHARE);
        List<Element> chosen = new ArrayList<>();
        for (Element sibling : parent.children()) {
            boolean like =
                    !best.className().isEmpty() && sibling.className().equals(best.className());
            double bonus = like ? score(best) * SIBLING_SHARE : 0;
            boolean paragraph =
                    sibling.normalName().equals("p")
                            && tally.textOf(sibling) > 80
                            && tally.linkShare(sibling) < 0.25;
            if (sibling.equals(best) || score(sibling) + bonus >= least || paragraph) {
                chosen.add(sibling);
            }
        }
        return chosen;
    }
}
