// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.List;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Incident;
import org.sitrep.model.Input;
import org.sitrep.model.Rejection;

/** What became of one input: each line of the record format is exactly one of these. */
public sealed interface RecordLine {

    /** The id of the document. */
    String id();

    /** A coded document; one that tells no event has empty lists. */
    record Coded(CodedDocument document) implements RecordLine {
        @Override
        public String id() {
            return document.document().id();
        }
    }

    /** An input that could not be used. */
    record Rejected(Rejection rejection) implements RecordLine {
        @Override
        public String id() {
            return rejection.id();
        }
    }

    /**
     * A document left out because it repeats another.
     *
     * @param of id of the document that it repeats
     * @param similarity in [0, 1]
     */
    record Copied(
            String id,
            Input input,
            String of,
            double similarity,
            List<Incident.Difference> differences)
            implements RecordLine {
        public Copied {
            differences = List.copyOf(differences);
        }
    }

    /** A document left out because it promises no event. */
    record Skipped(String id, Input input, String reason) implements RecordLine {}
}
