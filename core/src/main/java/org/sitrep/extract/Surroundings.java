// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.Document.Block.Kind;

/** All blocks of one page, and where among them the article stands. */
final class Surroundings {
    /** Markup before the title and after the text in which a time element is the article's own. */
    private static final int NEAR_MARKUP = 3000; // guess

    private final List<TextBlock> blocks;
    private final int title;
    private final int first;
    private final int last;
    private final int start;
    private final int end;

    /**
     * @param article the blocks that tell, at least one
     */
    Surroundings(PageText text, PageHead head, List<TextBlock> article) {
        blocks = text.all();
        int from = article.getFirst().start();
        int to = article.getLast().end();
        int firstFound = 0;
        int lastFound = 0;
        int titleFound = -1;
        boolean headed = false;
        String folded = head.title().map(Fold::fold).orElse("");
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            firstFound = block.start() <= from ? i : firstFound;
            lastFound = block.start() < to ? i : lastFound;
            // A heading is surer than a link with the same words; of several links the last.
            if (!headed
                    && block.start() < to
                    && block.words().length() < 400
                    && Fold.isFold(folded, block.words())) {
                headed = block.kind() == Kind.HEADING;
                titleFound = i;
            }
        }
        first = Math.max(firstFound, Math.min(titleFound + 1, blocks.size() - 1));
        last = Math.max(lastFound, first);
        title = titleFound < 0 ? first : titleFound;
        Optional<Element> heading = head.heading();
        start =
                heading.map(element -> element.sourceRange().startPos())
                        .filter(at -> at >= 0 && at < to)
                        .orElse(from);
        end = to;
    }

    List<TextBlock> blocks() {
        return blocks;
    }

    /** How far a block stands from the head of the article, in blocks; more inside and below it. */
    int distance(int block) {
        if (block < title) {
            return 2 * (title - block);
        }
        if (block <= first) {
            return block - title;
        }
        return block <= last ? 3 + Math.min(block - first, 20) : 5 + block - last;
    }

    /** Whether an element stands beside the article or in it. */
    boolean isNear(Element element) {
        int at = element.sourceRange().startPos();
        return at < 0 || (at >= start - NEAR_MARKUP && at <= end + NEAR_MARKUP);
    }
}
