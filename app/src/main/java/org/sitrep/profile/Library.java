// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.List;
import org.sitrep.model.CodedDocument;

/**
 * All documents of an export, to be looked up again and again; they may be read anew each time.
 *
 * @param ids of the documents, place by place
 * @param documents in the order of the holdings
 */
public record Library(List<String> ids, List<CodedDocument> documents) {}
