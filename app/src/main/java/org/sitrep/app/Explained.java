// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.export.ExplanationWriter;
import org.sitrep.export.Style;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.store.DocumentView;
import org.sitrep.store.Kind;
import org.sitrep.store.LogEntry;

/** The walk for an event or a claim, with what people did to it. */
final class Explained {
    /** Fields that the walk shows in the row of another. */
    private static final Map<String, String> ROWS =
            Map.of("modes", "type", "contexts", "type", "historical", "status");

    private Explained() {}

    /**
     * The walk for a thing of a document.
     *
     * @param local its id in the document: {@code e3}, {@code c1}
     * @param view what people did to the document, when it is one of a project
     * @return empty when the document holds no event and no claim of the id
     */
    static Optional<String> of(
            CodedDocument coded, String local, Optional<DocumentView> view, Style style) {
        List<LogEntry> entries = view.map(each -> standing(each, local)).orElse(List.of());
        Optional<String> walk =
                coded.events().stream()
                        .filter(event -> event.id().equals(local))
                        .findFirst()
                        .map(event -> event(coded, event, entries, style))
                        .or(
                                () ->
                                        coded.claims().stream()
                                                .filter(claim -> claim.id().equals(local))
                                                .findFirst()
                                                .map(
                                                        claim ->
                                                                ExplanationWriter.claim(
                                                                        coded, claim, style)));
        return walk.map(
                lines ->
                        lines
                                + ExplanationWriter.people(
                                        entries.stream().map(Explained::line).toList(), style));
    }

    /** The entries of a thing that nobody took back, oldest first. */
    static List<LogEntry> standing(DocumentView view, String local) {
        return view.log().stream()
                .filter(entry -> entry.target().endsWith("." + local))
                .filter(entry -> entry.kind() != Kind.UNDO && !view.undone().contains(entry.seq()))
                .toList();
    }

    private static String event(
            CodedDocument coded, Event event, List<LogEntry> entries, Style style) {
        Map<String, String> corrected = new TreeMap<>();
        for (LogEntry entry : entries) {
            if (entry.kind() == Kind.SET) {
                String head = entry.field().orElse("").split("\\.")[0];
                corrected.put(ROWS.getOrDefault(head, head), "set by " + said(entry));
            } else if (entry.kind() == Kind.MERGE || entry.kind() == Kind.SPLIT) {
                corrected.put("happening", entry.kind().word() + " by " + said(entry));
            } else if (entry.kind() == Kind.ADD) {
                corrected.putIfAbsent("trigger", "added by " + said(entry));
            }
        }
        return ExplanationWriter.event(coded, event, corrected, style);
    }

    /** What was done, by whom, when and why. */
    private static String line(LogEntry entry) {
        StringBuilder line = new StringBuilder(entry.kind().word());
        entry.field().ifPresent(field -> line.append(' ').append(field));
        entry.before().ifPresent(before -> line.append(", before ").append(before));
        entry.after().ifPresent(after -> line.append(", now ").append(after));
        return line.append(", by ").append(said(entry)).toString();
    }

    /** Who, when and why. */
    static String said(LogEntry entry) {
        return entry.who()
                + " on "
                + entry.made().toString().substring(0, 10)
                + (entry.why().isEmpty() ? "" : ": " + entry.why());
    }
}
