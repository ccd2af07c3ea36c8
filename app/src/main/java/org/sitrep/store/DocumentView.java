// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A document with all that people did to it, on one layer.
 *
 * @param line the corrected record, one line of the record format without the line's end
 * @param versions number of entries by target ({@code d12.e3}); a target without entries is absent
 * @param states of the events by key; an event that nobody looked at is absent
 * @param rejected what people rejected, by key: the JSON object as it would be
 * @param notes oldest first; those taken back are left out
 * @param log every entry of the document on this layer, those taken back too, oldest first
 * @param undone numbers of the entries that are taken back
 */
public record DocumentView(
        DocumentRow row,
        String line,
        Map<String, Long> versions,
        Map<String, State> states,
        Map<String, String> rejected,
        List<LogEntry> notes,
        List<LogEntry> log,
        List<Long> undone) {
    public DocumentView {
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
        states = Collections.unmodifiableMap(new TreeMap<>(states));
        rejected = Collections.unmodifiableMap(new LinkedHashMap<>(rejected));
        notes = List.copyOf(notes);
        log = List.copyOf(log);
        undone = List.copyOf(undone);
    }
}
