// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import org.sitrep.model.Document;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

/**
 * Stage 2: finds the readable content of a page and what the page says about itself.
 *
 * <p>Given text stays as it is. A web page, a page saved as text and a PDF become title and
 * paragraphs; what surrounds an article on its page is left out.
 */
public interface ContentExtractor {

    /** The document of a page, in whatever language it is written, or why there is none. */
    Outcome<Document> extract(Page page);

    /** The extractor of given text, saved text, markup and printed pages; safe for many threads. */
    static ContentExtractor standard() {
        return new StandardContentExtractor();
    }
}
