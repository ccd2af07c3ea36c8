// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.sitrep.extract.Containers.Hint;
import org.sitrep.model.Span;

/*
 * Where the article is on a page. After the idea of Arc90's Readability [1]: paragraphs vote for the
 * elements around them, and the element with most votes, with those of its siblings that are like
 * it, holds the article. Different from it:
 *
 *   - the page is never changed: what is left out is skipped while reading, so that every block
 *     keeps its place in the markup;
 *   - names of elements are compared by whole words from a list (containers.tsv), not by parts of
 *     words, so that "header" holds no "ad";
 *   - an element is left out for its name only while it holds a small share of the page's sentences;
 *   - an element whose name says that it is the text of the article is believed when it holds
 *     enough of the page's text.
 *
 * A page on which this finds too little is read again, with less left out.
 *
 * [1] https://github.com/mozilla/readability (Apache-2.0)
 */
/** Finds the blocks of a page's main text. */
final class MainText {
    /** The shortest block that counts as text, in code units: Readability's 25. */
    static final int SHORTEST = 25;

    /** Share of link text above which a block is a list of links. */
    static final double MOST_LINKS = 0.5; // guess

    /** The shares of the page's sentences below which an element is left out for its name. */
    private static final double UNLIKELY_SHARE = 0.35; // guess

    private static final double DROP_SHARE = 0.5; // guess

    private static final double OTHERS_SHARE = 0.9; // guess

    /** A named body is believed when it holds this share of the text of the page. */
    private static final double BODY_SHARE = 0.4; // guess

    private static final int SHORTEST_BODY = 250; // guess

    /** Sentences of a main text, in code units, or their share of the page's, that are enough. */
    private static final int ENOUGH = 600; // guess

    private static final double ENOUGH_SHARE = 0.25; // guess

    /**
     * The least share of the sentences left on a page that a chosen part has; with less, the page
     * is no single article but made of sections.
     */
    private static final double LEAST_SHARE = 0.3; // guess

    private static final Set<String> NEVER_LEFT_OUT =
            Set.of("html", "body", "article", "main", "h1");

    private static final Set<String> NAMED_INLINE = Set.of("span", "a", "strong", "em");

    private final Containers containers;

    /** How much is left out while reading. */
    private enum Severity {
        STRICT,
        LENIENT,
        NOTHING
    }

    MainText(Containers containers) {
        this.containers = containers;
    }

    /** The blocks of the main text in the order of the page; empty when there is none. */
    List<TextBlock> find(PageText text, Tags tags) {
        Element body = text.body();
        Hints hints = new Hints(containers);
        Set<Element> guarded = guarded(tags);
        Tally sentences =
                sentences(
                        hints,
                        text.without(
                                element ->
                                        !guarded.contains(element)
                                                && hints.of(element) == Hint.OTHERS));
        if (sentences.textOf(body) < SHORTEST_BODY) {
            sentences = sentences(hints, text.all());
        }
        Tally known = sentences;
        int total = sentences.textOf(body);
        List<TextBlock> best = List.of();
        int most = 0;
        for (Severity severity : Severity.values()) {
            List<TextBlock> left =
                    severity == Severity.NOTHING
                            ? text.all()
                            : text.without(element -> isForeign(element, known, guarded, severity));
            List<TextBlock> blocks = find(body, hints, left);
            int length = sentenceLength(blocks);
            if (best.isEmpty() || length > 2 * most) {
                best = blocks;
                most = length;
            }
            if (most >= ENOUGH || most >= ENOUGH_SHARE * total) {
                break;
            }
        }
        return best;
    }

    private static Tally sentences(Hints hints, List<TextBlock> blocks) {
        Tally sentences = new Tally(hints);
        for (TextBlock block : blocks) {
            if (block.linkShare() < MOST_LINKS && isSentence(block)) {
                sentences.count(block);
            }
        }
        return sentences;
    }

