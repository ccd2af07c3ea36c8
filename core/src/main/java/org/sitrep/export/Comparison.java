// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.Incident;
import org.sitrep.model.Incident.Account;
import org.sitrep.model.Incident.Statement;
import org.sitrep.model.TollKind;

/**
 * Two reports against each other: of each happening that both tell of, what they say alike, what
 * they say otherwise and what only one of them says; then what only one of them tells of at all.
 */
public final class Comparison {
    private final Members members;
    private final String first;
    private final String second;
    private final Style style;
    private final StringBuilder out = new StringBuilder();

    private Comparison(List<CodedDocument> documents, String first, String second, Style style) {
        this.members = new Members(documents);
        this.first = first;
        this.second = second;
        this.style = style;
    }

    /**
     * The comparison; lines, each with its end.
     *
     * @param documents those that the incidents were joined from, the two among them
     */
    public static String page(
            Clusters clusters,
            List<CodedDocument> documents,
            String first,
            String second,
            Style style) {
        Comparison comparison = new Comparison(documents, first, second, style);
        comparison.write(clusters);
        return comparison.style.shown(comparison.out);
    }

    private void write(Clusters clusters) {
        out.append("A  ").append(Phrases.flat(first)).append(members.title(first)).append('\n');
        out.append("B  ").append(Phrases.flat(second)).append(members.title(second)).append('\n');
        clusters.copies().forEach(this::copy);
        List<Incident> ordered =
                clusters.incidents().stream()
                        .sorted(
                                Comparator.comparing(
                                                (Incident i) ->
                                                        i.period().map(Phrases::period).orElse("~"))
                                        .thenComparing(Incident::id))
                        .toList();
        part("BOTH TELL OF", ordered, i -> tells(i, first) && tells(i, second));
        part("ONLY A TELLS OF", ordered, i -> tells(i, first) && !tells(i, second));
        part("ONLY B TELLS OF", ordered, i -> !tells(i, first) && tells(i, second));
    }

    private static boolean tells(Incident incident, String document) {
        return IncidentReport.documents(incident).contains(document);
    }

    private void copy(Incident.Copy copy) {
        Set<String> both = Set.of(first, second);
        if (!both.equals(Set.of(copy.document(), copy.copyOf()))) {
            return;
        }
        boolean a = copy.document().equals(first);
        StringBuilder line = new StringBuilder((a ? "A copies B" : "B copies A"));
        for (Incident.Difference difference : copy.differences()) {
            line.append("; ")
                    .append(a ? "A" : "B")
                    .append(" says \"")
                    .append(Phrases.flat(difference.here()))
                    .append("\" for \"")
                    .append(Phrases.flat(difference.there()))
                    .append('"');
        }
        out.append(style.wrapped("", "   ", style.warning(line.toString())));
    }

    private void part(String title, List<Incident> incidents, Function<Incident, Boolean> chosen) {
        out.append('\n').append(style.bold(title)).append('\n');
        boolean any = false;
        for (Incident incident : incidents) {
            if (chosen.apply(incident)) {
                any = true;
                out.append("  ").append(IncidentReport.heading(incident, style)).append('\n');
                body(incident);
            }
        }
        if (!any) {
            out.append("  nothing\n");
        }
    }

    private void body(Incident incident) {
        List<Statement> a = statements(incident, first);
        List<Statement> b = statements(incident, second);
        if (!a.isEmpty() && !b.isEmpty()) {
            table(incident, a, b);
        }
        words("A", a);
        words("B", b);
    }

    private static List<Statement> statements(Incident incident, String document) {
        return incident.accounts().stream()
                .flatMap(account -> account.statements().stream())
                .filter(statement -> statement.member().document().equals(document))
                .toList();
    }

    private void table(Incident incident, List<Statement> a, List<Statement> b) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "A", "B", ""));
        add(rows, "who says so", sources(incident, first), sources(incident, second));
        role(rows, "who did it", a, b, Event::actor);
        role(rows, "to whom", a, b, Event::recipient);
        add(rows, "when", IncidentReport.periods(a), IncidentReport.periods(b));
        add(rows, "where", IncidentReport.places(a), IncidentReport.places(b));
        for (TollKind kind : TollKind.values()) {
            add(rows, Json.word(kind), tolls(a, kind), tolls(b, kind));
        }
        add(rows, "how", stances(a), stances(b));
        out.append(Table.of(rows, "     ", style));
    }

    private static void add(List<List<String>> rows, String what, String a, String b) {
        add(rows, what, a, b, Fold.fold(a).equals(Fold.fold(b)));
    }

    private static void add(
            List<List<String>> rows, String what, String a, String b, boolean same) {
        if (a.isEmpty() && b.isEmpty()) {
            return;
        }
        String verdict =
                a.isEmpty() ? "only B" : b.isEmpty() ? "only A" : same ? "same" : "DIFFERS";
        rows.add(
                List.of(
                        what,
                        a.isEmpty() ? Table.NOTHING : a,
                        b.isEmpty() ? Table.NOTHING : b,
                        verdict));
    }

    /** Actors are the same when their codes are, whatever they are called. */
    private void role(
            List<List<String>> rows,
            String what,
            List<Statement> a,
            List<Statement> b,
            Function<Event, List<String>> role) {
        add(
                rows,
                what,
                members.actors(a, role),
                members.actors(b, role),
                members.codes(a, role).equals(members.codes(b, role)));
    }

    private static String sources(Incident incident, String document) {
        Set<String> names = new TreeSet<>();
        for (Account account : incident.accounts()) {
            if (account.statements().stream()
                    .anyMatch(each -> each.member().document().equals(document))) {
                names.add(account.by().map(Phrases::flat).orElse("the report itself"));
            }
        }
        return String.join("; ", names);
    }

    /** Every count once. What a copy repeats is shown here: the two texts are compared. */
    private static String tolls(List<Statement> statements, TollKind kind) {
        Set<String> told = new LinkedHashSet<>();
        for (Statement statement : statements) {
            Optional.ofNullable(statement.counts().get(kind))
                    .map(AccountRow::words)
                    .ifPresent(told::add);
        }
        return String.join(" or ", told);
    }

    private static String stances(List<Statement> statements) {
        Set<String> stances = new TreeSet<>();
        statements.forEach(each -> stances.add(Json.word(each.stance())));
        return String.join("; ", stances);
    }

    private void words(String letter, List<Statement> statements) {
        for (Statement statement : statements) {
            out.append(
                    style.wrapped(
                            "     " + letter + "  ",
                            "        ",
                            members.words(statement.member(), style)));
        }
    }
}
