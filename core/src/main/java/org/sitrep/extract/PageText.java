// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * The text blocks of one page, read again and again with more or less left out. What is read with
 * nothing left out is kept, since it is asked for several times. One for each page.
 */
final class PageText {
    private final Element body;
    private Optional<List<TextBlock>> whole = Optional.empty();

    PageText(Element body) {
        this.body = body;
    }

    Element body() {
        return body;
    }

    /** All blocks. */
    List<TextBlock> all() {
        return whole.isPresent() ? whole.get() : without(element -> false);
    }

    /** The blocks without those below the elements that are skipped. */
    List<TextBlock> without(Predicate<Element> skipped) {
        Skips skips = new Skips(skipped);
        List<TextBlock> blocks = BlockReader.read(body, skips);
        if (!skips.any) {
            whole = Optional.of(blocks);
        }
        return blocks;
    }

    /** A choice of elements that remembers whether there were any. */
    private static final class Skips implements Predicate<Element> {
        private final Predicate<Element> chosen;
        private boolean any;

        Skips(Predicate<Element> chosen) {
            this.chosen = chosen;
        }

        @Override
        public boolean test(Element element) {
            boolean skips = chosen.test(element);
            any |= skips;
            return skips;
        }
    }
}
