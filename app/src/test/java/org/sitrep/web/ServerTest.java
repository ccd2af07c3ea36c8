// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.web.TestDesk.Browser;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerTest {
    private final TestDesk desk;
    private final Browser ana;

    ServerTest(@TempDir Path folder) throws Exception {
        desk = TestDesk.start(folder);
        ana = desk.local();
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    void theLinkOpensOneSession() throws Exception {
        String link = desk.server.link();
        String body = "{\"token\":\"" + link.substring(link.indexOf('=') + 1) + "\"}";

        HttpResponse<byte[]> first = desk.send(Browser.NOBODY, "POST", "/api/v1/session", body);
        HttpResponse<byte[]> second = desk.send(Browser.NOBODY, "POST", "/api/v1/session", body);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .startsWith("sitrep_" + desk.port() + "=");
        assertThat(link.substring(link.indexOf('=') + 1)).hasSize(43);
        assertThat(second.statusCode()).isEqualTo(401);
        assertThat(TestDesk.json(second).path("mode").asText()).isEqualTo("local");
    }

    @Test
    void aBodyIsReadNoFurtherThanItsRouteTakes() throws Exception {
        String entry = "{\"token\":\"" + "x".repeat(Route.MOST_OF_ANYBODY) + "\"}";
        String filters = "{\"version\":\"" + "x".repeat(Route.MOST_BYTES) + "\"}";
        String many = "{\"version\":[" + "1,".repeat(250_000) + "1]}";
        String documents = "{\"documents\":[{\"text\":\"" + "a word ".repeat(200_000) + "\"}]}";

        HttpResponse<byte[]> refused = desk.send(Browser.NOBODY, "POST", "/api/v1/session", entry);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(TestDesk.text(refused)).contains("problem:too-large", "16 kB");
        assertThat(desk.send(ana, "PUT", "/api/v1/filters", filters).statusCode()).isEqualTo(413);
        assertThat(desk.send(ana, "PUT", "/api/v1/filters", many).statusCode()).isEqualTo(400);
        assertThat(desk.send(ana, "POST", "/api/v1/imports", documents).statusCode())
                .isEqualTo(202);
    }

    @Test
    void theProjectIsCounted() throws Exception {
        JsonNode project = get("/project");

        assertThat(project.path("name").asText()).isEqualTo("test");
        assertThat(project.path("documents").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(project.path("hash").asText()).hasSize(64);
    }

    @Test
    void documentsComeInPages() throws Exception {
        JsonNode first = get("/documents?limit=2");
        JsonNode second = get("/documents?limit=2&cursor=" + first.path("next").asText());

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items").get(0).path("number").asInt()).isEqualTo(3);
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() throws Exception {
        // What another test has sent is coded behind the page, and changes the project meanwhile.
        while (!desk.imports().stream().allMatch(ImportJob::hasEnded)) {
            Thread.sleep(20);
        }
        for (String path : new String[] {"/events/columns", "/documents", "/openapi.yaml"}) {
            HttpResponse<byte[]> first = desk.get(ana, "/api/v1" + path);
            String tag = first.headers().firstValue("ETag").orElseThrow();

            HttpResponse<byte[]> second = desk.get(ana, "/api/v1" + path, "If-None-Match", tag);

            assertThat(second.statusCode()).as(path).isEqualTo(304);
            assertThat(second.body()).isEmpty();
        }
    }

    @Test
    void largeAnswersArePacked() throws Exception {
        HttpResponse<byte[]> answer =
                desk.get(ana, "/api/v1/codebook/ASSAULT", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(TestDesk.MAPPER.readTree(plain).path("markdown").asText()).contains("# ASSAULT");
    }

    @Test
    void aStaleCorrectionIsAnsweredWithBothValues() throws Exception {
        String first = correction("d2.e1", 0, "set", "\"status\"", "\"negated\"");
        String second = correction("d2.e1", 0, "set", "\"status\"", "\"future\"");

        HttpResponse<byte[]> written = desk.send(ana, "POST", "/api/v1/corrections", first);
        HttpResponse<byte[]> refused = desk.send(ana, "POST", "/api/v1/corrections", second);

        assertThat(written.statusCode()).as(TestDesk.text(written)).isEqualTo(200);
        assertThat(TestDesk.json(written).path("version").asInt()).isEqualTo(1);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        JsonNode problem = TestDesk.json(refused);
        assertThat(problem.path("yours").asText()).isEqualTo("future");
        assertThat(problem.path("theirs").asText()).isEqualTo("negated");
        assertThat(problem.path("version").asInt()).isEqualTo(1);
        assertThat(problem.path("since").get(0).path("who").asText()).isEqualTo("ana");
        assertThat(get("/events/d2.e1").path("row").path("status").asText()).isEqualTo("negated");
    }

    @Test
    void savedFiltersAreNotOverwritten() throws Exception {
        String filters =
                "{\"version\":0,\"filters\":[{\"name\":\"raids\",\"filter\":{\"types\":[\"ASSAULT\"]}}]}";

        assertThat(desk.send(ana, "PUT", "/api/v1/filters", filters).statusCode()).isEqualTo(200);
        assertThat(desk.send(ana, "PUT", "/api/v1/filters", filters).statusCode()).isEqualTo(409);
        assertThat(get("/filters").path("version").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsSentIsCodedBehindThePage() throws Exception {
        String file =
                Base64.getEncoder()
                        .encodeToString(
                                "Militia attacked a mill.".getBytes(StandardCharsets.UTF_8));
        String body =
                ("{\"files\":[{\"name\":\"../../etc/x.txt\",\"base64\":\"%s\"},"
                                + "{\"name\":\"y.bin\",\"base64\":\"AAAA\"}],"
                                + "\"documents\":[{\"text\":\"Pirates attacked a ship.\"}]}")
                        .formatted(file);

        HttpResponse<byte[]> begun = desk.send(ana, "POST", "/api/v1/imports", body);
        assertThat(begun.statusCode()).as(TestDesk.text(begun)).isEqualTo(202);
        String place = begun.headers().firstValue("Location").orElseThrow();
        HttpResponse<byte[]> followed =
                desk.get(ana, place + "/progress", "Accept", "text/event-stream");

        assertThat(followed.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        assertThat(TestDesk.text(followed)).contains("event: end").contains("\"state\":\"done\"");
        JsonNode job = TestDesk.json(desk.get(ana, place));
        assertThat(job.path("read").asInt()).isEqualTo(3);
        assertThat(job.path("coded").asInt()).isEqualTo(2);
        assertThat(job.path("rejected").asInt()).isEqualTo(1);
        assertThat(job.path("rejections").get(0).path("id").asText()).startsWith("y.bin#");
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void incidentsAreFoundAnewBehindThePageAndNotAfterEachCorrection() throws Exception {
        JsonNode list = get("/incidents");
        for (int i = 0; i < 200 && list.path("stale").asBoolean(); i++) {
            Thread.sleep(50);
            desk.now = desk.now.plus(Stories.REST);
            list = get("/incidents");
        }
        assertThat(list.path("total").asInt()).isPositive();
        desk.now = desk.now.minus(Stories.REST.multipliedBy(2)); // the rest has not passed yet
        HttpResponse<byte[]> written =
                desk.send(
                        ana,
                        "POST",
                        "/api/v1/corrections",
                        correction("d3.e1", 0, "reject", "null", "null"));
        assertThat(written.statusCode()).as(TestDesk.text(written)).isEqualTo(200);

        get("/incidents");
        Thread.sleep(300);

        assertThat(get("/incidents").path("stale").asBoolean()).isTrue();
    }

    @Test
    void anExportIsAZipOfAPackage() throws Exception {
        HttpResponse<byte[]> answer = desk.get(ana, "/api/v1/exports/plover?format=jsonl");

        assertThat(desk.faults).isEmpty();
        assertThat(answer.statusCode()).as(TestDesk.text(answer)).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment");
        StringBuilder names = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.append(entry.getName()).append('\n');
            }
        }
        assertThat(names).contains("datapackage.json", "manifest.json", "plover.jsonl");
    }

    @Test
    void anExportIsNarrowedByWhatItKnowsAndRefusesTheRest() throws Exception {
        String all = "/api/v1/exports/plover?format=jsonl&filter=";

        assertThat(desk.get(ana, all + "%7B%22types%22:%5B%22AID%22%5D%7D").statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> refused = desk.get(ana, all + "%7B%22deadAtLeast%22:1%7D");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(TestDesk.text(refused)).contains("deadAtLeast", "types, countries");
    }

    @Test
    void errorsTellTheirNumberAndNoTrace() throws Exception {
        for (String path :
                new String[] {
                    "/api/v1/nothing", "/api/v1/documents/999999", "/api/v1/documents?limit=0",
                    "/api/v1/events?filter=%7B", "/api/v1/events?odd=1", "/nothing.js"
                }) {
            HttpResponse<byte[]> answer = desk.get(ana, path);

            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
            assertThat(TestDesk.text(answer))
                    .as(path)
                    .contains("urn:uuid:")
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void everyAnswerCarriesTheHeaders() throws Exception {
        for (String path : new String[] {"/", "/api/v1/project", "/api/v1/x", "/x.js", "/%00"}) {
            HttpResponse<byte[]> answer = desk.get(ana, path);

            Headers.ALWAYS.forEach(
                    (name, value) ->
                            assertThat(answer.headers().firstValue(name))
                                    .as(path + " " + name)
                                    .contains(value));
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<byte[]> answer = desk.get(ana, "/api/v1" + path);
        assertThat(answer.statusCode()).as(TestDesk.text(answer)).isEqualTo(200);
        return TestDesk.json(answer);
    }

    private static String correction(
            String target, int version, String kind, String field, String value) {
        return "{\"target\":\"%s\",\"version\":%d,\"kind\":\"%s\",\"field\":%s,\"value\":%s}"
                .formatted(target, version, kind, field, value);
    }
}
