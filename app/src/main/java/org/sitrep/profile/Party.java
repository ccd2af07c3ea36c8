// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sitrep.export.Index;
import org.sitrep.export.Phrases;
import org.sitrep.model.ActorMention;

/**
 * One of those who act or are acted upon, with what its mention or the one it refers back to says.
 *
 * @param words the words of the report, those that are referred back to where it is a pronoun or
 *     description
 * @param raw the words as they stand
 * @param name empty when no name is told
 * @param group name of an armed or political group
 */
record Party(
        String words,
        String raw,
        Optional<String> name,
        Optional<String> group,
        Optional<String> country,
        List<String> sectors,
        Optional<String> office,
        Optional<String> religion,
        Optional<String> ethnicity) {

    /** The parties of a role, in order; two mentions of one are one. */
    static List<Party> of(Index index, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Party> parties = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String id : ids) {
            Optional<ActorMention> mention = index.actor(id);
            if (mention.isPresent()) {
                Party party = of(index, mention.get());
                if (seen.add(party.title() + "\n" + party.country().orElse(""))) {
                    parties.add(party);
                }
            }
        }
        return parties;
    }

    static Party of(Index index, ActorMention mention) {
        ActorMention referent = index.referent(mention);
        return new Party(
                Phrases.flat(index.words(referent.span())),
                Phrases.flat(index.words(mention.span())),
                mention.name().or(referent::name).map(Phrases::flat),
                mention.group().or(referent::group),
                mention.country().or(referent::country),
                mention.sectors().isEmpty() ? referent.sectors() : mention.sectors(),
                mention.office().or(referent::office),
                mention.religion().or(referent::religion),
                mention.ethnicity().or(referent::ethnicity));
    }

    /** What to call it: the group, the name, else the words. */
    String title() {
        return group.or(() -> name).orElse(words);
    }

    /** A value of all parties, each once, in order. */
    static List<String> each(List<Party> parties, Function<Party, Optional<String>> value) {
        return all(parties, party -> value.apply(party).map(List::of).orElse(List.of()));
    }

    static List<String> sectors(List<Party> parties) {
        return all(parties, Party::sectors);
    }

    private static List<String> all(
            List<Party> parties, Function<Party, ? extends Collection<String>> values) {
        if (parties.size() == 1) {
            return List.copyOf(values.apply(parties.getFirst()));
        }
        Set<String> all = new LinkedHashSet<>();
        parties.forEach(party -> all.addAll(values.apply(party)));
        return List.copyOf(all);
    }
}
