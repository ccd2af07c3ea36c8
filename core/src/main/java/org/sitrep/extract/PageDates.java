// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.sitrep.extract.MarkupDates.Kind;
import org.sitrep.extract.MarkupDates.Marked;
import org.sitrep.model.Document.Basis;
import org.sitrep.model.Document.PageDate;

/*
 * The day a page appeared, most trusted first:
 *
 *   1. what the publisher tells machines of the publication: meta elements, JSON-LD, properties;
 *   2. the address, where many outlets keep the day;
 *   3. time elements beside the article;
 *   4. dates printed beside the article, those called "published" first;
 *   5. fields that may mean either date; and at last the last modification.
 *
 * Days come before months and years of the same rank.
 */
/** Collects what a page says of its own date. */
final class PageDates {
    /** Blocks from the head of an article within which a printed date is surely its own. */
    private static final int NEAR = 9; // guess

    /** What the word "published" is worth, in blocks of distance. */
    private static final int PUBLISHED_BONUS = 4; // guess

    private static final int LONGEST_STAMP = 300; // guess: longer blocks are text

    /** A longer line around a time element says nothing of it. */
    private static final int LONGEST_LINE = 120; // guess

    private final MarkupDates markupDates;
    private final Stamps stamps;

    PageDates(MarkupDates markupDates, Stamps stamps) {
        this.markupDates = markupDates;
        this.stamps = stamps;
    }

    /** In which order the page writes 4/5/2023, by its claimed language and its address. */
    WrittenDates.Order order(PageHead head, Optional<String> url) {
        String language = head.language().orElse("");
        String host = url.or(head::address).flatMap(PageHead::host).orElse("");
        if (language.equals("en-us") || host.endsWith(".gov") || host.endsWith(".mil")) {
            return WrittenDates.Order.MONTH_FIRST;
        }
        boolean country = host.length() > 3 && host.charAt(host.length() - 3) == '.';
        if (country
                || (!language.isEmpty() && !language.startsWith("en"))
                || language.length() > 2) {
            return WrittenDates.Order.DAY_FIRST;
        }
        return WrittenDates.Order.UNKNOWN;
    }

    List<PageDate> of(
            PageText text,
            Tags tags,
            PageHead head,
            Optional<String> url,
            ArticleFilter.Result article,
            WrittenDates.Order order) {
        List<Marked> marked = new ArrayList<>(markupDates.ofMeta(tags));
        marked.addAll(markupDates.ofJsonLd(head.jsonLd()));
        marked.addAll(markupDates.ofProperties(tags));
        Surroundings place = new Surroundings(text, head, article.blocks());
        List<Marked> times = times(tags, place);
        List<Printed> printed = printed(place, order);
        List<PageDate> dates = new ArrayList<>();
        add(dates, marked, Kind.PUBLISHED);
        url.or(head::address)
                .flatMap(markupDates::ofAddress)
                .ifPresent(
                        found -> dates.add(new PageDate(found.date(), Basis.URL, found.words())));
        add(dates, times, Kind.PUBLISHED);
        printed.stream()
                .filter(found -> !found.isModified() && found.isNear())
                .forEach(found -> dates.add(found.date()));
        add(dates, times, Kind.VAGUE);
        add(dates, marked, Kind.VAGUE);
        printed.stream()
                .filter(found -> !found.isModified() && !found.isNear())
                .forEach(found -> dates.add(found.date()));
        markupDates
                .ofScripts(tags)
                .forEach(
                        found ->
                                dates.add(new PageDate(found.date(), Basis.MARKUP, found.words())));
        add(dates, marked, Kind.MODIFIED);
        add(dates, times, Kind.MODIFIED);
        printed.stream().filter(Printed::isModified).forEach(found -> dates.add(found.date()));
        List<PageDate> sorted = new ArrayList<>();
        dates.stream().filter(date -> date.date().day() != 0).forEach(sorted::add);
        dates.stream().filter(date -> date.date().day() == 0).forEach(sorted::add);
        return sorted;
    }

    private static void add(List<PageDate> dates, List<Marked> marked, Kind kind) {
        for (Marked found : marked) {
            if (found.kind() == kind) {
                dates.add(new PageDate(found.date(), Basis.MARKUP, found.words()));
            }
        }
    }

    /** The dates of time elements; those beside the article say what they are of. */
    private List<Marked> times(Tags tags, Surroundings place) {
        List<Marked> found = new ArrayList<>();
        for (Element time : tags.named("time")) {
            if (!place.isNear(time)) {
                continue;
            }
            String value = time.attr("datetime").isBlank() ? time.text() : time.attr("datetime");
            markupDates
                    .read(value)
                    .ifPresent(date -> found.add(new Marked(date, kind(time), value.strip())));
        }
        for (Element abbr : tags.named("abbr")) {
            String name = abbr.className().toLowerCase(Locale.ROOT);
            if (name.contains("published") || name.contains("date") || name.contains("time")) {
                String value = abbr.attr("title").isBlank() ? abbr.text() : abbr.attr("title");
                markupDates
                        .read(value)
                        .ifPresent(date -> found.add(new Marked(date, kind(abbr), value.strip())));
            }
        }
        return found;
    }

    private Kind kind(Element time) {
        String names =
                (time.className() + " " + time.attr("itemprop") + " " + time.id())
                        .toLowerCase(Locale.ROOT);
        if (time.hasAttr("pubdate") || names.contains("publi") || names.contains("entry-date")) {
            return names.contains("updated") && !names.contains("publi")
                    ? Kind.MODIFIED
                    : Kind.PUBLISHED;
        }
        if (names.contains("update") || names.contains("modif")) {
            return Kind.MODIFIED;
        }
        Element parent = time.parent();
        // An element of many parts may hold a time in each; its text is too long in any case.
        String before =
                parent == null || parent.childNodeSize() > LONGEST_LINE ? "" : parent.text();
        String near = before.length() > LONGEST_LINE ? "" : before;
        return stamps.lastKind(near)
                .map(
                        said ->
                                switch (said) {
                                    case PUBLISHED -> Kind.PUBLISHED;
                                    case MODIFIED -> Kind.MODIFIED;
                                    default -> Kind.VAGUE;
                                })
                .orElse(Kind.VAGUE);
    }

    /**
     * A date printed on the page.
     *
     * @param distance how far from the head of the article it stands, in blocks; less when it is
     *     called the day of publication, more when other words stand beside it
     */
    private record Printed(Stamps.Stamp stamp, String words, int distance) {
        boolean isModified() {
            return stamp.kind() == Stamps.Kind.MODIFIED;
        }

        boolean isNear() {
            return distance <= NEAR;
        }

        PageDate date() {
            return new PageDate(stamp.found().date(), Basis.TEXT, words);
        }
    }

    private List<Printed> printed(Surroundings place, WrittenDates.Order order) {
        List<Printed> printed = new ArrayList<>();
        List<TextBlock> blocks = place.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            String words = blocks.get(i).words();
            if (words.length() > LONGEST_STAMP) {
                continue;
            }
            for (Stamps.Stamp stamp : stamps.read(words, order)) {
                int said = stamp.kind() == Stamps.Kind.PUBLISHED ? PUBLISHED_BONUS : 0;
                if (stamp.kind() != Stamps.Kind.EVENT) {
                    printed.add(
                            new Printed(stamp, words, place.distance(i) + stamp.others() - said));
                }
            }
        }
        printed.sort(Comparator.comparingInt(Printed::distance));
        return printed;
    }
}
