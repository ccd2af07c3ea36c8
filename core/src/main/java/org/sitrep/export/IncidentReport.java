// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.Incident;
import org.sitrep.model.Incident.Statement;
import org.sitrep.model.TollKind;

/**
 * The page of incidents for a person: of each incident the reports that tell of it, the table of
 * accounts, one figure by the named rule, and the timeline of who said what when.
 */
public final class IncidentReport {
    private static final String MARGIN = "     ";

    private final Members members;
    private final String ruleSays;
    private final Style style;
    private final StringBuilder out = new StringBuilder();

    private IncidentReport(List<CodedDocument> documents, String ruleSays, Style style) {
        this.members = new Members(documents);
        this.ruleSays = ruleSays;
        this.style = style;
    }

    /**
     * The page; lines, each with its end.
     *
     * @param documents those that the incidents were joined from
     * @param ruleSays what the rule of the figures does, in a sentence
     */
    public static String page(
            Clusters clusters, List<CodedDocument> documents, String ruleSays, Style style) {
        IncidentReport report = new IncidentReport(documents, ruleSays, style);
        report.write(clusters);
        return report.style.shown(report.out);
    }

    private void write(Clusters clusters) {
        out.append(style.bold("INCIDENTS")).append("\n\n");
        List<Incident> ordered =
                clusters.incidents().stream()
                        .sorted(
                                Comparator.comparing(IncidentReport::day)
                                        .thenComparing(Incident::id))
                        .toList();
        int number = 1;
        for (Incident incident : ordered) {
            heading(number++, incident);
            List<String> documents = documents(incident);
            reports(incident, documents);
            figures(incident);
            table(incident, documents);
            timeline(incident, documents);
            incident.state().ifPresent(state -> state(incident, state));
            out.append('\n');
        }
        if (ordered.isEmpty()) {
            out.append("No report tells of a happening.\n");
        }
    }

    private static String day(Incident incident) {
        return incident.period()
                .flatMap(period -> period.from().or(period::until))
                .map(Object::toString)
                .orElse("~");
    }

    static List<String> documents(Incident incident) {
        return incident.members().stream().map(Incident.Member::document).distinct().toList();
    }

    private void heading(int number, Incident incident) {
        out.append(String.format(Locale.ROOT, "%3d. ", number)).append(heading(incident, style));
        out.append('\n');
    }

    /** "ASSAULT · 2024-03-05 · Tessit, MLI · i0a1b2c3d4e5f". */
    static String heading(Incident incident, Style style) {
        return style.bold(incident.typeName())
                + " · "
                + incident.period().map(Phrases::period).orElse("at a time not told")
                + incident.scene()
                        .map(
                                scene ->
                                        " · "
                                                + Phrases.flat(scene.name())
                                                + scene.country().map(c -> ", " + c).orElse(""))
                        .orElse("")
                + style.dim(" · " + incident.id());
    }

    private void reports(Incident incident, List<String> documents) {
        out.append(MARGIN)
                .append(count(documents.size(), "report"))
                .append(", ")
                .append(count(incident.independentSources(), "independent source"))
                .append('\n');
        int place = 1;
        for (String document : documents) {
            String copy =
                    incident.copies().stream()
                            .filter(each -> each.document().equals(document))
                            .findFirst()
                            .map(each -> " (copy of " + Phrases.flat(each.copyOf()) + ")")
                            .orElse("");
            out.append(
                    style.wrapped(
                            String.format(Locale.ROOT, "  %5s ", "[" + place++ + "]"),
                            "        ",
                            Phrases.flat(document) + members.title(document) + style.dim(copy)));
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void figures(Incident incident) {
        figure("dead", incident.dead());
        figure("injured", incident.injured());
    }

    private void figure(String kind, Optional<Incident.Summary> summary) {
        summary.ifPresent(
                s ->
                        out.append(
                                style.wrapped(
                                        MARGIN,
                                        MARGIN + "  ",
                                        kind
                                                + ": "
                                                + Phrases.bounds(s.low(), s.high())
                                                + (s.best().isPresent()
                                                        ? ", best " + s.best().getAsInt()
                                                        : "")
                                                + style.dim(
                                                        " by the rule "
                                                                + s.rule()
                                                                + ": "
                                                                + Phrases.flat(ruleSays)))));
    }

    private void table(Incident incident, List<String> documents) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("account", "who did it", "to whom"));
        head.addAll(List.of("when", "where"));
        for (TollKind kind : TollKind.values()) {
            head.add(Json.word(kind));
        }
        head.addAll(List.of("how", "first said", "last said", "in"));
        rows.add(head);
        for (AccountRow row : AccountRow.of(incident)) {
            List<String> cells = new ArrayList<>();
            cells.add(row.name());
            cells.add(members.actors(row.statements(), Event::actor));
            cells.add(members.actors(row.statements(), Event::recipient));
            cells.add(periods(row.statements()));
            cells.add(places(row.statements()));
            for (TollKind kind : TollKind.values()) {
                cells.add(row.toll(kind));
            }
            cells.add(row.stance());
            cells.add(row.first().map(LocalDate::toString).orElse(""));
            cells.add(row.last().map(LocalDate::toString).orElse(""));
            cells.add(numbers(row.statements(), documents));
            cells.replaceAll(cell -> cell.isEmpty() ? Table.NOTHING : cell);
            rows.add(cells);
        }
        out.append(Table.of(rows, MARGIN, style));
    }

