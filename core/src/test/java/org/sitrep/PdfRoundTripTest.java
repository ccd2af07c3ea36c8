// SPDX-License-Identifier: Apache-2.0
package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.extract.ContentExtractor;
import org.sitrep.ingest.PageReader;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

/** What was set is read: paragraphs become pages of a PDF, and paragraphs again. */
class PdfRoundTripTest {
    private static final ContentExtractor EXTRACTOR = ContentExtractor.standard();

    @Test
    void paragraphsComeBackWholeAndInOrder() throws IOException {
        int all = 0;
        int found = 0;
        for (int seed = 0; seed < 40; seed++) {
            RandomPdf set = new RandomPdf(seed);
            Document document = read(set.bytes());
            assertThat(document.title()).as("seed %s", seed).contains(set.title());
            assertThat(document.text()).doesNotContain("Reports of the observers");
            List<String> read = paragraphs(document);
            all += set.paragraphs().size();
            found += (int) set.paragraphs().stream().filter(read::contains).count();
            String words = String.join(" ", set.paragraphs());
            assertThat(String.join(" ", read)).as("seed %s", seed).isEqualTo(words);
        }
        // Missed: a column that ends with a sentence and not with a paragraph looks the same.
        assertThat(found * 100 / all).isGreaterThanOrEqualTo(95);
    }

    private static Document read(byte[] pdf) throws IOException {
        Outcome<Page> page =
                PageReader.standard(new ByteArrayInputStream(pdf))
                        .read("-")
                        .findFirst()
                        .orElseThrow();
        Page usable = ((Outcome.Usable<Page>) page).value();
        return ((Outcome.Usable<Document>) EXTRACTOR.extract(usable)).value();
    }

    private static List<String> paragraphs(Document document) {
        return document.blocks().stream()
                .filter(block -> block.kind() != Block.Kind.TITLE)
                .map(block -> block.span().in(document.text()))
                .toList();
    }
}
