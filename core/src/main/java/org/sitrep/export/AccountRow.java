// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.Claim;
import org.sitrep.model.Incident;
import org.sitrep.model.Incident.Account;
import org.sitrep.model.Incident.Count;
import org.sitrep.model.Incident.Statement;
import org.sitrep.model.TollKind;

/**
 * One line of the table of accounts: what one source says in however many reports, or what the
 * reports of one origin say in their own voice.
 *
 * @param statements not empty; by the day on which they were said, those without a day last
 */
record AccountRow(Account account, List<Statement> statements) {
    private static final Comparator<Statement> BY_DAY =
            Comparator.comparing((Statement s) -> s.said().orElse(LocalDate.MAX));

    AccountRow {
        statements = statements.stream().sorted(BY_DAY).toList();
    }

    /**
     * The lines of an incident: side by side (country and kind of source), in each the one first
     * who spoke first; the reports' own voices last.
     */
    static List<AccountRow> of(Incident incident) {
        List<AccountRow> rows = new ArrayList<>();
        for (Account account : incident.accounts()) {
            if (account.by().isPresent()) {
                rows.add(new AccountRow(account, account.statements()));
                continue;
            }
            Map<String, List<Statement>> origins = new LinkedHashMap<>();
            for (Statement statement : account.statements()) {
                origins.computeIfAbsent(statement.origin(), o -> new ArrayList<>()).add(statement);
            }
            origins.values().forEach(own -> rows.add(new AccountRow(account, own)));
        }
        rows.sort(
                Comparator.comparing((AccountRow row) -> row.account().by().isEmpty())
                        .thenComparing(row -> row.account().byCountry().orElse("~"))
                        .thenComparing(row -> String.join(" ", row.account().bySectors()))
                        .thenComparing(row -> row.first().orElse(LocalDate.MAX))
                        .thenComparing(AccountRow::name));
        return rows;
    }

    /** "doctors (MLI MED)"; for the reports' own voice their agency, outlet or id. */
    String name() {
        if (account.by().isEmpty()) {
            return "the report itself: " + origin(statements.getFirst());
        }
        List<String> codes = new ArrayList<>();
        account.byCountry().ifPresent(codes::add);
        codes.addAll(account.bySectors());
        return Phrases.flat(account.by().get())
                + (codes.isEmpty() ? "" : " (" + String.join(" ", codes) + ")");
    }

    /** An origin without the word that says what kind of origin it is. */
    static String origin(Statement statement) {
        String origin = statement.origin();
        return Phrases.flat(origin.substring(origin.indexOf(' ') + 1));
    }

    Optional<LocalDate> first() {
        return statements.stream().map(Statement::said).flatMap(Optional::stream).findFirst();
    }

    Optional<LocalDate> last() {
        return statements.stream()
                .map(Statement::said)
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later);
    }

    /** Every stance once, and how firmly where that is not certain: "asserts, possible". */
    String stance() {
        Set<String> stances = new LinkedHashSet<>();
        for (Statement statement : statements) {
            stances.add(
                    Json.word(statement.stance())
                            + (statement.certainty() == Claim.Certainty.CERTAIN
                                    ? ""
                                    : ", " + Json.word(statement.certainty())));
        }
        return String.join("; ", stances);
    }

    /** "10, then 14" when it was raised on another day, "10 or 14" on one; empty when not told. */
    String toll(TollKind kind) {
        return toll(statements, kind);
    }

    static String toll(List<Statement> byDay, TollKind kind) {
        StringBuilder told = new StringBuilder();
        Optional<String> before = Optional.empty();
        Optional<LocalDate> day = Optional.empty();
        for (Statement statement : byDay) {
            Optional<String> now = count(statement, kind);
            if (now.isEmpty() || now.equals(before)) {
                continue;
            }
            if (before.isPresent()) {
                told.append(day.equals(statement.said()) ? " or " : ", then ");
            }
            told.append(now.get());
            before = now;
            day = statement.said();
        }
        return told.toString();
    }

    /** The count of a saying; nothing for a copy beside its original, which adds none. */
    static Optional<String> count(Statement statement, TollKind kind) {
        Count count = statement.counts().get(kind);
        if (count == null || statement.repeats()) {
            return Optional.empty();
        }
        return Optional.of(words(count));
    }

    /** "10", "at least 20"; of a vague count its words. */
    static String words(Count count) {
        String bounds = Phrases.bounds(count.bounds().low(), count.bounds().high());
        return bounds.isEmpty() ? "\"" + Phrases.flat(count.words()) + "\"" : bounds;
    }
}
