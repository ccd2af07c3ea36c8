// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Cells as they stand in the files: guarded text, untouched numbers, nothing for the unknown. */
class CellsTest {
    private static final Profile ACLED = Profile.named("acled").orElseThrow();

    @Test
    void textThatASpreadsheetWouldTakeForAFormulaIsLedByAnApostrophe() throws Exception {
        for (String text :
                List.of(
                        "=1+1",
                        "+1",
                        "-1",
                        "@SUM(A1)",
                        "=HYPERLINK(\"x\")",
                        "＝1",
                        "＋1",
                        "－1",
                        "＠x",
                        "=cmd|' /C calc'!A0")) {
            assertThat(csv(row().text("actor1", text), true)).contains("'" + text.charAt(0));
            assertThat(csv(row().text("actor1", text), false)).doesNotContain("'" + text.charAt(0));
        }
    }

    @Test
    void controlCharactersCannotHideAFormula() throws Exception {
        for (String before : List.of("\t", "\r", "\0", "\n", " ", "\u00a0", "\u0085")) {
            String line = csv(row().text("actor1", before + "=1"), true);
            assertThat(line).isEqualTo(csv(row().text("actor1", "=1"), true));
        }
    }

    @Test
    void westernLongitudesAndSouthernLatitudesAreNumbers() throws Exception {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            double longitude = i == 0 ? -180 : -180 * random.nextDouble();
            double latitude = i == 0 ? -90 : 90 - 180 * random.nextDouble();
            String line = csv(row().real("longitude", longitude).real("latitude", latitude), true);
            List<String> cells = List.of(line.split(",", -1));
            String cell = cells.get(ACLED.position("longitude"));
            assertThat(cell).doesNotContain("'").matches("-?\\d{1,3}\\.\\d{5}");
            assertThat(Double.parseDouble(cell)).isCloseTo(longitude, within(0.000_005));
            String other = cells.get(ACLED.position("latitude"));
            assertThat(other).isEqualTo(String.format(Locale.ROOT, "%.5f", latitude + 0.0));
        }
    }

    private static Offset<Double> within(double value) {
        return Offset.offset(value + 1e-12);
    }

    @Test
    void zeroIsToldAndEmptyIsUnknown() throws Exception {
        assertThat(csv(row().whole("fatalities", 0), true)).contains(",0,");
        assertThat(csv(row().whole("fatalities", OptionalInt.empty()), true))
                .isEqualTo(",".repeat(30));
    }

    @Test
    void everyColumnRefusesWhatIsNotOfItsType() {
        assertThatThrownBy(() -> row().text("fatalities", "five")).hasMessageContaining("INTEGER");
        assertThatThrownBy(() -> row().whole("notes", 5)).hasMessageContaining("TEXT");
        assertThatThrownBy(() -> row().text("event_date", "2024")).hasMessageContaining("DATE");
        assertThatThrownBy(() -> row().text("tags", "x")).hasMessageContaining("always empty");
        assertThatThrownBy(() -> row().text("nots", "x")).hasMessageContaining("no column nots");
    }

    @Test
    void whatIsNoTextAndNoNumberIsLeftOut() throws Exception {
        Row row =
                row().text("notes", " \n\t ")
                        .real("latitude", Double.NaN)
                        .day("event_date", Optional.of(LocalDate.of(-44, 3, 15)));
        assertThat(csv(row, true)).isEqualTo(",".repeat(30));
    }

    @Test
    void loneSurrogatesBecomeReplacementCharacters() throws Exception {
        Row row = row().text("notes", "a\uD800b \uD83D\uDE00");
        assertThat(csv(row, true)).contains("a\uFFFDb \uD83D\uDE00");
    }

    @Test
    void excelGetsAMarkAndSemicolons() throws Exception {
        ExportOptions excel =
                new ExportOptions(
                        ExportFormat.CSV,
                        true,
                        true,
                        false,
                        Optional.empty(),
                        ExportFilter.EVERYTHING);
        String file = file(row().text("notes", "a;b").real("latitude", -1.5), excel);
        assertThat(file).startsWith("\ufeffevent_id_cnty;event_date;").contains(";-1.50000;");
        assertThat(file).contains("\"a;b\"");
    }

    @Test
    void numbersHaveNoNegativeZeroAndNoTail() {
        assertThat(Text.of(ColumnType.NUMBER, -9.5)).isEqualTo("-9.5");
        assertThat(Text.of(ColumnType.NUMBER, 10.0)).isEqualTo("10");
        assertThat(Text.of(ColumnType.DEGREES, -0.000_001)).isEqualTo("0.00000");
        assertThat(Text.of(ColumnType.DEGREES, -171.76666)).isEqualTo("-171.76666");
    }

    private static Row row() {
        return new Row(ACLED);
    }

    private static String csv(Row row, boolean guard) throws Exception {
        ExportOptions options =
                new ExportOptions(
                        ExportFormat.CSV,
                        false,
                        guard,
                        false,
                        Optional.empty(),
                        ExportFilter.EVERYTHING);
        String file = file(row, options);
        return file.substring(file.indexOf('\n') + 1, file.length() - 1);
    }

    private static String file(Row row, ExportOptions options) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter table = TableWriter.of(out, ACLED, options, Map.of());
        table.write(row);
        table.finish();
        return out.toString(StandardCharsets.UTF_8);
    }
}
