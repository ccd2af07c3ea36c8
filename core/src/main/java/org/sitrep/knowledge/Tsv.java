// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A commented table: the form of every list in Sitrep that a person edits.
 *
 * <p>UTF-8; one row a line, columns separated by one tab; {@code #} begins a remark at the start of
 * a line or after white space; empty lines are skipped; missing trailing columns are empty.
 */
public final class Tsv {
    private Tsv() {}

    /**
     * A row.
     *
     * @param file name of the file, for messages
     * @param line 1-based
     */
    public record Row(String file, int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, 0-based; empty when the row is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** The entries of a cell that lists several, separated by {@code |}. */
        public List<String> list(int column) {
            return Tsv.list(cell(column));
        }

        /** A complaint about this row: {@code actor/roles.tsv:118: unknown sector MLI}. */
        public IllegalStateException fault(String what) {
            return new IllegalStateException(file + ":" + line + ": " + what);
        }
    }

    /**
     * Reads a table that lies beside a class.
     *
     * @param resource absolute name, for example {@code /org/sitrep/actor/roles.tsv}
     * @throws IllegalStateException when the table is missing: a broken installation
     */
    public static List<Row> read(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return read(resource, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(resource, problem);
        }
    }

    /** Reads a table from any reader; {@code file} names it in messages. */
    public static List<Row> read(String file, Reader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        BufferedReader lines = new BufferedReader(reader);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String content = withoutRemark(line);
            if (!content.isBlank()) {
                List<String> cells = split(content, '\t');
                cells.replaceAll(String::strip);
                rows.add(new Row(file, number, cells));
            }
        }
        return rows;
    }

    /** The parts between separators: as many as there are separators, and one more. */
    public static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>(4); // few rows and lists are longer
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    /**
     * The entries of a text that lists several, separated by {@code |}; empty ones are no entries.
     */
    public static List<String> list(String text) {
        List<String> entries = new ArrayList<>(4);
        int from = 0;
        while (from <= text.length()) {
            int at = text.indexOf('|', from);
            int until = at < 0 ? text.length() : at;
            String entry = text.substring(from, until).strip();
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
            from = until + 1;
        }
        return entries;
    }

    /** The words of a text, separated by white space. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int length = text.length();
        int from = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || Character.isWhitespace(text.charAt(i))) {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    private static String withoutRemark(String line) {
        for (int at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
            if (at == 0 || Character.isWhitespace(line.charAt(at - 1))) {
                return line.substring(0, at);
            }
        }
        return line;
    }
}
