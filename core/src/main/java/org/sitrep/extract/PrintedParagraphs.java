// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.Document.Region;
import org.sitrep.model.PrintedLine;
import org.sitrep.model.Span;

/*
 * A new paragraph begins after a wider gap, with an indent, in another size of type, at a bullet,
 * and after a short line that ends a sentence. One that a column or a page cuts goes on in the next.
 * A word cut at the end of a line is joined; the hyphen stays when the word has one elsewhere in
 * the text ("long-term") or goes on with a capital ("Al-Shabaab") or a figure; words in capitals
 * go on with capitals.
 */
/** Printed lines become paragraphs. One for each document. */
final class PrintedParagraphs {
    /** How much wider than usual a gap between paragraphs is. */
    private static final double WIDER = 1.25; // guess

    /** An indent, in sizes of the type. */
    private static final double INDENT = 0.7; // guess

    /** Two sizes of type differ from this share on. */
    private static final double OTHER_SIZE = 0.08; // guess

    /** The share of the column that the last line of a paragraph leaves empty. */
    private static final double SHORT = 0.2; // guess

    /** The share that a full line may leave empty: unjustified columns. */
    private static final double RAGGED = 0.15; // guess

    /** A usual distance of lines in sizes of the type, where a column has none to measure. */
    private static final double USUAL_PITCH = 1.3; // typesetters' 120 % and a little

    private static final double MOST_PITCH = 2.2; // guess: double spacing

    private static final int LONGEST_WORD = 50; // guess: none is longer

    private static final String BULLETS = "\u2022\u25AA\u25CF\u2023\u25E6\uF0B7\u00B7";

    private final Set<String> hyphenated = new HashSet<>();
    private final List<Paragraph> done = new ArrayList<>();
    private final List<PrintedLine> open = new ArrayList<>();

    /**
     * A paragraph.
     *
     * @param region of its part on the page where it begins
     */
    record Paragraph(String text, Region region) {}

