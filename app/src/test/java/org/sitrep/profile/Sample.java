// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;

/** Seven invented reports, coded once and kept as records: {@code records.jsonl}. */
final class Sample implements Holdings {
    static final Provenance PROVENANCE =
            new Provenance("0.1.0", "c0de", Map.of("places.bin", "5a"));

    @Override
    public void documents(Sink sink) throws IOException {
        try (InputStream in =
                        Objects.requireNonNull(Sample.class.getResourceAsStream("records.jsonl"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (RecordReader.read(line) instanceof RecordLine.Coded(var document)) {
                    sink.take(document);
                }
            }
        }
    }

    @Override
    public List<Deleted> deleted() {
        Instant when = Instant.parse("2024-03-20T10:15:30Z");
        return List.of(
                new Deleted(
                        "d4.e2",
                        "fourth/e2",
                        Optional.empty(),
                        when,
                        "=twice told",
                        Optional.empty(),
                        Optional.of("d4.e1")),
                new Deleted(
                        "d5.e1",
                        "fifth/e1",
                        Optional.of("fifth/h1"),
                        when,
                        "no attack",
                        Optional.empty(),
                        Optional.empty()));
    }

    @Override
    public Changes changes() {
        return incident -> Optional.of(Instant.ofEpochSecond(1_710_929_730L));
    }

    @Override
    public Map<String, String> described() {
        return Map.of("records", "seven");
    }

    static ExportOptions options(ExportFormat format, boolean guard) {
        return new ExportOptions(
                format, false, guard, false, Optional.empty(), ExportFilter.EVERYTHING);
    }
}
