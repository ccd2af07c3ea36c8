// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** One object a line; what is unknown is {@code null}, so that every line has every column. */
final class JsonLinesTable implements TableWriter {
    private final JsonGenerator json;
    private final Profile profile;

    JsonLinesTable(OutputStream out, Profile profile) throws IOException {
        this.profile = profile;
        json = JsonText.FACTORY.createGenerator(out, JsonEncoding.UTF8);
        json.setRootValueSeparator(null);
    }

    @Override
    public void write(Row row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < profile.columns().size(); i++) {
            JsonText.cell(json, profile.columns().get(i), row.cell(i));
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void finish() throws IOException {
        json.flush();
    }
}
