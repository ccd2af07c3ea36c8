// SPDX-License-Identifier: Apache-2.0
package org.sitrep.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sitrep.ingest.PageReader;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.watch.Fetcher.Fetched;

/**
 * Looks at feeds and hands over the entries that are new.
 *
 * <p>Polite: a feed is asked for at most once in an interval and only for what has changed since
 * (ETag, Last-Modified); a server that says when to come again is obeyed; one that fails is left
 * alone longer each time; feeds and pages are asked for one by one with a pause, and only where
 * robots.txt allows it, also when a redirection leads there. For one thread.
 */
public final class FeedWatch {
    /** The shortest interval: a news feed changes some times an hour. // guess */
    public static final Duration SHORTEST = Duration.ofMinutes(10);

    /** The longest that a failing feed is left alone. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Between two pages of one site, when its owner does not say. // guess */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Fetcher fetcher;
    private final Sites sites;
    private final PageReader reader = PageReader.standard(InputStream.nullInputStream());
    private final Sink sink;
    private final Memory memory;
    private final InstantSource clock;
    private final Consumer<String> talk;
    private final Options options;
    private final Map<URI, Feed> feeds = new HashMap<>();

    /**
     * How to watch.
     *
     * @param every between two looks at one feed; at least {@link #SHORTEST}
     * @param pages whether the page behind each entry is asked for; else the feed's own text is
     *     taken
     */
    public record Options(Duration every, boolean pages) {
        public Options {
            every = every.compareTo(SHORTEST) < 0 ? SHORTEST : every;
        }
    }

    /** Takes what is new. */
    public interface Sink {
        /** Whether the entry was taken before. */
        boolean isKnown(String id);

        void take(List<Outcome<Page>> pages) throws IOException;
    }

    /** Keeps what is known of the feeds from one run to the next: lines of text. */
    public interface Memory {
        Optional<String> load();

        void save(String lines);
    }

    /** Waits. */
    public interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    public FeedWatch(
            Fetcher fetcher,
            Sink sink,
            Memory memory,
            InstantSource clock,
            Sleeper sleeper,
            Consumer<String> talk,
            Options options) {
        this.fetcher = fetcher;
        this.sites = new Sites(fetcher, clock, sleeper, PAUSE);
        this.sink = sink;
        this.memory = memory;
        this.clock = clock;
        this.talk = talk;
        this.options = options;
        memory.load().ifPresent(lines -> Feed.read(lines).forEach(f -> feeds.put(f.address(), f)));
    }

