// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import org.sitrep.model.Document;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

/** Stage 2: finds the readable content of a page and what the page says about itself. */
public interface ContentExtractor {
    Outcome<Document> extract(Page page);

    static ContentExtractor standard() {
        return page -> {
            throw new UnsupportedOperationException(page.id());
        };
    }
}
