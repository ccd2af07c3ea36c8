// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Claim;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Document.Region;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Incident;
import org.sitrep.model.Input;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.Place;
import org.sitrep.model.Precision;
import org.sitrep.model.Rejection;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.TimeExpression;
import org.sitrep.model.Times;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/**
 * Reads the lines that {@link RecordWriter} writes.
 *
 * <p>What a line does not hold is empty in the document read: tokens, names before resolution,
 * populations, dates that the page stated twice. Writing it again gives the same line.
 */
public final class RecordReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RecordReader() {}

    /**
     * Reads one line.
     *
     * @throws IOException when the line is no line of this schema; the message says what is wrong
     */
    public static RecordLine read(String line) throws IOException {
        try {
            JsonNode root = MAPPER.readTree(line);
            if (!root.path("schema").asText().equals(RecordWriter.SCHEMA)) {
                throw new IOException(
                        "not a record of the schema "
                                + RecordWriter.SCHEMA
                                + ": "
                                + root.path("schema").asText("no schema"));
            }
            Fields fields = Fields.of(root);
            return line(fields);
        } catch (StreamConstraintsException e) {
            // The library tells how far it had read, which depends on what it read before.
            throw new IOException(
                    "JSON that is nested too deep, or whose names or numbers are too long", e);
        } catch (JsonProcessingException e) {
            throw new IOException("not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            // Fields that are missing or outside their lists, and records that refuse values.
            throw new IOException("not a sound record: " + e.getMessage(), e);
        }
    }

    private static RecordLine line(Fields root) {
        String id = root.text("id");
        Input input = input(root.object("input"));
        if (root.has("rejected")) {
            Fields body = root.object("rejected");
            return new RecordLine.Rejected(
                    new Rejection(
                            id,
                            input,
                            body.word("stage", Rejection.Stage.class),
                            body.word("reason", Rejection.Reason.class),
                            body.optional("detail").orElse("")));
        }
        if (root.has("copy")) {
            Fields body = root.object("copy");
            return new RecordLine.Copied(
                    id,
                    input,
                    body.text("of"),
                    body.real("similarity"),
                    body.list(
                            "differences",
                            each ->
                                    new Incident.Difference(
                                            each.text("here"), each.text("there"))));
        }
        if (root.has("skipped")) {
            return new RecordLine.Skipped(id, input, root.object("skipped").text("reason"));
        }
        return new RecordLine.Coded(coded(id, input, root));
    }

    private static Input input(Fields body) {
        return new Input(
                body.text("path"),
                body.text("sha256"),
                body.has("warc_offset")
                        ? OptionalLong.of(body.whole("warc_offset"))
                        : OptionalLong.empty());
    }

    private static CodedDocument coded(String id, Input input, Fields bare) {
        String text = bare.text("text");
        if (!bare.optional("text_sha256").orElse("").equals(Digest.sha256(text))) {
            throw new IllegalArgumentException("text_sha256 does not fit the text");
        }
        Fields root = bare.over(text);
        Document document =
                new Document(
                        id,
                        input,
                        root.optional("title"),
                        root.optional("url"),
                        root.optional("outlet"),
                        root.optional("origin"),
                        root.words("credits"),
                        root.text("language"),
                        List.of(),
                        text,
                        root.list("blocks", RecordReader::block));
        ParsedDocument parsed =
                new ParsedDocument(document, sentences(root, document), List.of(), List.of());
        ResolvedDocument resolved =
                new ResolvedDocument(
                        parsed,
                        new Times(
                                report(root.object("dates")),
                                root.list("times", RecordReader::time)),
                        root.list("places", RecordReader::toponym),
                        root.list("actors", RecordReader::actor));
        return new CodedDocument(
                resolved,
                root.list("events", RecordReader::event),
                root.list("claims", RecordReader::claim));
    }

    private static List<Sentence> sentences(Fields root, Document document) {
        List<Sentence> sentences = new ArrayList<>();
        List<Block> blocks = document.blocks();
        int block = 0;
        for (Fields each : root.list("sentences", fields -> fields)) {
            var span = each.span();
            while (block + 1 < blocks.size() && blocks.get(block).span().end() <= span.start()) {
                block++;
            }
            sentences.add(new Sentence(span, 0, 0, block));
        }
        return sentences;
    }

    private static Times.ReportDate report(Fields body) {
        return new Times.ReportDate(
                body.partialDate("page"),
                body.partialDate("report"),
                body.word("report_basis", Document.Basis.class),
                body.flag("conflict"),
                body.list("evidence", each -> new Times.Evidence(each.span(), each.text("why"))));
    }

    private static TimeExpression time(Fields body) {
        return new TimeExpression(
                body.text("id"),
                body.span(),
                body.word("type", TimeExpression.Type.class),
                body.optional("value").orElse(""),
                body.period(),
                body.word("precision", Precision.class),
                body.text("rule"));
    }

    private static Toponym toponym(Fields body) {
        Optional<Place> place = body.has("name") ? Optional.of(place(body)) : Optional.empty();
        return new Toponym(
                body.text("id"),
                body.span(),
                body.word("use", Toponym.Use.class),
                place,
                body.word("precision", Toponym.Resolution.class),
                body.list("candidates", RecordReader::place),
                body.text("rule"));
    }

    private static Block block(Fields body) {
        return new Block(
                body.word("kind", Block.Kind.class),
                body.span(),
                body.count("markup_start").orElse(-1),
                body.count("markup_end").orElse(-1),
                body.optionalObject("region")
                        .map(
                                region ->
                                        new Region(
                                                number(region, "page"),
                                                number(region, "left"),
                                                number(region, "top"),
                                                number(region, "right"),
                                                number(region, "bottom"))));
    }

    private static int number(Fields body, String name) {
        long value = body.whole(name);
        if (value != (int) value) {
            throw new IllegalArgumentException(name + " is out of range: " + value);
        }
        return (int) value;
    }

    private static long id(Fields body) {
        if (body.has("geonames")) {
            return body.whole("geonames");
        }
        if (body.has("supplement")) {
            return -body.whole("supplement");
        }
        return body.has("gazetteer") ? body.whole("gazetteer") : 0;
    }

    private static Place place(Fields body) {
        return new Place(
                id(body),
                body.text("name"),
                body.optional("country"),
                body.optional("admin1"),
                body.optional("admin2"),
                body.text("feature"),
                body.real("lat"),
                body.real("lon"),
                body.real("radius_km"),
                0);
    }

    private static ActorMention actor(Fields body) {
        return new ActorMention(
                body.text("id"),
                body.span(),
                -1,
                body.word("kind", ActorMention.Kind.class),
                body.optional("name"),
                body.optional("country"),
                body.words("sectors"),
                body.optional("group"),
                body.optional("person"),
                body.optional("office"),
                body.optional("ethnicity"),
                body.optional("religion"),
                body.optional("same_as"),
                body.text("rule"));
    }

    private static Event event(Fields body) {
        Map<TollKind, Toll> tolls = new EnumMap<>(TollKind.class);
        for (TollKind kind : TollKind.values()) {
            if (body.has(Json.word(kind))) {
                tolls.put(kind, toll(body.object(Json.word(kind))));
            }
        }
        return new Event(
                body.text("id"),
                body.text("happening"),
                body.word(body.has("like") ? "like" : "type", EventType.class),
                body.has("like") ? body.optional("type") : Optional.empty(),
                body.words("modes"),
                body.words("contexts"),
                body.word("status", Event.Status.class),
                body.flag("historical"),
                body.object("trigger").span(),
                body.count("sentence").orElse(0),
                body.words("actor"),
                body.words("recipient"),
                body.words("mediator"),
                body.optionalObject("instrument").map(Fields::span),
                body.optionalObject("time").map(RecordReader::eventTime),
                body.optionalObject("place").map(place -> place.text("ref")),
                tolls,
                body.real("score"),
                body.text("rule"));
    }

    private static Event.EventTime eventTime(Fields body) {
        return new Event.EventTime(
                body.optional("ref"),
                body.period().orElseGet(Fields::openPeriod),
                body.word("precision", Precision.class));
    }

    private static Toll toll(Fields body) {
        return new Toll(
                body.count("low"),
                body.count("high"),
                body.span(),
                body.flag("approximate"),
                body.has("scope") ? body.word("scope", Toll.Scope.class) : Toll.Scope.EVENT,
                body.list(
                        "parts",
                        part ->
                                new Toll.Part(
                                        part.text("who"), part.count("low"), part.count("high"))));
    }

    private static Claim claim(Fields body) {
        return new Claim(
                body.text("id"),
                body.words("events"),
                body.optional("inside"),
                body.optionalObject("source").map(RecordReader::source),
                body.optionalObject("cue").map(Fields::span),
                body.object("content").span(),
                body.list("more_content", Fields::span),
                body.list("via", RecordReader::source),
                body.word("form", Claim.Form.class),
                body.word("stance", Claim.Stance.class),
                body.word("certainty", Claim.Certainty.class),
                body.day("said_on"),
                body.text("rule"));
    }

    private static Claim.Source source(Fields body) {
        return new Claim.Source(body.span(), body.optional("ref"));
    }
}
