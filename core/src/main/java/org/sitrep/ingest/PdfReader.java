// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.Decoder.Failure;
import org.sitrep.ingest.PrintedLines.Glyph;
import org.sitrep.model.PrintedLine;
import org.sitrep.model.Rejection.Reason;

/*
 * The only class that knows PDFBox, and loaded when the first PDF comes: the library costs a
 * fifth of a second then, and nothing in a run without one (docs/adr/0018-pdf.md).
 *
 * PDFBox would look through all fonts of the machine for those that a file names and does not hold,
 * and keep what it found in the user's home. Only the letters and their widths matter here, and both
 * stand in the file; so every missing font is the one that PDFBox brings along, and the same file
 * gives the same text on every machine.
 */
/** The printed lines of a PDF, or why it has none. */
final class PdfReader {
    /** More is a book. Reports of human rights bodies reach 200 pages. */
    static final int MOST_PAGES = 500; // guess

    /** The letters of a book of that length. */
    private static final int MOST_GLYPHS = 3_000_000; // guess

    /** What the streams of a file may unpack to, in bytes. */
    private static final long MOST_UNPACKED = 150_000_000L; // guess: a quarter of it is usual

    /** A page takes 12 to 14 ms; PDFs that take longer than this are built to. */
    static final int MOST_SECONDS = 60; // guess

    /** Objects may lie in objects; what recurses deeper than this stack is a trap. */
    private static final long STACK_BYTES = 1L << 23;

    private static final int TENTHS = 10;

    private final int maxPages;
    private final int maxSeconds;

    static {
        FontMappers.set(new OneFont());
    }

    PdfReader() {
        this(MOST_PAGES, MOST_SECONDS);
    }

    PdfReader(int maxPages, int maxSeconds) {
        this.maxPages = maxPages;
        this.maxSeconds = maxSeconds;
    }

    /** Whatever is wrong with the bytes is the failure. */
    Decoder.Result read(byte[] bytes) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(maxSeconds);
        FutureTask<Decoder.Result> task = new FutureTask<>(() -> lines(bytes, deadline));
        Thread thread = new Thread(null, task, "sitrep-pdf", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            // The letters ask for the time themselves; what loops before the first does not.
            return task.get(maxSeconds + 1L, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            task.cancel(true);
            return tooSlow();
        } catch (ExecutionException problem) {
            return failure(problem.getCause());
        } catch (InterruptedException stop) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return tooSlow();
        }
    }

    private Failure tooSlow() {
        return new Failure(
                Reason.TOO_SLOW, "a PDF that takes more than " + maxSeconds + " seconds");
    }

    private Failure failure(@Nullable Throwable problem) {
        return switch (problem) {
            case Limit limit -> limit.failure;
            case InvalidPasswordException locked ->
                    new Failure(Reason.UNDECODABLE, "an encrypted PDF: it opens with a password");
            case StackOverflowError deep ->
                    new Failure(Reason.TOO_DEEP, "a PDF whose objects are nested without end");
            case OutOfMemoryError large ->
                    new Failure(Reason.TOO_LARGE, "a PDF that unpacks to more than the memory");
            case LinkageError missing ->
                    new Failure(Reason.UNDECODABLE, "a PDF encrypted for one recipient");
            case null, default -> new Failure(Reason.DAMAGED, "a damaged PDF");
        };
    }

    private Decoder.Result lines(byte[] bytes, long deadline) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(
                        new RandomAccessReadBuffer(bytes),
                        MemoryUsageSetting.setupMainMemoryOnly(MOST_UNPACKED).streamCache)) {
            int pages = document.getNumberOfPages();
            if (pages > maxPages) {
                return new Failure(Reason.TOO_LARGE, pages + " pages; the limit is " + maxPages);
            }
            if (pages == 0) {
                return new Failure(Reason.DAMAGED, "a PDF without pages");
            }
            Letters letters = new Letters(deadline, tooSlow());
            letters.writeText(document, new StringWriter());
            List<PrintedLine> lines = letters.lines;
            if (lines.isEmpty()) {
                return new Failure(
                        Reason.NOT_TEXT, "a PDF without text, of scanned images perhaps");
            }
            Optional.ofNullable(document.getDocumentInformation().getTitle())
                    .map(PrintedLines::clean)
                    .filter(title -> !title.isBlank())
                    .ifPresent(title -> lines.addFirst(new PrintedLine(0, 0, 0, 0, 0, 0, title)));
            return new Decoder.Printed(PrintedLine.write(lines));
        }
    }

    /** Collects the letters of each page and lets them become lines. */
    private static final class Letters extends PDFTextStripper {
        private final List<PrintedLine> lines = new ArrayList<>();
        private final long deadline;
        private final Failure late;
        private int glyphs;

        Letters(long deadline, Failure late) {
            this.deadline = deadline;
            this.late = late;
            setShouldSeparateByBeads(false);
        }

        @Override
        protected void processTextPosition(TextPosition glyph) {
            glyphs++;
            if (glyphs > MOST_GLYPHS) {
                throw new Limit(
                        new Failure(
                                Reason.TOO_LARGE,
                                "a PDF of more than " + MOST_GLYPHS + " letters"));
            }
            if (System.nanoTime() > deadline) {
                throw new Limit(late);
            }
            super.processTextPosition(glyph);
        }

        @Override
        protected void writePage() {
            List<Glyph> page = new ArrayList<>();
            for (List<TextPosition> article : charactersByArticle) {
                for (TextPosition at : article) {
                    page.add(
                            new Glyph(
                                    PrintedLines.clean(at.getUnicode()),
                                    Math.round(at.getDir()),
                                    TENTHS * at.getXDirAdj(),
                                    TENTHS * at.getYDirAdj(),
                                    TENTHS * at.getWidthDirAdj(),
                                    TENTHS * at.getFontSizeInPt(),
                                    TENTHS * at.getWidthOfSpace()));
                }
            }
            lines.addAll(PrintedLines.of(getCurrentPageNo(), page));
        }
    }

    /** Ends the reading from inside the library. */
    private static final class Limit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Failure failure;

        Limit(Failure failure) {
            super(failure.detail());
            this.failure = failure;
        }
    }

    /** The font of PDFBox for every font that a file does not hold. */
    private static final class OneFont implements FontMapper {
        private static final String PLACE =
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

        private final TrueTypeFont font;

        OneFont() {
            try (InputStream in = PDDocument.class.getResourceAsStream(PLACE)) {
                if (in == null) {
                    throw new IllegalStateException(PLACE + " is missing");
                }
                font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            } catch (IOException problem) {
                throw new IllegalStateException(PLACE + " cannot be read", problem);
            }
        }

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
            return new FontMapping<>(font, true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
            return new FontMapping<>(font, true);
        }

        @Override
        public CIDFontMapping getCIDFont(
                String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
            return new CIDFontMapping(null, font, true);
        }
    }
}