    private PrintedParagraphs(List<List<PrintedLine>> columns) {
        for (List<PrintedLine> column : columns) {
            for (PrintedLine line : column) {
                String text = line.text();
                for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
                    int start = wordStart(text, at);
                    int end = wordEnd(text, at + 1);
                    if (start < at && end > at + 1) {
                        hyphenated.add(text.substring(start, end));
                    }
                }
            }
        }
    }

    private static int wordStart(CharSequence text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_WORD && isLetter(text, start - 1)) {
            start--;
        }
        return start;
    }

    private static int wordEnd(CharSequence text, int at) {
        int end = at;
        while (end < text.length() && end - at < LONGEST_WORD && isLetter(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(CharSequence text, int at) {
        return Character.isLetter(text.charAt(at));
    }

    /** The paragraphs of columns in reading order. */
    static List<Paragraph> of(List<List<PrintedLine>> columns) {
        PrintedParagraphs paragraphs = new PrintedParagraphs(columns);
        Column before = null;
        for (List<PrintedLine> lines : columns) {
            Column column = Column.of(lines);
            for (int i = 0; i < lines.size(); i++) {
                boolean begins =
                        i > 0
                                ? begins(column, lines, i)
                                : before == null
                                        || !goesOn(before, paragraphs.open, lines.getFirst());
                if (begins) {
                    paragraphs.close();
                }
                paragraphs.open.add(lines.get(i));
            }
            before = column;
        }
        paragraphs.close();
        return paragraphs.done;
    }

    /** All lines as one paragraph; nothing when there are none. */
    static Optional<Paragraph> joined(List<PrintedLine> lines) {
        PrintedParagraphs paragraphs = new PrintedParagraphs(List.of(lines));
        paragraphs.open.addAll(lines);
        paragraphs.close();
        return paragraphs.done.stream().findFirst();
    }

    /** What is usual in a column. */
    private record Column(int left, int right, double pitch) {
        static Column of(List<PrintedLine> lines) {
            List<Integer> lefts = lines.stream().map(PrintedLine::left).sorted().toList();
            int right = lines.stream().mapToInt(PrintedLine::right).max().orElse(0);
            List<Double> pitches = new ArrayList<>();
            for (int i = 1; i < lines.size(); i++) {
                double pitch = distance(lines.get(i - 1), lines.get(i));
                if (pitch > 0.5 && pitch <= MOST_PITCH) {
                    pitches.add(pitch);
                }
            }
            pitches.sort(null);
            // A quarter of the way, since gaps between paragraphs are the wider ones.
            double usual = pitches.size() < 2 ? USUAL_PITCH : pitches.get(pitches.size() / 4);
            return new Column(lefts.get(lefts.size() / 4), right, usual);
        }

        double width() {
            return Math.max(1, right - left);
        }

        double emptyShare(PrintedLine line) {
            return (right - line.right()) / width();
        }
    }

    /** The distance of two lines in sizes of the type. */
    private static double distance(PrintedLine before, PrintedLine line) {
        return (double) (line.bottom() - before.bottom())
                / Math.max(1, Math.max(before.size(), line.size()));
    }

    private static boolean begins(Column column, List<PrintedLine> lines, int at) {
        PrintedLine before = lines.get(at - 1);
        PrintedLine line = lines.get(at);
        double pitch = distance(before, line);
        if (pitch < 0.3 || pitch > WIDER * column.pitch() || isOtherSize(before, line)) {
            return true; // beside the line before, as in a table; or below a gap
        }
        boolean indented =
                line.left() - column.left() > INDENT * line.size()
                        && line.left() - before.left() > INDENT * line.size();
        boolean list = isBullet(line) || isBullet(before);
        if (isBullet(line) || (indented && !list)) {
            return true;
        }
        return column.emptyShare(before) > SHORT && endsSentence(before) && !beginsLow(line);
    }

    /** Whether the first line of a column goes on with the paragraph of the column before. */
    private static boolean goesOn(Column before, List<PrintedLine> open, PrintedLine line) {
        if (open.isEmpty()) {
            return false;
        }
        PrintedLine last = open.getLast();
        if (isOtherSize(last, line) || isBullet(line) || endsSentence(last)) {
            return false;
        }
        return beginsLow(line) || before.emptyShare(last) < RAGGED;
    }

    private static boolean isOtherSize(PrintedLine before, PrintedLine line) {
        int larger = Math.max(before.size(), line.size());
        return Math.abs(before.size() - line.size()) > OTHER_SIZE * larger;
    }

    private static boolean isBullet(PrintedLine line) {
        String text = line.text();
        boolean dash = text.length() > 1 && "-*\u2013".indexOf(text.charAt(0)) >= 0;
        return BULLETS.indexOf(text.charAt(0)) >= 0 || (dash && text.charAt(1) == ' ');
    }

    private static boolean endsSentence(PrintedLine line) {
        return Paragraphs.endsSentence(line.text(), new Span(0, line.text().length()));
    }

    private static boolean beginsLow(PrintedLine line) {
        return Character.isLowerCase(line.text().codePointAt(0));
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(open.getFirst().text());
        for (PrintedLine line : open.subList(1, open.size())) {
            join(text, line.text());
        }
        String words = Spaces.collapse(text);
        if (!words.isEmpty()) {
            done.add(new Paragraph(words, region()));
        }
        open.clear();
    }

    private void join(StringBuilder text, String next) {
        int last = text.length() - 1;
        char end = text.charAt(last);
        boolean hyphen = "-\u2010\u00AD".indexOf(end) >= 0;
        if (!hyphen || last == 0 || !Character.isLetter(text.charAt(last - 1))) {
            text.append(' ').append(next);
            return;
        }
        boolean goesOn =
                Character.isLowerCase(next.codePointAt(0))
                        || (isCapital(text, last - 1) && isCapital(next, 0) && isCapital(next, 1));
        if (end == '\u00AD' || (goesOn && !keeps(text, next))) {
            text.setLength(last);
        }
        text.append(next);
    }

    private static boolean isCapital(CharSequence text, int at) {
        return at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    /** Whether the word has its hyphen elsewhere too, where no line ends in it. */
    private boolean keeps(CharSequence text, String next) {
        int last = text.length() - 1;
        String word = text.subSequence(wordStart(text, last), last) + "-";
        return hyphenated.contains(word + next.substring(0, wordEnd(next, 0)));
    }

    /** The box around the lines on the first page, in points. */
    private Region region() {
        int page = open.getFirst().page();
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int bottom = Integer.MIN_VALUE;
        int lowest = Integer.MIN_VALUE;
        for (PrintedLine line : open) {
            if (line.page() != page || line.bottom() < lowest) {
                break; // it goes on at the top of another column
            }
            lowest = line.bottom();
            left = Math.min(left, line.left());
            top = Math.min(top, line.top());
            right = Math.max(right, line.right());
            bottom = Math.max(bottom, line.bottom());
        }
        return new Region(
                page,
                Math.floorDiv(left, 10),
                Math.floorDiv(top, 10),
                Math.ceilDiv(right, 10),
                Math.ceilDiv(bottom, 10));
    }
}
