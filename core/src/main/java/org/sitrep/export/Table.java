// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.ArrayList;
import java.util.List;

/** Rows of words in columns, for a person. The first row is the heading. */
final class Table {
    /** A column is cut behind so many characters, so that six of them fill a wide line. // guess */
    private static final int WIDEST = 38;

    private Table() {}

    /**
     * The lines of a table.
     *
     * @param rows all of one length
     */
    static String of(List<List<String>> rows, String margin, Style style) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int widest = 0;
            for (List<String> row : rows) {
                widest = Math.max(widest, Math.min(WIDEST, length(row.get(column))));
            }
            widths.add(widest);
        }
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.size(); column++) {
                String cell = cut(rows.get(row).get(column));
                line.append(cell).append(" ".repeat(widths.get(column) - length(cell) + 2));
            }
            String words = line.toString().stripTrailing();
            out.append(margin).append(row == 0 ? style.dim(words) : words).append('\n');
        }
        return out.toString();
    }

    private static String cut(String cell) {
        return length(cell) <= WIDEST
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
