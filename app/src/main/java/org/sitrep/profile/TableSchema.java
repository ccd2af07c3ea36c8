// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.sitrep.profile.ExportReport.ExportFile;

/**
 * The description of an export for programs: a Frictionless data package with a table schema of
 * each table.
 */
final class TableSchema {
    private final Profile profile;
    private final ExportOptions options;

    TableSchema(Profile profile, ExportOptions options) {
        this.profile = profile;
        this.options = options;
    }

    /**
     * The file {@code datapackage.json}.
     *
     * @param files all others but the manifest
     */
    byte[] dataPackage(List<ExportFile> files, String version) {
        return JsonText.page(
                json -> {
                    json.writeStringField("profile", "data-package");
                    json.writeStringField("name", "sitrep-" + profile.name());
                    json.writeStringField("title", profile.title());
                    json.writeStringField("description", profile.says());
                    json.writeStringField("version", version);
                    json.writeArrayFieldStart("sources");
                    json.writeStartObject();
                    json.writeStringField("title", "GeoNames (places, CC BY 4.0, modified)");
                    json.writeStringField("path", "https://www.geonames.org/");
                    json.writeEndObject();
                    json.writeEndArray();
                    json.writeArrayFieldStart("resources");
                    for (ExportFile file : files) {
                        resource(json, file);
                    }
                    json.writeEndArray();
                });
    }

    private void resource(JsonGenerator json, ExportFile file) throws IOException {
        String data = ExportFormat.file(profile, options);
        switch (file.name()) {
            case "not-exported.csv" -> table(json, file, Sheet.LEFT_OUT, ',', "text/csv");
            case "deleted.csv" -> table(json, file, Deleted.COLUMNS, ',', "text/csv");
            default -> {
                if (file.name().equals(data)) {
                    String media =
                            data.endsWith(".tsv")
                                    ? "text/tab-separated-values"
                                    : options.format().mediaType();
                    table(json, file, profile.columns(), profile.delimiter(), media);
                }
            }
        }
    }

    private void table(
            JsonGenerator json,
            ExportFile file,
            List<Column> columns,
            char delimiter,
            String mediaType)
            throws IOException {
        boolean isData = columns.equals(profile.columns());
        boolean delimited = !isData || options.format() == ExportFormat.CSV;
        json.writeStartObject();
        int dot = file.name().lastIndexOf('.');
        json.writeStringField("name", file.name().substring(0, dot));
        json.writeStringField("path", file.name());
        json.writeStringField("profile", delimited ? "tabular-data-resource" : "data-resource");
        json.writeStringField("format", file.name().substring(dot + 1));
        json.writeStringField("mediatype", mediaType);
        if (options.format() != ExportFormat.PARQUET || !isData) {
            json.writeStringField("encoding", "utf-8");
        }
        json.writeNumberField("bytes", file.bytes());
        json.writeStringField("hash", "sha256:" + file.sha256());
        if (delimited) {
            json.writeObjectFieldStart("dialect");
            json.writeStringField("delimiter", options.excel() ? ";" : String.valueOf(delimiter));
            json.writeStringField("lineTerminator", "\n");
            json.writeBooleanField("header", true);
            json.writeEndObject();
        }
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (Column column : columns) {
            field(json, column);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missingValues");
        json.writeString("");
        json.writeEndArray();
        if (isData) {
            json.writeArrayFieldStart("primaryKey");
            for (String column : profile.key()) {
                json.writeString(column);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void field(JsonGenerator json, Column column) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("type", column.type().frictionless());
        json.writeStringField("description", column.meaning());
        json.writeStringField("sitrep:type", column.type().word());
        json.writeStringField("sitrep:source", column.source());
        if (column.type() == ColumnType.DEGREES) {
            boolean north = column.name().toLowerCase(Locale.ROOT).startsWith("lat");
            json.writeObjectFieldStart("constraints");
            json.writeNumberField("minimum", north ? -90 : -180);
            json.writeNumberField("maximum", north ? 90 : 180);
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
