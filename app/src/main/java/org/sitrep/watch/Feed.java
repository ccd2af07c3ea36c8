// SPDX-License-Identifier: Apache-2.0
package org.sitrep.watch;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a feed from earlier looks.
 *
 * @param due not to be asked for before
 * @param failures in a row
 * @param tag the server's own name for what it sent last
 * @param modified the server's own date of what it sent last
 */
record Feed(
        URI address, Instant due, int failures, Optional<String> tag, Optional<String> modified) {

    static Feed unknown(URI address) {
        return new Feed(address, Instant.EPOCH, 0, Optional.empty(), Optional.empty());
    }

    Feed unchanged(Instant next) {
        return new Feed(address, next, 0, tag, modified);
    }

    Feed changed(Instant next, Optional<String> newTag, Optional<String> newDate) {
        return new Feed(address, next, 0, newTag, newDate);
    }

    Feed failed(Instant next) {
        return new Feed(address, next, failures + 1, tag, modified);
    }

    /** What makes the server answer only when there is something new. */
    Map<String, String> conditions() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Accept",
                "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9");
        tag.ifPresent(value -> headers.put("If-None-Match", value));
        modified.ifPresent(value -> headers.put("If-Modified-Since", value));
        return headers;
    }

    /** One line a feed, its parts separated by tabs. */
    static String write(List<Feed> feeds) {
        StringBuilder lines = new StringBuilder();
        for (Feed feed : feeds) {
            lines.append(feed.address()).append('\t').append(feed.due()).append('\t');
            lines.append(feed.failures()).append('\t').append(clean(feed.tag())).append('\t');
            lines.append(clean(feed.modified())).append('\n');
        }
        return lines.toString();
    }

    private static String clean(Optional<String> value) {
        return value.orElse("").replace('\t', ' ').replace('\n', ' ');
    }

    /** Lines that cannot be read are forgotten: the feed is then asked for anew. */
    static List<Feed> read(String lines) {
        List<Feed> feeds = new ArrayList<>();
        for (String line : lines.split("\n", -1)) {
            String[] parts = line.split("\t", -1);
            if (parts.length != 5) {
                continue;
            }
            try {
                feeds.add(
                        new Feed(
                                URI.create(parts[0]),
                                Instant.parse(parts[1]),
                                Integer.parseInt(parts[2]),
                                Optional.of(parts[3]).filter(tag -> !tag.isEmpty()),
                                Optional.of(parts[4]).filter(date -> !date.isEmpty())));
            } catch (IllegalArgumentException | java.time.DateTimeException damaged) {
                feeds.removeIf(feed -> feed.address().toString().equals(parts[0]));
            }
        }
        return feeds;
    }
}
