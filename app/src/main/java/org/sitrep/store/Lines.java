// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.CodedDocument;

/** The documents behind the lines that a project hands out. */
final class Lines {
    private Lines() {}

    static CodedDocument coded(String line) {
        try {
            return View.coded(Trees.object(line));
        } catch (IOException fault) {
            throw new StoreException("a document is damaged: " + fault.getMessage(), fault);
        }
    }

    /** With what people rejected among the others. */
    static CodedDocument withRejected(DocumentView view) {
        Map<String, ObjectNode> rejected = new LinkedHashMap<>();
        view.rejected()
                .forEach(
                        (key, item) -> {
                            Optional<String> id = Target.of(key).item();
                            id.ifPresent(name -> rejected.put(name, Trees.object(item)));
                        });
        View all =
                new View(
                        Trees.object(view.line()),
                        rejected,
                        Map.of(),
                        State.AUTO,
                        List.of(),
                        Map.of(),
                        Set.of(),
                        Map.of(),
                        true);
        return Show.coded(view.row().n(), all);
    }
}
