// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.export.RecordWriter;
import org.sitrep.model.CodedDocument;

/**
 * A document as people have it: the record with the log folded over it.
 *
 * @param record the corrected record; not to be changed
 * @param rejected what people rejected, by its id, as it would be
 * @param states of the things by id; what nobody looked at is absent
 * @param state of the document
 * @param versions number of entries by target, on this layer
 * @param undone numbers of entries that are taken back
 * @param recoded what a newer coding says otherwise of things that nobody looked at since, by id
 * @param touched whether any entry that holds is about the record
 */
record View(
        ObjectNode record,
        Map<String, ObjectNode> rejected,
        Map<String, State> states,
        State state,
        List<String> coders,
        Map<String, Long> versions,
        Set<Long> undone,
        Map<String, String> recoded,
        boolean touched) {

    long version(String target) {
        return versions.getOrDefault(target, 0L);
    }

    /** A thing of the record, rejected or not. */
    Optional<ObjectNode> item(String id) {
        ObjectNode gone = rejected.get(id);
        return gone != null ? Optional.of(gone) : present(record, id);
    }

    /** A thing of a record. */
    static Optional<ObjectNode> present(ObjectNode record, String id) {
        Optional<String> list = Target.listOf(id);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        for (JsonNode each : record.path(list.get())) {
            if (each instanceof ObjectNode item && item.path("id").asText().equals(id)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** The value at a path of a thing; empty when it has none. */
    static Optional<JsonNode> value(ObjectNode thing, String path) {
        JsonNode at = thing;
        for (String name : path.split("\\.")) {
            at = at.path(name);
        }
        return at.isMissingNode() || at.isNull() ? Optional.empty() : Optional.of(at);
    }

    /** The document that the rest of the program works with. */
    CodedDocument coded() throws IOException {
        return coded(record);
    }

    static CodedDocument coded(ObjectNode record) throws IOException {
        if (RecordReader.read(Trees.write(record)) instanceof RecordLine.Coded(var document)) {
            return document;
        }
        throw new IOException("no coded document");
    }

    /** One line of the record format. */
    static String line(CodedDocument document) {
        return RecordWriter.line(new RecordLine.Coded(document));
    }

    /** The same document with the rejected things among the others. */
    ObjectNode withRejected() {
        ObjectNode all = record.deepCopy();
        rejected.forEach(
                (id, item) -> {
                    String list = Target.listOf(id).orElse("events");
                    List<JsonNode> items = new ArrayList<>();
                    all.path(list).forEach(items::add);
                    items.add(item.deepCopy());
                    all.set(list, Order.sorted(list, items));
                });
        return all;
    }
}
