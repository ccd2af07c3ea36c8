// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.crosswalk.AcledCrosswalk;
import org.sitrep.crosswalk.AcledType;
import org.sitrep.crosswalk.Answer;
import org.sitrep.crosswalk.PrecisionCrosswalk;
import org.sitrep.model.EventType;
import org.sitrep.model.Incident;
import org.sitrep.model.Period;
import org.sitrep.model.Place;

/** Incidents in ACLED's columns; what ACLED would not record is left out with the reason. */
final class AcledRows implements IncidentRows {
    private static final Set<String> ARMED =
            Set.of("MIL", "COP", "SPY", "REB", "PRM", "UAF", "CRM");

    private final AcledCrosswalk types = AcledCrosswalk.bundled();
    private final PrecisionCrosswalk precisions = PrecisionCrosswalk.bundled();
    private final AcledCodes codes = AcledCodes.bundled();
    private final Codes countries;
    private final boolean numeric;
    private final Changes changes;

    /**
     * @param numeric whether kinds of actor are written as numbers
     */
    AcledRows(Codes countries, boolean numeric, Changes changes) {
        this.countries = countries;
        this.numeric = numeric;
        this.changes = changes;
    }

    @Override
    public void write(Gathered gathered, Sheet sheet) throws IOException {
        Incident incident = gathered.incident();
        Answer<AcledType> type = types.of(gathered.act());
        Optional<Located> place = gathered.place();
        Answer<Integer> time = precisions.time(gathered.time()).acled();
        Answer<Integer> where = precisions.place(place.map(Located::toponym)).acled();
        Optional<LocalDate> day =
                incident.period().flatMap(Period::from).filter(d -> time.value().isPresent());
        Optional<String> reason = type.reason().or(time::reason).or(where::reason);
        if (reason.isEmpty() && (day.isEmpty() || place.flatMap(Located::country).isEmpty())) {
            reason = Optional.of(day.isEmpty() ? "no-day" : "no-country");
        }
        if (reason.isPresent()) {
            sheet.leaveOut(incident.id(), incident.typeName(), reason.get());
            return;
        }
        AcledType acled = type.value().orElseThrow();
        Row row = sheet.row();
        Optional<String> country = place.flatMap(Located::country);
        row.text("event_id_cnty", country.orElse("") + incident.id().substring(1));
        row.day("event_date", day).whole("year", day.orElseThrow().getYear());
        row.whole("time_precision", time.value());
        row.texts("disorder_type", codes.disorders(acled));
        row.text("event_type", acled.eventType()).text("sub_event_type", acled.subEventType());
        parties(row, gathered, acled, country);
        place(row, place.orElseThrow(), country);
        row.whole("geo_precision", where.value());
        row.text("source", String.join("; ", sources(gathered)));
        row.text("notes", Notes.of(gathered, countries));
        row.whole("fatalities", best(incident));
        changes.of(incident).ifPresent(at -> row.whole("timestamp", at.getEpochSecond()));
        sheet.add(row);
    }

    private static OptionalInt best(Incident incident) {
        return incident.dead().map(Incident.Summary::best).orElse(OptionalInt.empty());
    }

    private void parties(Row row, Gathered gathered, AcledType type, Optional<String> country) {
        List<Party> acting = gathered.actor();
        List<Party> suffering = suffering(gathered);
        // A fight is coded with all its parties as actors: the second is the other side.
        boolean mutual = suffering.isEmpty() && acting.size() > 1 && isFight(type);
        List<Party> first = mutual ? acting.subList(0, 1) : acting;
        List<Party> second = mutual ? acting.subList(1, acting.size()) : suffering;
        Optional<AcledCodes.Kind> inter1 = side(row, "1", first, type, true, country);
        Optional<AcledCodes.Kind> inter2 = side(row, "2", second, type, mutual, country);
        row.text("interaction", AcledCodes.interaction(inter1, inter2, numeric));
        if (canTargetCivilians(type)
                && gathered.lead().happening().type() == EventType.ASSAULT
                && AcledCodes.isCivilian(inter2)) {
            row.text("civilian_targeting", "Civilian targeting");
        }
    }

    /** Not in battles, and of protests only where force was excessive. */
    private static boolean canTargetCivilians(AcledType type) {
        return switch (type.eventType()) {
            case "Violence against civilians", "Explosions/Remote violence", "Riots" -> true;
            default -> type.subEventType().equals("Excessive force against protesters");
        };
    }

    private static boolean isFight(AcledType type) {
        return type.eventType().equals("Battles")
                || type.eventType().equals("Explosions/Remote violence");
    }

    /** To whom it is done. A demand of protesters is not: those whom it is addressed to. */
    private static List<Party> suffering(Gathered gathered) {
        List<Party> recipient = gathered.recipient();
        if (gathered.lead().happening().type() != EventType.PROTEST) {
            return recipient;
        }
        return recipient.stream()
                .filter(party -> party.sectors().stream().anyMatch(ARMED::contains))
                .toList();
    }

    private Optional<AcledCodes.Kind> side(
            Row row,
            String number,
            List<Party> side,
            AcledType type,
            boolean acts,
            Optional<String> country) {
        if (side.isEmpty()) {
            return Optional.empty();
        }
        row.text("actor" + number, side.getFirst().title());
        row.texts("assoc_actor_" + number, side.stream().skip(1).map(Party::title).toList());
        Optional<AcledCodes.Kind> kind = codes.kind(side.getFirst(), type, acts, country);
        row.text("inter" + number, kind.map(k -> numeric ? String.valueOf(k.number()) : k.name()));
        return kind;
    }

    private void place(Row row, Located located, Optional<String> country) {
        Codes.Country known = countries.of(country);
        Place place = located.place().orElseThrow();
        row.whole("iso", known.isoNumeric());
        row.text("region", known.acledRegion());
        row.text("country", countries.name(country));
        row.text("admin1", place.admin1()).text("admin2", place.admin2());
        row.text("location", place.name());
        row.real("latitude", place.latitude()).real("longitude", place.longitude());
    }

    static Set<String> sources(Gathered gathered) {
        Set<String> sources = new TreeSet<>();
        for (Part part : gathered.parts()) {
            if (!part.copy()) {
                sources.add(part.origin());
            }
        }
        return sources;
    }
}
