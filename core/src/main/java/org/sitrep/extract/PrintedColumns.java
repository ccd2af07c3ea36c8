// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.model.PrintedLine;

/*
 * Between two columns runs a strip that hardly a line crosses, with lines side by side on its left
 * and its right. Lines that cross it (a title, a caption under a picture of full width) cut the page
 * into bands; of each band the left column is read before the right one. A column may have columns.
 */
/** The order in which printed lines are read. */
final class PrintedColumns {
    /** The narrowest strip between two columns, in tenths of a point. */
    private static final int NARROWEST = 80; // guess: 8 points; word gaps never stand in a row

    /** The lines that may cross it, per hundred. */
    private static final int MOST_CROSSING = 30; // guess: title, standfirst, captions

    /** The lines that two columns have together at least; fewer are a heading and its date. */
    private static final int FEWEST = 4; // guess; the last column of a text may be one line

    /** How deep columns may lie in columns; newspapers have eight side by side. */
    private static final int DEEPEST = 4;

    private PrintedColumns() {}

    /** A strip from left to right that keeps columns apart. */
    private record Gap(int left, int right) {
        int width() {
            return right - left;
        }
    }

    /** Columns, or stretches of them, in reading order; the pages one after the other. */
    static List<List<PrintedLine>> of(List<PrintedLine> lines) {
        Map<Integer, List<PrintedLine>> pages = new TreeMap<>();
        lines.forEach(line -> pages.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line));
        List<List<PrintedLine>> columns = new ArrayList<>();
        for (List<PrintedLine> page : pages.values()) {
            List<PrintedLine> sorted = new ArrayList<>(page);
            sorted.sort(
                    Comparator.comparingInt(PrintedLine::bottom)
                            .thenComparingInt(PrintedLine::left));
            split(sorted, DEEPEST, columns);
        }
        return columns;
    }

    private static void split(List<PrintedLine> lines, int depth, List<List<PrintedLine>> columns) {
        Optional<Gap> found = depth == 0 ? Optional.empty() : gap(lines);
        if (found.isEmpty()) {
            if (!lines.isEmpty()) {
                columns.add(List.copyOf(lines));
            }
            return;
        }
        int middle = (found.get().left() + found.get().right()) / 2;
        List<PrintedLine> left = new ArrayList<>();
        List<PrintedLine> right = new ArrayList<>();
        List<PrintedLine> across = new ArrayList<>();
        for (PrintedLine line : lines) {
            boolean crosses = line.left() < middle && line.right() > middle;
            if (!crosses && !across.isEmpty()) {
                columns.add(List.copyOf(across));
                across.clear();
            }
            if (crosses) {
                split(left, depth - 1, columns);
                split(right, depth - 1, columns);
                left.clear();
                right.clear();
                across.add(line);
            } else {
                (line.right() <= middle ? left : right).add(line);
            }
        }
        split(left, depth - 1, columns);
        split(right, depth - 1, columns);
        if (!across.isEmpty()) {
            columns.add(List.copyOf(across));
        }
    }

    /** The best strip: crossed by the fewest lines, and the widest of those. */
    private static Optional<Gap> gap(List<PrintedLine> lines) {
        if (lines.size() < FEWEST) {
            return Optional.empty();
        }
        int most = lines.size() * MOST_CROSSING / 100;
        Optional<Gap> best = Optional.empty();
        int bestCrossing = Integer.MAX_VALUE;
        // Where lines end and begin, the number of lines that cover a place changes.
        TreeMap<Integer, Integer> changes = new TreeMap<>();
        for (PrintedLine line : lines) {
            changes.merge(line.left(), 1, Integer::sum);
            changes.merge(Math.max(line.left() + 1, line.right()), -1, Integer::sum);
        }
        List<Integer> places = List.copyOf(changes.keySet());
        int[] crossing = new int[places.size()];
        int covering = 0;
        for (int i = 0; i < places.size(); i++) {
            covering += changes.getOrDefault(places.get(i), 0);
            crossing[i] = covering;
        }
        for (int i = 0; i + 1 < places.size(); i++) {
            Gap gap = new Gap(places.get(i), places.get(i + 1));
            boolean better =
                    crossing[i] < bestCrossing
                            || (crossing[i] == bestCrossing
                                    && gap.width() > best.map(Gap::width).orElse(0));
            if (crossing[i] <= most
                    && gap.width() >= NARROWEST
                    && better
                    && dividesColumns(lines, gap)) {
                best = Optional.of(gap);
                bestCrossing = crossing[i];
            }
        }
        return best;
    }

    /** Whether lines stand on both sides of a strip, and next to each other. */
    private static boolean dividesColumns(List<PrintedLine> lines, Gap gap) {
        int middle = (gap.left() + gap.right()) / 2;
        List<PrintedLine> left = lines.stream().filter(l -> l.right() <= middle).toList();
        List<PrintedLine> right = lines.stream().filter(l -> l.left() >= middle).toList();
        if (left.isEmpty() || right.isEmpty() || left.size() + right.size() < FEWEST) {
            return false;
        }
        int top = Math.max(left.getFirst().top(), right.getFirst().top());
        int bottom = Math.min(left.getLast().bottom(), right.getLast().bottom());
        return isBeside(left, top, bottom) && isBeside(right, top, bottom);
    }

    private static boolean isBeside(List<PrintedLine> column, int top, int bottom) {
        return column.stream().anyMatch(line -> line.top() >= top && line.bottom() <= bottom);
    }
}
