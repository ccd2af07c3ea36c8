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
import org.sitrep.watch.Fetcher.Refused;

/** What each site allows, and when it was last asked for something. For one thread. */
final class Sites {
    /** The standard's own figure: a robots.txt is kept for a day at most. */
    private static final Duration KEPT = Duration.ofDays(1);

    /** A site that does not answer is not asked again for each of a feed's entries. // guess */
    private static final Duration FAILURE_KEPT = Duration.ofMinutes(5);

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final FeedWatch.Sleeper sleeper;
    private final Duration usualPause;
    private final Map<String, Site> sites = new HashMap<>();
    private final Map<String, Failure> failures = new HashMap<>();

    private record Site(Robots robots, Instant read, Instant asked) {}

    private record Failure(String why, Instant when) {}

    Sites(Fetcher fetcher, InstantSource clock, FeedWatch.Sleeper sleeper, Duration usualPause) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.sleeper = sleeper;
        this.usualPause = usualPause;
    }

    /**
     * Whether a page may be asked for.
     *
     * @throws IOException when the site does not tell, which is another thing than forbidding
     */
    boolean allows(URI page) throws IOException {
        String path =
                page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath();
        String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        return site(page).robots().allows(path + query);
    }

    /** Waits until the site may be asked again. */
    void pause(URI page) throws IOException, InterruptedException {
        Site site = site(page);
        Duration pause = site.robots().pause().orElse(usualPause);
        Duration left = Duration.between(clock.instant(), site.asked().plus(pause));
        if (left.isPositive()) {
            sleeper.sleep(left);
        }
        sites.put(key(page), new Site(site.robots(), site.read(), clock.instant()));
    }

    /** For a redirection: waits until the place it leads to may be asked, if it may be at all. */
    void pass(URI page) throws IOException, InterruptedException {
        if (!allows(page)) {
            throw new Refused("the robots.txt of " + page.getHost() + " does not allow it");
        }
        pause(page);
    }

    private static String key(URI page) {
        return (page.getScheme() + "://" + page.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    private Site site(URI page) throws IOException {
        String key = key(page);
        Site known = sites.get(key);
        if (known == null || known.read().plus(KEPT).isBefore(clock.instant())) {
            Failure failure = failures.get(key);
            if (failure != null && failure.when().plus(FAILURE_KEPT).isAfter(clock.instant())) {
                throw new IOException(failure.why());
            }
            Robots robots = robots(page, key);
            known = new Site(robots, clock.instant(), clock.instant());
            failures.remove(key);
            sites.put(key, known);
        }
        return known;
    }

    /** RFC 9309, 2.3.1: none is no rule; with a server that fails nothing is known. */
    private Robots robots(URI page, String key) throws IOException {
        String why;
        try {
            Fetched answer = fetcher.fetch(page.resolve("/robots.txt"), Map.of());
            if (answer.status() >= 200 && answer.status() < 300) {
                byte[] body = answer.body();
                int length = Math.min(body.length, Robots.MOST_BYTES);
                String text = new String(body, 0, length, StandardCharsets.UTF_8);
                return Robots.read(text, Fetcher.AGENT.toLowerCase(Locale.ROOT));
            }
            if (answer.status() >= 400 && answer.status() < 500) {
                return Robots.ALL_ALLOWED;
            }
            why = "the server answers " + answer.status();
        } catch (IOException | IllegalArgumentException problem) {
            String message = problem.getMessage();
            why = message == null ? problem.getClass().getSimpleName() : message;
        }
        Failure failure = new Failure("robots.txt cannot be read: " + why, clock.instant());
        failures.put(key, failure);
        throw new IOException(failure.why());
    }
}
