// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.crosswalk.Answer;
import org.sitrep.crosswalk.PrecisionCrosswalk;
import org.sitrep.crosswalk.UcdpCrosswalk;
import org.sitrep.crosswalk.UcdpCrosswalk.ViolenceType;
import org.sitrep.export.Phrases;
import org.sitrep.model.Event;
import org.sitrep.model.Incident;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/** Incidents in UCDP's columns; what UCDP would not record is left out with the reason. */
final class UcdpRows implements IncidentRows {
    private final UcdpCrosswalk types = UcdpCrosswalk.bundled();
    private final PrecisionCrosswalk precisions = PrecisionCrosswalk.bundled();
    private final Codes countries;

    UcdpRows(Codes countries) {
        this.countries = countries;
    }

    @Override
    public void write(Gathered gathered, Sheet sheet) throws IOException {
        Incident incident = gathered.incident();
        Answer<ViolenceType> type = types.of(gathered.act());
        Optional<Located> located = gathered.place();
        Answer<Integer> time = precisions.time(gathered.time()).ucdp();
        Answer<Integer> where = precisions.place(located.map(Located::toponym)).ucdp();
        Optional<UcdpSides> sides = type.value().flatMap(t -> UcdpSides.of(t, gathered, countries));
        OptionalInt best = incident.dead().map(Incident.Summary::best).orElse(OptionalInt.empty());
        Optional<String> reason =
                type.reason()
                        .or(time::reason)
                        .or(where::reason)
                        .or(() -> when(sides.isEmpty(), "side-not-named"))
                        .or(() -> when(best.isEmpty(), "dead-without-number"))
                        .or(() -> when(located.flatMap(Located::place).isEmpty(), "no-place"));
        if (reason.isPresent()) {
            sheet.leaveOut(incident.id(), incident.typeName(), reason.get());
            return;
        }
        Row row = sheet.row();
        row.whole("id", Long.parseLong(incident.id().substring(1), 16));
        row.text("relid", incident.id()).text("code_status", "Clear");
        days(row, gathered, time);
        row.whole("type_of_violence", type.value().orElseThrow().number());
        sides(row, sides.orElseThrow());
        sources(row, gathered);
        place(row, located.orElseThrow(), where);
        row.whole("event_clarity", isCounted(gathered) ? 1 : 2);
        deaths(row, incident, sides.orElseThrow(), best.orElseThrow());
        sheet.add(row);
    }

    private static Optional<String> when(boolean holds, String reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }

    private static void days(Row row, Gathered gathered, Answer<Integer> time) {
        Optional<LocalDate> from = gathered.incident().period().flatMap(Period::from);
        row.whole("year", from.map(LocalDate::getYear)).whole("date_prec", time.value());
        row.day("date_start", from);
        row.day("date_end", gathered.incident().period().flatMap(Period::until));
    }

    private static void sides(Row row, UcdpSides sides) {
        row.text("dyad_name", sides.a().name() + " - " + sides.b().name());
        row.text("side_a", sides.a().name()).text("side_b", sides.b().name());
        row.whole("gwnoa", sides.a().state()).whole("gwnob", sides.b().state());
    }

    private static void sources(Row row, Gathered gathered) {
        row.whole("number_of_sources", gathered.incident().independentSources());
        List<String> articles = new ArrayList<>();
        List<String> offices = new ArrayList<>();
        List<String> days = new ArrayList<>();
        List<String> headlines = new ArrayList<>();
        for (Part part : gathered.parts()) {
            if (part.copy()) {
                continue;
            }
            String day =
                    part.index()
                            .coded()
                            .resolved()
                            .times()
                            .report()
                            .date()
                            .map(Object::toString)
                            .orElse("");
            String headline = Phrases.flat(part.document().title().orElse(""));
            articles.add('"' + part.origin() + "," + day + "," + headline.replace('"', '\'') + '"');
            offices.add(part.origin());
            days.add(day);
            headlines.add(headline);
        }
        row.text("source_article", String.join(";", articles));
        row.text("source_office", String.join(";", offices));
        row.text("source_date", joined(days)).text("source_headline", joined(headlines));
        Set<String> claimants = new LinkedHashSet<>();
        gathered.incident()
                .accounts()
                .forEach(a -> a.by().map(Phrases::flat).ifPresent(claimants::add));
        row.text("source_original", String.join(";", claimants));
    }

    /**
     * In the order of the reports, an empty one between two separators; empty when none is told.
     */
    private static String joined(List<String> values) {
        return values.stream().allMatch(String::isEmpty) ? "" : String.join(";", values);
    }

    private void place(Row row, Located located, Answer<Integer> where) {
        Place place = located.place().orElseThrow();
        Codes.Country country = countries.of(place.country());
        row.whole("where_prec", where.value());
        row.text("where_coordinates", place.name()).text("where_description", located.words());
        row.text("adm_1", place.admin1()).text("adm_2", place.admin2());
        row.real("latitude", place.latitude()).real("longitude", place.longitude());
        row.text("geom_wkt", located.wkt());
        row.whole("priogrid_gid", grid(place.latitude(), place.longitude()));
        row.text("country", countries.name(place.country()));
        row.whole("country_id", country.gleditschWard());
        row.text("region", country.ucdpRegion());
    }

    /** The half-degree cell, counted from the south-west corner of the world. */
    static long grid(double latitude, double longitude) {
        long line = Math.min(359, (long) Math.floor((latitude + 90) * 2));
        long column = Math.min(719, (long) Math.floor((longitude + 180) * 2));
        return line * 720 + column + 1;
    }

    /** Whether a report gives a count of this event alone. */
    private static boolean isCounted(Gathered gathered) {
        return gathered.parts().stream()
                .flatMap(part -> part.happening().tellings().stream())
                .map(Event::tolls)
                .map(tolls -> Optional.ofNullable(tolls.get(TollKind.DEAD)))
                .flatMap(Optional::stream)
                .anyMatch(toll -> toll.scope() != Toll.Scope.CUMULATIVE);
    }

    private static void deaths(Row row, Incident incident, UcdpSides sides, int best) {
        for (UcdpSides.Victims victims : UcdpSides.Victims.values()) {
            row.whole(victims.column(), victims == sides.victims() ? best : 0);
        }
        row.whole("best", best);
        row.whole("low", incident.dead().map(Incident.Summary::low).orElse(OptionalInt.empty()));
        row.whole("high", incident.dead().map(Incident.Summary::high).orElse(OptionalInt.empty()));
    }
}
