// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * One correction: looked at, and written or not. Belongs to one write transaction.
 *
 * <p>The order of the questions: is there such a thing; did the person see its last version; does
 * the change make sense; is the document then still a sound record. Only then it is written.
 */
final class Corrections {
    /** Longest name of a person, reason and value, in characters. // guess */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_REASON = 10_000;
    private static final int LONGEST_VALUE = 100_000;

    private final Handle handle;
    private final Show show;
    private final Instant now;
    private final Optional<Origin> origin;

    /**
     * @param origin where it was made first, when it was made elsewhere
     */
    Corrections(Handle handle, Dialect dialect, Instant now, Optional<Origin> origin) {
        this.handle = handle;
        this.show = new Show(handle, dialect);
        this.now = now;
        this.origin = origin;
    }

    /** What is wrong with a correction. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;
        private final boolean found;

        Wrong(boolean found, String message) {
            super(message);
            this.found = found;
        }

        Reply reply() {
            String message = getMessage();
            return new Reply.Refused(found, message == null ? "" : message);
        }
    }

    Reply write(Correction wanted) {
        try {
            sizes(wanted);
            Target target = Target.of(wanted.target());
            return target.isIncident() ? ofIncident(wanted) : ofDocument(wanted, target);
        } catch (Wrong wrong) {
            return wrong.reply();
        }
    }

    private static void sizes(Correction wanted) throws Wrong {
        if (wanted.who().isBlank() || wanted.who().length() > LONGEST_NAME) {
            throw new Wrong(true, "it must say who writes, in " + LONGEST_NAME + " characters");
        }
        if (wanted.why().length() > LONGEST_REASON) {
            throw new Wrong(true, "a reason has at most " + LONGEST_REASON + " characters");
        }
        if (wanted.value().orElse("").length() > LONGEST_VALUE) {
            throw new Wrong(true, "a value has at most " + LONGEST_VALUE + " characters");
        }
        if (wanted.kind() == Kind.RECODED) {
            throw new Wrong(true, "only the program writes " + Kind.RECODED.word());
        }
    }

    private Reply ofIncident(Correction wanted) throws Wrong {
        if (!Incidents.exists(handle, wanted.target())) {
            throw new Wrong(false, "there is no " + wanted.target());
        }
        if (wanted.kind() != Kind.NOTE) {
            throw new Wrong(true, "an incident takes notes alone; merge and split its events");
        }
        List<LogEntry> entries = LogTable.ofTarget(handle, wanted.target());
        Optional<Reply> conflict = conflict(wanted, entries.size(), Optional.empty(), entries);
        if (conflict.isPresent()) {
            return conflict.get();
        }
        JsonNode value = value(wanted);
        if (!value.isTextual()) {
            throw new Wrong(true, "a note is words");
        }
        return append(wanted, wanted.target(), Optional.empty(), Optional.of(value));
    }

    private Reply ofDocument(Correction wanted, Target target) throws Wrong {
        Optional<Machine> machine = Documents.machine(handle, target.document());
        if (machine.isEmpty()) {
            throw new Wrong(false, "there is no document " + target.document());
        }
        List<LogEntry> all = LogTable.ofDocument(handle, target.document());
        List<LogEntry> own = onLayer(all, wanted.layer());
        View view = Fold.of(machine.get(), own);
        Target about = wanted.kind() == Kind.ADD ? newTarget(wanted, target, all) : target;
        if (wanted.kind() != Kind.ADD
                && about.item().isPresent()
                && view.item(about.item().get()).isEmpty()) {
            if (wanted.kind() != Kind.UNDO || view.version(about.name()) == 0) {
                throw new Wrong(false, "there is no " + about.name());
            }
        }
        List<LogEntry> ofTarget =
                own.stream().filter(entry -> entry.target().equals(about.name())).toList();
        Optional<Reply> conflict =
                conflict(wanted, ofTarget.size(), theirs(wanted, about, view), ofTarget);
        if (conflict.isPresent()) {
            return conflict.get();
        }
        Optional<JsonNode> value = checked(wanted, about, view, ofTarget);
        LogEntry draft = draft(wanted, about.name(), before(wanted, about, view), value);
        View after = Fold.of(machine.get(), plus(own, draft));
        sound(after);
        Reply reply = append(wanted, about.name(), draft.before(), value);
        if (wanted.layer().isEmpty()) {
            show.document(target.document(), after);
        } else {
            View project = Fold.of(machine.get(), onLayer(all, Optional.empty()));
            if (project.coders().contains(wanted.layer().get())) {
                show.disagreements(target.document(), project);
            }
        }
        return reply;
    }

    static List<LogEntry> onLayer(List<LogEntry> all, Optional<String> layer) {
        return all.stream().filter(entry -> entry.layer().equals(layer)).toList();
    }

    private static List<LogEntry> plus(List<LogEntry> own, LogEntry draft) {
        List<LogEntry> more = new java.util.ArrayList<>(own);
        more.add(draft);
        return more;
    }

    /** The name of what is to be added: the next of its list, on whatever layer. */
    private static Target newTarget(Correction wanted, Target target, List<LogEntry> all)
            throws Wrong {
        String list = wanted.field().orElse("events");
        String letters =
                Target.letters(list)
                        .orElseThrow(() -> new Wrong(true, "nothing is added to " + list));
        long added =
                all.stream()
                        .filter(entry -> entry.kind() == Kind.ADD)
                        .filter(entry -> entry.field().orElse("events").equals(list))
                        .count();
        String next = letters + (added + 1);
        if (target.item().isPresent() && !target.item().get().equals(next)) {
            throw new Wrong(true, "the next of its kind is " + next);
        }
        return Target.of(target.document(), next);
    }

