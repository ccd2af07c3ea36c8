// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.knowledge.TollRules;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.profile.Provenance;
import org.sitrep.store.Coding;
import org.sitrep.store.Project;
import org.sitrep.store.User;

/** A server of a small project, and browsers that are signed in at it. */
final class TestDesk implements AutoCloseable {
    static final ObjectMapper MAPPER = new ObjectMapper();
    static final Coding CODING = new Coding("test", "knowledge");

    final Project project;
    final Server server;
    final Settings settings;

    /** Where the project is, for another process of it. */
    final String location;

    /** The server's clock; the store has the machine's. */
    volatile Instant now = Instant.parse("2026-03-01T10:00:00Z");

    final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    /** A browser. */
    record Browser(String cookie, String csrf) {
        static final Browser NOBODY = new Browser("", "");
    }

    private TestDesk(Project project, String location, Settings settings) {
        this.project = project;
        this.location = location;
        this.settings = settings;
        this.server = Server.start(settings, parts());
    }

    static TestDesk start(Path folder) {
        return start(folder, List.of());
    }

    /** With accounts, each with the password {@code password of NAME}. */
    static TestDesk start(Path folder, List<Role> roles) {
        String location = folder.resolve("test.sitrep").toString();
        Project project = Project.create(location, InstantSource.system());
        Passwords passwords = new Passwords(new SecureRandom());
        for (Role role : roles) {
            project.user(
                    new User(
                            role.code(),
                            role.code(),
                            passwords.keep("password of " + role.code()),
                            Instant.EPOCH,
                            false));
        }
        List<RecordLine> lines = new ArrayList<>();
        lines.add(record("a.txt", "Rebels attacked Goma on Monday, police said."));
        lines.add(record("b.txt", "Soldiers attacked a village on Tuesday, a priest said."));
        lines.add(record("c.txt", "Gunmen attacked a bus on Friday, a driver said."));
        project.add(lines, CODING);
        return new TestDesk(project, location, Settings.local(0, "ana"));
    }

    private Desk.Parts parts() {
        return new Desk.Parts(
                project,
                "test",
                "0",
                TestDesk::coder,
                2,
                decisions -> IncidentClusterer.standard(TollRules.bundled().standard(), decisions),
                Optional.empty(),
                sink -> {
                    for (CodedDocument document : project.shelf()) {
                        sink.take(document);
                    }
                },
                () -> new Provenance("0", "codebook", Map.of()),
                () -> now,
                new SecureRandom(),
                (id, fault) -> faults.add(fault));
    }

    private static Desk.Coder coder() {
        return new Desk.Coder() {
            @Override
            public RecordLine code(Outcome<Page> read) {
                return switch (read) {
                    case Outcome.Rejected<Page>(var rejection) ->
                            new RecordLine.Rejected(rejection);
                    case Outcome.Usable<Page>(var page) -> {
                        if (page.content().contains("[fault]")) {
                            throw new AssertionError("a fault of the coder");
                        }
                        yield record(page.id(), page.content());
                    }
                };
            }

            @Override
            public Coding coding() {
                return CODING;
            }
        };
    }

    /** A record with an event at the second word, if there is one. */
    static RecordLine record(String id, String text) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("schema", "sitrep.document/1");
        node.put("id", id);
        node.putObject("input").put("path", id).put("sha256", Tokens.digest(text));
        node.put("language", "en");
        node.putObject("dates")
                .put("report", "2026-02-27")
                .put("report_precision", "day")
                .put("report_basis", "given");
        node.put("text", text);
        node.put("text_sha256", Tokens.digest(text));
        int length = text.codePointCount(0, text.length());
        node.putArray("blocks")
                .addObject()
                .put("kind", "paragraph")
                .put("start", 0)
                .put("end", length);
        node.putArray("sentences").addObject().put("start", 0).put("end", length);
        node.putArray("times");
        node.putArray("places");
        node.putArray("actors");
        int at = text.indexOf("attacked");
        var events = node.putArray("events");
        if (at >= 0) {
            int start = text.codePointCount(0, at);
            ObjectNode event = events.addObject();
            event.put("id", "e1").put("happening", "h1").put("type", "ASSAULT");
            event.putArray("modes").add("firearms");
            event.putArray("contexts");
            event.put("status", "actual").put("historical", false);
            event.putObject("trigger")
                    .put("start", start)
                    .put("end", start + 8)
                    .put("text", "attacked");
            event.put("sentence", 0);
            event.putArray("actor");
            event.putArray("recipient");
            event.putArray("mediator");
            event.putObject("dead")
                    .put("low", 5)
                    .put("high", 5)
                    .put("start", start)
                    .put("end", start + 8)
                    .put("text", "attacked");
            event.put("score", 0.4).put("rule", "test");
        }
        node.putArray("claims");
        try {
            return RecordReader.read(node.toString());
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Signs in with the link that the server prints. */
    Browser local() throws IOException, InterruptedException {
        String link = server.link();
        return open("{\"token\":\"" + link.substring(link.indexOf("#token=") + 7) + "\"}");
    }

    Browser as(Role role) throws IOException, InterruptedException {
        return open(
                "{\"name\":\"%s\",\"password\":\"password of %s\"}"
                        .formatted(role.code(), role.code()));
    }

    private Browser open(String body) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(Browser.NOBODY, "POST", "/api/v1/session", body);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(text(answer));
        }
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        return new Browser(cookie, json(answer).path("csrf").asText());
    }

    HttpResponse<byte[]> get(Browser browser, String path, String... headers)
            throws IOException, InterruptedException {
        return send(browser, "GET", path, null, headers);
    }

    HttpResponse<byte[]> send(
            Browser browser, String method, String path, @Nullable String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
        if (!browser.cookie().isEmpty()) {
            request.header("Cookie", browser.cookie());
        }
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/json");
            request.header("X-Sitrep-Token", browser.csrf().isEmpty() ? "none" : browser.csrf());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    List<Route> routes() {
        return server.routes();
    }

    List<ImportJob> imports() {
        return server.imports().all();
    }

    int port() {
        return URI.create(server.address()).getPort();
    }

    @Override
    public void close() {
        server.close();
        project.close();
    }
}
