// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.sitrep.profile.Export;
import org.sitrep.profile.ExportFormat;
import org.sitrep.profile.ExportOptions;
import org.sitrep.profile.Profile;
import org.sitrep.web.Problem.Kind;

/** Export packages. */
final class ExportRoutes {
    /** Exports at once; each may hold all documents in memory. // guess */
    private static final int AT_ONCE = 2;

    private final Desk desk;
    private final Semaphore places = new Semaphore(AT_ONCE);

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
        call.only("format");
        Profile profile =
                Profile.named(call.path("profile"))
                        .orElseThrow(
                                () -> new Problem(Kind.NOT_FOUND, "There is no such profile."));
        String word = call.query("format").orElse("csv");
        ExportFormat format =
                ExportFormat.named(word)
                        .filter(one -> one.word().equals(word))
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                Kind.BAD_REQUEST, "There is no format " + word));
        if (!places.tryAcquire()) {
            throw new Problem(Kind.TOO_MANY, "Others export right now; try again in a moment.");
        }
        try {
            // Its name is ours, not the caller's, and it goes when the answer was sent.
            Path file = Files.createTempFile("sitrep-export-", ".zip");
            try {
                new Export(profile, ExportOptions.of(format), desk.parts().provenance())
                        .toZip(new ProjectHoldings(desk.project()), file);
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
}
