// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.model.ActorNouns;
import org.sitrep.model.Event;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.SentenceFilter;

/** Stage 7: the events that a document tells. */
public interface EventExtractor {

    /** The events of a document in the order of their triggers. */
    List<Event> extract(ResolvedDocument resolved);

    /**
     * The sentences that may tell an event, as far as can be seen without a parse.
     *
     * @param nouns by which actors are known
     */
    SentenceFilter filter(ActorNouns nouns);

    /** The extractor that reads the bundled codebook and the user's own. */
    static EventExtractor standard(Knowledge knowledge) {
        WordClasses classes = WordClasses.with(knowledge.own());
        return new StandardEventExtractor(classes, Codebook.with(knowledge.own(), classes));
    }
}
