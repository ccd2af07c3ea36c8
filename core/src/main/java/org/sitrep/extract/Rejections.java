// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import org.sitrep.model.Document;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Rejection;
import org.sitrep.model.Rejection.Reason;

/** Rejections of this stage. */
final class Rejections {
    private Rejections() {}

    static Outcome<Document> of(Page page, Reason reason, String detail) {
        return Outcome.rejected(
                new Rejection(page.id(), page.input(), Rejection.Stage.EXTRACT, reason, detail));
    }
}
