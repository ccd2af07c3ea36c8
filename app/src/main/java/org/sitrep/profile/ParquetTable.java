// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import org.sitrep.parquet.ParquetColumn;
import org.sitrep.parquet.ParquetWriter;

/** A table in columns: days as days, numbers as numbers, what is unknown missing. */
final class ParquetTable implements TableWriter {
    private final ParquetWriter parquet;
    private final int columns;

    ParquetTable(OutputStream out, Profile profile, Map<String, String> notes) throws IOException {
        columns = profile.columns().size();
        parquet =
                new ParquetWriter(
                        out,
                        profile.columns().stream()
                                .map(c -> new ParquetColumn(c.name(), c.type().parquet()))
                                .toList(),
                        "sitrep version " + notes.getOrDefault("sitrep_version", "unknown"),
                        notes);
    }

    @Override
    public void write(Row row) throws IOException {
        for (int i = 0; i < columns; i++) {
            switch (row.cell(i)) {
                case null -> {}
                case Long number -> parquet.whole(i, number);
                case Double number -> parquet.real(i, number);
                case LocalDate day -> parquet.day(i, day);
                case Boolean truth -> parquet.truth(i, truth);
                case Object text -> parquet.text(i, text.toString());
            }
        }
        parquet.endRow();
    }

    @Override
    public void finish() throws IOException {
        parquet.finish();
    }
}
