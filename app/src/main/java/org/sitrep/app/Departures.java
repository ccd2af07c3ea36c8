// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.Incident;
import org.sitrep.profile.Deleted;
import org.sitrep.store.EventRow;
import org.sitrep.store.Kind;
import org.sitrep.store.LogEntry;
import org.sitrep.store.Project;

/**
 * What people took out of a project and what they merged, as it stands now: what was accepted again
 * or taken back is none of it. Claims, places and actors are no rows of their own.
 */
final class Departures {
    /** Entries of the log that are read at once. */
    private static final int CHUNK = 10_000;

    private final Project project;
    private final Set<Long> undone;
    private final Map<Long, Rest> rests = new HashMap<>(); // looked up, never iterated

    Departures(Project project) {
        this.project = project;
        this.undone = undone();
    }

    /** In the order in which people last decided so. */
    List<Deleted> all() {
        Map<String, LogEntry> last = new LinkedHashMap<>();
        standing(
                entry -> {
                    if (entry.kind() == Kind.REJECT || entry.kind() == Kind.MERGE) {
                        String about = entry.kind() + " " + entry.target();
                        last.remove(about);
                        last.put(about, entry);
                    }
                });
        List<Deleted> all = new ArrayList<>();
        for (LogEntry entry : last.values()) {
            if (entry.kind() == Kind.REJECT) {
                project.event(entry.target())
                        .filter(EventRow::rejected)
                        .map(event -> rejected(event, entry))
                        .ifPresent(all::add);
            } else {
                merged(entry).ifPresent(all::add);
            }
        }
        return all;
    }

    private Deleted rejected(EventRow event, LogEntry entry) {
        Rest rest = rest(event.document());
        return new Deleted(
                event.key(),
                rest.id() + "/" + event.event(),
                rest.tells(event.happening())
                        ? Optional.empty()
                        : Optional.of(rest.id() + "/" + event.happening()),
                entry.made(),
                entry.why(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Of two events that are one happening: where both are of one report, the one whose happening
     * went; of two reports the one that was merged into the other.
     */
    private Optional<Deleted> merged(LogEntry entry) {
        Optional<EventRow> one = project.event(entry.target());
        Optional<EventRow> other =
                entry.after().map(Departures::key).flatMap(key -> project.event(key));
        if (one.isEmpty() || other.isEmpty() || one.get().rejected() || other.get().rejected()) {
            return Optional.empty();
        }
        if (one.get().document() != other.get().document()) {
            return Optional.of(merged(entry, one.get(), other.get(), Optional.empty()));
        }
        Rest rest = rest(one.get().document());
        for (EventRow event : List.of(one.get(), other.get())) {
            EventRow into = event.equals(one.get()) ? other.get() : one.get();
            Optional<String> before =
                    Optional.ofNullable(rest.machine().get(event.event()))
                            .filter(happening -> !rest.tells(happening));
            if (before.isPresent()) {
                return Optional.of(merged(entry, event, into, before));
            }
        }
        return Optional.empty();
    }

    private Deleted merged(
            LogEntry entry, EventRow event, EventRow into, Optional<String> happening) {
        String document = rest(event.document()).id();
        String other = rest(into.document()).id();
        return new Deleted(
                event.key(),
                document + "/" + event.event(),
                happening.map(gone -> document + "/" + gone),
                entry.made(),
                entry.why(),
                Optional.of(new Incident.Member(other, into.event())),
                Optional.of(other + "/" + into.happening()));
    }

    /** The key in a JSON string. */
    private static String key(String json) {
        return json.length() < 2 ? "" : json.substring(1, json.length() - 1);
    }

    /**
     * What a document tells now.
     *
     * @param happenings that it still tells of
     * @param machine the happening of each event as the machine had it
     */
    private record Rest(String id, Set<String> happenings, Map<String, String> machine) {
        boolean tells(String happening) {
            return happenings.contains(happening);
        }
    }

    private Rest rest(long n) {
        return rests.computeIfAbsent(
                n,
                number -> {
                    Set<String> happenings = new HashSet<>();
                    events(project.document(number).orElseThrow().line())
                            .forEach(event -> happenings.add(event.happening()));
                    Map<String, String> machine = new HashMap<>();
                    events(project.machineLine(number).orElseThrow())
                            .forEach(event -> machine.put(event.id(), event.happening()));
                    String id = project.document(number).orElseThrow().row().id();
                    return new Rest(id, happenings, machine);
                });
    }

    private static List<Event> events(String line) {
        try {
            return RecordReader.read(line) instanceof RecordLine.Coded(CodedDocument coded)
                    ? coded.events()
                    : List.of();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** When people last changed a thing of the project, by its key. */
    Map<String, Instant> lastChanges() {
        Map<String, Instant> last = new HashMap<>();
        standing(entry -> last.merge(entry.target(), entry.made(), (a, b) -> a.isAfter(b) ? a : b));
        return last;
    }

    /** The entries about the project's own coding that nobody took back, oldest first. */
    private void standing(Consumer<LogEntry> sink) {
        each(
                entry -> {
                    boolean people =
                            entry.kind() != Kind.UNDO
                                    && entry.kind() != Kind.RECODED
                                    && entry.kind() != Kind.NOTE;
                    if (people && entry.layer().isEmpty() && !undone.contains(entry.seq())) {
                        sink.accept(entry);
                    }
                });
    }

    private Set<Long> undone() {
        Map<Long, Long> undos = new LinkedHashMap<>();
        each(
                entry -> {
                    if (entry.kind() == Kind.UNDO && entry.layer().isEmpty()) {
                        entry.after().ifPresent(seq -> undos.put(entry.seq(), Long.valueOf(seq)));
                    }
                });
        // From the end: what takes an entry back may be taken back itself.
        Set<Long> found = new HashSet<>();
        for (Map.Entry<Long, Long> undo : new ArrayList<>(undos.entrySet()).reversed()) {
            if (!found.contains(undo.getKey())) {
                found.add(undo.getValue());
            }
        }
        return found;
    }

    private void each(Consumer<LogEntry> sink) {
        long after = 0;
        for (List<LogEntry> some = project.log(after, CHUNK);
                !some.isEmpty();
                some = project.log(after, CHUNK)) {
            some.forEach(sink);
            after = some.getLast().seq();
        }
    }
}
