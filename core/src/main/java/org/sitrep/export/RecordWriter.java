// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Claim;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Document;
import org.sitrep.model.Event;
import org.sitrep.model.Input;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.Rejection;
import org.sitrep.model.TimeExpression;
import org.sitrep.model.Times;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/**
 * The record format: one line of JSON for each input, with every value that Sitrep found and the
 * words it came from. docs/formats.md describes the fields.
 *
 * <p>The same document always gives the same characters. For every object that carries {@code
 * start}, {@code end} and {@code text}, the code points {@code [start, end)} of the document's text
 * are {@code text}.
 */
public final class RecordWriter {
    /** The schema of the lines; raised when a field is renamed or changes its meaning. */
    public static final String SCHEMA = "sitrep.document/1";

    private RecordWriter() {}

    /** The line of one input, without the line's end. */
    public static String line(RecordLine line) {
        return switch (line) {
            case RecordLine.Coded(var coded) ->
                    Json.line(coded.document().text(), json -> document(json, coded));
            case RecordLine.Rejected(var rejection) -> line(rejection);
            case RecordLine.Copied copied -> line(copied);
            case RecordLine.Skipped skipped ->
                    Json.line(
                            json -> {
                                head(json, skipped.id(), skipped.input());
                                json.object(
                                        "skipped", body -> body.text("reason", skipped.reason()));
                            });
        };
    }

    private static String line(Rejection rejection) {
        return Json.line(
                json -> {
                    head(json, rejection.id(), rejection.input());
                    json.object(
                            "rejected",
                            body -> {
                                body.word("stage", rejection.stage());
                                body.text("reason", rejection.reason().code());
                                body.text("detail", rejection.detail());
                            });
                });
    }

    private static String line(RecordLine.Copied copied) {
        return Json.line(
                json -> {
                    head(json, copied.id(), copied.input());
                    json.object(
                            "copy",
                            body -> {
                                body.text("of", copied.of());
                                body.share("similarity", copied.similarity());
                                body.list(
                                        "differences",
                                        copied.differences(),
                                        difference -> {
                                            body.text("here", difference.here());
                                            body.text("there", difference.there());
                                        });
                            });
                });
    }

    private static void head(Json json, String id, Input input) throws IOException {
        json.text("schema", SCHEMA);
        json.text("id", id);
        json.object(
                "input",
                body -> {
                    body.text("path", input.path());
                    body.text("sha256", input.sha256());
                    if (input.warcOffset().isPresent()) {
                        body.number("warc_offset", input.warcOffset().getAsLong());
                    }
                });
    }

    private static void document(Json json, CodedDocument coded) throws IOException {
        Document document = coded.document();
        head(json, document.id(), document.input());
        json.text("title", document.title());
        json.text("url", document.url());
        json.text("outlet", document.outlet());
        json.text("origin", document.origin());
        json.words("credits", document.credits());
        json.text("language", document.language());
        json.object("dates", body -> dates(body, coded.resolved().times().report()));
        json.text("text", document.text());
        json.text("text_sha256", Digest.sha256(document.text()));
        json.list(
                "blocks",
                document.blocks(),
                block -> {
                    json.text("kind", block.kind().code());
                    json.offsets(block.span());
                    place(json, block);
                });
        json.list(
                "sentences",
                coded.resolved().parsed().sentences(),
                sentence -> json.offsets(sentence.span()));
        json.list("times", coded.resolved().times().expressions(), time -> time(json, time));
        json.list("places", coded.resolved().toponyms(), place -> toponym(json, place));
        json.list("actors", coded.resolved().actors(), actor -> actor(json, actor));
        json.list("events", coded.events(), event -> event(json, event));
        json.list("claims", coded.claims(), claim -> claim(json, claim));
    }

    /** Where the page shows a block; its offsets point into the page and not into the text. */
    private static void place(Json json, Document.Block block) throws IOException {
        if (block.markupStart() >= 0 && block.markupEnd() >= block.markupStart()) {
            json.number("markup_start", block.markupStart());
            json.number("markup_end", block.markupEnd());
        }
        if (block.region().isPresent()) {
            Document.Region region = block.region().get();
            json.object(
                    "region",
                    body -> {
                        body.number("page", region.page());
                        body.number("left", region.left());
                        body.number("top", region.top());
                        body.number("right", region.right());
                        body.number("bottom", region.bottom());
                    });
        }
    }

    private static void dates(Json json, Times.ReportDate report) throws IOException {
        json.text("page", report.page().map(Object::toString));
        json.text("report", report.date().map(Object::toString));
        if (report.date().isPresent()) {
            json.word("report_precision", report.date().get().precision());
        }
        json.word("report_basis", report.basis());
        json.flag("conflict", report.conflict());
        json.list(
                "evidence",
                report.evidence(),
                evidence -> {
                    json.span(evidence.span());
                    json.text("why", evidence.why());
                });
    }

