// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.List;

/** Rows of words in columns, for a person. The first row is the heading. */
final class Table {
    /** A column is cut behind so many characters, so that six of them fill a wide line. // guess */
    private static final int WIDEST = 38;

    /** What stands in a cell without a value. */
    static final String NOTHING = "-";

    private Table() {}

    /**
     * The lines of a table; columns in which no row has a value are left out.
     *
     * @param rows all of one length
     */
    static String of(List<List<String>> rows, String margin, Style style) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (int column = 0; column < columns; column++) {
            boolean empty = true;
            for (int row = 0; row < rows.size(); row++) {
                String cell = rows.get(row).get(column);
                empty &= row == 0 || cell.equals(NOTHING);
                widths[column] = Math.max(widths[column], Math.min(WIDEST, length(cell)));
            }
            if (empty) {
                widths[column] = 0;
            }
        }
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                if (widths[column] > 0) {
                    String cell = cut(rows.get(row).get(column));
                    line.append(cell).append(" ".repeat(widths[column] - length(cell) + 2));
                }
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
