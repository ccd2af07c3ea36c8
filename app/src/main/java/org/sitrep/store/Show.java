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
        Documents.show(
                handle, Documents.shown(Documents.row(handle, n).orElseThrow(), view, coded));
        Events.replace(handle, n, rows.all());
        Flags.replace(handle, n, flags);
        List<Search.Entry> words = new ArrayList<>();
        for (Event event : rows.events()) {
            words.add(new Search.Entry(Target.key(n, event.id()), rows.words(event)));
        }
        new Search(handle, dialect).replace(n, words);
    }

    /** Brings the disagreements of a document's coders up to date after one of them wrote. */
    void disagreements(long n, View view) {
        Flags.replace(handle, n, flags(n, new Rows(n, view, coded(n, view)), view));
    }

    /** Whether the document's line in the lists is that of the view. */
    boolean isShown(long n, View view) {
        DocumentRow row = Documents.row(handle, n).orElseThrow();
        return row.equals(Documents.shown(row, view, coded(n, view)));
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

    /** What the document and its log say, and what was found beyond it before. */
    private Map<String, Map<Reason, String>> flags(long n, Rows rows, View view) {
        Map<String, Map<Reason, String>> flags = new LinkedHashMap<>();
        for (Event event : rows.events()) {
            Map<Reason, String> its = new EnumMap<>(Reason.class);
            its.putAll(rows.reasons(event));
            String recoded = view.recoded().get(event.id());
            if (recoded != null) {
                its.put(Reason.RECODED, recoded);
            }
            flags.put(Target.key(n, event.id()), its);
        }
        if (view.coders().size() > 1) {
            DoubleCoding.open(
                            n,
                            Documents.machine(handle, n).orElseThrow(),
                            LogTable.ofDocument(handle, n),
                            view.coders())
                    .forEach(
                            (key, fields) ->
                                    flags.computeIfAbsent(key, any -> new EnumMap<>(Reason.class))
                                            .put(Reason.DISAGREEMENT, fields));
        }
        for (Flags.Flag flag : Flags.ofDocument(handle, n)) {
            Map<Reason, String> its = flags.get(flag.key());
            if (its != null && flag.reason() == Reason.CONTRADICTION) {
                its.put(flag.reason(), flag.why());
            }
        }
        return flags;
    }
}
