// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.web.TestDesk.Browser;

/** The running server against its description: every route called, every answer held to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
    private static final Map<String, String> GOOD_BODIES =
            Map.of(
                    "POST /corrections",
                    "{\"target\":\"d1\",\"version\":0,\"kind\":\"note\",\"value\":\"a note\"}",
                    "PUT /filters",
                    "{\"version\":0,\"filters\":[{\"name\":\"n\",\"filter\":{\"types\":[\"AID\"],"
                            + "\"box\":[1,2,3,4],\"from\":\"2024-01-01\",\"text\":\"goma\"}}]}",
                    "POST /imports",
                    "{\"documents\":[{\"text\":\"Raiders attacked a farm.\"}]}",
                    "PUT /session/password",
                    "{\"old\":\"none\",\"password\":\"correct horse battery\"}",
                    "POST /accounts",
                    "{\"name\":\"Zoë\",\"role\":\"admin\",\"password\":\"correct horse battery\"}");

    private final Contract contract = new Contract();
    private final TestDesk desk;
    private final Browser ana;
    private final Set<String> called = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    ContractTest(@TempDir Path folder) throws Exception {
        desk = TestDesk.start(folder);
        ana = desk.local();
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    void theServerHasTheDescribedRoutesAndNoOther() {
        Set<String> routes = new TreeSet<>();
        desk.routes().forEach(route -> routes.add(route.method() + " " + route.path()));

        assertThat(routes).containsExactlyElementsOf(contract.routes());
    }

    @Test
    void everyRouteAnswersAsDescribed() throws Exception {
        layers();
        good("GET /openapi.yaml", "/openapi.yaml");
        good("GET /session", "/session");
        good("GET /accounts", "/accounts");
        good("GET /project", "/project");
        good("GET /documents", "/documents");
        good("GET /documents", "/documents?limit=1");
        good("GET /documents/{number}", "/documents/1");
        good("GET /documents/{number}", "/documents/1?layer=eva");
        good("GET /events/columns", "/events/columns");
        good("GET /events", "/events");
        good("GET /events", "/events?limit=1");
        good("GET /events", "/events?keys=d1.e1,d9.e9,d2.e1");
        good("GET /events", "/events?filter=" + encoded("{\"types\":[\"ASSAULT\"]}"));
        good("GET /events", "/events?filter=" + encoded("{\"deadAtLeast\":1,\"text\":\"goma\"}"));
        good("GET /events/{key}", "/events/d1.e1");
        good("GET /search", "/search?q=goma");
        good("GET /search", "/search?q=" + encoded("\"un (closed* OR -:^ NEAR/"));
        good("GET /rejections", "/rejections");
        good("GET /codebook", "/codebook");
        good("GET /codebook/{type}", "/codebook/ASSAULT");
        good("GET /queue", "/queue");
        good("GET /queue", "/queue?reason=low-score");
        good("GET /log", "/log?after=0&limit=3");
        good("GET /agreement", "/agreement?a=eva&b=ion");
        good("GET /filters", "/filters");
        good("GET /exports", "/exports");
        good("GET /exports/{profile}", "/exports/plover?format=jsonl");
        incidents();
        imports();
        for (String route : List.of("POST /corrections", "PUT /filters", "POST /accounts")) {
            String[] parts = route.split(" ");
            changed(route, parts[1], body(route));
        }
        changed("PUT /session/password", "/session/password", body("PUT /session/password"));
        changed("PUT /filters", "/filters", body("PUT /filters")); // stale now
        changed("POST /corrections", "/corrections", body("POST /corrections"));
        Browser other = desk.local();
        String link = desk.server.link();
        check(
                "POST /session",
                desk.send(
                        Browser.NOBODY,
                        "POST",
                        "/api/v1/session",
                        "{\"token\":\"" + link.substring(link.indexOf('=') + 1) + "\"}"));
        check("DELETE /session", desk.send(other, "DELETE", "/api/v1/session", null));
        assertThat(faults).isEmpty();
        assertThat(called).containsExactlyElementsOf(contract.routes());
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void wrongRequestsAreAnsweredAsDescribed() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String route : contract.routes()) {
            String[] parts = route.split(" ");
            String path = parts[1].replaceAll("\\{[a-z]+}", "x");
            if (parts[0].equals("GET")) {
                for (String query :
                        List.of(
                                "",
                                "?limit=x",
                                "?cursor=%25",
                                "?limit=1&limit=2",
                                "?q=&a=&filter=5")) {
                    HttpResponse<byte[]> answer = desk.get(ana, "/api/v1" + path + query);
                    if (!path.endsWith("/x/progress")) {
                        wrong.addAll(contract.check(route, answer));
                    }
                }
                wrong.addAll(contract.check(route, desk.get(Browser.NOBODY, "/api/v1" + path)));
            } else if (!route.equals("DELETE /session")) {
                for (String body :
                        List.of(
                                "",
                                "{",
                                "[]",
                                "5",
                                "null",
                                "{\"odd\":1}",
                                "{\"a\":1,\"a\":2}",
                                "{\"version\":\"x\",\"kind\":5,\"name\":{},\"documents\":[1],"
                                        + "\"target\":\"\",\"role\":\"x\"}")) {
                    HttpResponse<byte[]> answer = desk.send(ana, parts[0], "/api/v1" + path, body);
                    assertThat(answer.statusCode()).as(route + body).isBetween(400, 499);
                    wrong.addAll(contract.check(route, answer));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void aContractThatIsBrokenIsNoticed() throws Exception {
        HttpResponse<byte[]> project = desk.get(ana, "/api/v1/project");

        assertThat(contract.check("GET /project", project)).isEmpty();
        assertThat(contract.check("GET /codebook", project)).isNotEmpty();
        assertThat(contract.check("GET /exports/{profile}", project)).isNotEmpty();
    }

    /** Two coders who disagree. */
    private void layers() throws Exception {
        for (String coder : List.of("eva", "ion")) {
            String value = coder.equals("eva") ? "\"negated\"" : "\"future\"";
            changed(
                    "POST /corrections",
                    "/corrections",
                    ("{\"target\":\"d1.e1\",\"version\":0,\"kind\":\"set\",\"field\":\"status\","
                                    + "\"value\":%s,\"layer\":\"%s\"}")
                            .formatted(value, coder));
        }
        changed(
                "POST /corrections",
                "/corrections",
                "{\"target\":\"d3.e1\",\"version\":0,\"kind\":\"reject\",\"why\":\"a film\"}");
    }

    private void incidents() throws Exception {
        good("GET /incidents", "/incidents");
        JsonNode list = TestDesk.json(desk.get(ana, "/api/v1/incidents"));
        for (int i = 0; i < 200 && list.path("stale").asBoolean(); i++) {
            Thread.sleep(50);
            desk.now = desk.now.plus(Stories.REST);
            list = TestDesk.json(desk.get(ana, "/api/v1/incidents"));
        }
        good("GET /incidents", "/incidents?limit=1");
        String id = list.path("items").path(0).path("id").asText();
        good("GET /incidents/{id}", "/incidents/" + encoded(id));
    }

    private void imports() throws Exception {
        HttpResponse<byte[]> begun = changed("POST /imports", "/imports", body("POST /imports"));
        String place = begun.headers().firstValue("Location").orElseThrow();
        check(
                "GET /imports/{id}/progress",
                desk.get(ana, place + "/progress", "Accept", "text/event-stream"));
        check("GET /imports/{id}", desk.get(ana, place));
        good("GET /imports", "/imports");
    }

    private void good(String route, String path) throws Exception {
        HttpResponse<byte[]> answer = desk.get(ana, "/api/v1" + path);
        assertThat(answer.statusCode()).as(path + TestDesk.text(answer)).isEqualTo(200);
        check(route, answer);
    }

    private HttpResponse<byte[]> changed(String route, String path, String body) throws Exception {
        faults.addAll(contract.checkBody(route, body));
        HttpResponse<byte[]> answer = desk.send(ana, route.split(" ")[0], "/api/v1" + path, body);
        check(route, answer);
        return answer;
    }

    private void check(String route, HttpResponse<byte[]> answer) throws Exception {
        called.add(route);
        faults.addAll(contract.check(route, answer));
    }

    private static String body(String route) {
        return Optional.ofNullable(GOOD_BODIES.get(route)).orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
