// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.List;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.model.ActorMention;
import org.sitrep.model.ActorNouns;
import org.sitrep.model.ParsedDocument;

/** Stage 6: mentions of actors, with country, sectors and what they refer back to. */
public interface ActorResolver {

    /** The actor mentions of a document in the order of the text. */
    List<ActorMention> resolve(ParsedDocument parsed);

    /** The common nouns by which it knows actors, the user's own among them. */
    ActorNouns nouns();

    static ActorResolver standard(Knowledge knowledge) {
        return new StandardActorResolver(knowledge);
    }
}
