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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.knowledge.Mistakes;
import org.sitrep.knowledge.OwnCodebook;
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

    /** The words of the frames, of which a parser may take some apart: "sit-in". */
    Set<String> words() {
        Set<String> found = new TreeSet<>();
        for (Frame frame : frames) {
            frame.words().forEach(found::addAll);
            frame.conditions().forEach(condition -> found.addAll(condition.kinds()));
        }
        return found;
    }

    /**
     * The bundled pages.
     *
     * @throws IllegalStateException when a page is missing or wrong, with its line
     */
    static Codebook bundled(WordClasses classes) {
        return new Codebook(bundled(classes, EnumSet.noneOf(EventType.class)));
    }

    /**
     * The bundled pages with a user's own. A user's frames go before bundled ones with as many
     * words; a user's page may also stand in the place of a bundled one.
     */
    static Codebook with(OwnCodebook own, WordClasses classes) {
        OwnPages pages = OwnPages.read(own, classes);
        List<Frame> frames = new ArrayList<>(pages.frames());
        frames.addAll(bundled(classes, pages.replaced()));
        return new Codebook(frames);
    }

    private static List<Frame> bundled(WordClasses classes, Set<EventType> without) {
        List<Frame> frames = new ArrayList<>();
        for (EventType type : EventType.PLOVER) {
            if (without.contains(type)) {
                continue;
            }
            String file = "/org/sitrep/codebook/" + type.name().toLowerCase(Locale.ROOT) + ".md";
            try (InputStream in = Codebook.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException(file + " is missing");
                }
                frames.addAll(
                        read(
                                classes,
                                Page.bundled(file, type),
                                Mistakes.fatal(),
                                new InputStreamReader(in, StandardCharsets.UTF_8)));
            } catch (IOException problem) {
                throw new UncheckedIOException(file, problem);
            }
        }
        return frames;
    }

    /** The frames of one page. */
    static List<Frame> read(WordClasses classes, Page page, Mistakes mistakes, Reader text)
            throws IOException {
        FrameReader reader = new FrameReader(classes, page, mistakes);
        List<Frame> frames = new ArrayList<>();
        BufferedReader lines = new BufferedReader(text);
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
            mistakes.add(page.file(), number, "frames block without an end");
        }
        return frames;
    }

    static String withoutRemark(String line) {
        int at = line.startsWith("#") ? 0 : line.indexOf(" #");
        return at < 0 ? line : line.substring(0, at);
    }
}
