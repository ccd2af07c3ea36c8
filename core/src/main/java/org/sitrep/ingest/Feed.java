// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.sitrep.model.Input;
import org.sitrep.model.Limits;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Page.Given;
import org.sitrep.model.Page.Media;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Rejection.Reason;

/**
 * A feed in RSS 0.9x, 1.0, 2.0 or Atom: each entry becomes a page.
 *
 * <p>An entry has as much text as its publisher put into it: the whole article, or its first
 * sentence. It is written into a bare page of its own, with the feed's name as the site's, so that
 * stage 2 reads it by the same rules as any other page. What the entry says of itself, its title,
 * link and date, is given.
 *
 * <p>The parser is jsoup's for XML. It knows no document type, loads nothing and expands no entity
 * but those of HTML, so a feed cannot make it read a file or grow; prefixes of namespaces are
 * matched by the names in use.
 */
final class Feed {
    /** Entries may carry markup of their own as elements; deeper ones are no news. // guess */
    private static final int DEEPEST = 512;

    private final String name;
    private final Input input;

    /**
     * @param name how the file is called in the ids of entries that have none
     */
    Feed(String name, Input input) {
        this.name = name;
        this.input = input;
    }

    /** Whether a text is a feed, whatever its file is called. */
    static boolean beginsLikeOne(String text) {
        String head = text.substring(0, Math.min(text.length(), 1024)).toLowerCase(Locale.ROOT);
        String start = head.stripLeading();
        return (start.startsWith("<?xml") || start.startsWith("<rss") || start.startsWith("<feed"))
                && (head.contains("<rss") || head.contains("<feed") || head.contains("<rdf:rdf"));
    }

    /** The entries in their order; one rejection when there are none or the text is no feed. */
    OutcomeSource read(String text) {
        if (text.chars().filter(c -> c == '<').limit(Limits.MOST_TAGS + 1L).count()
                > Limits.MOST_TAGS) {
            return OutcomeSource.of(
                    StandardPageReader.rejected(
                            name,
                            input,
                            Reason.TOO_LARGE,
                            "a feed of more than " + Limits.MOST_TAGS + " tags"));
        }
        Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
        Optional<Element> root = children(document).findFirst();
        String kind = root.map(Element::normalName).orElse("");
        return switch (kind) {
            case "rss", "rdf:rdf", "feed" -> OutcomeSource.of(entries(root.orElseThrow()));
            default ->
                    OutcomeSource.of(
                            StandardPageReader.rejected(
                                    name, input, Reason.DAMAGED, "neither RSS nor Atom"));
        };
    }

    private Iterator<Outcome<Page>> entries(Element root) {
        Optional<Element> inner = child(root, "channel");
        List<Element> items = new ArrayList<>();
        // RSS 1.0 has its items beside the channel, RSS 2.0 within.
        children(root).filter(Feed::isEntry).forEach(items::add);
        inner.stream().flatMap(Feed::children).filter(Feed::isEntry).forEach(items::add);
        Element channel = inner.orElse(root);
        Optional<String> site = child(channel, "title").flatMap(Feed::plain);
        Optional<String> language =
                child(channel, "language", "dc:language")
                        .flatMap(Feed::plain)
                        .or(() -> filled(root.attr("xml:lang")));
        List<Outcome<Page>> pages = new ArrayList<>(items.size());
        for (Element item : items) {
            pages.add(Outcome.usable(page(item, site, language)));
        }
        if (pages.isEmpty()) {
            return List.of(
                            StandardPageReader.rejected(
                                    name, input, Reason.NO_ARTICLE_TEXT, "the feed has no entries"))
                    .iterator();
        }
        return pages.iterator();
    }

    private static boolean isEntry(Element element) {
        return element.normalName().equals("item") || element.normalName().equals("entry");
    }

    private Page page(Element item, Optional<String> feed, Optional<String> feedLanguage) {
        Optional<String> link = link(item);
        Optional<String> title = child(item, "title").flatMap(Feed::plain);
        Optional<String> site =
                child(item, "source")
                        .flatMap(source -> child(source, "title").or(() -> Optional.of(source)))
                        .flatMap(Feed::plain)
                        .or(() -> feed);
        Optional<String> language = filled(item.attr("xml:lang")).or(() -> feedLanguage);
        Given given = new Given(title, published(item), link, Optional.empty(), Optional.empty());
        String markup = markup(title, site, language, content(item));
        return new Page(id(item, link), input, Media.HTML, markup, given);
    }

