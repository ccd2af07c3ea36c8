// SPDX-License-Identifier: Apache-2.0
package org.sitrep.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Addresses with which somebody who writes a feed, or owns a name, could make Sitrep ask inside.
 * None may lead to a connection; the connector is ours and notes each.
 */
class ServerSideForgeryTest {
    private static final String OUTSIDE = "93.184.215.14";

    /** Addresses that are wrong by themselves, whatever the resolver says. */
    private static final List<String> WRONG =
            List.of(
                    "file:///etc/passwd",
                    "ftp://news.example/feed",
                    "gopher://news.example:6379/_INFO",
                    "jar:http://news.example/x.jar!/feed",
                    "data:text/xml,%3Crss/%3E",
                    "javascript:alert(1)",
                    "mailto:a@news.example",
                    "ldap://news.example/",
                    "unix:/var/run/docker.sock",
                    "http:///feed",
                    "http:news.example",
                    "//news.example/feed",
                    "/feed.xml",
                    "http://user@news.example/",
                    "http://user:secret@news.example/",
                    "http://news.example@127.0.0.1/",
                    "http://:@news.example/",
                    "http://news.example:22/",
                    "http://news.example:25/",
                    "http://news.example:6379/",
                    "http://news.example:9200/",
                    "http://news.example:2375/",
                    "http://news.example:5432/",
                    "http://2130706433/",
                    "http://017700000001/",
                    "http://0x7f000001/",
                    "http://0x7f.0x0.0x0.0x1/",
                    "http://0177.0.0.1/",
                    "http://127.1/",
                    "http://127.0.1/",
                    "http://127.0.0.01/",
                    "http://127.0.0.1./",
                    "http://1/",
                    "http://0/",
                    "http://256.256.256.256/",
                    "http://3232235521/",
                    "http://[fe80::1%25eth0]/");

    /** Addresses of the inside, as numbers; asked for plainly and through a name. */
    private static final List<String> INSIDE =
            List.of(
                    "127.0.0.1",
                    "127.0.0.53",
                    "127.255.255.254",
                    "0.0.0.0",
                    "0.1.2.3",
                    "10.0.0.1",
                    "10.255.255.255",
                    "100.64.0.1",
                    "100.127.255.255",
                    "169.254.169.254",
                    "169.254.170.2",
                    "172.16.0.1",
                    "172.31.255.255",
                    "192.0.0.1",
                    "192.0.0.192",
                    "192.0.2.1",
                    "192.88.99.1",
                    "192.168.0.1",
                    "192.168.255.255",
                    "198.18.0.1",
                    "198.19.255.255",
                    "198.51.100.7",
                    "203.0.113.9",
                    "224.0.0.1",
                    "239.255.255.250",
                    "240.0.0.1",
                    "255.255.255.255",
                    "::",
                    "::1",
                    "::127.0.0.1",
                    "::ffff:127.0.0.1",
                    "::ffff:169.254.169.254",
                    "::ffff:0:127.0.0.1",
                    "64:ff9b::7f00:1",
                    "64:ff9b::a9fe:a9fe",
                    "64:ff9b:1::1",
                    "100::1",
                    "2001::1",
                    "2001:10::1",
                    "2001:20::1",
                    "2001:db8::1",
                    "2002:7f00:1::",
                    "2002:a9fe:a9fe::1",
                    "3fff::1",
                    "fc00::1",
                    "fd00:ec2::254",
                    "fdff:ffff::1",
                    "fe80::1",
                    "febf::1",
                    "fec0::1",
                    "ff02::1",
                    "ff0e::1");

    private final List<InetAddress> connected = new ArrayList<>();
    private int resolved;

    @Test
    void thereAreMoreThanEightyVectors() {
        assertThat(WRONG.size() + 2 * INSIDE.size()).isGreaterThanOrEqualTo(80);
    }

    @Test
    void noWrongAddressLeadsToAConnection() {
        for (String address : WRONG) {
            assertThatThrownBy(() -> fetcher(host -> outside()).fetch(uri(address), Map.of()))
                    .as(address)
                    .isInstanceOf(Fetcher.Refused.class);
        }
        assertThat(connected).isEmpty();
        assertThat(resolved).isZero();
    }

    @Test
    void noNumberOfTheInsideLeadsToAConnection() throws IOException {
        for (String inside : INSIDE) {
            String host = inside.indexOf(':') >= 0 ? "[" + inside + "]" : inside;
            assertThatThrownBy(
                            () ->
                                    fetcher(ServerSideForgeryTest::literal)
                                            .fetch(uri("http://" + host + "/"), Map.of()))
                    .as(inside)
                    .isInstanceOf(Fetcher.Refused.class);
        }
        assertThat(connected).isEmpty();
    }

    @Test
    void noNameThatPointsInsideLeadsToAConnection() {
        for (String inside : INSIDE) {
            assertThatThrownBy(
                            () ->
                                    fetcher(host -> literal(inside))
                                            .fetch(uri("https://feeds.example/rss"), Map.of()))
                    .as(inside)
                    .isInstanceOf(Fetcher.Refused.class)
                    .hasMessageContaining("feeds.example leads inside");
        }
        assertThat(connected).isEmpty();
    }

