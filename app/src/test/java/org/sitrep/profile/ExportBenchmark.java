// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Document;
import org.sitrep.model.Incident;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ResolvedDocument;

/**
 * How long a million rows take, and in how much memory: {@code scripts/measure-exports}. The rows
 * are the sample's incidents and reports over and over, each time under other ids.
 */
final class ExportBenchmark {
    private ExportBenchmark() {}

    /** Arguments: folder, number of rows, then formats. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        PrintStream out = System.out;
        for (String word : List.of(arguments).subList(2, arguments.length)) {
            ExportFormat format = ExportFormat.named(word).orElseThrow();
            for (String profile : List.of("acled", "plover")) {
                long begun = System.nanoTime();
                long busy = busy();
                Path file = folder.resolve(profile + "." + word);
                long bytes =
                        profile.equals("acled")
                                ? incidents(file, rows, format)
                                : happenings(folder.resolve(profile), rows, format);
                out.printf(
                        Locale.ROOT,
                        "%s %s: %d rows, %.1f MB, %.1f s, %.1f s of the processor%n",
                        profile,
                        word,
                        rows,
                        bytes / 1e6,
                        (System.nanoTime() - begun) / 1e9,
                        (busy() - busy) / 1e9);
            }
        }
    }

    /** Nanoseconds of all threads of this process; on a busy machine the only fair measure. */
    private static long busy() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /**
     * Incidents in ACLED's columns, without the joining of reports, which is no part of the export.
     */
    static long incidents(Path file, int rows, ExportFormat format) throws IOException {
        List<CodedDocument> documents = new ArrayList<>();
        new Sample().documents(documents::add);
        Gatherer gatherer = new Gatherer(new Sample().library());
        List<Gathered> all = new ArrayList<>();
        for (Incident each : IncidentClusterer.standard().cluster(documents).incidents()) {
            gatherer.gather(each).ifPresent(all::add);
        }
        Profile profile = Profile.named("acled").orElseThrow();
        AcledRows acled = new AcledRows(Codes.bundled(), false, Changes.UNKNOWN);
        try (DigestStream out =
                new DigestStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            TableWriter table =
                    TableWriter.of(out, profile, Sample.options(format, true), Map.of());
            Sheet sheet = new Sheet(profile, table, (id, type, reason) -> {});
            for (int i = 0; sheet.rows() < rows; i++) {
                Gathered gathered = all.get(i % all.size());
                Incident incident = renamed(gathered.incident(), i);
                acled.write(Gathered.of(incident, gathered.parts()), sheet);
            }
            table.finish();
            return out.bytes();
        }
    }

    private static Incident renamed(Incident incident, int number) {
        return new Incident(
                String.format(Locale.ROOT, "i%012x", number * 0x9E3779B97F4AL & 0xFFFFFFFFFFFFL),
                incident.type(),
                incident.ownType(),
                incident.members(),
                incident.independentSources(),
                incident.copies(),
                incident.period(),
                incident.scene(),
                incident.accounts(),
                incident.dead(),
                incident.injured(),
                incident.state());
    }

    /** Reports from end to end: happenings, rows, digests, the package around them. */
    static long happenings(Path folder, int rows, ExportFormat format) throws IOException {
        List<CodedDocument> documents = new ArrayList<>();
        new Sample().documents(documents::add);
        Profile profile = Profile.named("plover").orElseThrow();
        long once =
                new Export(profile, Sample.options(format, true), Sample.PROVENANCE)
                        .toFolder(new Sample(), folder)
                        .rows();
        Holdings many =
                sink -> {
                    for (long i = 0; i * once < rows; i++) {
                        for (CodedDocument document : documents) {
                            sink.take(renamed(document, i));
                        }
                    }
                };
        ExportReport report =
                new Export(profile, Sample.options(format, true), Sample.PROVENANCE)
                        .toFolder(many, folder);
        return report.files().stream().mapToLong(ExportReport.ExportFile::bytes).max().orElse(0);
    }

    private static CodedDocument renamed(CodedDocument coded, long number) {
        Document document = coded.document();
        ParsedDocument parsed = coded.resolved().parsed();
        Document other =
                new Document(
                        document.id() + "-" + number,
                        document.input(),
                        document.title(),
                        document.url(),
                        document.outlet(),
                        Optional.empty(),
                        document.credits(),
                        document.language(),
                        document.pageDates(),
                        document.text(),
                        document.blocks());
        return new CodedDocument(
                new ResolvedDocument(
                        new ParsedDocument(
                                other, parsed.sentences(), parsed.tokens(), parsed.mentions()),
                        coded.resolved().times(),
                        coded.resolved().toponyms(),
                        coded.resolved().actors()),
                coded.events(),
                coded.claims());
    }
}
