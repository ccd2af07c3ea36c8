// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.model.CodedDocument;

class ExportTest {

    @Test
    void theReportShowsRivalTollsOfOneHappeningAndTheirSources() {
        String report = ReportWriter.section(Sample.document(), Style.PLAIN);

        assertThat(report)
                .contains("1. ASSAULT aerial · 2024-03-05")
                .contains("toll   14 dead or 17 dead")
                .contains(
                        "- according to Doctors (MLI MED) (14 dead): \"a [strike] killed 14 people")
                .contains(
                        "- according to The army (MLI MIL) (17 dead; against 17 fighters (MLI REB))")
                .contains("where  Ansongo, Gao, MLI");
    }

    @Test
    void theReportKeepsThePlannedAndTheDeniedApart() {
        String report = ReportWriter.section(Sample.document(), Style.PLAIN);
        String happened = report.substring(0, report.indexOf("Only planned"));
        String others = report.substring(report.indexOf("Only planned"));

        assertThat(happened).doesNotContain("shelled]", "[Talks]");
        assertThat(others)
                .contains(
                        "denied",
                        "- denied by The army (MLI MIL): \"it [shelled] a clinic\"",
                        "planned");
    }

    @Test
    void theReportSaysThatThePagesDateDoesNotFit() {
        assertThat(ReportWriter.section(Sample.document(), Style.PLAIN))
                .contains("Written 2024-03-06, as the text shows.")
                .contains("CONFLICT: the page is stamped 2024-09-02, which does not fit")
                .contains("\"Tuesday\": the weekday");
    }

    @Test
    void ploverLeavesOutTheDeniedAndNamesTheUnknownActor() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new PloverWriter().lines(Sample.document()).split("\n")) {
            lines.add(new ObjectMapper().readTree(line));
        }

        assertThat(lines).hasSize(2);
        JsonNode strike = lines.getFirst();
        assertThat(strike.at("/date").asText()).isEqualTo("2024-03-05");
        assertThat(strike.at("/actor/0/sector/0").asText()).isEqualTo("UNK");
        assertThat(strike.at("/recipient/0/code").asText()).isEqualTo("MLI");
        assertThat(strike.at("/quad_code").asInt()).isEqualTo(4);
        assertThat(strike.at("/event_scale").asDouble()).isEqualTo(-9.5);
        assertThat(strike.at("/size/dead_low").asInt()).isEqualTo(14);
        assertThat(strike.at("/size/dead_high").asInt()).isEqualTo(17);
        assertThat(strike.at("/accounts")).hasSize(2);
        assertThat(strike.at("/text_info/start").asInt()).isZero();
        assertThat(strike.at("/text_info/end").asInt()).isEqualTo(Sample.TEXT.indexOf("\n") - 1);
        assertThat(lines.get(1).at("/status").asText()).isEqualTo("future");
    }

    @Test
    void csvHasOneHappeningALineAndNumbersThatStayNumbers() {
        List<NamedCsvRecord> rows = csv(Sample.document());

        assertThat(rows).hasSize(3);
        NamedCsvRecord strike = rows.getFirst();
        assertThat(strike.getField("dead_low")).isEqualTo("14");
        assertThat(strike.getField("dead_high")).isEqualTo("17");
        assertThat(strike.getField("injured_low")).isEmpty();
        assertThat(strike.getField("longitude")).isEqualTo("-0.50220");
        assertThat(strike.getField("actor")).isEmpty();
        assertThat(strike.getField("acled_time_precision")).isEqualTo("1");
        assertThat(strike.getField("ucdp_where_prec")).isEqualTo("1");
        assertThat(strike.getField("accounts"))
                .isEqualTo(
                        "Doctors (MLI MED), asserts, certain: 14 dead"
                                + " | The army (MLI MIL), asserts, certain: 17 dead");
        assertThat(strike.getField("start"))
                .isEqualTo(String.valueOf(Sample.TEXT.indexOf("strike") - 1));
    }

    @Test
    void csvCellsAreNoFormulas() {
        assertThat(csv(Sample.document()).getFirst().getField("title"))
                .isEqualTo("'=Strike in the east");
        RandomDocuments documents = new RandomDocuments(21);
        for (int run = 0; run < 500; run++) {
            for (NamedCsvRecord row : csv(documents.next("=" + run))) {
                for (String cell : row.getFields()) {
                    assertThat(cell).matches("(?s)[^=+@\\t\\r].*+|[-0-9.]*+|");
                }
            }
        }
    }

    @Test
    void anExplanationLeadsFromTheFieldToTheWordsInTheirLine() {
        CodedDocument coded = Sample.document();

        assertThat(ExplanationWriter.event(coded, coded.events().get(1), Style.PLAIN))
                .contains("event e2 of sample.txt")
                .contains("recipient  a3: 17 fighters (MLI REB)")
                .contains("where      paragraph, characters 120 to 480 of the page's markup")
                .contains("rule list")
                .contains("line 3: The army said the attack killed [17 fighters] and denied")
                .contains("told also by e1")
                .contains("claim c2 of sample.txt");
    }

    @Test
    void aRecordKeepsWhereThePageShowsABlockAndAnExplanationTellsIt() throws IOException {
        String record =
                RecordWriter.line(new RecordLine.Coded(Sample.document()))
                        .replace(
                                "\"markup_start\":120,\"markup_end\":480",
                                "\"region\":{\"page\":2,\"left\":72,\"top\":100,\"right\":450,"
                                        + "\"bottom\":120}");
        CodedDocument coded = ((RecordLine.Coded) RecordReader.read(record)).document();

        assertThat(ExplanationWriter.event(coded, coded.events().get(1), Style.PLAIN))
                .contains(
                        "where      paragraph, page 2 of the PDF, 72 to 450 points from the left,")
                .doesNotContain("markup");
        assertThat(RecordWriter.line(new RecordLine.Coded(coded))).isEqualTo(record);
    }

    @Test
    void everyFormTakesAnyDocumentAndNoneLetsATextSteerTheTerminal() {
        RandomDocuments documents = new RandomDocuments(22);
        PloverWriter plover = new PloverWriter();
        for (int run = 0; run < 500; run++) {
            CodedDocument coded = documents.next("d" + run);
            StringBuilder shown = new StringBuilder(ReportWriter.section(coded, Style.PLAIN));
            coded.events()
                    .forEach(
                            each ->
                                    shown.append(
                                            ExplanationWriter.event(coded, each, Style.PLAIN)));
            coded.claims()
                    .forEach(
                            each ->
                                    shown.append(
                                            ExplanationWriter.claim(coded, each, Style.PLAIN)));
            assertThat(shown.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
            plover.lines(coded).lines().forEach(line -> assertThat(line).startsWith("{"));
        }
    }

    @Test
    void linesAreWrappedAtTheWidthAndColoursTakeNoColumns() {
        String plain =
                new Style(false, 30).wrapped("  ", "    ", "one two three four five six seven");
        String coloured =
                new Style(true, 30)
                        .wrapped(
                                "  ",
                                "    ",
                                "one \u001b[1mtwo\u001b[0m three four five six seven");

        assertThat(plain).isEqualTo("  one two three four five six\n    seven\n");
        assertThat(coloured.replace("\u001b[1m", "").replace("\u001b[0m", "")).isEqualTo(plain);
    }

    private static List<NamedCsvRecord> csv(CodedDocument coded) {
        return CsvReader.builder()
                .ofNamedCsvRecord(CsvExport.header() + CsvExport.rows(coded))
                .stream()
                .toList();
    }
}