    private static void time(Json json, TimeExpression time) throws IOException {
        json.text("id", time.id());
        json.span(time.span());
        json.text("type", time.type().name());
        if (!time.value().isEmpty()) {
            json.text("value", time.value());
        }
        if (time.period().isPresent()) {
            period(json, time.period().get());
        }
        json.word("precision", time.precision());
        json.text("rule", time.rule());
    }

    private static void period(Json json, Period period) throws IOException {
        json.day("from", period.from());
        json.day("until", period.until());
    }

    private static void toponym(Json json, Toponym toponym) throws IOException {
        json.text("id", toponym.id());
        json.span(toponym.span());
        json.word("use", toponym.use());
        if (toponym.place().isPresent()) {
            place(json, toponym.place().get());
        }
        json.word("precision", toponym.resolution());
        if (toponym.place().isPresent()) {
            json.measure("radius_km", toponym.place().get().radiusKm());
        }
        json.text("rule", toponym.rule());
        json.listIfAny("candidates", toponym.candidates(), place -> candidate(json, place));
    }

    private static void candidate(Json json, Place place) throws IOException {
        place(json, place);
        json.measure("radius_km", place.radiusKm());
    }

    private static void place(Json json, Place place) throws IOException {
        json.text("name", place.name());
        // Only ids of GeoNames may be cited as such: rows of the supplement and divisions without
        // an id have their own numbers, and a village that is in no list has none.
        if (place.id() != 0) {
            String list =
                    place.hasGeoNamesId()
                            ? "geonames"
                            : place.id() < 0 ? "supplement" : "gazetteer";
            json.number(list, Math.abs(place.id()));
        }
        json.measure("lat", place.latitude());
        json.measure("lon", place.longitude());
        json.text("country", place.country());
        json.text("admin1", place.admin1());
        json.text("admin2", place.admin2());
        json.text("feature", place.feature());
    }

    private static void actor(Json json, ActorMention actor) throws IOException {
        json.text("id", actor.id());
        json.span(actor.span());
        json.word("kind", actor.kind());
        json.text("name", actor.name());
        json.text("country", actor.country());
        json.words("sectors", actor.sectors());
        json.text("group", actor.group());
        json.text("person", actor.person());
        json.text("office", actor.office());
        json.text("ethnicity", actor.ethnicity());
        json.text("religion", actor.religion());
        json.text("same_as", actor.sameAs());
        json.text("rule", actor.rule());
    }

    private static void event(Json json, Event event) throws IOException {
        json.text("id", event.id());
        json.text("happening", event.happening());
        json.text("type", event.typeName());
        if (event.ownType().isPresent()) {
            json.text("like", event.type().name());
        }
        json.words("modes", event.modes());
        json.words("contexts", event.contexts());
        json.word("status", event.status());
        json.flag("historical", event.historical());
        json.span("trigger", event.trigger());
        json.number("sentence", event.sentence());
        json.words("actor", event.actor());
        json.words("recipient", event.recipient());
        json.words("mediator", event.mediator());
        json.span("instrument", event.instrument());
        if (event.time().isPresent()) {
            Event.EventTime time = event.time().get();
            json.object(
                    "time",
                    body -> {
                        body.text("ref", time.ref());
                        period(body, time.period());
                        body.word("precision", time.precision());
                    });
        }
        if (event.place().isPresent()) {
            json.object("place", body -> body.text("ref", event.place()));
        }
        for (Map.Entry<TollKind, Toll> toll : event.tolls().entrySet()) {
            json.object(Json.word(toll.getKey()), body -> toll(body, toll.getValue()));
        }
        json.share("score", event.score());
        json.text("rule", event.rule());
    }

    private static void toll(Json json, Toll toll) throws IOException {
        json.number("low", toll.low());
        json.number("high", toll.high());
        json.span(toll.words());
        if (toll.approximate() && (toll.low().isPresent() || toll.high().isPresent())) {
            json.flag("approximate", true);
        }
        if (toll.scope() != Toll.Scope.EVENT) {
            json.word("scope", toll.scope());
        }
        json.listIfAny(
                "parts",
                toll.parts(),
                part -> {
                    json.text("who", part.who());
                    json.number("low", part.low());
                    json.number("high", part.high());
                });
    }

    private static void claim(Json json, Claim claim) throws IOException {
        json.text("id", claim.id());
        json.words("events", claim.events());
        json.text("inside", claim.inside());
        Optional<Claim.Source> source = claim.source();
        if (source.isPresent()) {
            json.object("source", body -> source(body, source.get()));
        }
        json.span("cue", claim.cue());
        json.span("content", claim.content());
        json.listIfAny("more_content", claim.moreContent(), json::span);
        json.listIfAny("via", claim.via(), via -> source(json, via));
        json.word("form", claim.form());
        json.word("stance", claim.stance());
        json.word("certainty", claim.certainty());
        json.day("said_on", claim.saidOn());
        json.text("rule", claim.rule());
    }

    private static void source(Json json, Claim.Source source) throws IOException {
        json.span(source.span());
        json.text("ref", source.actor());
    }
}
