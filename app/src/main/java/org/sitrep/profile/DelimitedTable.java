// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table after RFC 4180, or separated by tabs: UTF-8, LF, a header, quotes only where needed.
 * Empty is unknown, {@code 0} was told.
 */
final class DelimitedTable implements TableWriter {
    /** What a spreadsheet would begin a formula by; control characters never get this far. */
    private static final String FORMULA = "=+-@＝＋－＠";

    private final Writer writer;
    private final CsvWriter csv;
    private final List<Column> columns;
    private final boolean[] guarded;
    private final String[] cells;

    DelimitedTable(OutputStream out, Profile profile, ExportOptions options) throws IOException {
        this(
                out,
                profile.columns(),
                options.excel() ? ';' : profile.delimiter(),
                options.excel(),
                options.formulaGuard());
    }

    /**
     * Writes the header.
     *
     * @param mark whether a byte order mark leads the file
     */
    DelimitedTable(
            OutputStream out, List<Column> columns, char delimiter, boolean mark, boolean guard)
            throws IOException {
        this.columns = columns;
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        if (mark) {
            writer.write('\ufeff');
        }
        csv =
                CsvWriter.builder()
                        .fieldSeparator(delimiter)
                        .lineDelimiter(LineDelimiter.LF)
                        .build(writer);
        cells = new String[columns.size()];
        guarded = new boolean[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            guarded[i] = guard && columns.get(i).type().isFreeText();
            cells[i] = columns.get(i).name();
        }
        csv.writeRecord(cells);
    }

    @Override
    public void write(Row row) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            Object value = row.cell(i);
            cells[i] = value == null ? "" : cell(i, value);
        }
        csv.writeRecord(cells);
    }

    private String cell(int at, Object value) {
        String text = Text.of(columns.get(at).type(), value);
        return guarded[at] ? guarded(text) : text;
    }

    static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
        writer.flush();
    }
}
