// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import org.sitrep.knowledge.Countries;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.Times;

/** Stage 4: time expressions after TIMEX3, and the day the report was written. */
public interface TemporalTagger {
    Times tag(ParsedDocument parsed);

    /** The tagger for English news. */
    static TemporalTagger english(Countries countries) {
        return new EnglishTemporalTagger(countries);
    }
}
