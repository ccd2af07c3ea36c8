// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;

/**
 * What a web server answered, unpacked.
 *
 * <p>Crawlers keep the server's headers and often store the content unpacked already; therefore a
 * header that says chunked or packed is a hint, and content that does not look so is taken as it
 * stands.
 */
final class HttpContent {
    private final int status;
    private final Optional<String> type;
    private final Bytes bytes;

    private HttpContent(int status, Optional<String> type, Bytes bytes) {
        this.status = status;
        this.type = type;
        this.bytes = bytes;
    }

    /** The three digits of the answer. */
    int status() {
        return status;
    }

    /** What the server calls the content, with its parameters; empty when it does not say. */
    Optional<String> type() {
        return type;
    }

    /**
     * The content, unpacked; cut behind one byte more than the limit. Not copied: the next record
     * may be written over it.
     */
    Bytes bytes() {
        return bytes;
    }

    /**
     * Reads an answer.
     *
     * @param answer status line, headers, empty line, content
     * @param limit the most bytes of content that are of use
     * @throws IOException when it is no answer, or its content is packed and damaged
     */
    static HttpContent read(Bytes answer, int limit) throws IOException {
        HttpResponse head = HttpResponse.parse(new ByteChannel(answer));
        int start = contentStart(answer);
        Bytes content =
                isChunked(head) && looksChunked(answer, start)
                        ? Bytes.of(Channels.newInputStream(head.body()).readNBytes(limit + 1))
                        : answer.part(start, limit + 1);
        return new HttpContent(
                head.status(),
                header(head, "Content-Type"),
                unpack(content, header(head, "Content-Encoding").orElse(""), limit));
    }

    /** The name of a type of content without its parameters, in lower case. */
    static String essence(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** The charset that a type of content names. */
    static Optional<String> charsetOf(String type) {
        String charset = MediaType.parseLeniently(type).parameters().get("charset");
        return Optional.ofNullable(charset)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty());
    }

    private static Optional<String> header(HttpResponse head, String name) {
        return head.headers().first(name).filter(value -> !value.isBlank());
    }

    private static boolean isChunked(HttpResponse head) {
        return header(head, "Transfer-Encoding")
                .filter(value -> value.toLowerCase(Locale.ROOT).contains("chunked"))
                .isPresent();
    }

    /** Behind the first empty line. */
    private static int contentStart(Bytes answer) {
        for (int i = 0; i + 1 < answer.length(); i++) {
            if (answer.get(i) == '\n' && answer.get(i + 1) == '\n') {
                return i + 2;
            }
            if (answer.get(i) == '\n'
                    && answer.get(i + 1) == '\r'
                    && i + 2 < answer.length()
                    && answer.get(i + 2) == '\n') {
                return i + 3;
            }
        }
        return answer.length();
    }

    /** Whether hexadecimal digits, and then nothing but an extension, fill the first line. */
    private static boolean looksChunked(Bytes answer, int start) {
        int i = start;
        while (i < answer.length() && Character.digit(answer.get(i), 16) >= 0) {
            i++;
        }
        int digits = i - start;
        while (i < answer.length() && (answer.get(i) == ' ' || answer.get(i) == '\t')) {
            i++;
        }
        return digits > 0
                && digits <= 16
                && i < answer.length()
                && (answer.get(i) == '\r' || answer.get(i) == '\n' || answer.get(i) == ';');
    }

    private static Bytes unpack(Bytes content, String encoding, int limit) throws IOException {
        Bytes unpacked = content;
        int layers = 0;
        String[] encodings = encoding.toLowerCase(Locale.ROOT).split(",", 4);
        for (int i = encodings.length - 1; i >= 0; i--) {
            // guess: no honest server packs what is packed twice already
            if (layers == 2) {
                throw new IOException("packed more than twice: " + encoding);
            }
            Optional<InputStream> opened = opened(unpacked, encodings[i].strip());
            if (opened.isPresent()) {
                try (InputStream in = opened.get()) {
                    unpacked = Bytes.of(in.readNBytes(limit + 1));
                }
                layers++;
            }
        }
        return unpacked;
    }

    /** The stream that unpacks; empty when the content is not packed. */
    private static Optional<InputStream> opened(Bytes content, String encoding) throws IOException {
        InputStream in = content.stream();
        return switch (encoding) {
            case "gzip", "x-gzip" ->
                    isGzip(content) ? Optional.of(new GZIPInputStream(in)) : Optional.empty();
            case "deflate" ->
                    looksLikeText(content)
                            ? Optional.empty()
                            : Optional.of(new OwnInflater(in, new Inflater(!isZlib(content))));
            case "br" ->
                    looksLikeText(content)
                            ? Optional.empty()
                            : Optional.of(new BrotliInputStream(in));
            default -> Optional.empty();
        };
    }

    /** Ends its inflater with itself: one that was handed in is left open, and its memory held. */
    private static final class OwnInflater extends InflaterInputStream {
        OwnInflater(InputStream in, Inflater inflater) {
            super(in, inflater);
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                inf.end();
            }
        }
    }

    private static boolean isGzip(Bytes content) {
        return content.length() > 2 && content.get(0) == 0x1F && (content.get(1) & 0xFF) == 0x8B;
    }

    /** RFC 1950; some servers send bare deflate data instead. */
    private static boolean isZlib(Bytes content) {
        return content.length() > 2
                && (content.get(0) & 0x0F) == 8
                && (((content.get(0) & 0xFF) << 8) + (content.get(1) & 0xFF)) % 31 == 0;
    }

    private static boolean looksLikeText(Bytes content) {
        int i = 0;
        while (i < content.length() && content.get(i) >= 0 && content.get(i) <= ' ') {
            i++;
        }
        return i == content.length() || content.get(i) == '<' || content.get(i) == '{';
    }
}
