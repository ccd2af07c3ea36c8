// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.model.Claim;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Incident;
import org.sitrep.model.Incident.Account;
import org.sitrep.model.TollKind;

/**
 * The head of the situation report on many documents: the happenings that several reports tell of,
 * with the copies and the rival accounts side by side. Behind it come the sections of the documents
 * ({@link ReportWriter}) and the totals ({@link ReportTotals}).
 */
public final class Report {
    private final Style style;
    private final StringBuilder out = new StringBuilder();

    private Report(Style style) {
        this.style = style;
    }

    /** What comes before the documents; empty when no two of them tell of one happening. */
    public static String head(Clusters clusters, List<CodedDocument> documents, Style style) {
        Report report = new Report(style);
        report.incidents(clusters, documents);
        return report.style.shown(report.out);
    }

    private void incidents(Clusters clusters, List<CodedDocument> documents) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (CodedDocument coded : documents) {
            titles.putIfAbsent(
                    coded.document().id(), coded.document().title().map(Phrases::flat).orElse(""));
        }
        List<Incident> shared =
                clusters.incidents().stream()
                        .filter(incident -> documents(incident).size() > 1)
                        .sorted(
                                Comparator.comparing((Incident incident) -> from(incident))
                                        .thenComparing(Incident::id))
                        .toList();
        if (!clusters.copies().isEmpty()) {
            out.append(style.bold("COPIES")).append("\n\n");
            for (Incident.Copy copy : clusters.copies()) {
                copy(copy);
            }
            out.append('\n');
        }
        if (!shared.isEmpty()) {
            out.append(style.bold("TOLD BY SEVERAL REPORTS")).append("\n\n");
            int number = 1;
            for (Incident incident : shared) {
                incident(number++, incident, titles);
            }
        }
        if (!out.isEmpty()) {
            out.append(style.bold("REPORT BY REPORT")).append("\n\n");
        }
    }

    private static List<String> documents(Incident incident) {
        return incident.members().stream().map(Incident.Member::document).distinct().toList();
    }

    private static String from(Incident incident) {
        return incident.period()
                .flatMap(period -> period.from().or(period::until))
                .map(Object::toString)
                .orElse("~");
    }

    private void copy(Incident.Copy copy) {
        StringBuilder line =
                new StringBuilder(Phrases.flat(copy.document()))
                        .append(" copies ")
                        .append(Phrases.flat(copy.copyOf()))
                        .append(String.format(Locale.ROOT, " (%.0f %%)", copy.similarity() * 100));
        String separator = ", but says ";
        int shown = 0;
        for (Incident.Difference difference : copy.differences()) {
            if (shown++ == 5) { // guess: enough to see what was changed
                line.append(" ...");
                break;
            }
            line.append(separator)
                    .append('"')
                    .append(Phrases.flat(difference.here()))
                    .append("\" for \"")
                    .append(Phrases.flat(difference.there()))
                    .append('"');
            separator = ", ";
        }
        out.append(style.wrapped("  ", "    ", line.toString()));
    }

    private void incident(int number, Incident incident, Map<String, String> titles) {
        List<String> documents = documents(incident);
        out.append(String.format(Locale.ROOT, "%3d. ", number))
                .append(style.bold(incident.typeName()))
                .append(" · ")
                .append(incident.period().map(Phrases::period).orElse("at a time not told"))
                .append(incident.scene().map(scene -> " · " + scene(scene)).orElse(""))
                .append('\n');
        out.append(
                style.wrapped(
                        "     ",
                        "     ",
                        documents.size()
                                + " reports, "
                                + incident.independentSources()
                                + (incident.independentSources() == 1
                                        ? " independent source"
                                        : " independent sources")));
        int place = 1;
        for (String document : documents) {
            String title = titles.getOrDefault(document, "");
            Optional<Incident.Copy> copy =
                    incident.copies().stream()
                            .filter(each -> each.document().equals(document))
                            .findFirst();
            out.append(
                    style.wrapped(
                            String.format(Locale.ROOT, "  %5s ", "[" + place++ + "]"),
                            "        ",
                            Phrases.flat(document)
                                    + (title.isEmpty() ? "" : ": " + title)
                                    + copy.map(
                                                    each ->
                                                            style.dim(
                                                                    " (copy of "
                                                                            + Phrases.flat(
                                                                                    each.copyOf())
                                                                            + ")"))
                                            .orElse("")));
        }
        incident.dead()
                .ifPresent(
                        dead ->
                                out.append("     dead: ")
                                        .append(Phrases.bounds(dead.low(), dead.high()))
                                        .append(
                                                dead.best().isPresent()
                                                        ? ", best " + dead.best().getAsInt()
                                                        : "")
                                        .append(style.dim(" (rule " + dead.rule() + ")"))
                                        .append('\n'));
        accounts(incident.accounts(), documents);
        out.append('\n');
    }

    private static String scene(Incident.Scene scene) {
        return Phrases.flat(scene.name()) + scene.country().map(code -> ", " + code).orElse("");
    }

    /** The accounts as the rows of one table. */
    private void accounts(List<Account> accounts, List<String> documents) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "account",
                        "dead",
                        "injured",
                        "missing",
                        "displaced",
                        "detained",
                        "by whom",
                        "to whom",
                        "how",
                        "in"));
        for (Account account : accounts) {
            rows.add(
                    List.of(
                            account.by().map(Phrases::flat).orElse("the reports themselves")
                                    + codes(account),
                            number(account, TollKind.DEAD),
                            number(account, TollKind.INJURED),
                            number(account, TollKind.MISSING),
                            number(account, TollKind.DISPLACED),
                            number(account, TollKind.DETAINED),
                            list(account.actor()),
                            list(account.recipient()),
                            Json.word(account.stance())
                                    + (account.certainty() == Claim.Certainty.CERTAIN
                                            ? ""
                                            : ", " + Json.word(account.certainty())),
                            places(account.documents(), documents)));
        }
        out.append(Table.of(rows, "     ", style));
    }

    /** The reports that carry an account, by their numbers in the list above: {@code [1 3]}. */
    private static String places(List<String> carriers, List<String> documents) {
        List<String> places = new ArrayList<>();
        for (String carrier : carriers) {
            int at = documents.indexOf(carrier);
            if (at >= 0) {
                places.add(String.valueOf(at + 1));
            }
        }
        return places.isEmpty() ? Table.NOTHING : "[" + String.join(" ", places) + "]";
    }

    private static String codes(Account account) {
        List<String> codes = new ArrayList<>();
        account.byCountry().ifPresent(codes::add);
        codes.addAll(account.bySectors());
        return codes.isEmpty() ? "" : " (" + String.join(" ", codes) + ")";
    }

    private static String number(Account account, TollKind kind) {
        Incident.Bounds bounds = account.tolls().get(kind);
        return bounds == null ? Table.NOTHING : orDash(Phrases.bounds(bounds.low(), bounds.high()));
    }

    private static String list(List<String> codes) {
        return orDash(String.join(", ", codes));
    }

    private static String orDash(String words) {
        return words.isEmpty() ? Table.NOTHING : words;
    }
}
