// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the coder wrote of a document, last.
 *
 * @param record not to be changed
 * @param moves of the words, since the first coding
 */
record Machine(ObjectNode record, Moves moves) {

    static Machine of(String record, String moves) {
        return new Machine(Trees.object(record), Moves.read(moves));
    }
}
