// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Outcome;

/** Places of blocks in the content of their page. */
final class MarkupPlaces {
    private MarkupPlaces() {}

    /** The document with its blocks' places in code points instead of UTF-16 code units. */
    static Outcome<Document> counted(Outcome<Document> outcome, String content) {
        if (!(outcome instanceof Outcome.Usable<Document>(Document document))) {
            return outcome;
        }
        if (content.codePointCount(0, content.length()) == content.length()) {
            return outcome; // each unit is a code point
        }
        int[] points = new int[content.length() + 1];
        for (int i = 0; i < content.length(); i++) {
            boolean second =
                    i > 0 && Character.isSurrogatePair(content.charAt(i - 1), content.charAt(i));
            points[i + 1] = points[i] + (second ? 0 : 1);
        }
        List<Block> blocks = new ArrayList<>();
        for (Block block : document.blocks()) {
            blocks.add(
                    new Block(
                            block.kind(),
                            block.span(),
                            point(points, block.markupStart()),
                            point(points, block.markupEnd()),
                            block.region()));
        }
        return Outcome.usable(withBlocks(document, blocks));
    }

    static Document withBlocks(Document document, List<Block> blocks) {
        return new Document(
                document.id(),
                document.input(),
                document.title(),
                document.url(),
                document.outlet(),
                document.origin(),
                document.credits(),
                document.language(),
                document.pageDates(),
                document.text(),
                blocks);
    }

    private static int point(int[] points, int unit) {
        return unit < 0 || unit >= points.length ? -1 : points[unit];
    }
}
