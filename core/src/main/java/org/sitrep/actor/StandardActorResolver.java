// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.model.ActorMention;
import org.sitrep.model.ActorNouns;
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
        Dependencies tree = Dependencies.of(parsed);
        PlaceNames places = new PlaceNames(parsed, gazetteer, words);
        Matches matches = new Matches(matches(words, places), parsed.tokens().size());
        List<Draft> drafts = new MentionFinder(parsed, tree, words, matches, places).find();
        Territories.apply(drafts);
        List<Draft> joined = new Coreference(parsed, tree, words, drafts).join();
        new Surroundings(parsed, words, places, joined).fill();
        Story.fill(joined);
        for (Draft draft : joined) {
            if (draft.sameAs >= 0 && draft.country.isEmpty()) {
                draft.country = joined.get(draft.sameAs).country;
            }
        }
        return joined.stream().map(d -> d.mention(parsed)).toList();
    }

    @Override
    public ActorNouns nouns() {
        return new ActorNouns(
                phrases.nouns(Set.of(EntryType.ROLE, EntryType.PEOPLE, EntryType.NATIONAL)),
                phrases.nouns(Set.of(EntryType.FACILITY)));
    }

    private List<Match> matches(Words words, PlaceNames places) {
        List<Match> certain = phrases.scan(words, country -> 0);
        if (!phrases.hasSharedNames(words)) {
            return certain;
        }
        Map<String, Integer> named = places.countries();
        for (Match match : certain) {
            named.merge(match.best().country(), 1, Integer::sum);
        }
        named.remove("");
        return phrases.scan(words, country -> named.getOrDefault(country, 0));
    }
}
