// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.List;
import java.util.Optional;
import org.sitrep.model.Document;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.Times;

/** Stage 4: time expressions after TIMEX3, and the day the report was written. */
public interface TemporalTagger {
    Times tag(ParsedDocument parsed);

    static TemporalTagger english() {
        return parsed ->
                new Times(
                        new Times.ReportDate(
                                Optional.empty(),
                                Optional.empty(),
                                Document.Basis.UNKNOWN,
                                false,
                                List.of()),
                        List.of());
    }
}
