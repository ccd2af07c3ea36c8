// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.List;

/**
 * A parsed document whose times, place names and actors are resolved.
 *
 * @param toponyms in the order of the text
 * @param actors in the order of the text; spans may nest ("Armenia" in "Armenia's government")
 */
public record ResolvedDocument(
        ParsedDocument parsed, Times times, List<Toponym> toponyms, List<ActorMention> actors) {

    public ResolvedDocument {
        toponyms = List.copyOf(toponyms);
        actors = List.copyOf(actors);
    }

    public Document document() {
        return parsed.document();
    }
}
