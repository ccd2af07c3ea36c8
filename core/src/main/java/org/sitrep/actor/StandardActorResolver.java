// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.List;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Dependencies;
import org.sitrep.model.ParsedDocument;

/** Finds mentions by lists and parse, composes their codes, joins those of one actor. */
final class StandardActorResolver implements ActorResolver {
    private final Phrases phrases;
    private final Gazetteer gazetteer;

    StandardActorResolver(Knowledge knowledge) {
        phrases = ActorLists.load(knowledge.countries(), knowledge.own());
        gazetteer = knowledge.gazetteer();
    }

    @Override
    public List<ActorMention> resolve(ParsedDocument parsed) {
        Words words = new Words(parsed);
        Matches matches = new Matches(phrases.scan(words), parsed.tokens().size());
        Dependencies tree = Dependencies.of(parsed);
        PlaceNames places = new PlaceNames(parsed, gazetteer, words);
        List<Draft> drafts = new MentionFinder(parsed, tree, words, matches, places).find();
        Territories.apply(drafts);
        List<Draft> joined = new Coreference(parsed, tree, words, drafts).join();
        Story.fill(joined);
        return joined.stream().map(d -> d.mention(parsed)).toList();
    }
}