    private static Optional<Reply> conflict(
            Correction wanted, long version, Optional<String> theirs, List<LogEntry> entries) {
        if (wanted.version() == version) {
            return Optional.empty();
        }
        long unseen = Math.max(0, Math.min(wanted.version(), entries.size()));
        return Optional.of(
                new Reply.Conflict(
                        wanted.target(),
                        version,
                        wanted.field(),
                        wanted.value(),
                        theirs,
                        entries.subList((int) unseen, entries.size())));
    }

    private static Optional<String> theirs(Correction wanted, Target about, View view) {
        return wanted.kind() == Kind.SET && wanted.field().isPresent()
                ? thing(about, view)
                        .flatMap(thing -> View.value(thing, wanted.field().get()))
                        .map(Trees::write)
                : Optional.empty();
    }

    private static Optional<ObjectNode> thing(Target about, View view) {
        return about.item().isPresent()
                ? view.item(about.item().get())
                : Optional.of(view.record());
    }

    private static JsonNode value(Correction wanted) throws Wrong {
        try {
            return Trees.read(
                    wanted.value()
                            .orElseThrow(
                                    () ->
                                            new Wrong(
                                                    true,
                                                    wanted.kind().word() + " needs a value")));
        } catch (IllegalArgumentException fault) {
            throw new Wrong(true, "the value is not JSON");
        }
    }

    /** The value as it is written; empty for what needs none. */
    private Optional<JsonNode> checked(
            Correction wanted, Target about, View view, List<LogEntry> ofTarget) throws Wrong {
        String list = about.item().isPresent() ? about.list().orElse("") : "document";
        return switch (wanted.kind()) {
            case SET -> set(wanted, about, list, view);
            case ADD -> Optional.of(added(wanted, list, view));
            case UNDO -> Optional.of(undone(wanted, view, ofTarget));
            case NOTE -> {
                if (!value(wanted).isTextual()) {
                    throw new Wrong(true, "a note is words");
                }
                yield Optional.of(value(wanted));
            }
            case STATE -> {
                if (State.of(value(wanted).asText()).isEmpty()) {
                    throw new Wrong(true, "there is no state " + value(wanted).asText());
                }
                yield Optional.of(value(wanted));
            }
            case MERGE, SPLIT -> Optional.of(other(wanted, about));
            case ACCEPT, REJECT, RECODED -> Optional.empty();
        };
    }

    private static JsonNode added(Correction wanted, String list, View view) throws Wrong {
        if (!(value(wanted) instanceof ObjectNode object)) {
            throw new Wrong(true, "what is added is an object");
        }
        Check check = new Check(view.record());
        wrongIf(check.spans(object));
        wrongIf(check.links(list, object, ""));
        wrongIf(list.equals("events") ? Check.modes(object) : Optional.empty());
        return object;
    }

