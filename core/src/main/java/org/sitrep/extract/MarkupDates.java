// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.PartialDate;

/** Dates in the markup of a page: meta elements, JSON-LD, time elements, addresses. */
final class MarkupDates {
    /** The web's first year: an earlier date in a field for machines is of something else. */
    private static final int EARLIEST = 1994;

    private static final int LATEST = 2099;

    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)(\\d{4})-?(\\d{2})(?:-?(\\d{2}))?(?!\\d{1,3}(?:\\D|$))");
    private static final Pattern IN_ADDRESS =
            Pattern.compile(
                    "[/_=.-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2]|[1-9](?=[/_-]))[/_-]?(0[1-9]|[12]\\d|3[01]|[1-9](?=[/_-]))(?!\\d)");

    private static final Pattern IN_SCRIPT =
            Pattern.compile(
                    "(?i)\"(?:date_?published|published_?(?:at|date|time)|publish_?(?:date|time)"
                            + "|pub_?date|publication_?date)\"\\s?:\\s?\"(\\d{4}-\\d{2}-\\d{2})");

    /** Characters from the quotation mark to "pub" in the names above: "date_", "date", none. */
    private static final int[] BEFORE_PUB = {6, 5, 1};

    private final Map<String, Kind> kinds = new HashMap<>();
    private final WrittenDates dates;

    /** What a field says its date is of; the most trusted first. */
    enum Kind {
        PUBLISHED,
        VAGUE,
        MODIFIED
    }

    /**
     * A date in the markup.
     *
     * @param words the characters it was read from
     */
    record Marked(PartialDate date, Kind kind, String words) {}

    MarkupDates(WrittenDates dates) {
        this.dates = dates;
        for (Tsv.Row row : Tsv.read(MarkupDates.class, "/org/sitrep/extract/dates.tsv")) {
            try {
                Kind kind = Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
                row.list(1).forEach(name -> kinds.putIfAbsent(name, kind));
            } catch (IllegalArgumentException problem) {
                throw row.fault(String.valueOf(problem.getMessage()));
            }
        }
    }

    /** The dates of meta elements, in the order of the page. */
    List<Marked> ofMeta(Tags tags) {
        List<Marked> found = new ArrayList<>();
        for (Element meta : tags.named("meta")) {
            for (String key :
                    new String[] {"property", "name", "itemprop", "http-equiv", "pubdate"}) {
                Kind kind = kinds.get(meta.attr(key).toLowerCase(Locale.ROOT));
                if (kind != null) {
                    String value =
                            meta.attr("content").isBlank()
                                    ? meta.attr("datetime")
                                    : meta.attr("content");
                    read(value).ifPresent(date -> found.add(new Marked(date, kind, value.strip())));
                    break;
                }
            }
        }
        return found;
    }

    /**
     * The dates of elements with a date as item property or attribute, in the order of the page.
     */
    List<Marked> ofProperties(Tags tags) {
        List<Marked> found = new ArrayList<>();
        for (Element element : tags.withProperty()) {
            Kind kind = kinds.get(element.attr("itemprop").toLowerCase(Locale.ROOT));
            if (kind != null && !element.normalName().equals("meta")) {
                value(element)
                        .ifPresent(
                                value ->
                                        read(value)
                                                .ifPresent(
                                                        date ->
                                                                found.add(
                                                                        new Marked(
                                                                                date, kind,
                                                                                value))));
            }
        }
        return found;
    }

    private static Optional<String> value(Element element) {
        for (String attribute : new String[] {"datetime", "content", "title"}) {
            if (!element.attr(attribute).isBlank()) {
                return Optional.of(element.attr(attribute).strip());
            }
        }
        String text = element.text();
        return text.isBlank() || text.length() > 100 ? Optional.empty() : Optional.of(text);
    }

    /** The dates of articles in JSON-LD. */
    List<Marked> ofJsonLd(List<Map<String, Object>> objects) {
        List<Marked> found = new ArrayList<>();
        for (boolean articles : new boolean[] {true, false}) {
            for (Map<String, Object> object : objects) {
                if (isArticle(object) == articles && (articles || isPage(object))) {
                    add(found, object, "datePublished", Kind.PUBLISHED);
                    add(found, object, "dateCreated", Kind.VAGUE);
                    add(found, object, "dateModified", Kind.MODIFIED);
                }
            }
        }
        return found;
    }

    static boolean isArticle(Map<String, Object> object) {
        return JsonLd.types(object).stream()
                .anyMatch(
                        type ->
                                type.endsWith("Article")
                                        || type.endsWith("Posting")
                                        || type.equals("Report")
                                        || type.equals("Recipe"));
    }

    private static boolean isPage(Map<String, Object> object) {
        return JsonLd.types(object).stream()
                .anyMatch(
                        type ->
                                type.endsWith("Page")
                                        || type.equals("CreativeWork")
                                        || type.equals("VideoObject")
                                        || type.equals("Product"));
    }

    private void add(List<Marked> found, Map<String, Object> object, String member, Kind kind) {
        JsonLd.string(object, member)
                .ifPresent(
                        value ->
                                read(value)
                                        .ifPresent(
                                                date ->
                                                        found.add(
                                                                new Marked(
                                                                        date,
                                                                        kind,
                                                                        value.strip()))));
    }

    /** The publication dates that scripts hold for their own use, in the order of the page. */
    List<Marked> ofScripts(Tags tags) {
        List<Marked> found = new ArrayList<>();
        for (Element script : tags.named("script")) {
            boolean described = script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
            if (!described) {
                addFields(found, script.data());
            }
        }
        return found;
    }

    /** Scripts are long and seldom hold such a field: only what begins with "pub" is looked at. */
    private void addFields(List<Marked> found, String script) {
        Matcher match = IN_SCRIPT.matcher(script);
        int from = 0;
        for (int at = indexOfPub(script, 0); at >= 0; at = indexOfPub(script, at + 1)) {
            for (int before : BEFORE_PUB) {
                int start = at - before;
                if (start >= from && script.charAt(start) == '"') {
                    match.region(start, script.length());
                    if (match.lookingAt()) {
                        String value = match.group(1);
                        read(value)
                                .ifPresent(date -> found.add(new Marked(date, Kind.VAGUE, value)));
                        from = match.end();
                    }
                }
            }
        }
    }

    /** Where {@code pub} stands in any case at or after an offset, -1 when nowhere. */
    private static int indexOfPub(String text, int from) {
        // Scripts are long: only each third character is looked at, since it is one of the three.
        for (int i = from + 2; i < text.length(); i += 3) {
            int behind =
                    switch (text.charAt(i) | 0x20) {
                        case 'p' -> 0;
                        case 'u' -> 1;
                        case 'b' -> 2;
                        default -> -1;
                    };
            if (behind >= 0 && isPub(text, i - behind)) {
                return i - behind;
            }
        }
        return -1;
    }

    private static boolean isPub(String text, int at) {
        return at + 2 < text.length()
                && (text.charAt(at) | 0x20) == 'p'
                && (text.charAt(at + 1) | 0x20) == 'u'
                && (text.charAt(at + 2) | 0x20) == 'b';
    }

    /** The date of a value for machines: ISO 8601 mostly; any written date else. */
    Optional<PartialDate> read(String value) {
        String plain = value.strip();
        Matcher match = ISO.matcher(plain);
        if (match.lookingAt()) {
            return valid(match.group(1), match.group(2), match.group(3));
        }
        return dates.first(plain, WrittenDates.Order.UNKNOWN)
                .map(WrittenDates.Found::date)
                .filter(date -> date.year() >= EARLIEST);
    }

    /** The date in the address of a page, {@code /2023/09/20/}. */
    Optional<Marked> ofAddress(String address) {
        Matcher match = IN_ADDRESS.matcher(address);
        while (match.find()) {
            Optional<PartialDate> date = valid(match.group(1), match.group(2), match.group(3));
            if (date.isPresent()) {
                return date.map(day -> new Marked(day, Kind.PUBLISHED, address));
            }
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> valid(
            String year, String month, @org.jspecify.annotations.Nullable String day) {
        int number = Integer.parseInt(year);
        if (number < EARLIEST || number > LATEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PartialDate(
                            number,
                            Integer.parseInt(month),
                            day == null ? 0 : Integer.parseInt(day)));
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }
}
