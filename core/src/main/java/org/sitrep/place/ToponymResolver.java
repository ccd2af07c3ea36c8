// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.List;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.Toponym;

/** Stage 5: place names and the places they mean. */
public interface ToponymResolver {

    /** The toponyms of a document in the order of the text. */
    List<Toponym> resolve(ParsedDocument parsed);

    /**
     * The resolver that works with the gazetteer and the lists of the place stage.
     *
     * @throws IllegalStateException when a list is damaged: a broken installation
     */
    static ToponymResolver standard(Knowledge knowledge) {
        return new StandardToponymResolver(knowledge);
    }
}
