// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.sitrep.model.Document.Block.Kind;

/**
 * Reads the text blocks below an element in the order of the page. One reader for each page.
 *
 * <p>Recursion is bounded by the depth that the parser allows.
 */
final class BlockReader {
    private static final Set<String> SILENT =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "math",
                    "iframe",
                    "object",
                    "embed",
                    "applet",
                    "audio",
                    "video",
                    "canvas",
                    "map",
                    "button",
                    "input",
                    "select",
                    "option",
                    "textarea",
                    "progress",
                    "meter",
                    "head",
                    "link",
                    "meta",
                    "title",
                    "noframes",
                    "frameset",
                    "dialog",
                    "datalist",
                    "rp",
                    "rt");
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "nav",
                    "aside",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "caption",
                    "blockquote",
                    "pre",
                    "figure",
                    "figcaption",
                    "form",
                    "fieldset",
                    "legend",
                    "address",
                    "hr",
                    "details",
                    "summary",
                    "center",
                    "body",
                    "hgroup",
                    "dir",
                    "menu",
                    "search",
                    "amp-img",
                    "picture",
                    "label");

    /** How the elements of a name are laid out. */
    private enum Layout {
        INLINE,
        BLOCK,
        SILENT
    }

    /** Of both lists: each element of a page is looked up several times. */
    private static final Map<String, Layout> LAYOUTS = new HashMap<>();

    static {
        BLOCKS.forEach(name -> LAYOUTS.put(name, Layout.BLOCK));
        SILENT.forEach(name -> LAYOUTS.put(name, Layout.SILENT));
    }

    private final Predicate<Element> skipped;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int linkLength;
    private int start = -1;
    private int end = -1;
    private int breaks;

    private BlockReader(Predicate<Element> skipped) {
        this.skipped = skipped;
    }

    /** The blocks below an element, without those below the elements that are skipped. */
    static List<TextBlock> read(Element root, Predicate<Element> skipped) {
        BlockReader reader = new BlockReader(skipped);
        reader.walk(root, root, Kind.PARAGRAPH, false);
        reader.close(root, Kind.PARAGRAPH);
        return reader.blocks;
    }

    static boolean isBlock(Element element) {
        return layout(element) == Layout.BLOCK;
    }

    private static Layout layout(Element element) {
        return LAYOUTS.getOrDefault(element.normalName(), Layout.INLINE);
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        // The parser writes the names of attributes in lower case.
        Attributes attributes = element.attributes();
        if (attributes.hasKey("hidden")) {
            return true;
        }
        String style = attributes.get("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    /**
     * @param block the innermost block-level element around the node
     * @param kind what that block is
     */
    private void walk(Element parent, Element block, Kind kind, boolean inLink) {
        int size = parent.childNodeSize();
        for (int i = 0; i < size; i++) {
            Node child = parent.childNode(i);
            if (child instanceof TextNode text) {
                text(text, inLink);
            } else if (child instanceof Element element) {
                element(element, block, kind, inLink);
            }
        }
    }

    private void element(Element element, Element block, Kind kind, boolean inLink) {
        String name = element.normalName();
        if (name.equals("br")) {
            breaks++;
            if (breaks >= 2) {
                close(block, kind);
            } else {
                words.append(' ');
            }
            return;
        }
        Layout layout = layout(element);
        if (layout == Layout.SILENT || isHidden(element) || skipped.test(element)) {
            return;
        }
        boolean link = inLink || (name.equals("a") && element.hasAttr("href"));
        if (layout == Layout.BLOCK) {
            close(block, kind);
            Kind inner = kind(name, kind);
            walk(element, element, inner, link);
            close(element, inner);
        } else {
            walk(element, block, kind, link);
        }
    }

    private static Kind kind(String name, Kind outer) {
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
            case "li", "dt", "dd" -> Kind.LIST_ITEM;
            case "blockquote" -> Kind.QUOTE;
            case "figcaption", "caption" -> Kind.CAPTION;
            case "p", "div", "span" -> outer == Kind.HEADING ? Kind.PARAGRAPH : outer;
            default -> Kind.PARAGRAPH;
        };
    }

    private void text(TextNode node, boolean inLink) {
        String text = node.getWholeText();
        if (text.isBlank()) {
            words.append(' ');
            return;
        }
        breaks = 0;
        words.append(text);
        if (inLink) {
            linkLength += Spaces.collapsedLength(text);
        }
        Range range = node.sourceRange();
        if (range.isTracked()) {
            start = start < 0 ? range.startPos() : start;
            end = Math.max(end, range.endPos());
        }
    }

    private void close(Element element, Kind kind) {
        String text = Spaces.collapse(words);
        if (!text.isEmpty()) {
            blocks.add(
                    new TextBlock(
                            element, kind, text, Math.min(linkLength, text.length()), start, end));
        }
        words.setLength(0);
        linkLength = 0;
        start = -1;
        end = -1;
        breaks = 0;
    }
}