    /**
     * A name that no other feed's entry has, and that stays when entries come before it: one that
     * names itself in no way is called by what it says.
     */
    private String id(Element item, Optional<String> link) {
        Optional<String> own = child(item, "guid", "id").flatMap(Feed::plain);
        return own.filter(id -> id.indexOf(':') > 0)
                .or(() -> link)
                .or(() -> own.map(id -> name + "#" + id))
                .orElseGet(() -> name + ":" + digest(item));
    }

    private static String digest(Element item) {
        String title = child(item, "title").flatMap(Feed::plain).orElse("");
        String told = title + "\0" + date(item).orElse("") + "\0" + content(item).strip();
        byte[] bytes = told.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(BoundedBytes.sha256Digest().digest(bytes), 0, 16);
    }

    private static Optional<String> link(Element item) {
        return children(item)
                .filter(element -> element.normalName().equals("link"))
                .filter(element -> List.of("", "alternate").contains(element.attr("rel")))
                .map(element -> filled(element.attr("href")).or(() -> plain(element)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(
                        () ->
                                child(item, "guid")
                                        .filter(guid -> !guid.attr("isPermaLink").equals("false"))
                                        .flatMap(Feed::plain))
                .filter(Feed::isWebAddress);
    }

    private static boolean isWebAddress(String link) {
        String lower = link.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    private static Optional<PartialDate> published(Element item) {
        return date(item).flatMap(date -> IsoDates.read(date).or(() -> MailDates.read(date)));
    }

    private static Optional<String> date(Element item) {
        return child(item, "pubdate", "published", "dc:date", "dcterms:issued", "updated")
                .flatMap(Feed::plain);
    }

    /** The entry's longest telling of itself, as markup. */
    private static String content(Element item) {
        String best = "";
        for (String name : List.of("content:encoded", "content", "description", "summary")) {
            String markup = child(item, name).map(Feed::markupOf).orElse("");
            if (markup.length() > best.length()) {
                best = markup;
            }
        }
        return best;
    }

    /** Atom says what its content is; what RSS holds is markup, escaped. */
    private static String markupOf(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        if (type.equals("xhtml") || (type.isEmpty() && children(element).findAny().isPresent())) {
            return element.html();
        }
        Element parent = element.parent();
        boolean atom = parent != null && parent.normalName().equals("entry");
        boolean markup = type.contains("html") || (!atom && !type.startsWith("text/plain"));
        return markup ? element.wholeText() : Entities.escape(element.wholeText());
    }

    private static String markup(
            Optional<String> title,
            Optional<String> site,
            Optional<String> language,
            String content) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html");
        language.ifPresent(l -> page.append(" lang=\"").append(Entities.escape(l)).append('"'));
        page.append("><head>");
        site.ifPresent(
                s ->
                        page.append("<meta property=\"og:site_name\" content=\"")
                                .append(Entities.escape(s))
                                .append("\">"));
        title.ifPresent(t -> page.append("<title>").append(Entities.escape(t)).append("</title>"));
        page.append("</head><body><article>");
        title.ifPresent(t -> page.append("<h1>").append(Entities.escape(t)).append("</h1>"));
        String body = content.strip();
        boolean bare = body.indexOf('<') < 0;
        page.append(bare ? "<p>" : "<div>").append(body).append(bare ? "</p>" : "</div>");
        return page.append("</article></body></html>").toString();
    }

    /** An element's text without the markup that titles may hold. */
    private static Optional<String> plain(Element element) {
        String text = element.wholeText();
        return filled(text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text : unescaped(text));
    }

    private static String unescaped(String markup) {
        StringBuilder text = new StringBuilder();
        for (Node node : Parser.parseFragment(markup, new Element("div"), "")) {
            text.append(node instanceof Element inner ? inner.wholeText() : text(node));
        }
        return text.toString();
    }

    private static String text(Node node) {
        return node instanceof org.jsoup.nodes.TextNode words ? words.getWholeText() : "";
    }

    private static Optional<String> filled(String value) {
        String stripped = value.strip();
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
    }

    /** The first child of the first of the names that there is. */
    private static Optional<Element> child(Element parent, String... names) {
        for (String name : names) {
            Optional<Element> found =
                    children(parent).filter(c -> c.normalName().equals(name)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static java.util.stream.Stream<Element> children(Element parent) {
        return parent.childNodes().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
