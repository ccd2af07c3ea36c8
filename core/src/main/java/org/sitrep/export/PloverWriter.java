// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Claim;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Document;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Place;
import org.sitrep.model.Span;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/**
 * The record format of PLOVER: one line of JSON for each happening that a document tells of; what
 * is told only as not happening is left out. docs/formats.md describes the fields and what Sitrep
 * adds to the ontology: {@code status} and {@code accounts}.
 *
 * <p>Immutable, so safe for many threads.
 */
public final class PloverWriter {
    private final PloverScale scale = PloverScale.bundled();

    /** The lines of a document, each with its end; empty when it tells of nothing. */
    public String lines(CodedDocument coded) {
        StringBuilder lines = new StringBuilder();
        Index index = new Index(coded);
        int sequence = 0;
        for (Happening happening : Happening.of(coded)) {
            sequence++;
            boolean known = happening.type() != EventType.OTHER; // PLOVER has no word for it
            if (known && happening.status() != Event.Status.NEGATED) {
                int number = sequence;
                lines.append(Json.line(index.text(), json -> write(json, index, happening, number)))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private void write(Json json, Index index, Happening happening, int sequence)
            throws IOException {
        Document document = index.coded().document();
        Event lead = happening.lead();
        json.text("id", document.id() + "/" + happening.id());
        json.flag("has_event", true);
        if (happening.time().isPresent()) {
            var period = happening.time().get().period();
            json.day("date", period.from().or(period::until));
            if (period.until().isPresent() && !period.until().equals(period.from())) {
                json.day("enddate", period.until());
            }
        }
        entities(json, "actor", index, happening.actor(), true);
        entities(json, "recipient", index, happening.recipient(), false);
        json.words("event", List.of(happening.type().name()));
        Optional<Toponym> place = index.toponym(happening.place());
        if (place.isPresent()) {
            json.text("event_loc", Phrases.flat(index.words(place.get().span())));
        }
        Set<String> triggers = new LinkedHashSet<>();
        happening.tellings().forEach(event -> triggers.add(index.words(event.trigger())));
        json.words("event_text", List.copyOf(triggers));
        json.number("quad_code", scale.quad(happening.type()));
        json.measure("event_scale", scale.score(happening.type(), happening.modes()));
        json.words("mode", happening.modes());
        json.words("context", happening.contexts());
        json.word("status", happening.status());
        json.flag("historical", lead.historical());
        Span sentence = index.sentence(lead);
        json.text("text", index.words(sentence));
        json.object(
                "text_info",
                body -> {
                    body.number("sequence", sequence);
                    body.offsets(sentence);
                });
        size(json, happening);
        if (place.isPresent() && place.get().place().isPresent()) {
            json.object("location", body -> location(body, index, place.get()));
        }
        json.list("accounts", Told.of(index, happening), told -> account(json, index, told));
        json.object("cite_info", body -> citation(body, document));
    }

    private static void entities(
            Json json, String name, Index index, List<String> ids, boolean required)
            throws IOException {
        List<ActorMention> mentions = new ArrayList<>();
        ids.forEach(id -> index.actor(id).ifPresent(mentions::add));
        if (mentions.isEmpty()) {
            if (required) {
                // PLOVER's sector of actors that nobody named.
                json.list(name, List.of("UNK"), unknown -> json.words("sector", List.of(unknown)));
            }
            return;
        }
        json.list(name, mentions, mention -> entity(json, index, mention));
    }

    private static void entity(Json json, Index index, ActorMention mention) throws IOException {
        ActorMention referent = index.referent(mention);
        Optional<String> country = mention.country().or(referent::country);
        List<String> sectors = mention.sectors().isEmpty() ? referent.sectors() : mention.sectors();
        json.text("code", country);
        json.words("sector", country.isEmpty() && sectors.isEmpty() ? List.of("UNK") : sectors);
        json.text("entity_text", Phrases.flat(index.words(mention.span())));
        json.text("identifier_text", mention.name().or(referent::name));
        json.text("religion", mention.religion().or(referent::religion));
        json.text("ethnicity", mention.ethnicity().or(referent::ethnicity));
        json.text("office", mention.office().or(referent::office));
    }

    private static void size(Json json, Happening happening) throws IOException {
        if (!happening.tolls().isEmpty()) {
            json.object(
                    "size",
                    body -> {
                        bounds(body, happening, TollKind.DEAD, "dead");
                        bounds(body, happening, TollKind.INJURED, "injured");
                        bounds(body, happening, TollKind.DETAINED, "arrested");
                    });
        }
    }

    /** One number where all accounts give it, else what the least and the greatest account give. */
    private static void bounds(Json json, Happening happening, TollKind kind, String name)
            throws IOException {
        OptionalInt low = happening.low(kind);
        OptionalInt high = happening.high(kind);
        if (low.isPresent() && low.equals(high)) {
            json.number(name, low);
        } else {
            json.number(name + "_low", low);
            json.number(name + "_high", high);
        }
    }

    private static void location(Json json, Index index, Toponym toponym) throws IOException {
        Place place = toponym.place().orElseThrow();
        json.text("extracted_place", Phrases.flat(index.words(toponym.span())));
        json.text("resolved_place", place.name());
        if (place.hasGeoNamesId()) {
            json.number("geonameid", place.id());
        }
        json.measure("lat", place.latitude());
        json.measure("lon", place.longitude());
        if (place.feature().startsWith("PPL")) {
            json.text("city", place.name());
        }
        json.text("district", place.admin2());
        json.text("province", place.admin1());
        json.text("country_code", place.country());
        json.text("feature_code", place.feature());
        OptionalInt resolution = resolution(toponym);
        json.number("resolution", resolution);
        json.text("source", "GeoNames, CC BY 4.0");
    }

    /** 5 below a city, 4 a city, 3 a district, 2 a province, 1 a country. */
    private static OptionalInt resolution(Toponym toponym) {
        return switch (toponym.resolution()) {
            case PLACE ->
                    OptionalInt.of(toponym.place().orElseThrow().feature().equals("PPLX") ? 5 : 4);
            case NEAR -> OptionalInt.of(4);
            case ADMIN2 -> OptionalInt.of(3);
            case ADMIN1 -> OptionalInt.of(2);
            case COUNTRY -> OptionalInt.of(1);
            case REGION, UNRESOLVED -> OptionalInt.empty();
        };
    }

    private static void account(Json json, Index index, Told told) throws IOException {
        if (told.claim().isPresent()) {
            Claim claim = told.claim().get();
            if (claim.source().isPresent()) {
                Claim.Source source = claim.source().get();
                json.text("by", Phrases.sourceWords(index, source));
                Optional<ActorMention> actor = source.actor().flatMap(index::actor);
                if (actor.isPresent()) {
                    json.text("by_code", Phrases.codes(index, actor.get()));
                }
            }
            json.word("stance", claim.stance());
            json.word("certainty", claim.certainty());
        } else {
            json.flag("writer", true);
        }
        Optional<Toll> dead =
                told.events().stream()
                        .map(event -> event.tolls().get(TollKind.DEAD))
                        .filter(Objects::nonNull)
                        .findFirst();
        if (dead.isPresent()) {
            json.number("dead_low", dead.get().low());
            json.number("dead_high", dead.get().high());
        }
        json.span(told.words(index));
    }

    private static void citation(Json json, Document document) throws IOException {
        json.text("publication", document.outlet());
        json.text("url", document.url());
        json.text("title", document.title());
        json.text("language", document.language());
        json.text("coder", "Sitrep");
        json.text("codebook", "PLOVER");
    }
}
