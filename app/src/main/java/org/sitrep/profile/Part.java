// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.List;
import org.sitrep.export.Happening;
import org.sitrep.export.Index;
import org.sitrep.model.Document;

/**
 * What one report tells of a happening.
 *
 * @param copy whether the report copies another
 */
record Part(Report report, Happening happening, boolean copy) {
    Index index() {
        return report.index();
    }

    Document document() {
        return index().coded().document();
    }

    /** Who wrote it: an agency, an outlet, else the id of the document. */
    String origin() {
        return document().origin().or(document()::outlet).orElse(document().id());
    }

    List<Party> actor() {
        return Party.of(index(), happening.actor());
    }

    List<Party> recipient() {
        return Party.of(index(), happening.recipient());
    }

    /** The words around the trigger. */
    String sentence() {
        return index().words(index().sentence(happening.lead()));
    }
}
