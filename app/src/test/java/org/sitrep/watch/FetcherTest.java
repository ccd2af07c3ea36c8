// SPDX-License-Identifier: Apache-2.0
package org.sitrep.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final int MOST = 1000;

    @Test
    void theQuestionNamesUsAndTheMachine() throws IOException {
        CannedSocket socket = new CannedSocket(CannedSocket.page(200, "", "ok"));

        fetcher(socket)
                .fetch(URI.create("http://news.example:8080/a?b=c"), Map.of("X", "1\r\nY: 2"));

        assertThat(socket.asked())
                .startsWith("GET /a?b=c HTTP/1.1\r\nHost: news.example:8080\r\n")
                .contains("User-Agent: Sitrep/test")
                .contains("X: 1Y: 2\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void anAnswerInChunksIsPutTogether() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        String chunks = "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";

        assertThat(body(head + chunks)).isEqualTo("abcde");
    }

    @Test
    void anAnswerWithoutLengthEndsWithTheConnection() throws IOException {
        assertThat(body("HTTP/1.0 200 OK\r\n\r\nto the end")).isEqualTo("to the end");
    }

    @Test
    void aPackedAnswerIsUnpacked() throws IOException {
        byte[] packed = packed("packed text".getBytes(StandardCharsets.UTF_8));
        InputStream answer = answer("Content-Encoding: gzip\r\n", packed);

        assertThat(fetch(new CannedSocket(answer)).body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("packed text");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        InputStream answer = answer("Content-Encoding: gzip\r\n", packed(new byte[200_000]));

        assertThatThrownBy(() -> fetch(new CannedSocket(answer)))
                .isInstanceOf(Fetcher.Refused.class)
                .hasMessageContaining("unpacks to more");
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        InputStream endless =
                new SequenceInputStream(
                        stream("HTTP/1.1 200 OK\r\n\r\n"),
                        new InputStream() {
                            @Override
                            public int read() {
                                return 'x';
                            }
                        });

        assertThatThrownBy(() -> fetch(new CannedSocket(endless)))
                .isInstanceOf(Fetcher.Refused.class)
                .hasMessageContaining("larger than");
    }

    @Test
    void aServerThatDripsIsLeft() {
        InputStream dripping =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        try {
                            Thread.sleep(20);
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                        return 'x';
                    }

                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        bytes[from] = (byte) read();
                        return 1;
                    }
                };
        Fetcher hasty = fetcher(new CannedSocket(dripping), Duration.ofMillis(200));

        assertThatThrownBy(() -> hasty.fetch(URI.create("http://news.example/"), Map.of()))
                .isInstanceOf(Fetcher.Refused.class)
                .hasMessageContaining("too long");
    }

    @Test
    void aHandshakeThatDripsIsLeft() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread dripping = Thread.ofVirtual().start(() -> drip(server));
            Fetcher hasty =
                    new Fetcher(
                            host -> List.of(InetAddress.getByName("93.184.215.14")),
                            (address, port, timeout) ->
                                    new Socket(server.getInetAddress(), server.getLocalPort()),
                            new Fetcher.Limits(MOST, Duration.ofMillis(500), 5),
                            "test");
            long start = System.nanoTime();

            assertThatThrownBy(() -> hasty.fetch(URI.create("https://news.example/"), Map.of()))
                    .isInstanceOf(Fetcher.Refused.class)
                    .hasMessageContaining("too long");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(20));
            dripping.interrupt();
        }
    }

    /** The head of a long record of TLS, and then now and again a byte of it. */
    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write(new byte[] {22, 3, 3, 64, 0});
            while (true) {
                socket.getOutputStream().write(0);
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException left) {
            // The other side has had enough.
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SSH-2.0-OpenSSH_9\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\nx"
            })
    void aBrokenAnswerIsAnErrorInWords(String answer) {
        assertThatThrownBy(() -> body(answer)).isInstanceOf(Fetcher.Refused.class);
    }

    @Test
    void headersWithoutEndAreAnError() {
        String headers = "HTTP/1.1 200 OK\r\n";
        StringBuilder answer = new StringBuilder(headers);
        for (int i = 0; i < 1000; i++) {
            answer.append("X-").append(i).append(": y\r\n");
        }

        assertThatThrownBy(() -> body(answer.toString())).hasMessageContaining("too many headers");
        assertThatThrownBy(() -> body(headers + "X: " + "y".repeat(100_000)))
                .hasMessageContaining("too long a line");
    }

    @Test
    void anAnswerThatSaysNothingHasChangedHasNoBody() throws IOException {
        assertThat(fetch(new CannedSocket("HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n")))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(304))
                .satisfies(answer -> assertThat(answer.header("ETag")).contains("\"a\""));
    }

    private static String body(String answer) throws IOException {
        return new String(fetch(new CannedSocket(answer)).body(), StandardCharsets.UTF_8);
    }

    private static Fetcher.Fetched fetch(CannedSocket socket) throws IOException {
        return fetcher(socket).fetch(URI.create("http://news.example/"), Map.of());
    }

    private static Fetcher fetcher(CannedSocket socket) {
        return fetcher(socket, Duration.ofSeconds(5));
    }

    private static Fetcher fetcher(CannedSocket socket, Duration time) {
        return new Fetcher(
                host -> List.of(InetAddress.getByAddress(new byte[] {8, 8, 8, 8})),
                (address, port, timeout) -> socket,
                new Fetcher.Limits(MOST, time, 5),
                "test");
    }

    private static InputStream answer(String headers, byte[] body) {
        String head =
                "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n";
        return new SequenceInputStream(stream(head), new ByteArrayInputStream(body));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        }
        return packed.toByteArray();
    }
}
