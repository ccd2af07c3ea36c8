// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Incident;
import org.sitrep.model.Input;
import org.sitrep.model.Rejection;

class RecordContractTest {
    private static final int RUNS = 2_000;

    @Test
    void everySpanHoldsItsWordsInCodePoints() throws IOException {
        RandomDocuments documents = new RandomDocuments(11);
        ObjectMapper mapper = new ObjectMapper();
        int spans = 0;
        for (int run = 0; run < RUNS; run++) {
            String line = line(documents.next("d" + run));
            JsonNode record = mapper.readTree(line);
            int[] text = record.get("text").textValue().codePoints().toArray();
            for (JsonNode span : spans(record)) {
                int start = span.get("start").asInt();
                int end = span.get("end").asInt();
                assertThat(start).isBetween(0, end - 1);
                assertThat(end).isLessThanOrEqualTo(text.length);
                if (span.has("text")) {
                    assertThat(new String(text, start, end - start))
                            .isEqualTo(span.get("text").textValue());
                    spans++;
                }
            }
        }
        assertThat(spans).isGreaterThan(10_000);
    }

    @Test
    void aLineReadAndWrittenAgainIsTheSameLine() throws IOException {
        RandomDocuments documents = new RandomDocuments(12);
        for (int run = 0; run < RUNS; run++) {
            String line = line(documents.next("d" + run));
            assertThat(RecordWriter.line(RecordReader.read(line))).isEqualTo(line);
        }
    }

    @Test
    void theOtherFormsOfALineSurviveARoundTrip() throws IOException {
        Input input = new Input("a.warc", "ff", OptionalLong.of(12));
        for (RecordLine line :
                List.of(
                        new RecordLine.Rejected(
                                new Rejection(
                                        "x\ud800",
                                        input,
                                        Rejection.Stage.INGEST,
                                        Rejection.Reason.NOT_TEXT,
                                        "a PDF")),
                        new RecordLine.Copied(
                                "y",
                                input,
                                "x",
                                0.98,
                                List.of(new Incident.Difference("14", "10"))),
                        new RecordLine.Skipped("z", input, "no-event"))) {
            assertThat(RecordReader.read(RecordWriter.line(line))).isEqualTo(line);
        }
    }

    @Test
    void aLineIsAlwaysEncodableAndAlwaysOneLine() {
        RandomDocuments documents = new RandomDocuments(13);
        for (int run = 0; run < 500; run++) {
            String line = line(documents.next("d" + run));
            assertThat(line).doesNotContain("\n", "\r");
            assertThat(java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(line))
                    .isTrue();
        }
    }

    @Test
    void aSpanThatSplitsAPairIsWidenedAndNotCutIntoHalves() throws IOException {
        String text = "a😀b";
        String line = Json.line(text, json -> json.span("words", new org.sitrep.model.Span(2, 4)));

        assertThat(line).isEqualTo("{\"words\":{\"start\":1,\"end\":3,\"text\":\"😀b\"}}");
    }

    @Test
    void aDamagedLineIsAFaultOfTheInputAndNothingElse() {
        RandomDocuments documents = new RandomDocuments(14);
        Random random = new Random(15);
        int refused = 0;
        for (int run = 0; run < 1_000; run++) {
            StringBuilder line = new StringBuilder(line(documents.next("d" + run)));
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                int at = random.nextInt(line.length());
                switch (random.nextInt(3)) {
                    case 0 -> line.setLength(Math.max(1, at));
                    case 1 -> line.setCharAt(at, (char) ('0' + random.nextInt(10)));
                    default -> line.deleteCharAt(at).append(' ');
                }
            }
            try {
                var unused = RecordReader.read(line.toString());
            } catch (IOException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(300);
    }

    @Test
    void aTextThatWasChangedAfterwardsIsNoticed() {
        String line = line(new RandomDocuments(16).next("d"));
        String changed = line.replace("\"text_sha256\":\"", "\"text_sha256\":\"0");

        assertThatThrownBy(() -> RecordReader.read(changed)).hasMessageContaining("text_sha256");
    }

    private static String line(CodedDocument document) {
        return RecordWriter.line(new RecordLine.Coded(document));
    }

    private static List<JsonNode> spans(JsonNode node) {
        List<JsonNode> spans = new ArrayList<>();
        if (node.has("start")) {
            spans.add(node);
        }
        node.forEach(item -> spans.addAll(spans(item)));
        return spans;
    }
}
