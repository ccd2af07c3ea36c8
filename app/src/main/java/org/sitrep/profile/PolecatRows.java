// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.export.Happening;
import org.sitrep.export.Phrases;
import org.sitrep.export.PloverScale;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Event.EventTime;
import org.sitrep.model.EventType;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Place;
import org.sitrep.model.Precision;
import org.sitrep.model.Toponym;

/** Happenings in POLECAT's columns: only what took place, and only what PLOVER has a type for. */
final class PolecatRows implements HappeningRows {
    private static final List<String> QUADS =
            List.of(
                    "VERBAL COOPERATION",
                    "MATERIAL COOPERATION",
                    "VERBAL CONFLICT",
                    "MATERIAL CONFLICT");

    private final PloverScale scale = PloverScale.bundled();
    private final Codes countries;
    private final String version;

    PolecatRows(Codes countries, String version) {
        this.countries = countries;
        this.version = version;
    }

    @Override
    public void write(Part part, Sheet sheet) throws IOException {
        Happening happening = part.happening();
        String id = part.document().id() + "/" + happening.id();
        if (!happening.status().happened() || happening.type() == EventType.OTHER) {
            String reason = happening.type() == EventType.OTHER ? "own-type" : "not-happened";
            sheet.leaveOut(id, happening.typeName(), reason);
            return;
        }
        Row row = sheet.row();
        row.text("Event ID", id).day("Event Date", day(happening));
        row.text("Event Type", happening.type().name()).texts("Event Mode", happening.modes());
        row.real("Intensity", scale.score(happening.type(), happening.modes()));
        row.text("Quad Code", QUADS.get(scale.quad(happening.type()) - 1));
        row.texts("Contexts", happening.contexts());
        party(row, "Actor", part.actor());
        if (part.actor().isEmpty()) {
            row.text("Primary Actor Sector", "UNK").text("Actor Sectors", "UNK");
        }
        party(row, "Recipient", part.recipient());
        place(row, Located.of(part.index(), happening.place()));
        row.text("Source", part.document().outlet().or(part.document()::origin));
        row.day(
                "Publication Date",
                part.index()
                        .coded()
                        .resolved()
                        .times()
                        .report()
                        .date()
                        .filter(d -> d.precision() == Precision.DAY)
                        .map(PartialDate::from));
        story(row, part);
        row.text("Language", part.document().language()).text("Version", version);
        sheet.add(row);
    }

    /** The first day; the last one where only that is told. */
    static Optional<LocalDate> day(Happening happening) {
        return happening.time().map(EventTime::period).flatMap(p -> p.from().or(p::until));
    }

    private void party(Row row, String role, List<Party> parties) {
        row.texts(role + " Name", parties.stream().map(Party::title).toList());
        row.texts(role + " Country", Party.each(parties, Party::country));
        row.texts(
                role + " COW",
                Party.each(parties, party -> countries.of(party.country()).correlatesOfWar()));
        row.text("Primary " + role + " Sector", Party.sectors(parties).stream().findFirst());
        row.texts(role + " Sectors", Party.sectors(parties));
        row.texts(role + " Title", Party.each(parties, Party::office));
        row.texts(role + " Name Raw", parties.stream().map(Party::raw).toList());
    }

    private static void place(Row row, Optional<Located> located) {
        Optional<Place> place = located.flatMap(Located::place);
        row.text("Placename", place.map(Place::name));
        row.text(
                "City",
                located.filter(l -> l.toponym().resolution() == Toponym.Resolution.PLACE)
                        .flatMap(Located::place)
                        .filter(p -> p.feature().startsWith("PPL"))
                        .map(Place::name));
        row.text("District", place.flatMap(Place::admin2));
        row.text("Province", place.flatMap(Place::admin1));
        row.text("Country", place.flatMap(Place::country));
        place.ifPresent(p -> row.real("Latitude", p.latitude()).real("Longitude", p.longitude()));
        place.filter(Place::hasGeoNamesId).ifPresent(p -> row.whole("GeoNames ID", p.id()));
        row.text("Raw Placename", located.map(Located::words));
        row.text("Feature Type", place.map(Place::feature));
    }

    /** Everybody and every place that the report names. */
    private static void story(Row row, Part part) {
        Set<String> people = new LinkedHashSet<>();
        Set<String> bodies = new LinkedHashSet<>();
        for (ActorMention actor : part.index().coded().resolved().actors()) {
            actor.name()
                    .map(Phrases::flat)
                    .ifPresent(
                            name -> {
                                if (actor.kind() == ActorMention.Kind.PERSON) {
                                    people.add(name);
                                } else if (actor.kind() == ActorMention.Kind.BODY) {
                                    bodies.add(name);
                                }
                            });
        }
        Set<String> places = new LinkedHashSet<>();
        for (Toponym toponym : part.index().coded().resolved().toponyms()) {
            if (toponym.use() == Toponym.Use.LITERAL) {
                toponym.place().map(Place::name).ifPresent(places::add);
            }
        }
        row.texts("Story People", people).texts("Story Organizations", bodies);
        row.texts("Story Locations", places);
    }
}
