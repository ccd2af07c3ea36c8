// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of text as it stands on a printed page, where a file keeps places instead of paragraphs.
 *
 * <p>All measures are tenths of a point (1/720 inch) from the upper left corner of the page.
 *
 * @param page from 1; 0 for the title that the file gives itself, which has no place
 * @param bottom where the letters stand, without those parts that hang below
 * @param size of the type
 * @param text without tabs and line ends; not blank
 */
public record PrintedLine(
        int page, int left, int top, int right, int bottom, int size, String text) {

    private static final int FIELDS = 7;

    /** The content of a {@link Page.Media#PRINTED} page: its lines, a line each. */
    public static String write(List<PrintedLine> lines) {
        StringBuilder content = new StringBuilder();
        for (PrintedLine line : lines) {
            content.append(line.page).append('\t').append(line.left).append('\t');
            content.append(line.top).append('\t').append(line.right).append('\t');
            content.append(line.bottom).append('\t').append(line.size).append('\t');
            content.append(line.text).append('\n');
        }
        return content.toString();
    }

    /** The lines of a content that {@link #write} made; what has another form is no line. */
    public static List<PrintedLine> read(String content) {
        List<PrintedLine> lines = new ArrayList<>();
        int at = 0;
        while (at < content.length()) {
            int end = content.indexOf('\n', at);
            end = end < 0 ? content.length() : end;
            of(content.substring(at, end).split("\t", FIELDS)).ifPresent(lines::add);
            at = end + 1;
        }
        return lines;
    }

    private static Optional<PrintedLine> of(String[] fields) {
        if (fields.length != FIELDS || fields[FIELDS - 1].isBlank()) {
            return Optional.empty();
        }
        int[] numbers = new int[FIELDS - 1];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Integer.parseInt(fields[i]);
            } catch (NumberFormatException otherForm) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new PrintedLine(
                        numbers[0],
                        numbers[1],
                        numbers[2],
                        numbers[3],
                        numbers[4],
                        numbers[5],
                        fields[FIELDS - 1]));
    }
}
