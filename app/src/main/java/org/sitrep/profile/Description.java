// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.knowledge.TollRule;
import org.sitrep.profile.ExportReport.ExportFile;

/** What stands beside the data: codebook, table schema, manifest, credits. */
final class Description {
    /** The scheme of the manifest; raised when a field is renamed or changes its meaning. */
    private static final String SCHEMA = "sitrep.export/1";

    private final Profile profile;
    private final ExportOptions options;
    private final Provenance provenance;
    private final Optional<TollRule> rule;

    /**
     * @param rule by which tolls were taken from many accounts; empty where none were
     */
    Description(
            Profile profile,
            ExportOptions options,
            Provenance provenance,
            Optional<TollRule> rule) {
        this.profile = profile;
        this.options = options;
        this.provenance = provenance;
        this.rule = rule;
    }

    /** Notes for formats that carry them within. */
    Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("sitrep_version", provenance.version());
        notes.put("sitrep_profile", profile.name());
        notes.put("sitrep_codebook_sha256", provenance.codebook());
        notes.put("codebook", CodebookPage.of(profile, options, rule));
        return notes;
    }

    /**
     * Writes all but the lists; the manifest last, since it names the others.
     *
     * @param counts of documents, rows and what was deleted
     * @param leftOut counts by reason
     */
    void write(
            Parcel parcel,
            Map<String, Long> counts,
            Map<String, Long> leftOut,
            Map<String, String> holdings)
            throws IOException {
        parcel.file(
                "codebook.md",
                CodebookPage.of(profile, options, rule).getBytes(StandardCharsets.UTF_8));
        parcel.file("CITATION.cff", bundled("CITATION.cff"));
        parcel.file("NOTICE", bundled("NOTICE"));
        TableSchema schema = new TableSchema(profile, options);
        List<ExportFile> written = parcel.files();
        parcel.file("datapackage.json", schema.dataPackage(written, provenance.version()));
        List<ExportFile> files = parcel.files();
        parcel.file(
                Parcel.MANIFEST,
                JsonText.page(json -> manifest(json, counts, leftOut, holdings, files)));
    }

    private static byte[] bundled(String name) throws IOException {
        try (InputStream in = Description.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in the program");
            }
            return in.readAllBytes();
        }
    }

    private void manifest(
            JsonGenerator json,
            Map<String, Long> counts,
            Map<String, Long> leftOut,
            Map<String, String> holdings,
            List<ExportFile> files)
            throws IOException {
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("profile", profile.name());
        json.writeStringField("format", options.format().word());
        json.writeStringField("sitrep_version", provenance.version());
        json.writeStringField("codebook_sha256", provenance.codebook());
        texts(json, "reference_sha256", provenance.reference());
        texts(json, "input", holdings);
        json.writeObjectFieldStart("options");
        json.writeBooleanField("excel", options.excel());
        json.writeBooleanField("formula_guard", options.formulaGuard());
        json.writeBooleanField("numeric_inter", options.numericInter());
        if (rule.isPresent()) {
            json.writeStringField("toll_rule", rule.get().name());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("filter");
        for (Map.Entry<String, List<String>> each : options.filter().conditions().entrySet()) {
            json.writeArrayFieldStart(each.getKey());
            for (String value : each.getValue()) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        numbers(json, "counts", counts);
        numbers(json, "not_exported", leftOut);
        json.writeArrayFieldStart("files");
        for (ExportFile file : files) {
            json.writeStartObject();
            json.writeStringField("name", file.name());
            json.writeNumberField("bytes", file.bytes());
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, Map<String, String> values)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> each : values.entrySet()) {
            json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
    }

    private static void numbers(JsonGenerator json, String name, Map<String, Long> values)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> each : values.entrySet()) {
            json.writeNumberField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
    }
}