    /**
     * Looks at the feeds that are due.
     *
     * @return how long until the next one is
     */
    public Duration look(List<URI> addresses) throws IOException, InterruptedException {
        Instant soonest = clock.instant().plus(LONGEST);
        for (URI address : addresses) {
            Feed feed = feeds.getOrDefault(address, Feed.unknown(address));
            if (!feed.due().isAfter(clock.instant())) {
                feed = look(feed);
                feeds.put(address, feed);
                save();
            }
            soonest = feed.due().isBefore(soonest) ? feed.due() : soonest;
        }
        Duration wait = Duration.between(clock.instant(), soonest);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private void save() {
        List<Feed> all = new ArrayList<>(feeds.values());
        all.sort((a, b) -> a.address().compareTo(b.address()));
        memory.save(Feed.write(all));
    }

    private Feed look(Feed feed) throws IOException, InterruptedException {
        Fetched answer;
        Optional<String> refusal = Fence.refusal(feed.address());
        if (refusal.isPresent()) {
            talk.accept(feed.address() + ": " + refusal.get());
            return feed.failed(clock.instant().plus(LONGEST));
        }
        try {
            if (!sites.allows(feed.address())) {
                talk.accept(feed.address() + ": the site's robots.txt does not allow it");
                return feed.failed(clock.instant().plus(LONGEST));
            }
            sites.pause(feed.address());
            answer = fetcher.fetch(feed.address(), feed.conditions(), sites::pass);
        } catch (IOException problem) {
            talk.accept(feed.address() + ": " + problem.getMessage());
            return feed.failed(clock.instant().plus(backOff(feed)));
        }
        Instant next = clock.instant().plus(options.every());
        Instant told = retryAfter(answer).map(clock.instant()::plus).orElse(next);
        Instant due = told.isAfter(next) ? told : next;
        return switch (answer.status()) {
            case 304 -> feed.unchanged(due);
            case 200 -> {
                int taken = take(feed.address(), answer);
                talk.accept(feed.address() + ": " + taken + " new");
                yield feed.changed(due, answer.header("etag"), answer.header("last-modified"));
            }
            case 410 -> {
                talk.accept(feed.address() + ": the site says that the feed is gone for good");
                yield feed.failed(clock.instant().plus(LONGEST));
            }
            default -> {
                talk.accept(feed.address() + ": the server answers " + answer.status());
                Instant later = clock.instant().plus(backOff(feed));
                yield feed.failed(due.isAfter(later) ? due : later);
            }
        };
    }

    /** Twice as long each time. */
    private Duration backOff(Feed feed) {
        int doublings = Math.min(feed.failures(), 10);
        Duration time = options.every().multipliedBy(1L << doublings);
        return time.compareTo(LONGEST) > 0 ? LONGEST : time;
    }

    /** RFC 9110, 10.2.3: so many seconds, or a date. */
    private Optional<Duration> retryAfter(Fetched answer) {
        return answer.header("retry-after")
                .filter(value -> !value.isEmpty())
                .flatMap(this::timeTold)
                .map(time -> time.compareTo(LONGEST) > 0 ? LONGEST : time);
    }

    private Optional<Duration> timeTold(String value) {
        if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            boolean days = value.length() > 7;
            return Optional.of(days ? LONGEST : Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
            return Optional.of(Duration.between(clock.instant(), then));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private int take(URI address, Fetched answer) throws IOException, InterruptedException {
        int taken = 0;
        List<Outcome<Page>> entries;
        try (Stream<Outcome<Page>> pages =
                reader.read(nameOf(address), new ByteArrayInputStream(answer.body()))) {
            entries = pages.toList();
        }
        for (Outcome<Page> entry : entries) {
            switch (entry) {
                case Outcome.Rejected<Page>(var rejection) ->
                        talk.accept(address + ": " + rejection.detail());
                case Outcome.Usable<Page>(var page) -> {
                    if (!sink.isKnown(page.id())) {
                        sink.take(List.of(options.pages() ? behind(page) : entry));
                        taken++;
                    }
                }
            }
        }
        return taken;
    }

    /** The ending makes the reader take it for a feed, and the rest keeps its ids apart. */
    private static String nameOf(URI address) {
        String whole = address.toString();
        int fragment = whole.indexOf('#');
        return (fragment < 0 ? whole : whole.substring(0, fragment)) + ".xml";
    }

    /** The page behind an entry; the entry itself where it may not or cannot be had. */
    private Outcome<Page> behind(Page entry) throws InterruptedException {
        Outcome<Page> own = Outcome.usable(entry);
        try {
            URI link = URI.create(entry.given().url().orElse(""));
            if (entry.given().url().isEmpty() || !sites.allows(link)) {
                return own;
            }
            sites.pause(link);
            Map<String, String> headers = Map.of("Accept", "text/html, text/plain;q=0.5");
            Fetched answer = fetcher.fetch(link, headers, sites::pass);
            String type = answer.header("content-type").orElse("");
            if (answer.status() != 200 || !(type.contains("html") || type.contains("text/plain"))) {
                return own;
            }
            return page(entry, answer.body());
        } catch (IOException | IllegalArgumentException problem) {
            talk.accept(entry.id() + ": " + problem.getMessage() + "; the feed's text is taken");
            return own;
        }
    }

    /** What the feed says of the page stays given: its date, its address. */
    private Outcome<Page> page(Page entry, byte[] body) {
        try (Stream<Outcome<Page>> pages =
                reader.read(entry.id() + ".html", new ByteArrayInputStream(body))) {
            return pages.findFirst()
                    .filter(Outcome.Usable.class::isInstance)
                    .map(read -> ((Outcome.Usable<Page>) read).value())
                    .map(
                            read ->
                                    Outcome.usable(
                                            new Page(
                                                    entry.id(),
                                                    read.input(),
                                                    read.media(),
                                                    read.content(),
                                                    entry.given())))
                    .orElse(Outcome.usable(entry));
        }
    }
}
