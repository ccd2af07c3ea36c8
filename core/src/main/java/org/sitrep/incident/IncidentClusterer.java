// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.List;
import org.sitrep.knowledge.TollRule;
import org.sitrep.knowledge.TollRules;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Decision;

/** Stage 9: joins the reports of one happening. */
public interface IncidentClusterer {

    /**
     * The incidents told by the documents, and the copies among them; the order does not matter.
     */
    Clusters cluster(List<CodedDocument> documents);

    /** The clusterer by likeness, time, place, people and toll. */
    static IncidentClusterer standard() {
        return standard(TollRules.bundled().standard(), List.of());
    }

    /**
     * The same with a rule of one's choice, and with what people decided.
     *
     * @param rule how one figure is taken from many accounts
     * @param decisions which hold whatever speaks against them; their order does not matter
     */
    static IncidentClusterer standard(TollRule rule, List<Decision> decisions) {
        return new StandardIncidentClusterer(rule, decisions);
    }
}
