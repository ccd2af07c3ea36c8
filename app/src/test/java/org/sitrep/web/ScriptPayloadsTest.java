// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.web.TestDesk.Browser;

/**
 * Scripts in what a report says and in what people write: they come back letter by letter, as data
 * under a type that no browser runs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptPayloadsTest {
    /** Ways to get out of where a text stands. */
    private static final List<String> BREAKS =
            List.of(
                    "",
                    "\">",
                    "'>",
                    "-->",
                    "]]>",
                    "</title>",
                    "</textarea>",
                    "</script>",
                    "</style>",
                    "</noscript>",
                    "\\\";",
                    "`}",
                    "</svg><p title=\"</math>\">",
                    "\u2028",
                    "\uFEFF");

    /** What to do outside. */
    private static final List<String> SCRIPTS =
            List.of(
                    "<script>alert(1)</script>",
                    "<ScRiPt/x>alert(1)</sCrIpT>",
                    "<img src=x onerror=alert(1)>",
                    "<svg/onload=alert(1)>",
                    "<svg><script>alert(1)</script></svg>",
                    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                    "<iframe srcdoc='<script>alert(1)</script>'>",
                    "<a href=\"javascript:alert(1)\">x</a>",
                    "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
                    "<object data=\"data:text/html,<script>alert(1)</script>\">",
                    "<details open ontoggle=alert(1)>",
                    "<form><button formaction=javascript:alert(1)>x",
                    "<base href=//evil.example/>",
                    "<meta http-equiv=refresh content=0;url=javascript:alert(1)>",
                    "<link rel=stylesheet href=//evil.example/x.css>",
                    "<style>@import '//evil.example/x.css';</style>",
                    "{{constructor.constructor('alert(1)')()}}",
                    "${alert(1)}");

    private final TestDesk desk;
    private final Browser ana;
    private final List<String> payloads = new ArrayList<>();

    ScriptPayloadsTest(@TempDir Path folder) throws Exception {
        desk = TestDesk.start(folder);
        ana = desk.local();
        Set<String> all = new LinkedHashSet<>();
        BREAKS.forEach(out -> SCRIPTS.forEach(script -> all.add(out + script)));
        payloads.addAll(all);
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    void articleTextComesBackAsDataAlone() throws Exception {
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(200);
        ObjectNode body = TestDesk.MAPPER.createObjectNode();
        var documents = body.putArray("documents");
        for (String payload : payloads) {
            String id = payload.strip() + " " + documents.size();
            documents.addObject().put("id", id).put("text", payload + " attacked");
        }
        HttpResponse<byte[]> begun = desk.send(ana, "POST", "/api/v1/imports", body.toString());
        String place = begun.headers().firstValue("Location").orElseThrow();
        data(
                desk.get(ana, place + "/progress", "Accept", "text/event-stream"),
                "text/event-stream");
        long coded = TestDesk.json(data(desk.get(ana, place))).path("coded").asLong();
        assertThat(coded).isEqualTo(payloads.size());

        for (int i = 0; i < payloads.size(); i++) {
            JsonNode document = TestDesk.json(data(desk.get(ana, "/api/v1/documents/" + (4 + i))));

            assertThat(document.path("record").path("text").asText())
                    .isEqualTo(payloads.get(i) + " attacked");
        }
        for (String path :
                List.of(
                        "/documents?limit=500",
                        "/events?limit=500",
                        "/events/columns",
                        "/queue",
                        "/search?q=alert",
                        "/incidents?limit=500",
                        "/rejections",
                        "/project")) {
            assertThat(data(desk.get(ana, "/api/v1" + path)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatPeopleWriteComesBackAsDataAlone() throws Exception {
        int version = 0;
        for (String payload : payloads) {
            ObjectNode note = TestDesk.MAPPER.createObjectNode();
            note.put("target", "d1").put("version", version++).put("kind", "note");
            note.put("value", payload).put("why", payload);
            HttpResponse<byte[]> written =
                    data(desk.send(ana, "POST", "/api/v1/corrections", note.toString()));
            assertThat(written.statusCode()).as(payload).isEqualTo(200);
        }
        JsonNode notes = TestDesk.json(data(desk.get(ana, "/api/v1/documents/1"))).path("notes");
        List<String> read = new ArrayList<>();
        for (JsonNode note : notes) {
            read.add(note.path("after").asText());
            assertThat(note.path("why").asText()).isEqualTo(note.path("after").asText());
        }
        assertThat(read).isEqualTo(payloads);
        data(desk.get(ana, "/api/v1/log?limit=500"));
    }

    @Test
    void whereverASentWordIsToldBackItIsData() throws Exception {
        for (String payload : payloads) {
            String word = TestDesk.MAPPER.writeValueAsString(payload);
            String url =
                    java.net.URLEncoder.encode(payload, java.nio.charset.StandardCharsets.UTF_8);
            for (String body :
                    List.of(
                            "{\"target\":" + word + ",\"version\":0,\"kind\":\"note\"}",
                            "{\"target\":\"d2.e1\",\"version\":0,\"kind\":\"set\",\"field\":"
                                    + word
                                    + ",\"value\":"
                                    + word
                                    + "}",
                            "{" + word + ":1}")) {
                HttpResponse<byte[]> answer =
                        data(desk.send(ana, "POST", "/api/v1/corrections", body));
                assertThat(answer.statusCode()).as(payload).isBetween(400, 499);
            }
            data(desk.get(ana, "/api/v1/search?q=" + url));
            data(desk.get(ana, "/api/v1/queue?reason=" + url));
            data(desk.get(ana, "/api/v1/events?filter=" + url));
        }
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void namesOfFiltersComeBackAsDataAlone() throws Exception {
        ObjectNode filters = TestDesk.MAPPER.createObjectNode();
        filters.put("version", 0);
        var list = filters.putArray("filters");
        payloads.forEach(
                payload ->
                        list.addObject()
                                .put("name", payload)
                                .putObject("filter")
                                .putArray("places")
                                .add(payload));

        data(desk.send(ana, "PUT", "/api/v1/filters", filters.toString()));

        JsonNode kept = TestDesk.json(data(desk.get(ana, "/api/v1/filters"))).path("filters");
        assertThat(kept).isEqualTo(list);
    }

    private static HttpResponse<byte[]> data(HttpResponse<byte[]> answer) {
        return data(
                answer,
                answer.statusCode() < 400 ? "application/json" : "application/problem+json");
    }

    private static HttpResponse<byte[]> data(HttpResponse<byte[]> answer, String type) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("").split(";")[0])
                .as(TestDesk.text(answer))
                .isEqualTo(type);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains(Headers.CONTENT_SECURITY_POLICY);
        return answer;
    }
}
