// SPDX-License-Identifier: Apache-2.0
package org.sitrep.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

class FeedWatchTest {
    private static final URI FEED = URI.create("http://wire.example/rss");
    private static final String TWO =
            "<rss><channel><title>Wire</title>"
                    + "<item><title>One</title><link>http://wire.example/1</link>"
                    + "<description>First words.</description></item>"
                    + "<item><title>Two</title><link>http://wire.example/2</link>"
                    + "<description>Second words.</description></item></channel></rss>";

    private final Map<String, Deque<String>> answers = new HashMap<>();
    private final List<CannedSocket> asked = new ArrayList<>();
    private final List<Page> taken = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<Duration> slept = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private Optional<String> kept = Optional.empty();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void newEntriesAreTakenOnce() throws Exception {
        answer("/rss", CannedSocket.page(200, "ETag: \"v1\"\r\n", TWO));
        answer("/rss", CannedSocket.page(200, "ETag: \"v2\"\r\n", TWO));
        FeedWatch watch = watch(false);

        watch.look(List.of(FEED));
        now = now.plus(Duration.ofHours(1));
        watch.look(List.of(FEED));

        assertThat(taken)
                .extracting(Page::id)
                .containsExactly("http://wire.example/1", "http://wire.example/2");
        assertThat(said)
                .contains("http://wire.example/rss: 2 new", "http://wire.example/rss: 0 new");
    }

    @Test
    void aFeedIsAskedForOnlyWhatHasChangedAlsoAfterARestart() throws Exception {
        answer("/rss", CannedSocket.page(200, "ETag: \"v1\"\r\nLast-Modified: yesterday\r\n", TWO));
        answer("/rss", "HTTP/1.1 304 Not Modified\r\n\r\n");
        watch(false).look(List.of(FEED));
        now = now.plus(Duration.ofHours(1));

        watch(false).look(List.of(FEED));

        assertThat(lastAsked("/rss"))
                .contains("If-None-Match: \"v1\"\r\n", "If-Modified-Since: yesterday\r\n");
        assertThat(taken).hasSize(2);
    }

    @Test
    void aFeedIsNotAskedForBeforeItIsDue() throws Exception {
        answer("/rss", CannedSocket.page(200, "", TWO));
        FeedWatch watch = watch(false);

        Duration wait = watch.look(List.of(FEED));
        now = now.plus(Duration.ofMinutes(29));
        watch.look(List.of(FEED));

        assertThat(wait).isEqualTo(Duration.ofMinutes(30));
        assertThat(asked.stream().filter(socket -> socket.asked().startsWith("GET /rss")))
                .hasSize(1);
    }

    @Test
    void theIntervalHasALeastLength() {
        assertThat(new FeedWatch.Options(Duration.ofSeconds(1), true).every())
                .isEqualTo(FeedWatch.SHORTEST);
    }

