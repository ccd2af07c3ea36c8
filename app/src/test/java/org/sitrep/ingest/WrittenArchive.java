// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** A web archive of made-up pages, written by the library that reads archives for us. */
public final class WrittenArchive {
    private static final String[] TOWNS = {"Ansongo", "Gao", "Menaka", "Kidal", "Timbuktu"};

    private WrittenArchive() {}

    /**
     * An archive, packed record by record: as many pages, and behind them an answer that is no
     * page.
     */
    public static byte[] of(int pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
            for (int i = 0; i < pages; i++) {
                writer.write(answer(i, 200, page(i)));
            }
            writer.write(answer(pages, 404, "<html><body>Not here.</body></html>"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static WarcResponse answer(int i, int status, String html) throws IOException {
        return new WarcResponse.Builder("https://example.org/2024/03/06/" + i)
                .date(Instant.parse("2024-03-07T00:00:00Z"))
                .recordId(new UUID(0, i))
                .body(
                        MediaType.HTTP_RESPONSE,
                        new HttpResponse.Builder(status, "said")
                                .addHeader("Content-Type", "text/html; charset=utf-8")
                                .body(null, html.getBytes(StandardCharsets.UTF_8))
                                .build())
                .build();
    }

    private static String page(int i) {
        return """
        <!DOCTYPE html><html lang="en"><head><title>Shelling in %1$s</title></head><body><article>
        <h1>Shelling in %1$s</h1><p>At least %2$d people were killed when the army shelled the town of %1$s
        on Tuesday, doctors said. The ministry of defence denied that soldiers had fired.</p>
        <p>The governor of the region urged both sides to return to talks, and accused the rebels of
        breaking the ceasefire that they had signed a year before.</p></article></body></html>
        """
                .formatted(TOWNS[i % TOWNS.length], i + 2);
    }
}
