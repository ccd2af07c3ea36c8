// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.Mistakes;
import org.sitrep.knowledge.Nearest;
import org.sitrep.knowledge.OwnCodebook;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.EventType;

/**
 * The pages of a user's own codebook.
 *
 * <p>A page that bears the name of a PLOVER type, {@code assault.md}, adds frames to it. Any other
 * page makes a type of its file's name and says in a {@code type} block what it is like:
 *
 * <pre>
 * ```type
 * like=ASSAULT  modes=loiter|swarm
 * ```
 * </pre>
 *
 * @param frames in the order of the file names and of the lines
 * @param replaced the types whose bundled frames a page puts out of force
 */
record OwnPages(List<Frame> frames, Set<EventType> replaced) {
    private static final String FENCE = "```";
    private static final List<String> BLOCKS = List.of("frames", "type", "case");
    private static final List<String> KEYS = List.of("like", "modes", "replaces");

    /** What the blocks of one page say besides its frames. */
    private static final class Head {
        private Optional<EventType> like = Optional.empty();
        private final Set<String> modes = new LinkedHashSet<>();
        private boolean replaces;
        private boolean typed;
        private boolean framed;
        private int line = 1;
    }

    static OwnPages read(OwnCodebook own, WordClasses classes) {
        List<Frame> frames = new ArrayList<>();
        Set<EventType> replaced = EnumSet.noneOf(EventType.class);
        for (Map.Entry<String, String> file : own.pages().entrySet()) {
            Head head = head(file.getKey(), file.getValue(), own.mistakes());
            Page page = page(file.getKey(), head, own.mistakes());
            if (head.replaces) {
                replaced.add(page.type());
            }
            try {
                frames.addAll(
                        Codebook.read(
                                classes, page, own.mistakes(), new StringReader(file.getValue())));
            } catch (IOException impossible) {
                throw new UncheckedIOException("reading from memory", impossible);
            }
        }
        return new OwnPages(frames, replaced);
    }

    /** {@code drone-strike.md} tells DRONE_STRIKE. */
    private static String typeName(String file) {
        String name = file.substring(0, file.length() - ".md".length());
        return name.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static Page page(String file, Head head, Mistakes mistakes) {
        String name = typeName(file);
        Optional<EventType> plover = plover(name);
        if (plover.isPresent()) {
            if (head.like.isPresent() && head.like.get() != plover.get()) {
                mistakes.add(
                        file,
                        head.line,
                        name + " is a type of PLOVER; like= is for types of your own");
            }
            return new Page(file, plover.get(), Optional.empty(), true, head.modes);
        }
        if (!isName(name)) {
            mistakes.add(file, 1, "a page's name has only letters A to Z, digits and hyphens");
        }
        if (!head.typed) {
            String near =
                    Nearest.to(name, names())
                            .map(n -> "; did you mean " + n.toLowerCase(Locale.ROOT) + ".md?")
                            .orElse(".");
            mistakes.add(
                    file,
                    1,
                    name
                            + " is no type of PLOVER"
                            + near
                            + " A type of your own says what it is like in a block ```type, for"
                            + " example like=ASSAULT");
        } else if (head.like.isEmpty()) {
            mistakes.add(
                    file,
                    head.line,
                    "a type of your own needs like= and a type of PLOVER, or none");
        }
        if (head.replaces) {
            mistakes.add(file, head.line, "replaces is for pages of PLOVER's types");
        }
        return new Page(
                file, head.like.orElse(EventType.OTHER), Optional.of(name), true, head.modes);
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars()
                        .allMatch(
                                c -> c == '_' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }

    private static List<String> names() {
        return EventType.PLOVER.stream().map(EventType::name).toList();
    }

    private static Optional<EventType> plover(String name) {
        return EventType.PLOVER.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    private static Head head(String file, String text, Mistakes mistakes) {
        Head head = new Head();
        String block = "";
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.startsWith(FENCE)) {
                String marker = line.strip().substring(FENCE.length()).strip();
                block = block.isEmpty() ? open(head, file, number, marker, mistakes) : "";
            } else if (block.equals("type")) {
                for (String cell : Tsv.words(Codebook.withoutRemark(line))) {
                    attribute(head, file, number, cell, mistakes);
                }
            }
        }
        if (!block.isEmpty() && !block.equals("frames")) { // told by the reader of the frames
            mistakes.add(file, number, block + " block without an end");
        }
        if (!head.framed) {
            mistakes.add(file, 1, "no block ```frames");
        }
        return head;
    }

    /** The block that a fence opens. */
    private static String open(
            Head head, String file, int number, String marker, Mistakes mistakes) {
        if (!BLOCKS.contains(marker)) {
            Nearest.to(marker, BLOCKS)
                    .ifPresent(
                            near ->
                                    mistakes.add(
                                            file,
                                            number,
                                            "unknown block "
                                                    + marker
                                                    + "; did you mean "
                                                    + near
                                                    + "?"));
        }
        head.framed |= marker.equals("frames");
        if (marker.equals("type")) {
            head.typed = true;
            head.line = number;
        }
        return marker.isEmpty() ? "text" : marker;
    }

    private static void attribute(
            Head head, String file, int number, String cell, Mistakes mistakes) {
        int equals = cell.indexOf('=');
        String key = equals < 0 ? cell : cell.substring(0, equals);
        String value = equals < 0 ? "" : cell.substring(equals + 1);
        switch (key) {
            case "like" -> head.like = like(file, number, value, mistakes);
            case "modes" ->
                    Tsv.list(value).forEach(mode -> mode(head, file, number, mode, mistakes));
            case "replaces" -> head.replaces = true;
            default ->
                    mistakes.add(
                            file, number, "unknown attribute " + cell + Nearest.hint(key, KEYS));
        }
    }

    private static void mode(Head head, String file, int number, String mode, Mistakes mistakes) {
        boolean plain =
                mode.chars()
                        .allMatch(
                                c -> c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
        if (!plain) {
            mistakes.add(file, number, "a mode has small letters, digits and hyphens: " + mode);
        }
        head.modes.add(mode);
    }

    private static Optional<EventType> like(
            String file, int number, String value, Mistakes mistakes) {
        if (value.equals("none")) {
            return Optional.of(EventType.OTHER);
        }
        Optional<EventType> type = plover(value);
        if (type.isEmpty()) {
            mistakes.add(
                    file,
                    number,
                    "unknown type " + value + " in like=" + Nearest.hint(value, names()));
        }
        // Something harmless, so that the missing type is told once.
        return type.or(() -> Optional.of(EventType.OTHER));
    }
}
