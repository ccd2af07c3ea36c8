// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A short delimited list beside the data, of text alone. Not thread-safe. */
final class DelimitedList implements Closeable {
    private final Parcel.Entry entry;
    private final Writer writer;
    private final CsvWriter csv;
    private final List<Column> columns;
    private final boolean guard;

    DelimitedList(Parcel.Entry entry, List<Column> columns, ExportOptions options)
            throws IOException {
        this.entry = entry;
        this.columns = columns;
        guard = options.formulaGuard();
        writer = new OutputStreamWriter(entry.stream(), StandardCharsets.UTF_8);
        if (options.excel()) {
            writer.write('\ufeff');
        }
        csv =
                CsvWriter.builder()
                        .fieldSeparator(options.excel() ? ';' : ',')
                        .lineDelimiter(LineDelimiter.LF)
                        .build(writer);
        csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    /** Adds a row; as many cells as there are columns. */
    void add(String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (guard && columns.get(i).type().isFreeText()) {
                cells[i] = DelimitedTable.guarded(cells[i]);
            }
        }
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        writer.flush();
        entry.close();
    }
}
