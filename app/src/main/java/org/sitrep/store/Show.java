// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;

/**
 * Brings all that is made from a document up to its view: its line in the lists, the flat rows of
 * its events, the words of the search, the reasons for a look.
 */
final class Show {
    private final Handle handle;
    private final Dialect dialect;

    Show(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    void document(long n, View view) {
        CodedDocument coded = coded(n, view);
        Rows rows = new Rows(n, view, coded);
        Map<String, Map<Reason, String>> flags = flags(n, rows, view);
        Documents.show(handle, n, view, coded);
        Events.replace(handle, n, withReasons(rows.all(), flags));
        Flags.replace(handle, n, flags);
        List<Search.Entry> words = new ArrayList<>();
        for (Event event : rows.events()) {
            words.add(new Search.Entry(Target.key(n, event.id()), rows.words(event)));
        }
        new Search(handle, dialect).replace(n, words);
    }

    static CodedDocument coded(long n, View view) {
        try {
            return View.coded(view.withRejected());
        } catch (IOException fault) {
            throw new StoreException("document " + n + " is damaged: " + fault.getMessage(), fault);
        }
    }

    /** The document without what people rejected. */
    static CodedDocument present(long n, View view) {
        try {
            return view.coded();
        } catch (IOException fault) {
            throw new StoreException("document " + n + " is damaged: " + fault.getMessage(), fault);
        }
    }

    /** What the document says, and what was found beyond it before. */
    private Map<String, Map<Reason, String>> flags(long n, Rows rows, View view) {
        Map<String, Map<Reason, String>> flags = new LinkedHashMap<>();
        for (Event event : rows.events()) {
            if (!view.rejected().containsKey(event.id())) {
                flags.put(Target.key(n, event.id()), new EnumMap<>(rows.reasons(event)));
            }
        }
        for (Flags.Flag flag : Flags.ofDocument(handle, n)) {
            Map<Reason, String> its = flags.get(flag.key());
            boolean open =
                    view.states().getOrDefault(Target.of(flag.key()).item().orElse(""), State.AUTO)
                            == State.AUTO;
            if (its != null && open && flag.reason() == Reason.CONTRADICTION) {
                its.put(flag.reason(), flag.why());
            }
        }
        return flags;
    }

    private static List<EventRow> withReasons(
            List<EventRow> rows, Map<String, Map<Reason, String>> flags) {
        return rows.stream()
                .map(row -> row.with(List.copyOf(flags.getOrDefault(row.key(), Map.of()).keySet())))
                .toList();
    }
}
