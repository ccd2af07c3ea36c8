// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.web.TestDesk.Browser;

/**
 * Requests that another site makes through the browser of a person who is signed in: they carry the
 * cookie, as if SameSite did not exist, and some the token, as if it had leaked. None may be let
 * through.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedRequestsTest {
    private static final String NOTE =
            "{\"target\":\"d1\",\"version\":0,\"kind\":\"note\",\"value\":\"forged\"}";

    private final TestDesk desk;
    private final Browser victim;
    private final String host;

    /** A request that differs from a good one in some lines. */
    private record Forged(String name, String head, String body) {}

    ForgedRequestsTest(@TempDir Path folder) throws Exception {
        desk = TestDesk.start(folder);
        victim = desk.local();
        host = "127.0.0.1:" + desk.port();
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    void theSameRequestFromTheOwnPageIsAccepted() throws Exception {
        long before = desk.project.head().seq();
        String answer =
                RawRequest.send(
                        desk.port(),
                        head("POST", "/corrections", host, own())
                                + "\nX-Sitrep-Token: "
                                + victim.csrf(),
                        NOTE);

        assertThat(RawRequest.status(answer)).as(answer).isEqualTo(200);
        assertThat(desk.project.head().seq()).isEqualTo(before + 1);
    }

    @Test
    void noForgedRequestIsAccepted() throws Exception {
        List<Forged> all = forged();
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        long before = desk.project.head().revision();
        List<String> accepted = new ArrayList<>();
        for (Forged one : all) {
            String answer = RawRequest.send(desk.port(), one.head(), one.body());
            int status = RawRequest.status(answer);
            if ((status != 0 && status < 400) || status >= 500) {
                accepted.add(one.name() + " " + status);
            }
            assertThat(answer).as(one.name()).doesNotContain("Access-Control-Allow");
        }
        assertThat(accepted).isEmpty();
        assertThat(desk.project.head().revision()).isEqualTo(before);
        assertThat(desk.imports()).isEmpty();
        assertThat(desk.faults).isEmpty();
    }

    private List<Forged> forged() {
        List<Forged> all = new ArrayList<>();
        String token = "\nX-Sitrep-Token: " + victim.csrf();
        // From another origin, with everything else as it should be, the token included.
        for (String origin :
                List.of(
                        "http://evil.example",
                        "https://evil.example",
                        "null",
                        "http://127.0.0.1",
                        "http://127.0.0.1:1",
                        "https://" + host,
                        "http://localhost.evil.example:" + desk.port(),
                        "http://127.0.0.1.evil.example:" + desk.port(),
                        "http://evil.example:" + desk.port(),
                        "file://",
                        "chrome-extension://abc",
                        "http://" + host + ".evil.example",
                        "http://" + host + "@evil.example",
                        "http://0.0.0.0:" + desk.port(),
                        "http://[::ffff:127.0.0.1]:" + desk.port())) {
            all.add(post("origin " + origin, "\nOrigin: " + origin + token, host));
        }
        for (String site : List.of("cross-site", "same-site", "none", "SAME-ORIGIN", "odd")) {
            all.add(post("site " + site, "\nSec-Fetch-Site: " + site + token, host));
            all.add(
                    post(
                            "site " + site + " with our origin",
                            "\nOrigin: http://" + host + "\nSec-Fetch-Site: " + site + token,
                            host));
        }
        all.add(
                post(
                        "two origins",
                        "\nOrigin: http://" + host + "\nOrigin: http://evil.example" + token,
                        host));
        // Under another name: DNS rebinding.
        for (String name :
                List.of(
                        "evil.example",
                        "evil.example:" + desk.port(),
                        "127.0.0.1",
                        "127.0.0.1:1",
                        "localhost",
                        "localhost.evil.example:" + desk.port(),
                        "127.0.0.1.evil.example:" + desk.port(),
                        "0.0.0.0:" + desk.port(),
                        "127.1:" + desk.port(),
                        "2130706433:" + desk.port(),
                        "[::ffff:127.0.0.1]:" + desk.port(),
                        "localhost.:" + desk.port(),
                        host + "@evil.example",
                        "")) {
            all.add(post("host " + name, own() + token, name));
            all.add(
                    new Forged(
                            "reading under the host " + name,
                            head("GET", "/project", name, ""),
                            ""));
        }
        all.add(
                new Forged(
                        "two hosts",
                        head("POST", "/corrections", host, own()) + "\nHost: evil.example" + token,
                        NOTE));
        all.add(
                new Forged(
                        "whole address in the first line",
                        head("POST", "/corrections", host, own())
                                        .replace("POST /", "POST http://evil.example/")
                                + token,
                        NOTE));
        // What a form or a script can send without asking first.
        for (String type :
                List.of(
                        "text/plain",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data; boundary=x",
                        "text/plain; application/json",
                        "application/json; charset=utf-16",
                        "application/jsonp",
                        "text/json",
                        "")) {
            all.add(
                    new Forged(
                            "type " + type,
                            head("POST", "/corrections", host, own())
                                            .replace("application/json", type)
                                    + token,
                            NOTE));
        }
        for (String wrong :
                List.of(
                        "",
                        "\nX-Sitrep-Token: ",
                        "\nX-Sitrep-Token: " + victim.csrf() + "x",
                        "\nX-Sitrep-Token: " + victim.cookie().split("=")[1],
                        "\nX-Sitrep-Token: undefined",
                        "\nX-CSRF-Token: " + victim.csrf())) {
            all.add(post("token " + wrong.strip(), own() + wrong, host));
        }
        // Changes by other ways than those that are meant for them.
        for (String method :
                List.of("GET", "HEAD", "OPTIONS", "PATCH", "TRACE", "QUERY", "PROPFIND", "put")) {
            all.add(
                    new Forged(
                            "method " + method,
                            head(method, "/corrections", host, own()) + token,
                            NOTE));
        }
        for (String path : List.of("/imports", "/filters", "/accounts", "/session")) {
            String method = path.equals("/filters") ? "PUT" : "POST";
            all.add(
                    new Forged(
                            "without a token " + path,
                            head(method, path, host, own()),
                            "{\"documents\":[{\"text\":\"x\"}],\"version\":0,\"filters\":[]}"));
            all.add(
                    new Forged(
                            "from elsewhere " + path,
                            head(method, path, host, "\nOrigin: http://evil.example") + token,
                            "{\"documents\":[{\"text\":\"x\"}],\"version\":0,\"filters\":[]}"));
        }
        all.add(
                new Forged(
                        "the method told in a header",
                        head("GET", "/session", host, own()).replace("/session", "/corrections")
                                + "\nX-HTTP-Method-Override: POST"
                                + token,
                        NOTE));
        all.add(
                new Forged(
                        "no cookie",
                        head("POST", "/corrections", host, own())
                                        .replace(victim.cookie(), "other=1")
                                + token,
                        NOTE));
        all.add(
                new Forged(
                        "the cookie of another port",
                        head("POST", "/corrections", host, own())
                                        .replace(
                                                "sitrep_" + desk.port(),
                                                "sitrep_" + (desk.port() + 1))
                                + token,
                        NOTE));
        return all;
    }

    private String own() {
        return "\nOrigin: http://" + host + "\nSec-Fetch-Site: same-origin";
    }

    private Forged post(String name, String more, String hostName) {
        return new Forged(name, head("POST", "/corrections", hostName, more), NOTE);
    }

    private String head(String method, String path, String hostName, String more) {
        return method
                + " /api/v1"
                + path
                + " HTTP/1.1\nHost: "
                + hostName
                + "\nCookie: "
                + victim.cookie()
                + "\nContent-Type: application/json"
                + more;
    }
}
