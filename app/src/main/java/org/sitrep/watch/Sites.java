// SPDX-License-Identifier: Apache-2.0
package org.sitrep.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sitrep.watch.Fetcher.Fetched;

/** What each site allows, and when it was last asked for something. For one thread. */
final class Sites {
    /** The standard's own figure: a robots.txt is kept for a day at most. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final FeedWatch.Sleeper sleeper;
    private final Duration usualPause;
    private final Map<String, Site> sites = new HashMap<>();

    private record Site(Robots robots, Instant read, Instant asked) {}

    Sites(Fetcher fetcher, InstantSource clock, FeedWatch.Sleeper sleeper, Duration usualPause) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.sleeper = sleeper;
        this.usualPause = usualPause;
    }

    /** Whether a page may be asked for. */
    boolean allows(URI page) {
        String path =
                page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath();
        String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        return site(page).robots().allows(path + query);
    }

    /** Waits until the site may be asked again. */
    void pause(URI page) throws InterruptedException {
        Site site = site(page);
        Duration pause = site.robots().pause().orElse(usualPause);
        Duration left = Duration.between(clock.instant(), site.asked().plus(pause));
        if (left.isPositive()) {
            sleeper.sleep(left);
        }
        sites.put(key(page), new Site(site.robots(), site.read(), clock.instant()));
    }

    private static String key(URI page) {
        return (page.getScheme() + "://" + page.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    private Site site(URI page) {
        Site known = sites.get(key(page));
        if (known == null || known.read().plus(KEPT).isBefore(clock.instant())) {
            known = new Site(robots(page), clock.instant(), Instant.EPOCH);
            sites.put(key(page), known);
        }
        return known;
    }

    /** RFC 9309, 2.3.1: none is no rule; a server that fails allows nothing. */
    private Robots robots(URI page) {
        try {
            Fetched answer = fetcher.fetch(page.resolve("/robots.txt"), Map.of());
            if (answer.status() >= 200 && answer.status() < 300) {
                byte[] body = answer.body();
                int length = Math.min(body.length, Robots.MOST_BYTES);
                String text = new String(body, 0, length, StandardCharsets.UTF_8);
                return Robots.read(text, Fetcher.AGENT.toLowerCase(Locale.ROOT));
            }
            boolean none = answer.status() >= 400 && answer.status() < 500;
            return none ? Robots.ALL_ALLOWED : Robots.NOTHING_ALLOWED;
        } catch (IOException | IllegalArgumentException problem) {
            return Robots.NOTHING_ALLOWED;
        }
    }
}
