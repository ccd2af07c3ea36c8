// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFilesTest {
    /** Ways out of the folder that servers have fallen for. */
    private static final List<String> WAYS_OUT =
            List.of(
                    "/../openapi.yaml",
                    "/../../../../../etc/passwd",
                    "/..%2fopenapi.yaml",
                    "/%2e%2e/openapi.yaml",
                    "/%2e%2e%2fopenapi.yaml",
                    "/..%252fopenapi.yaml",
                    "/%252e%252e/openapi.yaml",
                    "/..%c0%afopenapi.yaml",
                    "/..%5copenapi.yaml",
                    "/..\\openapi.yaml",
                    "/.%2e/openapi.yaml",
                    "/...//openapi.yaml",
                    "/....//....//openapi.yaml",
                    "/assets/../../openapi.yaml",
                    "/assets/..;/..;/openapi.yaml",
                    "/assets/.%00./openapi.yaml",
                    "/index.html%00.js",
                    "/index.html/../../openapi.yaml",
                    "//etc/passwd",
                    "//evil.example/x.js",
                    "/./././../openapi.yaml",
                    "/%2fetc%2fpasswd",
                    "/file:///etc/passwd",
                    "/file:/etc/passwd.txt",
                    "/jar:file:/x.jar!/x.js",
                    "/C:/Windows/win.ini",
                    "/C:%5cWindows%5cwin.txt",
                    "/%5c%5cserver%5cshare%5cx.txt",
                    "/con.txt%20",
                    "/aux.txt.",
                    "/x.js::$DATA",
                    "/.git/config",
                    "/.env",
                    "/.ssh/id_rsa.txt",
                    "/org/sitrep/web/Server.class",
                    "/../Server.class",
                    "/../../store/001-tables.sql",
                    "/META-INF/MANIFEST.MF",
                    "/WEB-INF/web.xml",
                    "/x.php",
                    "/x.html.bak",
                    "/~root/x.txt",
                    "/x%0d%0aSet-Cookie:%20a=b.js",
                    "/x\u2215..\u2215openapi.yaml",
                    "/\uff0e\uff0e/openapi.yaml",
                    "/" + "a/".repeat(200) + "x.js",
                    "/" + "../".repeat(50) + "etc/passwd",
                    "/assets/%2e%2e/%2e%2e/%2e%2e/openapi.yaml",
                    "/?file=../openapi.yaml/../x.js",
                    "/x.js#/../openapi.yaml",
                    "/*.js");

    private final PageFiles files = new PageFiles("/org/sitrep/web/page/");

    @Test
    void noWayOutOfTheFolderIsFound() {
        assertThat(WAYS_OUT).hasSizeGreaterThanOrEqualTo(50);
        for (String path : WAYS_OUT) {
            assertThat(files.find(path)).as(path).isEmpty();
        }
    }

    @Test
    void norIsOneThroughTheServer(@TempDir Path folder) throws Exception {
        try (TestDesk desk = TestDesk.start(folder)) {
            for (String path : WAYS_OUT) {
                String line =
                        new String(
                                path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                String answer =
                        RawRequest.send(
                                desk.port(),
                                "GET " + line + " HTTP/1.1\nHost: 127.0.0.1:" + desk.port(),
                                "");

                assertThat(answer)
                        .as(path)
                        .doesNotContain("openapi: 3")
                        .doesNotContain("root:")
                        .doesNotContain("CREATE TABLE")
                        .doesNotContain("Set-Cookie");
                assertThat(RawRequest.status(answer)).as(path + answer).isIn(200, 400, 404, 421);
                if (RawRequest.status(answer) == 200) {
                    assertThat(answer).as(path).containsIgnoringCase("<!doctype html>");
                }
            }
        }
    }

    @Test
    void everyPathWithoutAnEndingIsThePage() {
        for (String path : List.of("/", "/explore", "/report/12")) {
            assertThat(files.find(path))
                    .as(path)
                    .hasValueSatisfying(
                            file ->
                                    assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                                            .containsIgnoringCase("<!doctype html>"));
        }
    }
}