    private static List<TextBlock> find(Element body, Hints hints, List<TextBlock> blocks) {
        Tally tally = new Tally(hints);
        blocks.forEach(tally::count);
        Set<Element> roots = new LinkedHashSet<>(namedBody(body, tally, blocks));
        if (roots.isEmpty()) {
            roots.addAll(new Votes(tally).best(blocks, body));
        }
        List<TextBlock> chosen = inside(blocks, roots);
        if (sentenceLength(chosen) < LEAST_SHARE * sentenceLength(blocks)) {
            return inside(blocks, Set.of(around(roots, body)));
        }
        return chosen;
    }

    private static List<TextBlock> inside(List<TextBlock> blocks, Set<Element> roots) {
        List<TextBlock> chosen = new ArrayList<>();
        for (TextBlock block : blocks) {
            if (isInside(block.element(), roots)) {
                chosen.add(block);
            }
        }
        return chosen;
    }

    /** The article or main element around the chosen ones, else the whole page. */
    private static Element around(Set<Element> roots, Element body) {
        for (String tag : new String[] {"article", "main"}) {
            for (Element at = roots.iterator().next().parent(); at != null; at = at.parent()) {
                if (at.normalName().equals(tag)) {
                    return at;
                }
            }
        }
        return body;
    }

    /** The elements around a first heading or a main element; no name makes them foreign. */
    private static Set<Element> guarded(Tags tags) {
        Set<Element> guarded = new HashSet<>();
        for (String tag : new String[] {"h1", "main"}) {
            for (Element inner : tags.named(tag)) {
                for (Element at = inner; at != null && guarded.add(at); at = at.parent()) {}
            }
        }
        return guarded;
    }

    private static boolean isForeign(
            Element element, Tally sentences, Set<Element> guarded, Severity severity) {
        String name = element.normalName();
        if (NEVER_LEFT_OUT.contains(name)) {
            return false;
        }
        double share = sentences.shareOf(element);
        if (name.equals("nav") || name.equals("footer")) {
            return share < DROP_SHARE;
        }
        boolean unlikelyTag =
                switch (name) {
                    case "aside", "figcaption", "figure", "form", "header", "address", "label" ->
                            true;
                    default -> false;
                };
        if (unlikelyTag && share < UNLIKELY_SHARE && severity == Severity.STRICT) {
            return true;
        }
        if (!BlockReader.isBlock(element) && !NAMED_INLINE.contains(name)) {
            return false;
        }
        return switch (sentences.hint(element)) {
            case OTHERS -> share < OTHERS_SHARE && !guarded.contains(element);
            case DROP -> share < DROP_SHARE && !guarded.contains(element);
            case UNLIKELY -> share < UNLIKELY_SHARE && severity == Severity.STRICT;
            default -> false;
        };
    }

    static boolean isSentence(TextBlock block) {
        String words = block.words();
        return words.length() >= SHORTEST
                && (words.length() >= 140 // guess: longer than any heading
                        || Paragraphs.endsSentence(words, new Span(0, words.length())));
    }

    private static int sentenceLength(List<TextBlock> blocks) {
        int length = 0;
        for (TextBlock block : blocks) {
            boolean text = block.linkShare() < MOST_LINKS && isSentence(block);
            length += text ? block.words().length() : 0;
        }
        return length;
    }

    /**
     * The element with most text that is named as the body, if it holds enough, and those of the
     * same names: advertisements cut some bodies into several.
     */
    private static Set<Element> namedBody(Element body, Tally tally, List<TextBlock> blocks) {
        Set<Element> named = new LinkedHashSet<>();
        for (TextBlock block : blocks) {
            for (Element at = block.element(); at != null && !at.equals(body); at = at.parent()) {
                if (tally.hint(at) == Hint.BODY) {
                    named.add(at);
                }
            }
        }
        Element best = null;
        for (Element element : named) {
            if (best == null || tally.textOf(element) > tally.textOf(best)) {
                best = element;
            }
        }
        if (best == null) {
            return Set.of();
        }
        String names = best.className();
        named.removeIf(element -> !element.className().equals(names));
        int length = named.stream().mapToInt(tally::textOf).sum();
        boolean enough =
                length >= BODY_SHARE * tally.textOf(body) && tally.textOf(best) >= SHORTEST_BODY;
        return enough ? named : Set.of();
    }

    private static boolean isInside(Element element, Set<Element> roots) {
        for (Element at = element; at != null; at = at.parent()) {
            if (roots.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
