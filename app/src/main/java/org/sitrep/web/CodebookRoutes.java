// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sitrep.knowledge.Plover;
import org.sitrep.model.EventType;
import org.sitrep.web.Problem.Kind;

/**
 * The codebook in use: the bundled pages, and those of the user's own, which stand in the place of
 * a bundled one of the same name. All are read when the server starts; a request names a page and
 * never a file.
 */
final class CodebookRoutes {
    private static final String ENDING = ".md";

    private final Map<String, String> pages = new TreeMap<>();

    CodebookRoutes(Desk desk) {
        for (EventType type : EventType.PLOVER) {
            pages.put(type.name(), bundled(type));
        }
        desk.parts().codebook().ifPresent(this::own);
    }

    List<Route> all() {
        return List.of(
                Route.of("GET", "/codebook", Role.READER, this::list),
                Route.of("GET", "/codebook/{type}", Role.READER, this::page));
    }

    private static String bundled(EventType type) {
        String name = "/org/sitrep/codebook/" + type.name().toLowerCase(Locale.ROOT) + ENDING;
        try (InputStream in = CodebookRoutes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(name, problem);
        }
    }

    private void own(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                boolean page = name.endsWith(ENDING) && !name.equals("README" + ENDING);
                if (page && Files.isRegularFile(file)) {
                    String type = name.substring(0, name.length() - ENDING.length());
                    pages.put(type.toUpperCase(Locale.ROOT), Files.readString(file));
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void list(Call call) {
        ObjectNode answer = Json.object();
        ArrayNode types = answer.putArray("types");
        pages.forEach(
                (type, page) -> {
                    ObjectNode node = types.addObject();
                    node.put("type", type);
                    node.put("title", definition(page));
                    node.set("modes", Json.strings(modes(type)));
                });
        answer.set("contexts", Json.strings(new TreeSet<>(Plover.CONTEXTS)));
        answer.set("sectors", Json.strings(new TreeSet<>(Plover.SECTORS)));
        call.json(answer);
    }

    private static List<String> modes(String type) {
        for (EventType known : EventType.PLOVER) {
            if (known.name().equals(type)) {
                return new ArrayList<>(new TreeSet<>(Plover.modes(known)));
            }
        }
        return List.of();
    }

    /** The first line under the heading: what the type is. */
    private static String definition(String page) {
        return page.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
    }

    private void page(Call call) throws Problem {
        String type = call.path("type");
        String page = pages.get(type);
        if (page == null) {
            throw new Problem(Kind.NOT_FOUND, "The codebook has no type " + type + ".");
        }
        ObjectNode answer = Json.object();
        answer.put("type", type);
        answer.put("markdown", page);
        call.json(answer);
    }
}
