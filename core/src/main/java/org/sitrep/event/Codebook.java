// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.model.EventType;

/**
 * The pages of the codebook, one for each event type, as far as the program reads them: the lines
 * of the fenced {@code frames} blocks.
 */
final class Codebook {
    private static final String FENCE = "```";
    private static final String FRAMES = "```frames";

    private final List<Frame> frames;

    Codebook(List<Frame> frames) {
        this.frames = List.copyOf(frames);
    }

    /** The frames of all pages, in the order of the types and of the lines. */
    List<Frame> frames() {
        return frames;
    }

    /**
     * The bundled pages.
     *
     * @throws IllegalStateException when a page is missing or wrong, with its line
     */
    static Codebook bundled(WordClasses classes) {
        List<Frame> frames = new ArrayList<>();
        for (EventType type : EventType.values()) {
            String page = "/org/sitrep/codebook/" + type.name().toLowerCase(Locale.ROOT) + ".md";
            try (InputStream in = Codebook.class.getResourceAsStream(page)) {
                if (in == null) {
                    throw new IllegalStateException(page + " is missing");
                }
                frames.addAll(
                        read(
                                classes,
                                page,
                                type,
                                new InputStreamReader(in, StandardCharsets.UTF_8)));
            } catch (IOException problem) {
                throw new UncheckedIOException(page, problem);
            }
        }
        return new Codebook(frames);
    }

    /** The frames of one page. */
    static List<Frame> read(WordClasses classes, String file, EventType type, Reader page)
            throws IOException {
        FrameReader reader = new FrameReader(classes, file, type);
        List<Frame> frames = new ArrayList<>();
        BufferedReader lines = new BufferedReader(page);
        boolean inside = false;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.startsWith(FENCE)) {
                inside = line.strip().equals(FRAMES);
            } else if (inside) {
                String content = withoutRemark(line);
                if (!content.isBlank()) {
                    frames.addAll(reader.read(number, content));
                }
            }
        }
        if (inside) {
            throw new IllegalStateException(file + ":" + number + ": frames block without an end");
        }
        return frames;
    }

    private static String withoutRemark(String line) {
        int at = line.startsWith("#") ? 0 : line.indexOf(" #");
        return at < 0 ? line : line.substring(0, at);
    }
}