    /** The value of a field, tried on a copy of the thing; empty to remove it. */
    private static Optional<JsonNode> set(Correction wanted, Target about, String list, View view)
            throws Wrong {
        String field = wanted.field().orElse("");
        wrongIf(Check.field(list, field));
        if (wanted.value().isEmpty() || value(wanted).isNull()) {
            return Optional.empty();
        }
        Check check = new Check(view.record());
        wrongIf(check.spans(value(wanted)));
        Optional<ObjectNode> thing = about.item().flatMap(view::item);
        if (thing.isPresent()) {
            ObjectNode copy = thing.get().deepCopy();
            String head = field.split("\\.")[0];
            new Edit(view.record(), list, copy).set(field, Optional.of(value(wanted)));
            wrongIf(check.links(list, copy, head));
            wrongIf(head.equals("modes") ? Check.modes(copy) : Optional.empty());
        }
        return Optional.of(value(wanted));
    }

    /** The number of the entry to take back: the one named, else the last one that holds. */
    private static JsonNode undone(Correction wanted, View view, List<LogEntry> ofTarget)
            throws Wrong {
        List<LogEntry> held =
                ofTarget.stream()
                        .filter(entry -> !view.undone().contains(entry.seq()))
                        .filter(entry -> entry.kind() != Kind.RECODED)
                        .toList();
        if (wanted.value().isEmpty()) {
            return held.stream()
                    .filter(entry -> entry.kind() != Kind.UNDO)
                    .reduce((first, second) -> second)
                    .map(entry -> Trees.read(Long.toString(entry.seq())))
                    .orElseThrow(() -> new Wrong(true, "there is nothing to take back"));
        }
        JsonNode seq = value(wanted);
        if (held.stream()
                .noneMatch(entry -> seq.isIntegralNumber() && entry.seq() == seq.asLong())) {
            throw new Wrong(true, "there is no entry " + seq + " of it that holds");
        }
        return seq;
    }

    private JsonNode other(Correction wanted, Target about) throws Wrong {
        JsonNode value = value(wanted);
        Target other = Target.of(value.asText());
        boolean event =
                value.isTextual()
                        && Events.exists(handle, value.asText())
                        && other.list().orElse("").equals("events");
        if (!event || !about.list().orElse("").equals("events")) {
            throw new Wrong(true, "both must be events of the project");
        }
        if (other.name().equals(about.name())) {
            throw new Wrong(true, "the other event is the same");
        }
        return value;
    }

    private static Optional<String> before(Correction wanted, Target about, View view) {
        Optional<ObjectNode> thing = thing(about, view);
        return switch (wanted.kind()) {
            case SET ->
                    wanted.field().orElse("").equals("coders")
                            ? Optional.of(Fold.names(view.coders()))
                            : theirs(wanted, about, view);
            case STATE, ACCEPT, REJECT ->
                    Optional.of(Trees.write(Trees.text(state(about, view).word())));
            case MERGE, SPLIT ->
                    thing.flatMap(event -> View.value(event, "happening")).map(Trees::write);
            default -> Optional.empty();
        };
    }

    private static State state(Target about, View view) {
        return about.item().isPresent()
                ? view.states().getOrDefault(about.item().get(), State.AUTO)
                : view.state();
    }

    /** Whether the document is then still a sound record. */
    private static void sound(View after) throws Wrong {
        if (!after.touched()) {
            return;
        }
        try {
            View.coded(after.withRejected());
        } catch (IOException fault) {
            String message = fault.getMessage() == null ? "" : fault.getMessage();
            throw new Wrong(true, message.replaceFirst("^not a sound record: ", ""));
        }
    }

    private static void wrongIf(Optional<String> fault) throws Wrong {
        if (fault.isPresent()) {
            throw new Wrong(true, fault.get());
        }
    }

    private LogEntry draft(
            Correction wanted, String target, Optional<String> before, Optional<JsonNode> value) {
        return new LogEntry(
                Long.MAX_VALUE,
                now,
                Trees.clean(wanted.who()),
                wanted.layer().map(Trees::clean),
                wanted.kind(),
                target,
                wanted.kind() == Kind.ADD
                        ? Optional.of(wanted.field().orElse("events"))
                        : wanted.kind() == Kind.SET ? wanted.field() : Optional.empty(),
                before,
                value.map(Trees::write),
                Trees.clean(wanted.why()),
                wanted.version(),
                "",
                origin,
                "");
    }

    private Reply append(
            Correction wanted, String target, Optional<String> before, Optional<JsonNode> value) {
        LogEntry entry = LogTable.append(handle, draft(wanted, target, before, value));
        Meta.changed(handle);
        return new Reply.Written(entry.seq(), target, wanted.version() + 1, entry.hash());
    }
}
