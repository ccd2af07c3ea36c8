// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.model.PrintedLine;

/*
 * A PDF holds letters and their places, in the order in which a program wrote them. Letters that
 * follow each other on one baseline are a run; runs side by side on one baseline, nearer to each
 * other than columns are, are a line. Where the gap between two letters is wide, there was a space.
 */
/** Letters on a page become lines. */
final class PrintedLines {
    /** The narrowest gap between columns, in sizes of the type; wider than any between words. */
    private static final float COLUMN_GAP = 1.0f; // guess

    /** The same when a space stands there: justified lines stretch theirs. */
    private static final float STRETCHED_GAP = 1.5f; // guess

    /** How far a letter may stand above or below its line: raised figures. */
    private static final float RAISED = 0.35f; // guess

    /** How far the next letter may reach back: kerning. */
    private static final float KERNED = 0.6f; // guess

    /** The share of a space's width from which on a gap is one. */
    private static final float SPACE = 0.45f; // guess; spaces are drawn narrower, never by half

    /** A space in sizes of the type, where the font does not say. */
    private static final float USUAL_SPACE = 0.25f;

    /** How many runs before it a run may continue; those of one baseline are neighbours. */
    private static final int LOOK_BACK = 12; // guess

    private PrintedLines() {}

    /**
     * A letter, or several that one sign of the font stands for; tenths of a point.
     *
     * @param direction of writing, in degrees
     * @param y of the baseline, from above
     * @param space the width of a space in its font; 0 when unknown
     */
    record Glyph(
            String text, int direction, float x, float y, float width, float size, float space) {}

    /** The lines of a page, from above, those of one height from the left. */
    static List<PrintedLine> of(int page, List<Glyph> glyphs) {
        int upright = usualDirection(glyphs);
        List<Run> runs = new ArrayList<>();
        Run open = null;
        for (Glyph glyph : glyphs) {
            if (glyph.direction() != upright || !isPlaced(glyph)) {
                continue; // stamps along the margin
            }
            if (glyph.text().isBlank()) {
                if (open != null) {
                    open.spaced = true;
                }
                continue;
            }
            if (open == null || !open.takes(glyph)) {
                open = new Run(glyph);
                runs.add(open);
            } else {
                open.add(glyph);
            }
        }
        return merged(runs).stream()
                .map(run -> run.line(page))
                .sorted(
                        Comparator.comparingInt(PrintedLine::bottom)
                                .thenComparingInt(PrintedLine::left))
                .toList();
    }

    /** Without ligatures and control characters, which become spaces. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFB00' && c <= '\uFB06') {
                clean.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else {
                boolean space = Character.isISOControl(c) || Character.isSpaceChar(c);
                clean.append(space ? ' ' : c);
            }
        }
        return clean.toString();
    }

    private static boolean isPlaced(Glyph glyph) {
        return Float.isFinite(glyph.x())
                && Float.isFinite(glyph.y())
                && Float.isFinite(glyph.width())
                && Math.abs(glyph.x()) < 1e6f // no page is that large
                && Math.abs(glyph.y()) < 1e6f
                && glyph.size() > 0
                && glyph.size() < 1e5f;
    }

    private static int usualDirection(List<Glyph> glyphs) {
        Map<Integer, Integer> counts = new TreeMap<>();
        glyphs.forEach(glyph -> counts.merge(glyph.direction(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static List<Run> merged(List<Run> runs) {
        List<Run> sorted = new ArrayList<>(runs);
        sorted.sort(
                Comparator.comparingInt((Run run) -> Math.round(run.y))
                        .thenComparingDouble(run -> run.left));
        List<Run> lines = new ArrayList<>();
        for (Run run : sorted) {
            boolean taken = false;
            for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - LOOK_BACK); i--) {
                taken = lines.get(i).takes(run);
                if (taken) {
                    break;
                }
            }
            if (!taken) {
                lines.add(run);
            }
        }
        return lines;
    }

    /** Letters on one baseline. For one thread. */
    private static final class Run {
        private final StringBuilder text = new StringBuilder();
        private final float y;
        private float left;
        private float right;
        private float size;
        private float space;
        private boolean spaced;

        Run(Glyph first) {
            text.append(first.text());
            y = first.y();
            left = first.x();
            right = first.x() + first.width();
            size = first.size();
            space = first.space() > 0 ? first.space() : USUAL_SPACE * first.size();
        }

        boolean takes(Glyph glyph) {
            float larger = Math.max(size, glyph.size());
            float gap = glyph.x() - right;
            return Math.abs(glyph.y() - y) <= RAISED * larger
                    && gap >= -KERNED * larger
                    && gap <= (spaced ? STRETCHED_GAP : COLUMN_GAP) * larger;
        }

        void add(Glyph glyph) {
            float gap = glyph.x() - right;
            if (spaced || gap > SPACE * Math.min(space, size / 2)) {
                text.append(' ');
            }
            spaced = false;
            text.append(glyph.text());
            right = Math.max(right, glyph.x() + glyph.width());
            size = Math.max(size, glyph.size());
        }

        /** Joins a run on the same baseline that ends or begins where this one begins or ends. */
        boolean takes(Run other) {
            float larger = Math.max(size, other.size);
            if (Math.abs(other.y - y) > RAISED * larger) {
                return false;
            }
            float after = other.left - right;
            float before = left - other.right;
            float least = -KERNED * larger / 2;
            if (after >= least && after <= COLUMN_GAP * larger) {
                boolean apart = spaced || after > SPACE * Math.min(space, size / 2);
                text.append(apart ? " " : "").append(other.text);
                spaced = other.spaced;
            } else if (before >= least && before <= COLUMN_GAP * larger) {
                boolean apart = other.spaced || before > SPACE * Math.min(space, size / 2);
                text.insert(0, other.text + (apart ? " " : ""));
            } else {
                return false;
            }
            left = Math.min(left, other.left);
            right = Math.max(right, other.right);
            size = larger;
            return true;
        }

        PrintedLine line(int page) {
            return new PrintedLine(
                    page,
                    Math.round(left),
                    Math.round(y - size),
                    Math.round(right),
                    Math.round(y),
                    Math.round(size),
                    text.toString().strip());
        }
    }
}
