// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import org.sitrep.model.Document;
import org.sitrep.model.Outcome;
import org.sitrep.model.ParsedDocument;

/** Stage 3: sentences, tokens, parts of speech, lemmas, dependencies and names. */
public interface Parser {
    Outcome<ParsedDocument> parse(Document document);

    static Parser english() {
        return document -> {
            throw new UnsupportedOperationException(document.id());
        };
    }
}
