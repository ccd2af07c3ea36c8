// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.List;

/**
 * How far two coders agree in the documents that both coded.
 *
 * @param documents numbers of the documents
 * @param rows by field
 * @param disagreements ordered by event
 */
public record Agreement(
        List<Long> documents, List<AgreementRow> rows, List<Disagreement> disagreements) {
    public Agreement {
        documents = List.copyOf(documents);
        rows = List.copyOf(rows);
        disagreements = List.copyOf(disagreements);
    }
}
