// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.export.Phrases;
import org.sitrep.model.Incident;
import org.sitrep.model.Period;
import org.sitrep.model.TollKind;

/** The accounts of incidents, one a row; none is left out. */
final class AccountRows implements IncidentRows {
    private static final Comparator<Incident.Statement> BY_DAY =
            Comparator.comparing((Incident.Statement s) -> s.said().orElse(LocalDate.MAX));

    @Override
    public void write(Gathered gathered, Sheet sheet) throws IOException {
        Incident incident = gathered.incident();
        Optional<Incident.Scene> scene = incident.scene();
        int number = 0;
        for (Incident.Account account : incident.accounts()) {
            number++;
            Row row = sheet.row();
            row.text("id", incident.id() + "." + number).text("incident", incident.id());
            row.text("type", incident.typeName());
            row.day("from", incident.period().flatMap(Period::from));
            row.day("until", incident.period().flatMap(Period::until));
            row.text("place", scene.map(Incident.Scene::name));
            row.text("country", scene.flatMap(Incident.Scene::country));
            row.text("place_precision", scene.map(s -> SitrepRows.word(s.resolution())));
            scene.ifPresent(s -> row.real("latitude", s.latitude()));
            scene.ifPresent(s -> row.real("longitude", s.longitude()));
            row.text("by", account.by()).text("by_country", account.byCountry());
            row.texts("by_sectors", account.bySectors());
            row.text("stance", SitrepRows.word(account.stance()));
            row.text("certainty", SitrepRows.word(account.certainty()));
            row.texts("actor", account.actor()).texts("recipient", account.recipient());
            for (TollKind kind : TollKind.values()) {
                Incident.Bounds bounds = account.tolls().get(kind);
                if (bounds != null) {
                    row.whole(SitrepRows.word(kind) + "_low", bounds.low());
                    row.whole(SitrepRows.word(kind) + "_high", bounds.high());
                }
            }
            statements(row, account.statements());
            row.texts("documents", account.documents());
            sheet.add(row);
        }
    }

    private static void statements(Row row, List<Incident.Statement> unordered) {
        List<Incident.Statement> statements = unordered.stream().sorted(BY_DAY).toList();
        List<String> tolls = new ArrayList<>();
        for (TollKind kind : TollKind.values()) {
            String told = told(statements, kind);
            if (!told.isEmpty()) {
                tolls.add(SitrepRows.word(kind) + ": " + told);
            }
        }
        row.text("toll_words", String.join("; ", tolls));
        List<LocalDate> days =
                statements.stream()
                        .map(Incident.Statement::said)
                        .flatMap(Optional::stream)
                        .toList();
        row.day("first_said", days.stream().findFirst());
        row.day("last_said", days.stream().reduce((a, b) -> b));
        row.whole("n_statements", statements.size());
        Set<String> origins = new LinkedHashSet<>();
        statements.stream().filter(s -> !s.repeats()).forEach(s -> origins.add(s.origin()));
        row.whole("n_origins", origins.size());
    }

    /** "10, then 14" where it was changed on another day, "10 or 14" on one. */
    private static String told(List<Incident.Statement> statements, TollKind kind) {
        StringBuilder told = new StringBuilder();
        Optional<String> before = Optional.empty();
        Optional<LocalDate> day = Optional.empty();
        for (Incident.Statement statement : statements) {
            Incident.Count count = statement.counts().get(kind);
            if (count == null || statement.repeats()) {
                continue;
            }
            OptionalInt low = count.bounds().low();
            String number = Phrases.bounds(low, count.bounds().high());
            String now = number.isEmpty() ? '"' + Phrases.flat(count.words()) + '"' : number;
            if (before.filter(now::equals).isEmpty()) {
                told.append(
                        before.isEmpty() ? "" : day.equals(statement.said()) ? " or " : ", then ");
                told.append(now);
                before = Optional.of(now);
                day = statement.said();
            }
        }
        return told.toString();
    }
}
