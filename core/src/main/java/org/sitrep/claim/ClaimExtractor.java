// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.List;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.model.Claim;
import org.sitrep.model.Event;
import org.sitrep.model.ResolvedDocument;

/** Stage 8: the attributed statements of a document. */
public interface ClaimExtractor {

    /** The claims of a document in the order of their content. */
    List<Claim> extract(ResolvedDocument resolved, List<Event> events);

    /** The extractor for English news; its words stand in {@code cues.tsv}. */
    static ClaimExtractor english(Knowledge knowledge) {
        return new EnglishClaimExtractor(CueLexicon.bundled());
    }
}
