// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes the rows of one table in one format. Not thread-safe. */
interface TableWriter {
    void write(Row row) throws IOException;

    /** Writes what stands behind the last row; the stream stays open. */
    void finish() throws IOException;

    /**
     * Begins a table.
     *
     * @param out taken as it is; closing it is the caller's
     * @param notes for formats that carry notes about the whole table
     */
    static TableWriter of(
            OutputStream out, Profile profile, ExportOptions options, Map<String, String> notes)
            throws IOException {
        return switch (options.format()) {
            case CSV -> new DelimitedTable(out, profile, options);
            case JSONL -> new JsonLinesTable(out, profile);
            case GEOJSON -> new GeoJsonTable(out, profile);
            case PARQUET -> new ParquetTable(out, profile, notes);
        };
    }
}
