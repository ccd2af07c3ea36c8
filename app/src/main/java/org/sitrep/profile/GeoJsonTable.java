// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A collection of features after RFC 7946, one a line: points in WGS 84, longitude first; where the
 * place is not known the geometry is {@code null}. The properties are flat, so that a map program
 * shows them as a table.
 */
final class GeoJsonTable implements TableWriter {
    private final JsonGenerator json;
    private final Profile profile;
    private final Optional<Profile.Point> point;
    private boolean first = true;

    GeoJsonTable(OutputStream out, Profile profile) throws IOException {
        this.profile = profile;
        point = profile.point();
        json = JsonText.FACTORY.createGenerator(out, JsonEncoding.UTF8);
        json.setRootValueSeparator(null);
        json.writeRaw("{\"type\":\"FeatureCollection\",\"features\":[");
    }

    @Override
    public void write(Row row) throws IOException {
        json.writeRaw(first ? "\n" : ",\n");
        first = false;
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", row.key());
        geometry(row);
        json.writeObjectFieldStart("properties");
        for (int i = 0; i < profile.columns().size(); i++) {
            JsonText.cell(json, profile.columns().get(i), row.cell(i));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void geometry(Row row) throws IOException {
        Optional<Object> longitude = point.flatMap(p -> row.value(p.longitude()));
        Optional<Object> latitude = point.flatMap(p -> row.value(p.latitude()));
        if (longitude.isEmpty() || latitude.isEmpty()) {
            json.writeNullField("geometry");
            return;
        }
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        json.writeNumber(Text.of(ColumnType.DEGREES, longitude.get()));
        json.writeNumber(Text.of(ColumnType.DEGREES, latitude.get()));
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        json.writeRaw("\n]}\n");
        json.flush();
    }
}
