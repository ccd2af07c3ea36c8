// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.export.Happening;
import org.sitrep.export.Index;
import org.sitrep.export.Phrases;
import org.sitrep.export.PloverScale;
import org.sitrep.export.Told;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.Span;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/** Happenings in PLOVER's fields; what is only denied, or has no PLOVER type, is left out. */
final class PloverRows implements HappeningRows {
    private final PloverScale scale = PloverScale.bundled();

    @Override
    public void write(Part part, Sheet sheet) throws IOException {
        Happening happening = part.happening();
        String id = part.document().id() + "/" + happening.id();
        if (happening.status() == Event.Status.NEGATED || happening.type() == EventType.OTHER) {
            String reason = happening.type() == EventType.OTHER ? "own-type" : "denied";
            sheet.leaveOut(id, happening.typeName(), reason);
            return;
        }
        Row row = sheet.row();
        row.text("id", id).day("date", PolecatRows.day(happening));
        Optional<Period> period = happening.time().map(Event.EventTime::period);
        row.day("enddate", period.filter(p -> !p.until().equals(p.from())).flatMap(Period::until));
        row.text("event", happening.type().name()).texts("mode", happening.modes());
        row.texts("context", happening.contexts());
        row.text("status", SitrepRows.word(happening.status()));
        row.truth("historical", happening.lead().historical());
        row.whole("quad_code", scale.quad(happening.type()));
        row.real("event_scale", scale.score(happening.type(), happening.modes()));
        party(row, "actor", part.actor());
        if (part.actor().isEmpty()) {
            row.text("actor_sector", "UNK");
        }
        party(row, "recipient", part.recipient());
        tolls(row, happening);
        place(row, Located.of(part.index(), happening.place()));
        words(row, part);
        row.text("publication", part.document().outlet()).text("title", part.document().title());
        row.text("url", part.document().url()).text("language", part.document().language());
        sheet.add(row);
    }

    private static void party(Row row, String role, List<Party> parties) {
        row.texts(role, parties.stream().map(Party::raw).toList());
        row.texts(role + "_code", Party.each(parties, Party::country));
        row.texts(role + "_sector", Party.sectors(parties));
        row.texts(role + "_name", Party.each(parties, Party::name));
        row.texts(role + "_office", Party.each(parties, Party::office));
        row.texts(role + "_religion", Party.each(parties, Party::religion));
        row.texts(role + "_ethnicity", Party.each(parties, Party::ethnicity));
    }

    private static void tolls(Row row, Happening happening) {
        row.whole("dead_low", happening.low(TollKind.DEAD));
        row.whole("dead_high", happening.high(TollKind.DEAD));
        row.whole("injured_low", happening.low(TollKind.INJURED));
        row.whole("injured_high", happening.high(TollKind.INJURED));
        row.whole("arrested_low", happening.low(TollKind.DETAINED));
        row.whole("arrested_high", happening.high(TollKind.DETAINED));
    }

    private static void place(Row row, Optional<Located> located) {
        Optional<Place> place = located.flatMap(Located::place);
        row.text("event_loc", located.map(Located::words));
        row.text("resolved_place", place.map(Place::name));
        place.filter(Place::hasGeoNamesId).ifPresent(p -> row.whole("geonameid", p.id()));
        place.ifPresent(p -> row.real("latitude", p.latitude()).real("longitude", p.longitude()));
        row.text("district", place.flatMap(Place::admin2));
        row.text("province", place.flatMap(Place::admin1));
        row.text("country_code", place.flatMap(Place::country));
        row.text("feature_code", place.map(Place::feature));
        row.whole("resolution", located.flatMap(l -> resolution(l.toponym())));
    }

    private static Optional<Integer> resolution(Toponym toponym) {
        return switch (toponym.resolution()) {
            case PLACE ->
                    Optional.of(
                            toponym.place().filter(p -> p.feature().equals("PPLX")).isPresent()
                                    ? 5
                                    : 4);
            case NEAR -> Optional.of(4);
            case ADMIN2 -> Optional.of(3);
            case ADMIN1 -> Optional.of(2);
            case COUNTRY -> Optional.of(1);
            case REGION, UNRESOLVED -> Optional.empty();
        };
    }

    private static void words(Row row, Part part) {
        Index index = part.index();
        Happening happening = part.happening();
        Span sentence = index.sentence(happening.lead());
        row.texts(
                "event_text",
                happening.tellings().stream().map(e -> index.words(e.trigger())).toList());
        row.text("text", index.words(sentence));
        row.whole("start", part.report().start(sentence));
        row.whole("end", part.report().end(sentence));
        List<String> accounts = new ArrayList<>();
        for (Told told : Told.of(index, happening)) {
            String by =
                    told.claim()
                            .map(
                                    claim ->
                                            Phrases.source(index, claim)
                                                    + ", "
                                                    + SitrepRows.word(claim.stance())
                                                    + ", "
                                                    + SitrepRows.word(claim.certainty()))
                            .orElse("the writer");
            String toll = Phrases.tolls(index, told.events());
            accounts.add(by + (toll.isEmpty() ? "" : ": " + toll));
        }
        row.text("accounts", String.join(" | ", accounts));
    }
}
