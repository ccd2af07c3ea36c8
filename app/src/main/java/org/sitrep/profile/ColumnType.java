// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.Locale;
import org.sitrep.parquet.ParquetType;

/** What the cells of a column hold. */
public enum ColumnType {
    /** A name given by somebody: free text, but it names a thing. */
    ID("string", ParquetType.TEXT, "text that names a thing"),
    /** Free text; guarded against spreadsheets that would take it for a formula. */
    TEXT("string", ParquetType.TEXT, "text"),
    /** A word of a closed list. */
    CODE("string", ParquetType.TEXT, "a word of a closed list"),
    /** Words of a closed list, separated by {@code "; "}. */
    LIST(
            "string",
            ParquetType.TEXT,
            "words of a closed list, separated by a semicolon and a space"),
    /** A whole number of 32 bits. */
    INTEGER("integer", ParquetType.INT32, "whole number"),
    /** A whole number of 64 bits. */
    LONG("integer", ParquetType.INT64, "whole number, up to 64 bits"),
    /** Written with up to three decimals. */
    NUMBER("number", ParquetType.DOUBLE, "number"),
    /** Degrees, WGS 84; written with five decimals, which are a metre. */
    DEGREES("number", ParquetType.DOUBLE, "degrees, five decimals"),
    /** ISO 8601. */
    DATE("date", ParquetType.DATE, "day, ISO 8601"),
    BOOLEAN("boolean", ParquetType.BOOLEAN, "true or false");

    private final String frictionless;
    private final ParquetType parquet;
    private final String says;

    ColumnType(String frictionless, ParquetType parquet, String says) {
        this.frictionless = frictionless;
        this.parquet = parquet;
        this.says = says;
    }

    /** The word in the tables of the profiles: {@code degrees}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type in a Frictionless table schema. */
    String frictionless() {
        return frictionless;
    }

    ParquetType parquet() {
        return parquet;
    }

    /** For people. */
    String says() {
        return says;
    }

    /** Whether cells are written by people, and may hold anything. */
    boolean isFreeText() {
        return this == ID || this == TEXT;
    }

    boolean isText() {
        return parquet == ParquetType.TEXT;
    }
}