    static String periods(List<Statement> statements) {
        Set<String> said = new LinkedHashSet<>();
        statements.forEach(each -> each.period().map(Phrases::period).ifPresent(said::add));
        return String.join("; ", said);
    }

    static String places(List<Statement> statements) {
        Set<String> said = new LinkedHashSet<>();
        statements.forEach(each -> each.place().map(Phrases::flat).ifPresent(said::add));
        return String.join("; ", said);
    }

    /** The reports that carry an account, by their numbers in the list: {@code [1 3]}. */
    private static String numbers(List<Statement> statements, List<String> documents) {
        Set<String> numbers = new LinkedHashSet<>();
        for (Statement statement : statements) {
            numbers.add(String.valueOf(documents.indexOf(statement.member().document()) + 1));
        }
        return "[" + String.join(" ", numbers) + "]";
    }

    /** The course of a state: who says that it begins, holds, was broken or ended. */
    private void state(Incident incident, Incident.State state) {
        boolean open =
                incident.period()
                        .filter(p -> p.from().isPresent() && p.until().isEmpty())
                        .isPresent();
        out.append(MARGIN)
                .append(style.dim("a state: "))
                .append(state.name())
                .append(open ? ", open" : "")
                .append('\n');
        for (Incident.Mark mark : state.marks()) {
            String day = mark.day().map(LocalDate::toString).orElse("no day    ");
            out.append(
                    style.wrapped(
                            MARGIN + day + "  ",
                            MARGIN + "  ",
                            Json.word(mark.relation())
                                    + " according to "
                                    + mark.by().map(Phrases::flat).orElse("the report itself")
                                    + " ("
                                    + Phrases.flat(mark.member().document())
                                    + "): "
                                    + members.words(mark.member(), style)));
        }
    }

    /** Who said what when; of one day in the order of the table. */
    private void timeline(Incident incident, List<String> documents) {
        Map<LocalDate, List<String>> days = new TreeMap<>();
        for (AccountRow row : AccountRow.of(incident)) {
            Map<TollKind, String> told = new TreeMap<>();
            for (List<Statement> report : byReport(row.statements())) {
                boolean any = false;
                for (int i = 0; i < report.size(); i++) {
                    Statement statement = report.get(i);
                    String changes = changes(statement, told);
                    boolean last = i + 1 == report.size();
                    if (!changes.isEmpty() || (last && !any)) { // with nothing new, once a report
                        any = true;
                        days.computeIfAbsent(
                                        statement.said().orElse(LocalDate.MAX),
                                        day -> new ArrayList<>())
                                .add(line(row, statement, changes, documents));
                    }
                }
            }
        }
        out.append(MARGIN).append(style.dim("timeline")).append('\n');
        days.forEach(
                (day, lines) -> {
                    String date = day.equals(LocalDate.MAX) ? "no day    " : day.toString();
                    for (String line : lines) {
                        out.append(style.wrapped(MARGIN + date + "  ", MARGIN + "  ", line));
                    }
                });
    }

    /** The statements of each report, in the order of their first ones. */
    private static Collection<List<Statement>> byReport(List<Statement> statements) {
        Map<String, List<Statement>> reports = new LinkedHashMap<>();
        for (Statement statement : statements) {
            reports.computeIfAbsent(statement.member().document(), d -> new ArrayList<>())
                    .add(statement);
        }
        return reports.values();
    }

    private String line(
            AccountRow row, Statement statement, String changes, List<String> documents) {
        return row.name()
                + " "
                + Json.word(statement.stance())
                + (changes.isEmpty() ? "" : ", " + style.bold(changes))
                + " "
                + numbers(List.of(statement), documents)
                + (statement.repeats() ? " as a copy" : "")
                + ": "
                + members.words(statement.member(), style);
    }

    /** "14 dead, raised from 10": what a saying tells anew. */
    private static String changes(Statement statement, Map<TollKind, String> told) {
        List<String> changes = new ArrayList<>();
        for (TollKind kind : TollKind.values()) {
            Optional<String> now = AccountRow.count(statement, kind);
            if (now.isEmpty()) {
                continue;
            }
            Optional<String> before = Optional.ofNullable(told.put(kind, now.get()));
            if (!now.equals(before)) {
                changes.add(
                        now.get()
                                + " "
                                + Json.word(kind)
                                + before.map(b -> ", " + turn(b, now.get()) + " " + b).orElse(""));
            }
        }
        return String.join("; ", changes);
    }

    /** Of two plain numbers whether the later is more; of anything else only that it is new. */
    private static String turn(String before, String now) {
        boolean plain = before.chars().allMatch(Character::isDigit) && before.length() < 9;
        if (!plain || !now.chars().allMatch(Character::isDigit) || now.length() > 8) {
            return "after";
        }
        return Integer.parseInt(now) > Integer.parseInt(before) ? "raised from" : "lowered from";
    }
}
