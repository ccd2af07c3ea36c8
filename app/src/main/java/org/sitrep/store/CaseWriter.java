// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sitrep.export.Index;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.Period;
import org.sitrep.model.Span;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/**
 * Corrections as cases of the corpus: the paragraph of an event that people corrected, and what
 * they read in it. corpus/README.md describes the format.
 *
 * <p>What the machine read otherwise is a known failure until the program learns it; what people
 * accepted as it was must stay so.
 */
public final class CaseWriter {
    private static final String RULE = "=".repeat(80);
    private static final String LINE = "-".repeat(80);

    private final long n;
    private final DocumentView view;
    private final Index index;
    private final Index everything;

    private CaseWriter(long n, DocumentView view, CodedDocument coded, CodedDocument all) {
        this.n = n;
        this.view = view;
        this.index = new Index(coded);
        this.everything = new Index(all);
    }

    /** Hands over every case of a project, each with an empty line behind it; returns how many. */
    public static int write(Project project, Consumer<String> out) {
        int written = 0;
        long after = 0;
        List<DocumentRow> page = project.documents(after, 1000);
        while (!page.isEmpty()) {
            for (DocumentRow row : page) {
                after = row.n();
                Optional<DocumentView> view = project.document(row.n());
                if (view.isPresent() && !view.get().log().isEmpty()) {
                    written += document(view.get(), out);
                }
            }
            page = project.documents(after, 1000);
        }
        return written;
    }

    private static int document(DocumentView view, Consumer<String> out) {
        long n = view.row().n();
        CodedDocument coded = Lines.coded(view.line());
        CaseWriter writer = new CaseWriter(n, view, coded, Lines.withRejected(view));
        int written = 0;
        for (Map.Entry<String, Set<String>> corrected : writer.corrected().entrySet()) {
            Optional<String> text = writer.one(corrected.getKey(), corrected.getValue());
            if (text.isPresent()) {
                out.accept(text.get());
                written++;
            }
        }
        return written;
    }

    /** The events that people decided on, by id, with the fields that they set. */
    private Map<String, Set<String>> corrected() {
        Map<String, Set<String>> corrected = new TreeMap<>();
        for (LogEntry entry : view.log()) {
            Target target = Target.of(entry.target());
            boolean event = target.list().orElse("").equals("events");
            if (!event || target.item().isEmpty() || view.undone().contains(entry.seq())) {
                continue;
            }
            Set<String> fields =
                    switch (entry.kind()) {
                        case SET -> Set.of(entry.field().orElse("").split("\\.")[0]);
                        case ADD -> Set.of("type", "status", "actor", "recipient", "place", "time");
                        case ACCEPT -> Set.of("type", "status");
                        case REJECT -> Set.of("");
                        default -> Set.of();
                    };
            if (!fields.isEmpty()) {
                corrected
                        .computeIfAbsent(target.item().get(), id -> new TreeSet<>())
                        .addAll(fields);
            }
        }
        return corrected;
    }

    private Optional<String> one(String id, Set<String> fields) {
        return everything.coded().events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .flatMap(event -> one(event, fields));
    }

