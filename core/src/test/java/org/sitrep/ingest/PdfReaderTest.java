// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.TestPdfs;
import org.sitrep.ingest.Decoder.Failure;
import org.sitrep.model.PrintedLine;
import org.sitrep.model.Rejection.Reason;

class PdfReaderTest {
    private static final byte[] REPORT =
            TestPdfs.simple(
                    "Shelling kills four near Tessit",
                    "Four herders were killed on Monday when shells hit a",
                    "well south of Tessit, the mayor of the town said.");

    @Test
    void linesHaveTheirPlacesInTenthsOfAPointFromTheUpperLeftCorner() {
        List<PrintedLine> lines = lines(REPORT);

        assertThat(lines)
                .extracting(PrintedLine::text)
                .containsExactly(
                        "Shelling kills four near Tessit",
                        "Four herders were killed on Monday when shells hit a",
                        "well south of Tessit, the mayor of the town said.");
        PrintedLine title = lines.getFirst();
        assertThat(title.page()).isEqualTo(1);
        assertThat(title.left()).isEqualTo(720);
        assertThat(title.size()).isEqualTo(180);
        assertThat(title.bottom()).isBetween(1418, 1420); // 841.89 points less 700
        assertThat(title.right()).isBetween(2900, 3500);
    }

    @Test
    void columnsSideBySideAreNoLine() {
        byte[] pdf =
                new TestPdfs()
                        .page()
                        .line(10, 72, 700, "left column")
                        .line(10, 320, 700, "right column")
                        .bytes();

        assertThat(lines(pdf))
                .extracting(PrintedLine::text)
                .containsExactly("left column", "right column");
    }

    @Test
    void piecesOfALineAreOneWhateverTheirOrder() {
        byte[] pdf =
                new TestPdfs()
                        .page()
                        .line(10, 100.5f, 700, "rebels")
                        .line(10, 72, 700, "Three")
                        .bytes();

        assertThat(lines(pdf)).extracting(PrintedLine::text).containsExactly("Three rebels");
    }

    @Test
    void aTextPrintedTwiceForBoldnessIsReadOnce() {
        byte[] pdf =
                new TestPdfs()
                        .page()
                        .line(10, 72, 700, "Curfew in Kidal")
                        .line(10, 72.3f, 700, "Curfew in Kidal")
                        .bytes();

        assertThat(lines(pdf)).extracting(PrintedLine::text).containsExactly("Curfew in Kidal");
    }

    @Test
    void theTitleOfTheFileComesFirstAndHasNoPlace() {
        byte[] pdf = new TestPdfs().titled("A\ttitle").page().line(10, 72, 700, "Text.").bytes();

        assertThat(lines(pdf).getFirst()).isEqualTo(new PrintedLine(0, 0, 0, 0, 0, 0, "A title"));
    }

    @Test
    void whatNeedsAPasswordIsRejectedByName() {
        byte[] pdf = new TestPdfs().page().line(10, 72, 700, "Secret.").locked("key").bytes();

        Failure failure = failure(new PdfReader().read(pdf));

        assertThat(failure.reason()).isEqualTo(Reason.UNDECODABLE);
        assertThat(failure.detail()).contains("encrypted");
    }

    @Test
    void whatAnyoneMayReadIsRead() {
        byte[] pdf = new TestPdfs().page().line(10, 72, 700, "Not secret.").locked("").bytes();

        assertThat(lines(pdf)).extracting(PrintedLine::text).containsExactly("Not secret.");
    }

    @Test
    void pagesWithoutTextAreRejectedByName() {
        Failure failure = failure(new PdfReader().read(new TestPdfs().page().page().bytes()));

        assertThat(failure.reason()).isEqualTo(Reason.NOT_TEXT);
        assertThat(failure.detail()).contains("scanned");
    }

    @Test
    void moreThanTheAllowedPagesAreTooLarge() {
        byte[] pdf = new TestPdfs().page().page().page().bytes();

        Failure failure = failure(new PdfReader(2, 10).read(pdf));

        assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(failure.detail()).isEqualTo("3 pages; the limit is 2");
    }

    @Test
    void moreThanTheAllowedTimeIsTooSlow() {
        assertThat(failure(new PdfReader(2, 0).read(REPORT)).reason()).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void aSignatureAloneIsDamaged() {
        Failure failure =
                failure(new PdfReader().read("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8)));

        assertThat(failure.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(failure.detail()).isEqualTo("a damaged PDF");
    }

    @Test
    void damagedFilesGiveLinesOrAFailureAndNothingElse() {
        Random random = new Random(5);
        int read = 0;
        for (int i = 0; i < 300; i++) {
            Decoder.Result result = new PdfReader(50, 10).read(damaged(random, REPORT));
            // PDFBox mends some faults; what is left is told by name, and in time.
            read += result instanceof Decoder.Printed ? 1 : 0;
            if (result instanceof Failure failure) {
                assertThat(failure.reason()).as("file %s", i).isNotEqualTo(Reason.TOO_SLOW);
            }
        }
        assertThat(read).isBetween(1, 299);
    }

    private static byte[] damaged(Random random, byte[] bytes) {
        byte[] damaged =
                random.nextInt(3) == 0
                        ? Arrays.copyOf(bytes, 5 + random.nextInt(bytes.length - 5))
                        : bytes.clone();
        for (int n = random.nextInt(30); n > 0; n--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static List<PrintedLine> lines(byte[] pdf) {
        Decoder.Result result = new PdfReader().read(pdf);
        assertThat(result).isInstanceOf(Decoder.Printed.class);
        return PrintedLine.read(((Decoder.Printed) result).lines());
    }

    private static Failure failure(Decoder.Result result) {
        assertThat(result).isInstanceOf(Failure.class);
        return (Failure) result;
    }
}
