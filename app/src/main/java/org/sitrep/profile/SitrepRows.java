// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.crosswalk.AcledCrosswalk;
import org.sitrep.crosswalk.AcledType;
import org.sitrep.crosswalk.Act;
import org.sitrep.crosswalk.Answer;
import org.sitrep.crosswalk.PrecisionCrosswalk;
import org.sitrep.crosswalk.UcdpCrosswalk;
import org.sitrep.export.Happening;
import org.sitrep.export.Phrases;
import org.sitrep.model.Event.EventTime;
import org.sitrep.model.Incident;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.Span;
import org.sitrep.model.TollKind;

/** Incidents with all that Sitrep knows of them; none is left out. */
final class SitrepRows implements IncidentRows {
    private static final List<TollKind> OF_ACCOUNTS =
            List.of(TollKind.MISSING, TollKind.DISPLACED, TollKind.DETAINED);

    private final AcledCrosswalk acled = AcledCrosswalk.bundled();
    private final UcdpCrosswalk ucdp = UcdpCrosswalk.bundled();
    private final PrecisionCrosswalk precisions = PrecisionCrosswalk.bundled();

    @Override
    public void write(Gathered gathered, Sheet sheet) throws IOException {
        Incident incident = gathered.incident();
        Happening happening = gathered.lead().happening();
        Row row = sheet.row();
        row.text("id", incident.id()).text("type", incident.typeName());
        row.text("like", incident.ownType().map(own -> incident.type().name()));
        row.texts("modes", gathered.modes()).texts("contexts", gathered.contexts());
        row.text("status", word(happening.status()));
        row.truth("historical", happening.lead().historical());
        Optional<EventTime> time = gathered.time();
        row.day("from", incident.period().flatMap(Period::from));
        row.day("until", incident.period().flatMap(Period::until));
        row.text("time_precision", time.map(t -> word(t.precision())));
        row.text("state", incident.state().map(Incident.State::name));
        party(row, "actor", gathered.actor());
        party(row, "recipient", gathered.recipient());
        row.texts(
                "mediator",
                Party.of(gathered.lead().index(), happening.mediator()).stream()
                        .map(Party::words)
                        .toList());
        Optional<Located> place = gathered.place();
        place(row, place);
        tolls(row, gathered);
        accounts(row, incident);
        reports(row, gathered);
        trigger(row, gathered.lead());
        codes(row, gathered.act(), time, place);
        sheet.add(row);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void party(Row row, String role, List<Party> parties) {
        row.texts(role, parties.stream().map(Party::words).toList());
        row.texts(role + "_name", Party.each(parties, p -> p.group().or(p::name)));
        row.texts(role + "_country", Party.each(parties, Party::country));
        row.texts(role + "_sectors", Party.sectors(parties));
    }

    private static void place(Row row, Optional<Located> located) {
        Optional<Place> place = located.flatMap(Located::place);
        row.text("place", located.map(Located::words));
        row.text("place_name", place.map(Place::name));
        row.text("admin2", place.flatMap(Place::admin2));
        row.text("admin1", place.flatMap(Place::admin1));
        row.text("country", place.flatMap(Place::country));
        row.text("place_precision", located.map(l -> word(l.toponym().resolution())));
        row.text("geom_wkt", located.flatMap(Located::wkt));
        place.ifPresent(
                p -> {
                    row.real("latitude", p.latitude()).real("longitude", p.longitude());
                    row.real("radius_km", p.radiusKm());
                });
        place.filter(Place::hasGeoNamesId).ifPresent(p -> row.whole("geonames", p.id()));
    }

    private static void tolls(Row row, Gathered gathered) {
        Incident incident = gathered.incident();
        summary(row, "dead", incident.dead());
        summary(row, "injured", incident.injured());
        row.text("toll_rule", incident.dead().or(incident::injured).map(Incident.Summary::rule));
        for (TollKind kind : OF_ACCOUNTS) {
            Incident.Bounds bounds = gathered.bounds(kind);
            row.whole(word(kind) + "_low", bounds.low()).whole(word(kind) + "_high", bounds.high());
        }
    }

    private static void summary(Row row, String kind, Optional<Incident.Summary> summary) {
        row.whole(kind + "_low", summary.map(Incident.Summary::low).orElse(OptionalInt.empty()));
        row.whole(kind + "_best", summary.map(Incident.Summary::best).orElse(OptionalInt.empty()));
        row.whole(kind + "_high", summary.map(Incident.Summary::high).orElse(OptionalInt.empty()));
    }

    private static void accounts(Row row, Incident incident) {
        Set<String> sources = new LinkedHashSet<>();
        Set<String> disputing = new LinkedHashSet<>();
        List<String> accounts = new ArrayList<>();
        for (Incident.Account account : incident.accounts()) {
            account.by().map(Phrases::flat).ifPresent(sources::add);
            if (Notes.isDoubted(account)) {
                account.by().map(Phrases::flat).ifPresent(disputing::add);
            }
            accounts.add(said(account));
        }
        row.texts("sources", sources).texts("disputed_by", disputing);
        row.text("accounts", String.join(" | ", accounts));
        row.whole("n_accounts", accounts.size());
    }

    /** "the army, asserts, certain: 5 dead, at least 8 injured". */
    private static String said(Incident.Account account) {
        StringBuilder said = new StringBuilder();
        said.append(account.by().map(Phrases::flat).orElse("the reports themselves"));
        said.append(", ").append(word(account.stance()));
        said.append(", ").append(word(account.certainty()));
        List<String> tolls = new ArrayList<>();
        account.tolls()
                .forEach(
                        (kind, bounds) -> {
                            String number = Phrases.bounds(bounds.low(), bounds.high());
                            if (!number.isEmpty()) {
                                tolls.add(number + " " + word(kind));
                            }
                        });
        return said + (tolls.isEmpty() ? "" : ": " + String.join(", ", tolls));
    }

    private static void reports(Row row, Gathered gathered) {
        Set<String> ids = new TreeSet<>();
        Set<String> outlets = new TreeSet<>();
        Set<LocalDate> days = new TreeSet<>();
        for (Part part : gathered.parts()) {
            ids.add(part.document().id());
            part.document().outlet().or(part.document()::origin).ifPresent(outlets::add);
            part.index()
                    .coded()
                    .resolved()
                    .times()
                    .report()
                    .date()
                    .map(PartialDate::from)
                    .ifPresent(days::add);
        }
        row.whole("n_reports", ids.size());
        row.whole("n_independent", gathered.incident().independentSources());
        row.whole("n_copies", gathered.incident().copies().size());
        row.texts("documents", ids).texts("outlets", outlets);
        row.day("first_report", days.stream().findFirst());
        row.day("last_report", days.stream().reduce((a, b) -> b));
    }

    private static void trigger(Row row, Part lead) {
        Span trigger = lead.happening().lead().trigger();
        row.text("sentence", lead.sentence()).text("document", lead.document().id());
        row.whole("start", lead.report().start(trigger));
        row.whole("end", lead.report().end(trigger));
        row.real("score", lead.happening().lead().score());
    }

    private void codes(Row row, Act act, Optional<EventTime> time, Optional<Located> place) {
        List<String> missing = new ArrayList<>();
        Answer<AcledType> type = acled.of(act);
        row.text("acled_event_type", type.value().map(AcledType::eventType));
        row.text("acled_sub_event_type", type.value().map(AcledType::subEventType));
        type.reason().ifPresent(reason -> missing.add("acled_event_type: " + reason));
        Answer<UcdpCrosswalk.ViolenceType> violence = ucdp.of(act);
        row.whole(
                "ucdp_type_of_violence", violence.value().map(UcdpCrosswalk.ViolenceType::number));
        violence.reason().ifPresent(reason -> missing.add("ucdp_type_of_violence: " + reason));
        PrecisionCrosswalk.Codes when = precisions.time(time);
        PrecisionCrosswalk.Codes where = precisions.place(place.map(Located::toponym));
        code(row, "acled_time_precision", when.acled(), missing);
        code(row, "acled_geo_precision", where.acled(), missing);
        code(row, "ucdp_date_prec", when.ucdp(), missing);
        code(row, "ucdp_where_prec", where.ucdp(), missing);
        row.text("no_code", String.join("; ", missing));
    }

    private static void code(Row row, String column, Answer<Integer> code, List<String> missing) {
        row.whole(column, code.value());
        code.reason().ifPresent(reason -> missing.add(column + ": " + reason));
    }
}
