// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Span;

/**
 * The lines and paragraphs of plain text.
 *
 * <p>Two habits are told apart by the text itself: lines that a wire or a mail program broke at a
 * fixed width, where only a blank line ends a paragraph, and texts where every line is one.
 */
final class Paragraphs {
    /** The widths at which wires and mail programs break lines: teletype 69, mail 72 to 78. */
    private static final int SHORTEST_WRAPPED = 40; // guess

    private static final int LONGEST_WRAPPED = 100; // guess

    private Paragraphs() {}

    /** The paragraphs in the order of the text, without the white space around them. */
    static List<Span> find(String text) {
        List<Span> lines = lines(text);
        boolean wrapped = isWrapped(text, lines);
        List<Span> paragraphs = new ArrayList<>();
        Span open = null;
        int openedAt = 0;
        for (Span line : lines) {
            if (open != null && wrapped && isNextLine(text, open.end(), line.start())) {
                open = Span.covering(open, line);
            } else {
                if (open != null) {
                    paragraphs.add(open);
                }
                open = line;
                openedAt = line.start();
            }
        }
        if (open != null) {
            paragraphs.add(new Span(openedAt, open.end()));
        }
        return paragraphs;
    }

    /** The lines that hold anything, without the white space around them. */
    static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineEnd(text.charAt(i))) {
                stripped(text, start, i).ifPresent(lines::add);
                start = i + 1;
            }
        }
        return lines;
    }

    /** A range without the white space around it; nothing when that leaves nothing. */
    static Optional<Span> stripped(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    /** White space of any kind, with the marks of web pages that are seen as nothing. */
    static boolean isSpace(char c) {
        if (c < 0x80) {
            return c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\u001C' && c <= '\u001F');
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\uFEFF'
                || c == '\u0085';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    /** Whether no blank line lies between; {@code \r\n} is one line end. */
    private static boolean isNextLine(String text, int end, int start) {
        int ends = 0;
        for (int i = end; i < start; i++) {
            char c = text.charAt(i);
            if (isLineEnd(c) && !(c == '\n' && i > 0 && text.charAt(i - 1) == '\r')) {
                ends++;
            }
        }
        return ends == 1;
    }

    private static boolean isWrapped(String text, List<Span> lines) {
        int pairs = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span line = lines.get(i);
            if (isNextLine(text, line.end(), lines.get(i + 1).start())) {
                pairs++;
                boolean width =
                        line.length() >= SHORTEST_WRAPPED && line.length() <= LONGEST_WRAPPED;
                broken += width && !endsSentence(text, line) ? 1 : 0;
            }
        }
        // Most lines of a wrapped text end inside a sentence; of paragraphs, hardly one does.
        return broken > 0 && broken * 2 >= pairs;
    }

    /** Whether a range ends as a sentence does. */
    static boolean endsSentence(String text, Span span) {
        int at = span.end() - 1;
        while (at > span.start() && isCloser(text.charAt(at))) {
            at--;
        }
        return ".!?:;\u2026\u3002".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isCloser(char c) {
        return "\"'\u201D\u2019\u00BB)]".indexOf(c) >= 0;
    }
}
