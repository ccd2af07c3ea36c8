// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.sitrep.web.Problem.Kind;
import org.sitrep.web.Sessions.Session;

/** Imports: begun by one request, followed by others. */
final class ImportRoutes {
    /** More files of a usual size than a request may hold bytes of. // guess */
    private static final int MOST_FILES = 1000;

    /** Of a digest, for a pasted text without an id: two of a million agree once in 10^7 times. */
    private static final int DIGITS_OF_AN_ID = 16;

    /** How often progress is told at most; an eye sees no more. // guess */
    private static final int PAUSE_MILLIS = 100;

    /** How often a quiet stream says that it lives; proxies give up after 30 s or more. */
    private static final int QUIET_MILLIS = 15_000;

    private final Desk desk;

    ImportRoutes(Desk desk) {
        this.desk = desk;
    }

    List<Route> all() {
        return List.of(
                Route.of("GET", "/imports", Role.READER, this::list),
                Route.of("POST", "/imports", Role.CODER, this::start).large(),
                Route.of("GET", "/imports/{id}", Role.READER, call -> call.json(job(call).told())),
                Route.of("GET", "/imports/{id}/progress", Role.READER, this::follow));
    }

    private ImportJob job(Call call) throws Problem {
        return desk.imports()
                .find(call.path("id"))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no such import."));
    }

    private void list(Call call) {
        ArrayNode items = Json.array();
        desk.imports().all().forEach(job -> items.add(job.told()));
        ObjectNode answer = Json.object();
        answer.set("items", items);
        call.json(answer);
    }

    private void start(Call call) throws Problem {
        if (!desk.importing().take(call.session().who())) {
            throw new Problem(Kind.TOO_MANY, "Wait until some imports have ended.");
        }
        Fields fields = Fields.of(call.body(), "", "documents", "files");
        List<Imports.Sent> sent = new ArrayList<>(files(fields.list("files", MOST_FILES)));
        List<JsonNode> documents = fields.list("documents", MOST_FILES);
        if (!documents.isEmpty()) {
            sent.add(new Imports.Sent("pasted.jsonl", lines(documents)));
        }
        if (sent.isEmpty()) {
            throw new Problem(Kind.INVALID, "There is nothing to import.");
        }
        ImportJob job =
                desk.imports()
                        .start(call.session().who(), sent)
                        .orElseThrow(
                                () -> new Problem(Kind.TOO_MANY, "Too many imports are waiting."));
        call.header("Location", Server.API + "/imports/" + job.id());
        call.done(202, job.told());
    }

    private static List<Imports.Sent> files(List<JsonNode> files) throws Problem {
        List<Imports.Sent> sent = new ArrayList<>();
        for (JsonNode file : files) {
            Fields fields = Fields.of(file, "files", "name", "base64");
            String name = fields.needed("name", Longest.FILE_NAME);
            try {
                sent.add(
                        new Imports.Sent(
                                name,
                                Base64.getDecoder()
                                        .decode(fields.needed("base64", Server.MOST_BYTES))));
            } catch (IllegalArgumentException problem) {
                throw new Problem(Kind.INVALID, "files: base64 is none.");
            }
        }
        return sent;
    }

    /** What was pasted, as JSON Lines, which the reader of inputs checks field by field. */
    private static byte[] lines(List<JsonNode> documents) throws Problem {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (JsonNode document : documents) {
            Fields fields =
                    Fields.of(
                            document,
                            "documents",
                            "id",
                            "text",
                            "html",
                            "title",
                            "published",
                            "url",
                            "outlet",
                            "language");
            if (fields.has("text") == fields.has("html")) {
                throw new Problem(Kind.INVALID, "documents: each needs either text or html.");
            }
            ObjectNode line = document.deepCopy();
            if (!fields.has("id")) {
                String content =
                        fields.text("text", Server.MOST_BYTES)
                                .or(() -> java.util.Optional.of(document.path("html").asText()))
                                .orElse("");
                line.put("id", "pasted-" + Tokens.digest(content).substring(0, DIGITS_OF_AN_ID));
            }
            lines.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private void follow(Call call) throws Problem {
        ImportJob job = job(call);
        call.context().disableCompression();
        Session session = call.session();
        new SseHandler(client -> follow(client, job, session)).handle(call.context());
    }

    private void follow(SseClient client, ImportJob job, Session session) {
        client.keepAlive();
        // A thread that waits costs nothing; the server's own are not held.
        Thread unused =
                Thread.ofVirtual()
                        .name("progress")
                        .start(
                                () -> {
                                    try {
                                        tell(client, job, session);
                                    } catch (InterruptedException closing) {
                                        Thread.currentThread().interrupt();
                                    } finally {
                                        client.close();
                                    }
                                });
    }

    private void tell(SseClient client, ImportJob job, Session session)
            throws InterruptedException {
        int seen = -1;
        // A stream may last longer than its person's account.
        while (!client.terminated() && desk.isStill(session)) {
            boolean ended = job.hasEnded();
            int change = job.change();
            if (change != seen || ended) {
                client.sendEvent(ended ? "end" : "progress", job.told().toString());
                seen = change;
            } else {
                client.sendComment("still here");
            }
            if (ended) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
            job.await(seen, QUIET_MILLIS);
        }
    }
}
