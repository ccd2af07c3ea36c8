// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sitrep.knowledge.Fold;

/**
 * What a page says of itself in its head, in JSON-LD and in its first heading.
 *
 * @param title without the name of the outlet
 * @param heading the element that shows the title
 * @param address the canonical address
 * @param authors as they stand, people and agencies mixed
 * @param language as claimed, lower case, BCP 47
 */
record PageHead(
        Optional<String> title,
        Optional<Element> heading,
        Optional<String> outlet,
        Optional<String> address,
        List<String> authors,
        Optional<String> language,
        List<Map<String, Object>> jsonLd) {

    private static final int LONGEST_BYLINE = 120; // guess

    /** Elements named as bylines that are looked at; a page has one to ten. */
    private static final int MOST_BYLINES = 100; // guess

    /** A longer title is none, and has no outlet's name at its end. */
    private static final int LONGEST_TITLE = 1_000; // guess

    private static final int MOST_JSON = 2_000_000; // guess: descriptions are below 200 kB
    private static final String[] BARS = {
        " | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00AB ", " \u00BB ", " \u2022 ", " \u00B7 "
    };

    static PageHead read(Document page, Tags tags) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Element script : tags.named("script")) {
            String type = script.attr("type").toLowerCase(Locale.ROOT);
            if (type.contains("ld+json") && script.data().length() <= MOST_JSON) {
                objects.addAll(JsonLd.objects(script.data()));
            }
        }
        Optional<String> address = address(tags);
        Optional<String> outlet = outlet(tags, objects);
        Optional<Element> heading = heading(tags);
        Optional<String> title = title(page, tags, heading, outlet, objects);
        return new PageHead(
                title,
                heading,
                outlet,
                address,
                authors(page, tags, objects),
                language(tags),
                objects);
    }

    static Optional<String> meta(Tags tags, String... names) {
        for (String name : names) {
            for (Element meta : tags.named("meta")) {
                boolean named =
                        meta.attr("property").equalsIgnoreCase(name)
                                || meta.attr("name").equalsIgnoreCase(name)
                                || meta.attr("itemprop").equalsIgnoreCase(name);
                String content = named ? Spaces.collapse(meta.attr("content")) : "";
                if (!content.isEmpty()) {
                    return Optional.of(content);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> address(Tags tags) {
        for (Element link : tags.named("link")) {
            if (link.attr("rel").equalsIgnoreCase("canonical")
                    && link.attr("href").contains("://")) {
                return Optional.of(link.attr("href").strip());
            }
        }
        return meta(tags, "og:url").filter(url -> url.contains("://"));
    }

    /** The host of an address without {@code www.}. */
    static Optional<String> host(String address) {
        try {
            String host = new URI(address.strip()).getHost();
            if (host == null || host.isEmpty()) {
                return Optional.empty();
            }
            String plain = host.toLowerCase(Locale.ROOT);
            return Optional.of(plain.startsWith("www.") ? plain.substring(4) : plain);
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    private static Optional<String> outlet(Tags tags, List<Map<String, Object>> objects) {
        Optional<String> named =
                meta(tags, "og:site_name", "application-name", "publisher", "dc.publisher");
        if (named.isPresent() && !named.get().contains("://")) {
            return named.map(PageHead::withoutSlogan);
        }
        for (Map<String, Object> object : objects) {
            if (MarkupDates.isArticle(object)) {
                Optional<String> publisher =
                        JsonLd.strings(object.get("publisher")).stream().findFirst();
                if (publisher.isPresent()) {
                    return publisher.map(Spaces::collapse).map(PageHead::withoutSlogan);
                }
            }
        }
        return Optional.empty();
    }

    /** "Example News | The valley's own voice" is called Example News. */
    private static String withoutSlogan(String outlet) {
        for (String bar : BARS) {
            int at = outlet.indexOf(bar);
            if (at >= 3) {
                return outlet.substring(0, at).strip();
            }
        }
        return outlet;
    }

    /** The first heading of the first rank that is inside the article, else the first at all. */
    private static Optional<Element> heading(Tags tags) {
        Element first = null;
        for (Element heading : tags.named("h1")) {
            if (heading.hasText()) {
                for (Element at = heading; at != null; at = at.parent()) {
                    if (at.normalName().equals("article") || at.normalName().equals("main")) {
                        return Optional.of(heading);
                    }
                }
                first = first == null ? heading : first;
            }
        }
        return Optional.ofNullable(first);
    }

    private static Optional<String> title(
            Document page,
            Tags tags,
            Optional<Element> heading,
            Optional<String> outlet,
            List<Map<String, Object>> objects) {
        Optional<String> headline =
                objects.stream()
                        .filter(MarkupDates::isArticle)
                        .flatMap(object -> JsonLd.string(object, "headline").stream())
                        .findFirst();
        String site = outlet.map(Fold::fold).orElse("");
        Optional<String> declared =
                Stream.of(
                                meta(tags, "og:title"),
                                meta(tags, "twitter:title"),
                                headline,
                                Optional.of(page.title()))
                        .flatMap(Optional::stream)
                        .map(Spaces::collapse)
                        .filter(words -> !words.isEmpty() && !Fold.fold(words).equals(site))
                        .findFirst();
        Optional<String> shown =
                heading.map(Element::text)
                        .map(Spaces::collapse)
                        .filter(words -> !words.isEmpty() && !Fold.fold(words).equals(site));
        if (declared.isEmpty()) {
            return shown;
        }
        String title = declared.get();
        if (shown.isPresent() && shown.get().length() >= 10) {
            String folded = Fold.fold(shown.get());
            boolean same =
                    Fold.fold(title).contains(folded)
                            || Fold.fold(page.title()).contains(folded)
                            || headline.filter(words -> Fold.fold(words).contains(folded))
                                    .isPresent();
            if (same) {
                return shown;
            }
        }
        return Optional.of(withoutOutlet(title, outlet));
    }

    /** Cuts "| Example News" off a title. */
    static String withoutOutlet(String title, Optional<String> outlet) {
        if (title.length() > LONGEST_TITLE) {
            return title;
        }
        for (String bar : BARS) {
            int at = title.lastIndexOf(bar);
            if (at > 0) {
                String head = title.substring(0, at).strip();
                String tail = title.substring(at + bar.length()).strip();
                if (!head.isEmpty() && !tail.isEmpty() && isOutlet(bar, head, tail, outlet)) {
                    return withoutOutlet(head, outlet);
                }
            }
        }
        return title;
    }

    private static boolean isOutlet(String bar, String head, String tail, Optional<String> outlet) {
        int words = head.split(" ").length;
        if (bar.equals(" | ") && words >= 3) {
            return true; // hardly a headline has this bar in itself
        }
        if (outlet.isEmpty()) {
            return tail.split(" ").length <= 4 && words >= 4;
        }
        String name = Fold.fold(outlet.get());
        String cut = Fold.fold(tail);
        return cut.contains(name) || name.contains(cut);
    }

    /** The text of the article as JSON-LD repeats it; the longest when there are several. */
    Optional<String> articleBody() {
        return jsonLd.stream()
                .filter(MarkupDates::isArticle)
                .flatMap(object -> JsonLd.string(object, "articleBody").stream())
                .max(Comparator.comparingInt(String::length));
    }

    private static List<String> authors(
            Document page, Tags tags, List<Map<String, Object>> objects) {
        Set<String> authors = new LinkedHashSet<>();
        for (Map<String, Object> object : objects) {
            if (MarkupDates.isArticle(object)) {
                authors.addAll(JsonLd.strings(object.get("author")));
            }
        }
        for (String name :
                new String[] {
                    "author",
                    "article:author",
                    "dc.creator",
                    "parsely-author",
                    "byl",
                    "sailthru.author"
                }) {
            if (authors.isEmpty()) {
                meta(tags, name).filter(value -> !value.contains("://")).ifPresent(authors::add);
            }
        }
        if (!authors.isEmpty()) {
            return List.copyOf(authors);
        }
        for (Element element : related(page, tags)) {
            if (authors.isEmpty() && element.text().length() < 60) {
                authors.add(element.text());
            }
        }
        for (Element element : bylines(page, tags)) {
            int length = element.text().length();
            if (authors.isEmpty() && length >= 2 && length <= LONGEST_BYLINE) {
                authors.add(element.text());
            }
        }
        return List.copyOf(authors);
    }

    private static List<Element> related(Document page, Tags tags) {
        return tags.has("rel", "author")
                ? first(page.getElementsByAttributeValue("rel", "author"))
                : List.of();
    }

    private static List<Element> bylines(Document page, Tags tags) {
        boolean any =
                tags.has("class", "byline")
                        || tags.has("class", "author")
                        || tags.has("itemprop", "author");
        return any
                ? first(page.select("[class*=byline],[class*=author],[itemprop=author]"))
                : List.of();
    }

    /** Elements may lie in one another, and each is read with all that lies in it. */
    private static List<Element> first(List<Element> elements) {
        return elements.subList(0, Math.min(MOST_BYLINES, elements.size()));
    }

    private static Optional<String> language(Tags tags) {
        String lang =
                tags.named("html").stream()
                        .filter(element -> element.hasAttr("lang"))
                        .findFirst()
                        .map(element -> element.attr("lang"))
                        .orElse("");
        Optional<String> claimed =
                lang.isBlank()
                        ? meta(tags, "og:locale", "content-language", "language")
                        : Optional.of(lang);
        return claimed.map(tag -> tag.strip().replace('_', '-').toLowerCase(Locale.ROOT));
    }
}
