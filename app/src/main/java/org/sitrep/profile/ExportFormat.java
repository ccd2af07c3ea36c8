// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.Locale;
import java.util.Optional;

/** The file formats of an export. */
public enum ExportFormat {
    /** RFC 4180, or tab-separated where the profile is. */
    CSV("text/csv"),
    /** One object a line. */
    JSONL("application/x-ndjson"),
    /** RFC 7946. */
    GEOJSON("application/geo+json"),
    PARQUET("application/vnd.apache.parquet");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The word of the command line: {@code jsonl}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word, in any case; empty when there is none. */
    public static Optional<ExportFormat> named(String word) {
        for (ExportFormat format : values()) {
            if (format.name().equalsIgnoreCase(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name of a table's file: {@code acled.csv}, {@code polecat.tsv}. */
    static String file(Profile profile, ExportOptions options) {
        boolean tabs = options.format() == CSV && !options.excel() && profile.delimiter() == '\t';
        return profile.name() + "." + (tabs ? "tsv" : options.format().word());
    }
}
