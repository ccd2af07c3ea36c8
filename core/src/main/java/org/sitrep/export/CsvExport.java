// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.sitrep.crosswalk.Answer;
import org.sitrep.crosswalk.PrecisionCrosswalk;
import org.sitrep.model.ActorMention;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Document;
import org.sitrep.model.Event;
import org.sitrep.model.Place;
import org.sitrep.model.Times;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/**
 * One happening a line for spreadsheets and statistics, after RFC 4180. docs/formats.md describes
 * the columns.
 *
 * <p>An empty cell is unknown, {@code 0} was told. Text that a spreadsheet would take for a formula
 * is led by an apostrophe; numbers, dates and codes never are.
 */
public final class CsvExport {
    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "document",
                    "title",
                    "outlet",
                    "origin",
                    "url",
                    "report_date",
                    "report_basis",
                    "date_conflict",
                    "type",
                    "modes",
                    "contexts",
                    "status",
                    "historical",
                    "from",
                    "until",
                    "time_precision",
                    "actor",
                    "actor_country",
                    "actor_sectors",
                    "recipient",
                    "recipient_country",
                    "recipient_sectors",
                    "mediator",
                    "place",
                    "place_name",
                    "admin2",
                    "admin1",
                    "country",
                    "latitude",
                    "longitude",
                    "place_precision",
                    "radius_km",
                    "geonames",
                    "dead_low",
                    "dead_high",
                    "injured_low",
                    "injured_high",
                    "missing_low",
                    "missing_high",
                    "displaced_low",
                    "displaced_high",
                    "detained_low",
                    "detained_high",
                    "tolls",
                    "sources",
                    "accounts",
                    "sentence",
                    "start",
                    "end",
                    "score",
                    "acled_time_precision",
                    "acled_geo_precision",
                    "ucdp_date_prec",
                    "ucdp_where_prec",
                    "no_precision");

    private static final PrecisionCrosswalk PRECISIONS = PrecisionCrosswalk.bundled();

    private CsvExport() {}

    /** The header line, with its end. */
    public static String header() {
        return lines(List.of(COLUMNS));
    }

    /** The lines of a document, each with its end; empty when it tells of nothing. */
    public static String rows(CodedDocument coded) {
        Index index = new Index(coded);
        CodePoints points = CodePoints.of(index.text());
        List<List<String>> rows = new ArrayList<>();
        for (Happening happening : Happening.of(coded)) {
            rows.add(row(index, points, happening));
        }
        return lines(rows);
    }

    private static String lines(List<List<String>> rows) {
        StringWriter out = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return out.toString();
    }

    private static List<String> row(Index index, CodePoints points, Happening happening) {
        List<String> row = new ArrayList<>();
        Document document = index.coded().document();
        Event lead = happening.lead();
        row.add(words(document.id() + "/" + happening.id()));
        row.add(words(document.id()));
        row.add(words(document.title()));
        row.add(words(document.outlet()));
        row.add(words(document.origin()));
        row.add(words(document.url()));
        Times.ReportDate report = index.coded().resolved().times().report();
        row.add(report.date().map(Object::toString).orElse(""));
        row.add(Json.word(report.basis()));
        row.add(String.valueOf(report.conflict()));
        row.add(happening.typeName());
        row.add(String.join("; ", happening.modes()));
        row.add(String.join("; ", happening.contexts()));
        row.add(Json.word(happening.status()));
        row.add(String.valueOf(lead.historical()));
        time(row, happening.time());
        actors(row, index, happening.actor());
        actors(row, index, happening.recipient());
        row.add(words(Phrases.actors(index, happening.mediator())));
        place(row, index, index.toponym(happening.place()));
        for (TollKind kind : TollKind.values()) {
            row.add(number(happening.low(kind)));
            row.add(number(happening.high(kind)));
        }
        accounts(row, index, happening);
        row.add(words(index.words(index.sentence(lead))));
        row.add(String.valueOf(points.toPoints(points.floor(lead.trigger().start()))));
        row.add(String.valueOf(points.toPoints(points.ceiling(lead.trigger().end()))));
        row.add(String.format(Locale.ROOT, "%.3f", lead.score()));
        precisions(row, happening.time(), index.toponym(happening.place()));
        return row;
    }

    /** The codes of other schemes, then why some are missing: "ucdp_date_prec: open-ended". */
    private static void precisions(
            List<String> row, Optional<Event.EventTime> time, Optional<Toponym> place) {
        PrecisionCrosswalk.Codes when = PRECISIONS.time(time);
        PrecisionCrosswalk.Codes where = PRECISIONS.place(place);
        List<Answer<Integer>> codes =
                List.of(when.acled(), where.acled(), when.ucdp(), where.ucdp());
        int first = COLUMNS.size() - codes.size() - 1;
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String column = COLUMNS.get(first + i);
            row.add(codes.get(i).value().map(String::valueOf).orElse(""));
            codes.get(i).reason().ifPresent(reason -> reasons.add(column + ": " + reason));
        }
        row.add(String.join("; ", reasons));
    }

    private static void time(List<String> row, Optional<Event.EventTime> time) {
        row.add(time.flatMap(t -> t.period().from()).map(Object::toString).orElse(""));
        row.add(time.flatMap(t -> t.period().until()).map(Object::toString).orElse(""));
        row.add(time.map(t -> Json.word(t.precision())).orElse(""));
    }

    private static void actors(List<String> row, Index index, List<String> ids) {
        List<ActorMention> mentions = new ArrayList<>();
        ids.forEach(id -> index.actor(id).ifPresent(mentions::add));
        row.add(words(joined(mentions, m -> List.of(Phrases.flat(index.words(m.span()))))));
        row.add(
                joined(
                        mentions,
                        m -> m.country().or(index.referent(m)::country).stream().toList()));
        row.add(
                joined(
                        mentions,
                        m -> m.sectors().isEmpty() ? index.referent(m).sectors() : m.sectors()));
    }

    private static String joined(
            List<ActorMention> mentions, Function<ActorMention, List<String>> values) {
        Set<String> all = new LinkedHashSet<>();
        mentions.forEach(mention -> all.addAll(values.apply(mention)));
        return String.join("; ", all);
    }

    private static void place(List<String> row, Index index, Optional<Toponym> toponym) {
        Optional<Place> place = toponym.flatMap(Toponym::place);
        row.add(words(toponym.map(t -> index.words(t.span()))));
        row.add(words(place.map(Place::name)));
        row.add(words(place.flatMap(Place::admin2)));
        row.add(words(place.flatMap(Place::admin1)));
        row.add(place.flatMap(Place::country).orElse(""));
        row.add(place.map(p -> degrees(p.latitude())).orElse(""));
        row.add(place.map(p -> degrees(p.longitude())).orElse(""));
        row.add(toponym.map(t -> Json.word(t.resolution())).orElse(""));
        row.add(place.map(p -> String.format(Locale.ROOT, "%.1f", p.radiusKm())).orElse(""));
        row.add(place.filter(Place::hasGeoNamesId).map(p -> String.valueOf(p.id())).orElse(""));
    }

    /** Five decimals are a metre, finer than any gazetteer. */
    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    private static void accounts(List<String> row, Index index, Happening happening) {
        Set<String> tolls = new LinkedHashSet<>();
        Set<String> sources = new LinkedHashSet<>();
        List<String> accounts = new ArrayList<>();
        for (Told told : Told.of(index, happening)) {
            for (Event event : told.events()) {
                event.tolls().forEach((kind, toll) -> tolls.add(Phrases.toll(index, kind, toll)));
            }
            String source =
                    told.claim().map(claim -> Phrases.source(index, claim)).orElse("the writer");
            sources.add(source);
            String toll = Phrases.tolls(index, told.events());
            accounts.add(
                    source
                            + told.claim()
                                    .map(
                                            claim ->
                                                    ", "
                                                            + Json.word(claim.stance())
                                                            + ", "
                                                            + Json.word(claim.certainty()))
                                    .orElse("")
                            + (toll.isEmpty() ? "" : ": " + toll));
        }
        row.add(words(String.join("; ", tolls)));
        row.add(words(String.join("; ", sources)));
        row.add(words(String.join(" | ", accounts)));
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    private static String words(Optional<String> words) {
        return words(words.orElse(""));
    }

    /** Free text on one line, harmless to spreadsheets. */
    private static String words(String words) {
        String flat = Phrases.flat(words);
        return flat.isEmpty() || "=+-@＝＋－＠".indexOf(flat.charAt(0)) < 0 ? flat : "'" + flat;
    }
}
