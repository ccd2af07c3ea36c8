// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import org.jsoup.nodes.Element;
import org.sitrep.model.Document.Block.Kind;

/**
 * A stretch of a page's text between two breaks of the layout.
 *
 * @param element the innermost block-level element around it
 * @param words white space collapsed
 * @param linkLength code units of the words that lie in links
 * @param start offset in the markup, -1 when unknown
 * @param end one past the end in the markup
 */
record TextBlock(Element element, Kind kind, String words, int linkLength, int start, int end) {

    /** The share of the words that lie in links, 0 to 1. */
    double linkShare() {
        return (double) linkLength / Math.max(1, words.length());
    }

    /** The block without a place in the markup of the page. */
    TextBlock withoutPlace() {
        return new TextBlock(element, kind, words, linkLength, -1, -1);
    }
}
