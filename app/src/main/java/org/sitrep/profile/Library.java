// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.List;
import org.sitrep.model.CodedDocument;

/**
 * All documents of an export, to be looked up again and again.
 *
 * @param ids of the documents, place by place
 * @param documents in the order of the holdings
 * @param held whether they lie in memory; else each is read when it is asked for
 */
public record Library(List<String> ids, List<CodedDocument> documents, boolean held) {

    /** Documents that lie in memory. */
    static Library of(List<CodedDocument> documents) {
        return new Library(
                documents.stream().map(each -> each.document().id()).toList(), documents, true);
    }
}
