// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.export.Index;
import org.sitrep.export.Phrases;
import org.sitrep.model.Claim;
import org.sitrep.model.Document;
import org.sitrep.model.Event;
import org.sitrep.model.Event.EventTime;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.Precision;
import org.sitrep.model.Span;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/** The attributed statements of reports, one row for each event in them. */
final class ClaimRows {
    private final ExportFilter filter;

    ClaimRows(ExportFilter filter) {
        this.filter = filter;
    }

    /** Finds the incident of an event of the document by the event's id. */
    interface Incidents {
        Optional<String> of(String event);
    }

    /** Adds the rows of a document. */
    void write(Report report, Incidents incidents, Sheet sheet) throws IOException {
        Index index = report.index();
        Map<String, Event> events = new HashMap<>();
        index.coded().events().forEach(event -> events.putIfAbsent(event.id(), event));
        for (Claim claim : index.coded().claims()) {
            boolean any = false;
            for (String id : claim.events()) {
                Optional<Event> event = Optional.ofNullable(events.get(id));
                if (event.isPresent()) {
                    any = true;
                    if (accepts(index, event.get())) {
                        Row row = claim(sheet, report, claim, event);
                        row.text("incident", incidents.of(id));
                        event(row, index, event.get());
                        sheet.add(row);
                    }
                }
            }
            if (!any && filter.equals(ExportFilter.EVERYTHING)) {
                sheet.add(claim(sheet, report, claim, Optional.empty()));
            }
        }
    }

    private boolean accepts(Index index, Event event) {
        return filter.accepts(
                event.typeName(),
                Located.of(index, event.place()).flatMap(Located::country),
                event.time().map(EventTime::period));
    }

    private static Row claim(Sheet sheet, Report report, Claim claim, Optional<Event> event) {
        Index index = report.index();
        Document document = index.coded().document();
        String id = document.id() + "/" + claim.id();
        Row row = sheet.row();
        row.text("id", id + event.map(e -> "/" + e.id()).orElse("")).text("claim", id);
        row.text("inside", claim.inside().map(outer -> document.id() + "/" + outer));
        row.text("document", document.id());
        source(row, index, claim);
        row.text("cue", claim.cue().map(index::words));
        row.text("form", SitrepRows.word(claim.form()));
        row.text("stance", SitrepRows.word(claim.stance()));
        row.text("certainty", SitrepRows.word(claim.certainty()));
        row.day("said_on", claim.saidOn());
        List<String> content = new ArrayList<>(List.of(index.words(claim.content())));
        claim.moreContent().forEach(span -> content.add(index.words(span)));
        row.text("content", String.join(" ... ", content));
        Span first = claim.content();
        row.whole("start", report.start(first));
        row.whole("end", report.end(first));
        row.text("outlet", document.outlet().or(document::origin));
        row.day(
                "report_date",
                index.coded()
                        .resolved()
                        .times()
                        .report()
                        .date()
                        .filter(d -> d.precision() == Precision.DAY)
                        .map(PartialDate::from));
        row.text("url", document.url()).text("rule", claim.rule());
        return row;
    }

    private static void source(Row row, Index index, Claim claim) {
        row.text("source", claim.source().map(s -> index.words(s.span())));
        Optional<Party> party =
                claim.source()
                        .flatMap(Claim.Source::actor)
                        .flatMap(index::actor)
                        .map(mention -> Party.of(index, mention));
        row.text("source_name", party.flatMap(p -> p.group().or(p::name)));
        row.text("source_country", party.flatMap(Party::country));
        row.texts("source_sectors", party.map(Party::sectors).orElse(List.of()));
        row.texts("via", claim.via().stream().map(v -> index.words(v.span())).toList());
    }

    private static void event(Row row, Index index, Event event) {
        row.text("event", index.coded().document().id() + "/" + event.id());
        row.text("type", event.typeName()).texts("modes", event.modes());
        row.text("status", SitrepRows.word(event.status()));
        row.day("from", event.time().map(EventTime::period).flatMap(Period::from));
        row.day("until", event.time().map(EventTime::period).flatMap(Period::until));
        row.texts("actor", Party.of(index, event.actor()).stream().map(Party::words).toList());
        row.texts(
                "recipient",
                Party.of(index, event.recipient()).stream().map(Party::words).toList());
        Optional<Located> located = Located.of(index, event.place());
        Optional<Place> place = located.flatMap(Located::place);
        row.text("place", place.map(Place::name)).text("country", place.flatMap(Place::country));
        row.text("place_precision", located.map(l -> SitrepRows.word(l.toponym().resolution())));
        place.ifPresent(p -> row.real("latitude", p.latitude()).real("longitude", p.longitude()));
        toll(row, "dead", Optional.ofNullable(event.tolls().get(TollKind.DEAD)));
        toll(row, "injured", Optional.ofNullable(event.tolls().get(TollKind.INJURED)));
        row.text("toll_words", Phrases.tolls(index, List.of(event)));
        row.text("trigger", index.words(event.trigger()));
    }

    private static void toll(Row row, String kind, Optional<Toll> toll) {
        row.whole(kind + "_low", toll.map(Toll::low).orElse(OptionalInt.empty()));
        row.whole(kind + "_high", toll.map(Toll::high).orElse(OptionalInt.empty()));
    }
}
