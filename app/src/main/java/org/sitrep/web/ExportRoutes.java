// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.sitrep.profile.Export;
import org.sitrep.profile.ExportFilter;
import org.sitrep.profile.ExportFormat;
import org.sitrep.profile.ExportOptions;
import org.sitrep.profile.Profile;
import org.sitrep.profile.Provenance;
import org.sitrep.web.Problem.Kind;

/** Export packages. */
final class ExportRoutes {
    /** Exports at once; each may hold all documents in memory. // guess */
    private static final int AT_ONCE = 2;

    /** Of one field; there are fewer types and countries. */
    private static final int MOST_VALUES = 300;

    private final Desk desk;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private @Nullable Provenance provenance;

    ExportRoutes(Desk desk) {
        this.desk = desk;
    }

    List<Route> all() {
        return List.of(
                Route.of("GET", "/exports", Role.READER, this::list),
                Route.of("GET", "/exports/{profile}", Role.READER, this::export));
    }

    private void list(Call call) {
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        for (String name : Profile.NAMES) {
            Profile profile = Profile.named(name).orElseThrow();
            ObjectNode node = items.addObject();
            node.put("profile", profile.name());
            node.put("title", profile.title());
            ArrayNode formats = node.putArray("formats");
            for (ExportFormat format : ExportFormat.values()) {
                formats.add(format.word());
            }
        }
        call.json(answer);
    }

    private void export(Call call) throws Problem, IOException {
        call.only("format", "filter");
        Profile profile =
                Profile.named(call.path("profile"))
                        .orElseThrow(
                                () -> new Problem(Kind.NOT_FOUND, "There is no such profile."));
        String word = call.query("format").orElse("csv");
        ExportFormat format =
                ExportFormat.named(word)
                        .filter(one -> one.word().equals(word))
                        .orElseThrow(
                                () -> new Problem(Kind.BAD_REQUEST, "There is no format " + word));
        ExportFilter filter = filter(call.query("filter"));
        if (!places.tryAcquire()) {
            throw new Problem(Kind.TOO_MANY, "Others export right now; try again in a moment.");
        }
        try {
            // Its name is ours, not the caller's, and it goes when the answer was sent.
            Path file = Files.createTempFile("sitrep-export-", ".zip");
            try {
                new Export(profile, options(format, filter), provenance())
                        .toZip(desk.parts().holdings(), file);
                String name =
                        String.format(
                                Locale.ROOT, "sitrep-%s-%s.zip", profile.name(), format.word());
                call.file(
                        "application/zip",
                        name,
                        Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
            } catch (IOException | RuntimeException problem) {
                Files.deleteIfExists(file);
                throw problem;
            }
        } finally {
            places.release();
        }
    }

    private synchronized Provenance provenance() throws IOException {
        Provenance known = provenance;
        if (known == null) {
            known = desk.parts().provenance().open();
            provenance = known;
        }
        return known;
    }

    private static ExportOptions options(ExportFormat format, ExportFilter filter) {
        ExportOptions usual = ExportOptions.of(format);
        return new ExportOptions(
                format,
                usual.excel(),
                usual.formulaGuard(),
                usual.numericInter(),
                usual.tollRule(),
                filter);
    }

    /** Of the page's filter what an export can be narrowed by; anything else is refused. */
    private static ExportFilter filter(Optional<String> json) throws Problem {
        if (json.isEmpty()) {
            return ExportFilter.EVERYTHING;
        }
        try {
            Fields fields =
                    Fields.of(
                            Json.read(json.get().getBytes(StandardCharsets.UTF_8)),
                            "filter",
                            "types",
                            "countries",
                            "from",
                            "until");
            return new ExportFilter(
                    fields.texts("types", MOST_VALUES),
                    fields.texts("countries", MOST_VALUES),
                    EventFilter.day(fields, "from"),
                    EventFilter.day(fields, "until"));
        } catch (Problem problem) {
            throw new Problem(
                    Kind.BAD_REQUEST,
                    problem.getMessage()
                            + " An export is narrowed by types, countries, from and until alone.");
        }
    }
}
