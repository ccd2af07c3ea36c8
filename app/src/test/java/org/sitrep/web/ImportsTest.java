// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.web.TestDesk.Browser;

class ImportsTest {
    private final TestDesk desk;
    private final Browser ana;

    ImportsTest(@TempDir Path folder) throws Exception {
        desk = TestDesk.start(folder);
        ana = desk.local();
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void twoFilesOfOneNameAreTwoDocuments() throws Exception {
        long before = documents();

        imported("index.txt", "Militia attacked a mill.");
        imported("index.txt", "Pirates attacked a ship.");
        JsonNode again = imported("index.txt", "Militia attacked a mill.");

        assertThat(documents()).isEqualTo(before + 2);
        assertThat(again.path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void aFaultAtOneDocumentCostsNoOther() throws Exception {
        long before = documents();

        JsonNode job =
                imported(
                        "{\"documents\":[{\"text\":\"Rebels attacked a town.\"},"
                                + "{\"id\":\"odd\",\"text\":\"A [fault] of the coder.\"},"
                                + "{\"text\":\"Raiders attacked a farm.\"}]}");

        assertThat(job.path("state").asText()).isEqualTo("done");
        assertThat(job.path("coded").asInt()).isEqualTo(2);
        assertThat(job.path("rejected").asInt()).isEqualTo(1);
        assertThat(job.path("rejections").get(0).path("id").asText()).isEqualTo("odd");
        assertThat(job.path("rejections").get(0).path("reason").asText())
                .isEqualTo("internal-error");
        assertThat(documents()).isEqualTo(before + 2);
        assertThat(desk.faults).hasSize(1);
    }

    private long documents() throws Exception {
        return TestDesk.json(desk.get(ana, "/api/v1/project")).path("documents").asLong();
    }

    private JsonNode imported(String name, String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return imported(
                "{\"files\":[{\"name\":\"%s\",\"base64\":\"%s\"}]}"
                        .formatted(name, Base64.getEncoder().encodeToString(bytes)));
    }

    private JsonNode imported(String body) throws Exception {
        HttpResponse<byte[]> begun = desk.send(ana, "POST", "/api/v1/imports", body);
        assertThat(begun.statusCode()).as(TestDesk.text(begun)).isEqualTo(202);
        String place = begun.headers().firstValue("Location").orElseThrow();
        HttpResponse<byte[]> ended =
                desk.get(ana, place + "/progress", "Accept", "text/event-stream");
        assertThat(TestDesk.text(ended)).contains("event: end");
        return TestDesk.json(desk.get(ana, place));
    }
}
