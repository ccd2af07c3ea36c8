// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.store.Project;
import org.sitrep.store.User;
import org.sitrep.web.TestDesk.Browser;

/**
 * Who may do what: every route for everybody, and what a role may not do on a route that it has.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
    /** Who may at least call a route; what is not here must not exist. */
    private static final Map<String, String> LEAST =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("GET /openapi.yaml", "anybody"),
                            Map.entry("POST /session", "anybody"),
                            Map.entry("GET /session", "reader"),
                            Map.entry("DELETE /session", "reader"),
                            Map.entry("PUT /session/password", "reader"),
                            Map.entry("GET /accounts", "admin"),
                            Map.entry("POST /accounts", "admin"),
                            Map.entry("GET /project", "reader"),
                            Map.entry("GET /documents", "reader"),
                            Map.entry("GET /documents/{number}", "reader"),
                            Map.entry("GET /events/columns", "reader"),
                            Map.entry("GET /events", "reader"),
                            Map.entry("GET /events/{key}", "reader"),
                            Map.entry("GET /search", "reader"),
                            Map.entry("GET /queue", "reader"),
                            Map.entry("GET /incidents", "reader"),
                            Map.entry("GET /incidents/{id}", "reader"),
                            Map.entry("GET /rejections", "reader"),
                            Map.entry("GET /codebook", "reader"),
                            Map.entry("GET /codebook/{type}", "reader"),
                            Map.entry("POST /corrections", "coder"),
                            Map.entry("GET /log", "reader"),
                            Map.entry("GET /agreement", "reader"),
                            Map.entry("GET /filters", "reader"),
                            Map.entry("PUT /filters", "coder"),
                            Map.entry("GET /imports", "reader"),
                            Map.entry("POST /imports", "coder"),
                            Map.entry("GET /imports/{id}", "reader"),
                            Map.entry("GET /imports/{id}/progress", "reader"),
                            Map.entry("GET /exports", "reader"),
                            Map.entry("GET /exports/{profile}", "reader")));

    private final TestDesk desk;
    private final Map<Role, Browser> people = new EnumMap<>(Role.class);

    RolesTest(@TempDir Path folder) throws Exception {
        desk = TestDesk.start(folder, List.of(Role.values()));
        for (Role role : Role.values()) {
            people.put(role, desk.as(role));
        }
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    void theTableHoldsEveryRouteAndNoOther() {
        assertThat(routes().keySet()).containsExactlyElementsOf(LEAST.keySet());
    }

    @Test
    void everyRouteIsClosedToThoseBelowItsRole() throws Exception {
        for (Map.Entry<String, String> route : LEAST.entrySet()) {
            if (route.getKey().endsWith(" /session")) {
                continue; // calling them ends the sessions of this test
            }
            HttpResponse<byte[]> nobody = call(Browser.NOBODY, route.getKey());
            if (!route.getValue().equals("anybody")) {
                assertThat(nobody.statusCode()).as(route.getKey() + " nobody").isEqualTo(401);
                assertThat(TestDesk.json(nobody).path("mode").asText()).isEqualTo("team");
            }
            for (Role role : Role.values()) {
                boolean may = Role.of(route.getValue()).map(role::mayAct).orElse(true);
                int status = call(person(role), route.getKey()).statusCode();
                if (may) {
                    assertThat(status).as(route.getKey() + " " + role).isNotIn(401, 403);
                } else {
                    assertThat(status).as(route.getKey() + " " + role).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void aCoderNeitherPublishesNorWritesOnAnothersLayer() throws Exception {
        String publish =
                "{\"target\":\"d1\",\"version\":%d,\"kind\":\"state\",\"value\":\"published\"}";
        String elsewhere =
                "{\"target\":\"d1.e1\",\"version\":0,\"kind\":\"accept\",\"layer\":\"admin\"}";
        String own = "{\"target\":\"d1.e1\",\"version\":0,\"kind\":\"accept\",\"layer\":\"coder\"}";

        assertThat(correct(Role.CODER, publish.formatted(0))).isEqualTo(403);
        assertThat(correct(Role.CODER, elsewhere)).isEqualTo(403);
        assertThat(correct(Role.CODER, own)).isEqualTo(200);
        assertThat(correct(Role.REVIEWER, publish.formatted(0))).isEqualTo(200);
    }

    @Test
    void aCoderTakesBackOnlyTheirOwnEntries() throws Exception {
        HttpResponse<byte[]> written =
                desk.send(
                        person(Role.REVIEWER),
                        "POST",
                        "/api/v1/corrections",
                        "{\"target\":\"d3.e1\",\"version\":0,\"kind\":\"reject\"}");
        int seq = TestDesk.json(written).path("seq").asInt();
        String undo =
                "{\"target\":\"d3.e1\",\"version\":1,\"kind\":\"undo\",\"value\":%d}"
                        .formatted(seq);

        assertThat(correct(Role.CODER, undo)).isEqualTo(403);
        assertThat(correct(Role.REVIEWER, undo)).isEqualTo(200);
    }

    @Test
    void whatIsTakenBackIsNamed() throws Exception {
        assertThat(
                        correct(
                                Role.REVIEWER,
                                "{\"target\":\"d2\",\"version\":0,\"kind\":\"note\",\"value\":\"look\"}"))
                .isEqualTo(200);
        String undo = "{\"target\":\"d2\",\"version\":1,\"kind\":\"undo\"";
        long before = desk.project.head().seq();

        for (Role role : List.of(Role.CODER, Role.REVIEWER)) {
            assertThat(correct(role, undo + "}")).isEqualTo(400);
            for (String other : List.of("null", "\"\"", "1.5", "[]", "123456789012345678901")) {
                assertThat(correct(role, undo + ",\"value\":" + other + "}"))
                        .as(other)
                        .isEqualTo(400);
            }
        }
        assertThat(desk.project.head().seq()).isEqualTo(before);
    }

    @Test
    void theLastAdminStays() throws Exception {
        assertThat(account("{\"name\":\"admin\",\"role\":\"reader\"}")).isEqualTo(409);
        assertThat(account("{\"name\":\"admin\",\"role\":\"admin\",\"disabled\":true}"))
                .isEqualTo(409);
    }

    @Test
    void anAccountThatIsClosedIsOutAtOnce() throws Exception {
        assertThat(account("{\"name\":\"zoe\",\"role\":\"coder\",\"password\":\"short\"}"))
                .isEqualTo(422);
        assertThat(
                        account(
                                "{\"name\":\"zoe\",\"role\":\"coder\",\"password\":\"a long enough one\"}"))
                .isEqualTo(200);
        String entry = "{\"name\":\"zoe\",\"password\":\"a long enough one\"}";
        HttpResponse<byte[]> in = desk.send(Browser.NOBODY, "POST", "/api/v1/session", entry);
        Browser zoe =
                new Browser(
                        in.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0],
                        TestDesk.json(in).path("csrf").asText());
        assertThat(desk.get(zoe, "/api/v1/project").statusCode()).isEqualTo(200);

        assertThat(account("{\"name\":\"zoe\",\"role\":\"coder\",\"disabled\":true}"))
                .isEqualTo(200);

        assertThat(desk.get(zoe, "/api/v1/project").statusCode()).isEqualTo(401);
        assertThat(desk.send(Browser.NOBODY, "POST", "/api/v1/session", entry).statusCode())
                .isEqualTo(401);
    }

    @Test
    void guessingIsStoppedAndAWrongNameLooksLikeAWrongPassword() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        String wrongName = "";
        for (int i = 0; i < 12; i++) {
            HttpResponse<byte[]> answer =
                    desk.send(
                            Browser.NOBODY,
                            "POST",
                            "/api/v1/session",
                            "{\"name\":\"nobody\",\"password\":\"guess %d\"}".formatted(i));
            statuses.add(answer.statusCode());
            if (i == 0) {
                wrongName = TestDesk.json(answer).path("detail").asText();
            }
        }

        assertThat(statuses.getFirst()).isEqualTo(401);
        assertThat(statuses.getLast()).isEqualTo(429);
        assertThat(wrongName).isEqualTo("The name or the password is wrong.");
    }

    @Test
    void whoIsRefusedByPlaceLocksNoNameOut(@TempDir Path folder) throws Exception {
        try (TestDesk other = TestDesk.start(folder, List.of(Role.ADMIN, Role.CODER))) {
            for (int i = 0; i < 30; i++) {
                HttpResponse<byte[]> unused =
                        other.send(
                                Browser.NOBODY,
                                "POST",
                                "/api/v1/session",
                                i < 10
                                        ? "{\"name\":\"nobody\",\"password\":\"x\"}"
                                        : "{\"name\":\"coder\",\"password\":\"x\"}");
            }
            other.now = other.now.plusSeconds(7); // one try of the place has come back

            assertThat(other.as(Role.CODER).csrf()).isNotEmpty();
        }
    }

    @Test
    void anAccountChangedByAnotherProcessIsOutAtOnce(@TempDir Path folder) throws Exception {
        try (TestDesk other = TestDesk.start(folder, List.of(Role.ADMIN, Role.CODER));
                Project commandLine = Project.open(other.location, InstantSource.system())) {
            User coder =
                    other.project.users().stream()
                            .filter(user -> user.name().equals("coder"))
                            .findFirst()
                            .orElseThrow();
            for (User changed :
                    List.of(
                            new User("coder", "reader", coder.secret(), coder.created(), false),
                            new User("coder", "coder", coder.secret(), coder.created(), true),
                            new User("coder", "coder", "another", coder.created(), false))) {
                for (String method : List.of("GET", "PUT")) {
                    other.project.user(coder);
                    Browser in = other.as(Role.CODER);
                    assertThat(other.get(in, "/api/v1/project").statusCode()).isEqualTo(200);

                    commandLine.user(changed);

                    String body = method.equals("GET") ? null : "{}";
                    assertThat(other.send(in, method, "/api/v1/filters", body).statusCode())
                            .as(method + " as " + changed)
                            .isEqualTo(401);
                }
            }
        }
    }

    @Test
    void anotherPasswordEndsThePersonsOtherSessions(@TempDir Path folder) throws Exception {
        try (TestDesk other = TestDesk.start(folder, List.of(Role.ADMIN, Role.CODER))) {
            Browser here = other.as(Role.CODER);
            Browser there = other.as(Role.CODER);
            Browser admin = other.as(Role.ADMIN);
            String wrong = "{\"old\":\"none\",\"password\":\"a new and longer one\"}";
            String shorter = "{\"old\":\"password of coder\",\"password\":\"short\"}";
            String right = "{\"old\":\"password of coder\",\"password\":\"a new and longer one\"}";

            assertThat(password(other, here, wrong)).isEqualTo(422);
            assertThat(password(other, here, shorter)).isEqualTo(422);
            assertThat(other.get(there, "/api/v1/project").statusCode()).isEqualTo(200);
            assertThat(password(other, here, right)).isEqualTo(204);

            assertThat(other.get(here, "/api/v1/project").statusCode()).isEqualTo(200);
            assertThat(password(other, here, wrong)).isEqualTo(422);
            assertThat(other.get(there, "/api/v1/project").statusCode()).isEqualTo(401);
            assertThat(other.get(admin, "/api/v1/project").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anAdminWhoGivesThemselvesAnotherPasswordStaysIn(@TempDir Path folder) throws Exception {
        try (TestDesk other = TestDesk.start(folder, List.of(Role.ADMIN))) {
            Browser here = other.as(Role.ADMIN);
            Browser there = other.as(Role.ADMIN);

            HttpResponse<byte[]> changed =
                    other.send(
                            here,
                            "POST",
                            "/api/v1/accounts",
                            "{\"name\":\"admin\",\"role\":\"admin\",\"password\":\"a new and longer one\"}");

            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(other.get(here, "/api/v1/accounts").statusCode()).isEqualTo(200);
            assertThat(other.get(there, "/api/v1/accounts").statusCode()).isEqualTo(401);
        }
    }

    private static int password(TestDesk desk, Browser browser, String body) throws Exception {
        return desk.send(browser, "PUT", "/api/v1/session/password", body).statusCode();
    }

    private Browser person(Role role) {
        return Optional.ofNullable(people.get(role)).orElseThrow();
    }

    private int account(String body) throws Exception {
        return desk.send(person(Role.ADMIN), "POST", "/api/v1/accounts", body).statusCode();
    }

    private int correct(Role role, String body) throws Exception {
        return desk.send(person(role), "POST", "/api/v1/corrections", body).statusCode();
    }

    private Map<String, String> routes() {
        Map<String, String> routes = new TreeMap<>();
        for (Route route : desk.routes()) {
            routes.put(
                    route.method() + " " + route.path(),
                    route.role().map(Role::code).orElse("anybody"));
        }
        return routes;
    }

    private HttpResponse<byte[]> call(Browser browser, String route) throws Exception {
        String[] parts = route.split(" ");
        String path = parts[1].replaceAll("\\{[a-z]+}", "x");
        return desk.send(browser, parts[0], "/api/v1" + path, parts[0].equals("GET") ? null : "{}");
    }
}