    @Test
    void aServerThatSaysWhenToComeAgainIsObeyed() throws Exception {
        answer("/rss", CannedSocket.page(429, "Retry-After: 7200\r\n", ""));

        assertThat(watch(false).look(List.of(FEED))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aServerThatSaysOnWhichDateToComeAgainIsObeyed() throws Exception {
        String date = "Retry-After: Sun, 01 Mar 2026 13:00:00 GMT\r\n";
        answer("/rss", CannedSocket.page(503, date, ""));

        assertThat(watch(false).look(List.of(FEED))).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aRedirectionToWhatRobotsForbidIsNotFollowed() throws Exception {
        answer("/rss", CannedSocket.page(302, "Location: http://other.example/moved\r\n", ""));
        answer("/robots.txt", CannedSocket.page(404, "", ""));
        answer("/robots.txt", CannedSocket.page(200, "", "User-agent: *\nDisallow: /moved"));

        watch(false).look(List.of(FEED));

        assertThat(asked).noneMatch(socket -> socket.asked().startsWith("GET /moved"));
        assertThat(said)
                .containsExactly(FEED + ": the robots.txt of other.example does not allow it");
    }

    @Test
    void aFeedThatFailsIsLeftAloneLongerEachTime() throws Exception {
        FeedWatch watch = watch(false);
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answer("/rss", CannedSocket.page(500, "", ""));
            Duration wait = watch.look(List.of(FEED));
            waits.add(wait);
            now = now.plus(wait);
        }

        assertThat(waits.subList(0, 3))
                .containsExactly(Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2));
        assertThat(waits.getLast()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void thePageBehindAnEntryIsTakenWithTheFeedsDate() throws Exception {
        answer(
                "/rss",
                CannedSocket.page(
                        200,
                        "",
                        TWO.replace(
                                "<link>",
                                "<pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate><link>")));
        answer("/1", CannedSocket.page(200, "Content-Type: text/html\r\n", "<p>All of it.</p>"));
        answer("/2", CannedSocket.page(404, "Content-Type: text/html\r\n", "gone"));

        watch(true).look(List.of(FEED));

        assertThat(taken.get(0).content()).isEqualTo("<p>All of it.</p>");
        assertThat(taken.get(0).id()).isEqualTo("http://wire.example/1");
        assertThat(taken.get(0).given().published().map(Object::toString)).contains("2026-03-01");
        assertThat(taken.get(1).content()).contains("Second words.");
    }

    @Test
    void pagesOfOneSiteAreAskedForWithAPause() throws Exception {
        answer("/robots.txt", CannedSocket.page(200, "", "User-agent: *\nCrawl-delay: 8"));
        answer("/rss", CannedSocket.page(200, "", TWO));
        answer("/1", CannedSocket.page(200, "Content-Type: text/html\r\n", "a"));
        answer("/2", CannedSocket.page(200, "Content-Type: text/html\r\n", "b"));

        watch(true).look(List.of(FEED));

        assertThat(slept).hasSize(3).containsOnly(Duration.ofSeconds(8));
    }

    @Test
    void whatRobotsForbidIsNotAskedFor() throws Exception {
        answer("/robots.txt", CannedSocket.page(200, "", "User-agent: Sitrep\nDisallow: /1"));
        answer("/rss", CannedSocket.page(200, "", TWO));
        answer("/2", CannedSocket.page(200, "Content-Type: text/html\r\n", "b"));

        watch(true).look(List.of(FEED));

        assertThat(asked).noneMatch(socket -> socket.asked().startsWith("GET /1 "));
        assertThat(taken.get(0).content()).contains("First words.");
        assertThat(taken.get(1).content()).isEqualTo("b");
    }

    @Test
    void aFeedThatRobotsForbidIsNotAskedFor() throws Exception {
        answer("/robots.txt", CannedSocket.page(200, "", "User-agent: *\nDisallow: /rss"));

        watch(true).look(List.of(FEED));

        assertThat(asked).noneMatch(socket -> socket.asked().startsWith("GET /rss"));
        assertThat(said.getFirst()).contains("robots.txt");
    }

    @Test
    void entriesOfFeedsThatDifferInTheirQueryAreKeptApart() throws Exception {
        String feed = "<rss><channel><item><guid>7</guid><title>Any</title></item></channel></rss>";
        answer("/rss?cat=1", CannedSocket.page(200, "", feed));
        answer("/rss?cat=2", CannedSocket.page(200, "", feed));

        watch(false).look(List.of(URI.create(FEED + "?cat=1"), URI.create(FEED + "?cat=2")));

        assertThat(taken).hasSize(2);
    }

    @Test
    void aRobotsFileThatCannotBeReadIsAFailureAndNoProhibition() throws Exception {
        answer("/robots.txt", CannedSocket.page(503, "", ""));
        answer("/rss", CannedSocket.page(200, "", TWO));
        FeedWatch watch = watch(false);

        Duration wait = watch.look(List.of(FEED));
        now = now.plus(wait);
        watch.look(List.of(FEED));

        assertThat(wait).isEqualTo(Duration.ofMinutes(30));
        assertThat(said)
                .containsExactly(
                        FEED + ": robots.txt cannot be read: the server answers 503",
                        FEED + ": 2 new");
        assertThat(taken).hasSize(2);
    }

    @Test
    void aSiteThatIsNotReachedIsTriedAgainAfterTheUsualTimeAndTheReasonIsTold() throws Exception {
        answer("/robots.txt", "");

        assertThat(watch(false).look(List.of(FEED))).isEqualTo(Duration.ofMinutes(30));
        assertThat(said).containsExactly(FEED + ": robots.txt cannot be read: the server hung up");
        assertThat(asked).noneMatch(socket -> socket.asked().startsWith("GET /rss"));
    }

    @Test
    void aSiteThatDoesNotAnswerIsNotAskedForEachEntry() throws Exception {
        answer("/rss", CannedSocket.page(200, "", TWO.replace("//wire.ex", "//other.ex")));
        answer("/robots.txt", CannedSocket.page(404, "", ""));
        answer("/robots.txt", CannedSocket.page(500, "", ""));

        watch(true).look(List.of(FEED));

        assertThat(taken).hasSize(2);
        assertThat(asked.stream().filter(s -> s.asked().startsWith("GET /robots.txt"))).hasSize(2);
    }

    @Test
    void anEntryThatLinksInsideIsTakenAsItIsAndTheLinkIsNotFollowed() throws Exception {
        answer("/rss", CannedSocket.page(200, "", TWO.replace("wire.example/1", "10.0.0.1/admin")));
        answer("/2", CannedSocket.page(200, "Content-Type: text/html\r\n", "b"));

        watch(true).look(List.of(FEED));

        assertThat(taken).hasSize(2);
        assertThat(taken.get(0).content()).contains("First words.");
        assertThat(asked).noneMatch(socket -> socket.asked().contains("admin"));
    }

    @Test
    void whatIsKeptOfFeedsIsReadAgainAndDamageForgotten() {
        Feed feed = new Feed(FEED, now, 3, Optional.of("\"a\tb\""), Optional.empty());

        assertThat(Feed.read(Feed.write(List.of(feed)) + "damaged\tline\nx\ty\tz\ta\tb\n"))
                .containsExactly(new Feed(FEED, now, 3, Optional.of("\"a b\""), Optional.empty()));
    }

    private void answer(String path, String answer) {
        answers.computeIfAbsent(path, key -> new ArrayDeque<>()).add(answer);
    }

    private String lastAsked(String path) {
        return asked.stream()
                .map(CannedSocket::asked)
                .filter(text -> text.startsWith("GET " + path))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private FeedWatch watch(boolean pages) {
        Fetcher fetcher =
                new Fetcher(
                        FeedWatchTest::resolve,
                        (address, port, timeout) -> connection(),
                        Fetcher.Limits.USUAL,
                        "test");
        FeedWatch.Sink sink =
                new FeedWatch.Sink() {
                    @Override
                    public boolean isKnown(String id) {
                        return known.contains(id);
                    }

                    @Override
                    public void take(List<Outcome<Page>> pages) {
                        for (Outcome<Page> outcome : pages) {
                            Page page = ((Outcome.Usable<Page>) outcome).value();
                            taken.add(page);
                            known.add(page.id());
                        }
                    }
                };
        FeedWatch.Memory memory =
                new FeedWatch.Memory() {
                    @Override
                    public Optional<String> load() {
                        return kept;
                    }

                    @Override
                    public void save(String lines) {
                        kept = Optional.of(lines);
                    }
                };
        return new FeedWatch(
                fetcher,
                sink,
                memory,
                () -> now,
                slept::add,
                said::add,
                new FeedWatch.Options(Duration.ofMinutes(30), pages));
    }

    private static List<InetAddress> resolve(String host) throws IOException {
        boolean number = host.chars().allMatch(c -> c <= '9');
        return List.of(
                number
                        ? InetAddress.getByName(host)
                        : InetAddress.getByAddress(new byte[] {8, 8, 8, 8}));
    }

    /** The answer is chosen when the question is read: by its path. */
    private Socket connection() {
        class Answering extends java.io.InputStream {
            private java.io.@org.jspecify.annotations.Nullable InputStream chosen;
            private @org.jspecify.annotations.Nullable CannedSocket socket;

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return chosen().read(bytes, from, length);
            }

            @Override
            public int read() throws IOException {
                return chosen().read();
            }

            private java.io.InputStream chosen() {
                java.io.InputStream from = chosen;
                if (from == null) {
                    String path = socket == null ? "" : socket.asked().split(" ")[1];
                    Deque<String> waiting = answers.getOrDefault(path, new ArrayDeque<>());
                    String answer =
                            waiting.isEmpty() ? CannedSocket.page(404, "", "") : waiting.remove();
                    from = new CannedSocket(answer).getInputStream();
                    chosen = from;
                }
                return from;
            }
        }
        Answering answering = new Answering();
        CannedSocket socket = new CannedSocket(answering);
        answering.socket = socket;
        asked.add(socket);
        return socket;
    }
}
