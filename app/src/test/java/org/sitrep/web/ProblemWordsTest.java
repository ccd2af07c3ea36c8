// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.web.TestDesk.Browser;

/** What people read when something is refused: words, and nothing that a program said of itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemWordsTest {
    /** Names of classes and methods, what Java and Jackson say, empty values of Java. */
    private static final Pattern OF_A_PROGRAM =
            Pattern.compile(
                    "Optional|Exception|Error:|(?:java|org|com)\\.[a-z]|[a-z]\\(\\)|\\bnull\\b"
                            + "|For input|No enum|Unexpected char|was expecting|code \\d+\\)");

    private final TestDesk desk;
    private final Browser ana;
    private final List<String> told = new ArrayList<>();

    ProblemWordsTest(@TempDir Path folder) throws Exception {
        desk = TestDesk.start(folder);
        ana = desk.local();
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    void aRequestThatIsNoJsonIsToldWhereItStopsToBe() throws Exception {
        assertThat(detail("POST", "/corrections", "{\"target\": d1}"))
                .isEqualTo("The body is not JSON: line 1, column 12.");
        for (String body :
                List.of("{", "[1,", "{\"a\":1,\"a\":2}", "nul", "{\"a\":01}", "[".repeat(500))) {
            refused("POST", "/corrections", body);
        }
        assertThat(told).noneMatch(words -> OF_A_PROGRAM.matcher(words).find());
    }

    @Test
    void aValueThatDoesNotFitIsToldInWords() throws Exception {
        for (String change :
                List.of(
                        "\"field\":\"dead\",\"value\":{\"low\":5,\"high\":3}",
                        "\"field\":\"dead\",\"value\":{\"low\":-5}",
                        "\"field\":\"dead\",\"value\":{\"low\":\"five\"}",
                        "\"field\":\"dead\",\"value\":{\"low\":99999999999}",
                        "\"field\":\"dead\",\"value\":7",
                        "\"field\":\"time\",\"value\":{\"from\":\"2024-13-45\"}",
                        "\"field\":\"time\",\"value\":{\"from\":\"2024-03-05\",\"until\":\"2024-03-01\"}",
                        "\"field\":\"time\",\"value\":{\"from\":5}",
                        "\"field\":\"time.precision\",\"value\":\"odd\"",
                        "\"field\":\"status\",\"value\":\"odd\"",
                        "\"field\":\"status\",\"value\":[]",
                        "\"field\":\"type\",\"value\":{\"odd\":1}",
                        "\"field\":\"modes\",\"value\":[\"odd\"]",
                        "\"field\":\"modes\",\"value\":5",
                        "\"field\":\"trigger\",\"value\":{\"start\":5,\"end\":2}",
                        "\"field\":\"trigger\",\"value\":null",
                        "\"field\":\"actor\",\"value\":[\"a99\"]",
                        "\"field\":\"actor\",\"value\":{\"a\":[]}",
                        "\"field\":\"place\",\"value\":{\"ref\":\"p99\"}",
                        "\"field\":\"place.ref\",\"value\":{\"ref\":[]}",
                        "\"field\":\"odd.very.deep.field\",\"value\":1")) {
            refused(
                    "POST",
                    "/corrections",
                    "{\"target\":\"d1.e1\",\"version\":0,\"kind\":\"set\"," + change + "}");
        }
        for (String wrong :
                List.of(
                        "{\"target\":\"odd\",\"version\":0,\"kind\":\"accept\"}",
                        "{\"target\":\"d999999999999999999999.e1\",\"version\":0,\"kind\":\"accept\"}",
                        "{\"target\":\"d1.e1\",\"version\":0,\"kind\":\"merge\",\"value\":{}}",
                        "{\"target\":\"d1.e1\",\"version\":0,\"kind\":\"state\",\"value\":\"odd\"}",
                        "{\"target\":\"d1\",\"version\":0,\"kind\":\"add\",\"field\":\"events\",\"value\":{}}",
                        "{\"target\":\"d1\",\"version\":0,\"kind\":\"add\",\"field\":\"events\",\"value\":5}",
                        "{\"target\":\"d1.e1\",\"version\":0,\"kind\":\"undo\",\"value\":77}")) {
            refused("POST", "/corrections", wrong);
        }
        assertThat(told).noneMatch(words -> OF_A_PROGRAM.matcher(words).find());
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void anInputThatIsNotTakenIsToldInWords() throws Exception {
        for (String file :
                List.of(
                        "{\"id\":\"a\",\"text\": five}",
                        "{\"id\":\"a\",\"text\":\"x\"",
                        "[".repeat(2000),
                        "{\"id\":\"a\",\"n\":" + "9".repeat(2000) + "}",
                        "{\"id\":\"a\",\"text\":\"x\",\"published\":\"2024-99-99\"}",
                        "5",
                        "{\"id\":\"f\",\"text\":\"[fault]\"}")) {
            String sent = Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.UTF_8));
            String body = "{\"files\":[{\"name\":\"x.jsonl\",\"base64\":\"" + sent + "\"}]}";
            HttpResponse<byte[]> begun = desk.send(ana, "POST", "/api/v1/imports", body);
            String place = begun.headers().firstValue("Location").orElseThrow();
            HttpResponse<byte[]> progress =
                    desk.get(ana, place + "/progress", "Accept", "text/event-stream");
            assertThat(progress.statusCode()).isEqualTo(200);
            TestDesk.json(desk.get(ana, place))
                    .path("rejections")
                    .forEach(each -> told.add(each.path("detail").asText()));
        }
        assertThat(told).isNotEmpty().noneMatch(words -> OF_A_PROGRAM.matcher(words).find());
    }

    private void refused(String method, String path, String body) throws Exception {
        String words = detail(method, path, body);
        assertThat(words).as(body).isNotBlank();
        told.add(words);
    }

    private String detail(String method, String path, String body) throws Exception {
        HttpResponse<byte[]> answer = desk.send(ana, method, "/api/v1" + path, body);
        assertThat(answer.statusCode()).as(body).isBetween(400, 499);
        return TestDesk.json(answer).path("detail").asText();
    }
}
