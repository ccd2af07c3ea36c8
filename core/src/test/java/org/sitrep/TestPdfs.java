// SPDX-License-Identifier: Apache-2.0
package org.sitrep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDFs made for the tests: letters in places, as a typesetter puts them. */
public final class TestPdfs {
    private static final PDFont FONT = font();

    private final PDDocument document = new PDDocument();

    private static PDFont font() {
        try {
            // Without its choice of fonts, PDFBox looks through those of the machine.
            Class.forName("org.sitrep.ingest.PdfReader");
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
        return new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    }

    /** One page with a title and a paragraph. */
    public static byte[] simple(String title, String... lines) {
        TestPdfs pdf = new TestPdfs().page();
        pdf.line(18, 72, 700, title);
        pdf.block(11, 72, 660, lines);
        return pdf.bytes();
    }

    public TestPdfs page() {
        document.addPage(new PDPage(PDRectangle.A4));
        return this;
    }

    /**
     * A line on the last page.
     *
     * @param x points from the left
     * @param y points of the baseline from below
     */
    public TestPdfs line(float size, float x, float y, String text) {
        PDPage page = document.getPage(document.getNumberOfPages() - 1);
        try (PDPageContentStream out =
                new PDPageContentStream(
                        document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            out.beginText();
            out.setFont(FONT, size);
            out.newLineAtOffset(x, y);
            out.showText(text);
            out.endText();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return this;
    }

    /** How wide a text is, in points. */
    public static float width(float size, String text) {
        try {
            return size * FONT.getStringWidth(text) / 1000;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Lines below each other, 1.2 sizes apart. */
    public TestPdfs block(float size, float x, float y, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            line(size, x, y - i * 1.2f * size, lines[i]);
        }
        return this;
    }

    public TestPdfs titled(String title) {
        document.getDocumentInformation().setTitle(title);
        return this;
    }

    public TestPdfs locked(String password) {
        StandardProtectionPolicy policy =
                new StandardProtectionPolicy("owner", password, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        try {
            document.protect(policy);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.save(out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toByteArray();
    }
}