    private Optional<String> one(Event event, Set<String> fields) {
        Span paragraph = paragraph(event);
        String text = Quotes.oneLine(everything.words(paragraph));
        Quotes quotes = new Quotes(text);
        Optional<String> trigger =
                quotes.of(everything.words(event.trigger()), offset(event, paragraph));
        if (trigger.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add(RULE);
        lines.add(title(event));
        lines.add(RULE);
        view.row().reportDate().ifPresent(date -> lines.add("published " + date));
        lines.add("");
        lines.add(text);
        lines.add(LINE);
        if (!accepted(event, fields)) {
            lines.add("known failure: corrected by hand in " + view.row().id());
        }
        if (view.rejected().containsKey(Target.key(n, event.id()))) {
            lines.add("no event " + trigger.get());
        } else {
            lines.add("event " + event.typeName() + " " + trigger.get());
            for (String field : fields) {
                field(field, event, quotes, paragraph).ifPresent(line -> lines.add("  " + line));
            }
        }
        lines.add("");
        return Optional.of(String.join("\n", lines) + "\n");
    }

    private static boolean accepted(Event event, Set<String> fields) {
        return fields.equals(Set.of("type", "status")) && !event.rule().equals("by hand");
    }

    private String title(Event event) {
        List<String> why =
                view.log().stream()
                        .filter(entry -> entry.target().equals(Target.key(n, event.id())))
                        .filter(entry -> !view.undone().contains(entry.seq()))
                        .map(LogEntry::why)
                        .filter(words -> !words.isBlank())
                        .map(Quotes::oneLine)
                        .toList();
        return why.isEmpty()
                ? "Corrected: "
                        + Quotes.oneLine(everything.words(event.trigger()))
                        + " ("
                        + Target.key(n, event.id())
                        + ")"
                : String.join("; ", why);
    }

    /** The block of the text in which the event is told; its sentence when there is none. */
    private Span paragraph(Event event) {
        return everything.coded().document().blocks().stream()
                .map(block -> block.span())
                .filter(span -> span.start() <= event.trigger().start())
                .filter(span -> span.end() >= event.trigger().end())
                .findFirst()
                .orElseGet(() -> everything.sentence(event));
    }

    private int offset(Event event, Span paragraph) {
        String before = everything.text().substring(paragraph.start(), event.trigger().start());
        return Quotes.occurrences(before, everything.words(event.trigger()));
    }

    private Optional<String> field(String field, Event event, Quotes quotes, Span paragraph) {
        return switch (field) {
            case "status" -> Optional.of("status " + word(event.status()));
            case "historical" -> Optional.of("historical " + (event.historical() ? "yes" : "no"));
            case "modes" -> Optional.of("modes " + list(event.modes()));
            case "contexts" -> Optional.of("contexts " + list(event.contexts()));
            case "actor" -> people("actor", event.actor(), quotes, paragraph);
            case "recipient" -> people("recipient", event.recipient(), quotes, paragraph);
            case "mediator" -> people("mediator", event.mediator(), quotes, paragraph);
            case "instrument" ->
                    event.instrument().isEmpty()
                            ? Optional.of("instrument -")
                            : quoted("instrument", event.instrument().get(), quotes, paragraph);
            case "time" -> Optional.of("time " + time(event));
            case "place" -> place(event, quotes, paragraph);
            case "dead", "injured", "missing", "displaced", "detained" ->
                    Optional.of(field + " " + toll(event, field));
            default -> Optional.empty();
        };
    }

    private Optional<String> people(String role, List<String> ids, Quotes quotes, Span paragraph) {
        if (ids.isEmpty()) {
            return Optional.of(role + " -");
        }
        return index.actor(ids.getFirst())
                .flatMap(mention -> quoted(role, mention.span(), quotes, paragraph));
    }

    private Optional<String> place(Event event, Quotes quotes, Span paragraph) {
        if (event.place().isEmpty()) {
            return Optional.of("place -");
        }
        return index.toponym(event.place())
                .map(Toponym::span)
                .flatMap(span -> quoted("place", span, quotes, paragraph));
    }

    /** The words in quotes when they stand in the paragraph, without their number. */
    private Optional<String> quoted(String field, Span span, Quotes quotes, Span paragraph) {
        boolean inside = span.start() >= paragraph.start() && span.end() <= paragraph.end();
        return inside
                ? quotes.of(everything.words(span), 0)
                        .map(words -> field + " " + words.replaceFirst("#\\d++$", ""))
                : Optional.empty();
    }

    private static String time(Event event) {
        if (event.time().isEmpty()) {
            return "-";
        }
        Period period = event.time().get().period();
        String from = period.from().map(Object::toString).orElse("..");
        String until = period.until().map(Object::toString).orElse("..");
        return from.equals(until) ? from : from + " " + until;
    }

    private static String toll(Event event, String field) {
        Toll toll = event.tolls().get(TollKind.valueOf(field.toUpperCase(Locale.ROOT)));
        return toll == null ? "-" : bound(toll.low()) + " " + bound(toll.high());
    }

    private static String bound(OptionalInt bound) {
        return bound.isPresent() ? Integer.toString(bound.getAsInt()) : "..";
    }

    private static String list(List<String> words) {
        return words.isEmpty() ? "-" : String.join(" ", words);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
