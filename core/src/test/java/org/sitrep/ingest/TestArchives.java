// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Records of web archives, written byte by byte, so that each may be wrong in its own way. */
final class TestArchives {
    private TestArchives() {}

    static byte[] response(String id, String head, byte[] content) {
        byte[] answer = join(bytes(head + "\r\n\r\n"), content);
        return record(id, "response", "application/http; msgtype=response", answer, answer.length);
    }

    static byte[] page(String id, String text) {
        return response(
                id,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8",
                bytes("<html><body><p>" + text + "</p></body></html>"));
    }

    /**
     * A record.
     *
     * @param length what the record says of its length
     */
    static byte[] record(String id, String kind, String type, byte[] content, long length) {
        String head =
                "WARC/1.0\r\nWARC-Type: "
                        + kind
                        + "\r\nWARC-Record-ID: <urn:uuid:"
                        + id
                        + ">\r\nWARC-Target-URI: https://example.org/"
                        + id
                        + "\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nContent-Type: "
                        + type
                        + "\r\nContent-Length: "
                        + length
                        + "\r\n\r\n";
        return join(bytes(head), content, bytes("\r\n\r\n"));
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