    @Test
    void oneAddressInsideAmongOthersOutsideIsEnoughToRefuse() {
        for (String inside : INSIDE) {
            Fetcher.Resolver mixed =
                    host -> Stream.concat(outside().stream(), literal(inside).stream()).toList();

            assertThatThrownBy(() -> fetcher(mixed).fetch(uri("http://feeds.example/"), Map.of()))
                    .isInstanceOf(Fetcher.Refused.class);
        }
        assertThat(connected).isEmpty();
    }

    @Test
    void aNameThatAnswersOtherwiseTheSecondTimeIsResolvedOnce() throws IOException {
        Fetcher.Resolver rebinding =
                host -> {
                    resolved++;
                    return resolved == 1 ? outside() : literal("127.0.0.1");
                };

        fetcher(rebinding, CannedSocket.page(200, "", "x"))
                .fetch(uri("http://feeds.example/"), Map.of());

        assertThat(resolved).isEqualTo(1);
        assertThat(connected).containsExactlyElementsOf(outside());
    }

    @Test
    void aRedirectionInsideIsNotFollowed() {
        List<String> targets = new ArrayList<>(WRONG);
        targets.removeIf(target -> target.startsWith("/"));
        INSIDE.forEach(
                inside ->
                        targets.add(
                                "http://"
                                        + (inside.indexOf(':') >= 0 ? "[" + inside + "]" : inside)
                                        + "/"));
        for (String target : targets) {
            connected.clear();
            String moved = CannedSocket.page(302, "Location: " + target + "\r\n", "");

            assertThatThrownBy(
                            () ->
                                    fetcher(ServerSideForgeryTest::byNumberElseOutside, moved)
                                            .fetch(uri("http://feeds.example/"), Map.of()))
                    .as(target)
                    .isInstanceOf(Fetcher.Refused.class);
            assertThat(connected).as(target).containsExactlyElementsOf(literalOutside());
        }
    }

    @Test
    void aNameThatRebindsBetweenRedirectionsIsCheckedAgain() {
        Fetcher.Resolver rebinding =
                host -> {
                    resolved++;
                    return resolved == 1 ? outside() : literal("10.0.0.5");
                };
        String moved = CannedSocket.page(302, "Location: http://feeds.example/2\r\n", "");

        assertThatThrownBy(
                        () ->
                                fetcher(rebinding, moved)
                                        .fetch(uri("http://feeds.example/"), Map.of()))
                .isInstanceOf(Fetcher.Refused.class);
        assertThat(connected).hasSize(1);
    }

    @Test
    void redirectionsEnd() {
        String moved = CannedSocket.page(302, "Location: /again\r\n", "");

        assertThatThrownBy(
                        () ->
                                fetcher(host -> outside(), moved)
                                        .fetch(uri("http://feeds.example/"), Map.of()))
                .isInstanceOf(Fetcher.Refused.class)
                .hasMessageContaining("more than 5");
        assertThat(connected).hasSize(6);
    }

    @Test
    void aRedirectionFromHttpsToHttpIsNotFollowed() throws IOException {
        assertThatThrownBy(() -> Fetcher.next(uri("https://a.example/"), "http://a.example/x"))
                .isInstanceOf(Fetcher.Refused.class);
        assertThat(Fetcher.next(uri("http://a.example/x/y"), "../z"))
                .isEqualTo(uri("http://a.example/z"));
    }

    @Test
    void theUsualPortsOfTheWebAreOpen() {
        assertThat(Fence.refusal(uri("https://feeds.example/"))).isEmpty();
        assertThat(Fence.refusal(uri("http://feeds.example:8080/"))).isEmpty();
    }

    @Test
    void addressesOfTheInternetAreOutside() throws IOException {
        for (String outside :
                List.of(
                        OUTSIDE,
                        "8.8.8.8",
                        "100.63.255.255",
                        "100.128.0.1",
                        "172.15.0.1",
                        "172.32.0.1",
                        "192.167.1.1",
                        "198.17.0.1",
                        "198.20.0.1",
                        "223.255.255.1",
                        "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
                        "2a00:1450:4001::1",
                        "2001:4860:4860::8888")) {
            assertThat(Fence.refusal(InetAddress.getByName(outside))).as(outside).isEmpty();
        }
    }

    private Fetcher fetcher(Fetcher.Resolver resolver) {
        return fetcher(resolver, CannedSocket.page(200, "", "secret"));
    }

    private Fetcher fetcher(Fetcher.Resolver resolver, String answer) {
        return new Fetcher(
                resolver,
                (address, port, timeout) -> {
                    connected.add(address);
                    return new CannedSocket(answer);
                },
                new Fetcher.Limits(1000, Duration.ofSeconds(5), 5),
                "test");
    }

    private static URI uri(String address) {
        return URI.create(address);
    }

    private static List<InetAddress> outside() throws IOException {
        return literal(OUTSIDE);
    }

    private static List<InetAddress> literalOutside() {
        try {
            return outside();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<InetAddress> byNumberElseOutside(String host) throws IOException {
        boolean number = host.indexOf(':') >= 0 || host.chars().allMatch(c -> c <= '9');
        return number ? literal(host) : outside();
    }

    /** Never asks a name server: what is no number has no address. */
    private static List<InetAddress> literal(String number) throws IOException {
        boolean plain = number.chars().allMatch(c -> c <= '9') || number.indexOf(':') >= 0;
        if (!plain) {
            throw new UnknownHostException(number);
        }
        return List.of(InetAddress.getByName(number));
    }
}
