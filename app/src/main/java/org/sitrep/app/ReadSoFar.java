// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.ingest.PageReader;
import org.sitrep.ingest.PageReader.Share;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

/**
 * How many bytes of the inputs were read: exact between files and in archives, within other files
 * as many as characters were read of them. For a picture of the progress. Confined to one thread.
 */
final class ReadSoFar {
    private static final long UNCUT = Long.MAX_VALUE / 2;

    private final Map<String, Long> begins = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private long total;
    private long read;
    private String open = "";
    private long characters;

    private ReadSoFar() {}

    /** Nothing is known of the size: standard input, or nobody looks. */
    static ReadSoFar unknown() {
        return new ReadSoFar();
    }

    /** Measures the inputs; of no size when one of them is standard input. */
    static ReadSoFar of(PageReader reader, List<String> inputs) throws IOException {
        ReadSoFar so = new ReadSoFar();
        Map<String, Long> files = new LinkedHashMap<>();
        for (String input : inputs) {
            if (input.equals("-")) {
                return unknown();
            }
            for (Share file : reader.shares(input, UNCUT)) {
                files.putIfAbsent(file.path(), file.bytes());
            }
        }
        files.forEach(
                (path, bytes) -> {
                    so.begins.put(path, so.total);
                    so.sizes.put(path, bytes);
                    so.total += bytes;
                });
        return so;
    }

    /** A document was read. */
    void read(Outcome<Page> outcome) {
        if (total == 0) {
            return;
        }
        Input input =
                switch (outcome) {
                    case Outcome.Usable<Page>(var page) -> page.input();
                    case Outcome.Rejected<Page>(var rejection) -> rejection.input();
                };
        if (!input.path().equals(open)) {
            open = input.path();
            characters = 0;
        }
        if (outcome instanceof Outcome.Usable<Page>(var page)) {
            characters += page.content().length();
        }
        long begin = begins.getOrDefault(open, read);
        long inside = input.warcOffset().orElse(characters);
        read = Math.max(read, begin + Math.min(inside, sizes.getOrDefault(open, 0L)));
    }

    /** Bytes of all inputs; 0 when they are not known. */
    long total() {
        return total;
    }

    /** Bytes that were read. */
    long bytes() {
        return read;
    }
}
