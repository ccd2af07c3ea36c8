// SPDX-License-Identifier: Apache-2.0
package org.sitrep.watch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.sitrep.watch.Fetcher.Deadline;
import org.sitrep.watch.Fetcher.Fetched;
import org.sitrep.watch.Fetcher.Refused;

/**
 * One question and its answer in HTTP/1.1 (RFC 9112), read with bounds on everything: the length of
 * a line, the number of headers, the bytes of the body packed and unpacked, the time.
 */
final class Exchange {
    private static final int LONGEST_LINE = 8192;
    private static final int MOST_HEADERS = 100;

    private final InputStream in;
    private final OutputStream out;
    private final Socket socket;
    private final Deadline deadline;
    private final int mostBytes;

    Exchange(Socket socket, Deadline deadline, int mostBytes) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.deadline = deadline;
        this.mostBytes = mostBytes;
    }

    Fetched get(URI address, String agent, Map<String, String> more) throws IOException {
        String path = address.getRawPath();
        String query = address.getRawQuery();
        String target =
                (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        StringBuilder request = new StringBuilder("GET " + ascii(target) + " HTTP/1.1\r\n");
        header(request, "Host", address.getHost() + port);
        header(request, "User-Agent", agent);
        header(request, "Accept-Encoding", "gzip");
        header(request, "Connection", "close");
        more.forEach((name, value) -> header(request, name, value));
        out.write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.flush();
        int status = status(line());
        Map<String, String> headers = headers();
        while (status >= 100 && status < 200) {
            status = status(line());
            headers = headers();
        }
        boolean bodiless = status == 204 || status == 304;
        byte[] body = bodiless ? new byte[0] : unpacked(body(headers), headers);
        return new Fetched(address, status, headers, body);
    }

    /** What a server sent us before goes back to it, and must not end the header. */
    private static void header(StringBuilder request, String name, String value) {
        request.append(name).append(": ");
        value.chars().filter(c -> c >= ' ' && c < 127).forEach(c -> request.append((char) c));
        request.append("\r\n");
    }

    private static String ascii(String target) {
        return target.chars().allMatch(c -> c > ' ' && c < 127)
                ? target
                : URI.create("http://x" + target).toASCIIString().substring("http://x".length());
    }

    private static int status(String line) throws Refused {
        if (line.startsWith("HTTP/1.") && line.length() >= 12) {
            String digits = line.substring(9, 12);
            if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Integer.parseInt(digits);
            }
        }
        throw new Refused("the server does not speak HTTP");
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.putIfAbsent(name, line.substring(colon + 1).strip());
            }
            if (headers.size() > MOST_HEADERS) {
                throw new Refused("the server sends too many headers");
            }
        }
        return headers;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = next(); c != '\n'; c = next()) {
            if (c < 0) {
                throw new Refused("the server hung up");
            }
            if (line.length() >= LONGEST_LINE) {
                throw new Refused("the server sends too long a line");
            }
            line.append((char) c);
        }
        int length = line.length();
        boolean carriage = length > 0 && line.charAt(length - 1) == '\r';
        return carriage ? line.substring(0, length - 1) : line.toString();
    }

    private int next() throws IOException {
        socket.setSoTimeout((int) deadline.left().toMillis());
        return in.read();
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String transfer = headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT);
        if (transfer.contains("chunked")) {
            long size = chunk(line());
            while (size > 0) {
                copy(body, size);
                String end = line();
                if (!end.isEmpty()) {
                    throw new Refused("the server sends broken chunks");
                }
                size = chunk(line());
            }
            return body.toByteArray();
        }
        copy(body, length(headers));
        return body.toByteArray();
    }

    private static long length(Map<String, String> headers) throws Refused {
        String length = headers.get("content-length");
        if (length == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseUnsignedLong(length);
        } catch (NumberFormatException problem) {
            throw new Refused("the server sends no length");
        }
    }

    private static long chunk(String line) throws Refused {
        int end = line.indexOf(';');
        try {
            long size = Long.parseLong((end < 0 ? line : line.substring(0, end)).strip(), 16);
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException problem) {
            throw new Refused("the server sends broken chunks");
        }
        throw new Refused("the server sends broken chunks");
    }

    /** Copies until there is nothing left, or so many bytes; more than we take is an error. */
    private void copy(ByteArrayOutputStream body, long bytes) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long left = bytes;
        while (left > 0) {
            socket.setSoTimeout((int) deadline.left().toMillis());
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                if (bytes != Long.MAX_VALUE) {
                    throw new Refused("the server hung up");
                }
                return;
            }
            if (body.size() + n > mostBytes) {
                throw new Refused("the answer is larger than " + mostBytes + " bytes");
            }
            body.write(buffer, 0, n);
            left -= n;
        }
    }

    private byte[] unpacked(byte[] body, Map<String, String> headers) throws IOException {
        String encoding = headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT);
        if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
            return body;
        }
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] bytes = unpacking.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new Refused("the answer unpacks to more than " + mostBytes + " bytes");
            }
            return bytes;
        }
    }
}
