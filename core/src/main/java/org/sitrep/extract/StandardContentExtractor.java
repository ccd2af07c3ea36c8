// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import org.sitrep.model.Document;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;

/** Chooses the reading by what the content is. Stateless after construction. */
final class StandardContentExtractor implements ContentExtractor {
    private final ContentExtractor givenText;

    StandardContentExtractor() {
        WrittenDates dates = new WrittenDates();
        Datelines datelines = new Datelines(new Agencies(), dates);
        Languages languages = new Languages();
        givenText = new GivenText(datelines, languages);
    }

    @Override
    public Outcome<Document> extract(Page page) {
        return switch (page.media()) {
            case GIVEN_TEXT -> givenText.extract(page);
            case SAVED_TEXT -> givenText.extract(page);
            case HTML -> givenText.extract(page);
        };
    }
}
