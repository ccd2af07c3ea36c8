// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Claim;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Document.Region;
import org.sitrep.model.Event;
import org.sitrep.model.Place;
import org.sitrep.model.Span;
import org.sitrep.model.TimeExpression;
import org.sitrep.model.Times;
import org.sitrep.model.Toponym;

/**
 * Why a value stands in the record: for one event or claim, the walk from each field over the rule
 * that filled it to the words in the text.
 */
public final class ExplanationWriter {
    /** Between the rule that found a place and the territory that a view files it by. */
    private static final String VIEW = "+view.";

    private final Index index;
    private final Style style;
    private final StringBuilder out = new StringBuilder();
    private Map<String, String> corrected = Map.of();

    private ExplanationWriter(CodedDocument coded, Style style) {
        this.index = new Index(coded);
        this.style = style;
    }

    /** The walk for one event; lines, each with its end. */
    public static String event(CodedDocument coded, Event event, Style style) {
        return event(coded, event, Map.of(), style);
    }

    /**
     * The walk for one event that people corrected.
     *
     * @param corrected who set a field, by its name in the record format ({@code type}, {@code
     *     time}, {@code dead}): told in the place of the rule
     */
    public static String event(
            CodedDocument coded, Event event, Map<String, String> corrected, Style style) {
        ExplanationWriter writer = new ExplanationWriter(coded, style);
        writer.corrected = corrected;
        writer.event(event);
        return writer.style.shown(writer.out);
    }

    /** The walk for one claim; lines, each with its end. */
    public static String claim(CodedDocument coded, Claim claim, Style style) {
        ExplanationWriter writer = new ExplanationWriter(coded, style);
        writer.claim(claim);
        return writer.style.shown(writer.out);
    }

    /**
     * What people did to an event or a claim; empty when they did nothing.
     *
     * @param done a line for each, oldest first
     */
    public static String people(List<String> done, Style style) {
        if (done.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("\n" + style.bold("what people did") + "\n");
        done.forEach(each -> out.append(style.wrapped("  ", "    ", Phrases.flat(each))));
        return out.toString();
    }

    private void event(Event event) {
        heading("event " + event.id());
        field(
                "type",
                event.typeName() + list(event.modes()) + list(event.contexts()),
                event.rule());
        words("trigger", event.trigger());
        by("trigger", "");
        where(event.trigger());
        field(
                "status",
                Json.word(event.status()) + (event.historical() ? ", an earlier episode" : ""),
                "");
        role("actor", event.actor());
        role("recipient", event.recipient());
        if (!event.mediator().isEmpty()) {
            role("mediator", event.mediator());
        }
        event.instrument().ifPresent(span -> words("instrument", span));
        event.time().ifPresentOrElse(this::time, () -> field("time", "not told", ""));
        index.toponym(event.place())
                .ifPresentOrElse(this::place, () -> field("place", "not told", ""));
        event.tolls()
                .forEach(
                        (kind, toll) -> {
                            field(Json.word(kind), Phrases.toll(index, kind, toll), "");
                            words("", toll.words());
                            toll.parts()
                                    .forEach(
                                            part ->
                                                    field(
                                                            "",
                                                            "of them "
                                                                    + Phrases.bounds(
                                                                            part.low(), part.high())
                                                                    + " "
                                                                    + Phrases.flat(part.who()),
                                                            ""));
                        });
        field("score", String.format(Locale.ROOT, "%.2f", event.score()), "");
        List<String> others =
                index.coded().events().stream()
                        .filter(other -> other.happening().equals(event.happening()))
                        .map(Event::id)
                        .filter(id -> !id.equals(event.id()))
                        .toList();
        field(
                "happening",
                event.happening()
                        + (others.isEmpty()
                                ? ", told once"
                                : ", told also by " + String.join(", ", others)),
                "");
        List<Claim> claims = index.claims(event);
        if (claims.isEmpty()) {
            field("told by", "the writer", "");
        }
        for (Claim claim : claims) {
            field("told by", claim.id() + ": " + Phrases.source(index, claim), "");
        }
        corrected = Map.of(); // of the event alone
        for (Claim claim : claims) {
            out.append('\n');
            claim(claim);
        }
    }

    private void claim(Claim claim) {
        heading("claim " + claim.id());
        field("source", Phrases.source(index, claim), claim.rule());
        claim.source().ifPresent(source -> words("", source.span()));
        claim.source().flatMap(Claim.Source::actor).flatMap(index::actor).ifPresent(this::referent);
        for (Claim.Source via : claim.via()) {
            words("via", via.span());
        }
        claim.cue()
                .ifPresentOrElse(
                        cue -> words("cue", cue),
                        () -> field("cue", "none: the punctuation attributes", ""));
        field(
                "how",
                Json.word(claim.form())
                        + ", "
                        + Json.word(claim.stance())
                        + ", "
                        + Json.word(claim.certainty()),
                "");
        words("content", claim.content());
        where(claim.content());
        for (Span more : claim.moreContent()) {
            words("", more);
        }
        claim.saidOn().ifPresent(day -> field("said on", day.toString(), ""));
        claim.inside().ifPresent(outer -> field("inside", "the claim " + outer, ""));
        field("events", claim.events().isEmpty() ? "none" : String.join(", ", claim.events()), "");
    }

    private void role(String name, List<String> ids) {
        if (ids.isEmpty()) {
            field(name, "not told", "");
        }
        for (String id : ids) {
            Optional<ActorMention> found = index.actor(id);
            if (found.isEmpty()) {
                field(name, id + " is not in the record", "");
                continue;
            }
            ActorMention mention = found.get();
            field(name, id + ": " + Phrases.actor(index, mention), mention.rule());
            words("", mention.span());
            referent(mention);
        }
    }

    private void referent(ActorMention mention) {
        ActorMention referent = index.referent(mention);
        if (!referent.id().equals(mention.id())) {
            field("", "refers back to " + referent.id(), referent.rule());
            words("", referent.span());
        }
    }

    private void time(Event.EventTime time) {
        Optional<TimeExpression> expression = index.time(time.ref());
        field(
                "time",
                Phrases.period(time.period()) + ", told to the " + Json.word(time.precision()),
                expression.map(TimeExpression::rule).orElse(""));
        if (expression.isPresent()) {
            words("", expression.get().span());
        } else {
            field("", "taken over from the story around it", "");
        }
        Times.ReportDate report = index.coded().resolved().times().report();
        if (report.date().isPresent()) {
            field(
                    "",
                    "counted from the report date "
                            + report.date().get()
                            + ", basis "
                            + Json.word(report.basis()),
                    "");
            for (Times.Evidence evidence : report.evidence()) {
                field("", Phrases.flat(evidence.why()), "");
                words("", evidence.span());
            }
        }
    }

    private void place(Toponym toponym) {
        field("place", Phrases.place(index, toponym), toponym.rule());
        words("", toponym.span());
        toponym.place().ifPresent(place -> field("", location(place), ""));
        String reason = reason(toponym);
        if (!reason.isEmpty()) {
            field("", reason, "");
        }
        int view = toponym.rule().indexOf(VIEW);
        if (view >= 0) {
            String territory = toponym.rule().substring(view + VIEW.length());
            field("", "its country is that of the view asked for, as part of " + territory, "");
        }
        if (!foundBy(toponym).equals("place.unlisted-within")) {
            toponym.candidates().forEach(place -> field("", "rather than " + rival(place), ""));
        }
    }

    /** The rule without what a view of disputed territories added to it. */
    private static String foundBy(Toponym toponym) {
        int view = toponym.rule().indexOf(VIEW);
        return view < 0 ? toponym.rule() : toponym.rule().substring(0, view);
    }

    /** Why this place and no other of the name; empty when the rule alone says it. */
    private static String reason(Toponym toponym) {
        return switch (foundBy(toponym)) {
            case "place.only-one" -> "no other place of the name is listed";
            case "place.contained" -> "the text says that it lies in the place named next to it";
            case "place.document-context" ->
                    "by the countries and places that the report speaks of, and by its size";
            case "place.unlisted-within" -> "in no list; it lies where the text says";
            case "place.seat-of-division" -> "its seat stands for the division";
            default -> "";
        };
    }

    private static String rival(Place place) {
        StringBuilder rival = new StringBuilder(Phrases.flat(place.name()));
        place.admin1()
                .filter(division -> !division.equals(place.name()))
                .ifPresent(division -> rival.append(", ").append(Phrases.flat(division)));
        place.country().ifPresent(country -> rival.append(", ").append(country));
        return rival.append(" (")
                .append(place.feature())
                .append("), ")
                .append(location(place))
                .toString();
    }

    private static String location(Place place) {
        return String.format(
                Locale.ROOT,
                "%.4f, %.4f within %.0f km; %s %s",
                place.latitude(),
                place.longitude(),
                place.radiusKm(),
                place.hasGeoNamesId() ? "GeoNames" : place.id() < 0 ? "supplement" : "own list",
                Math.abs(place.id()));
    }

    private void heading(String what) {
        out.append(style.bold(what + " of " + Phrases.flat(index.coded().document().id())))
                .append('\n');
    }

    private void field(String name, String value, String rule) {
        String start = String.format(Locale.ROOT, "  %-11s", name);
        out.append(style.wrapped(style.bold(start), " ".repeat(15), value));
        by(name, rule);
    }

    /** Who gave a field its value: a person, else the rule; nothing when neither is known. */
    private void by(String field, String rule) {
        String person = corrected.getOrDefault(field, "");
        if (!person.isEmpty()) {
            out.append(style.wrapped(" ".repeat(13), " ".repeat(15), Phrases.flat(person)));
        } else if (!rule.isEmpty()) {
            out.append(" ".repeat(13)).append(style.dim("rule " + Phrases.flat(rule))).append('\n');
        }
    }

    /** The words with their line and what stands around them. */
    private void words(String name, Span span) {
        Excerpt excerpt = Excerpt.of(index.text(), span);
        String start = String.format(Locale.ROOT, "  %-11s", name);
        out.append(
                style.wrapped(
                        style.bold(start),
                        " ".repeat(15),
                        "line "
                                + excerpt.line()
                                + ": "
                                + style.dim(excerpt.before())
                                + style.marked(excerpt.words())
                                + style.dim(excerpt.after())));
    }

    /** Where the page shows the block in which words begin, when the record tells it. */
    private void where(Span words) {
        for (Block block : index.coded().document().blocks()) {
            boolean inside =
                    block.span().start() <= words.start() && words.start() < block.span().end();
            if (inside && block.markupStart() >= 0 && block.markupEnd() >= 0) {
                field(
                        "where",
                        block.kind().code()
                                + ", characters "
                                + block.markupStart()
                                + " to "
                                + block.markupEnd()
                                + " of the page's markup",
                        "");
            }
            if (inside && block.region().isPresent()) {
                Region region = block.region().get();
                field(
                        "where",
                        block.kind().code()
                                + ", page "
                                + region.page()
                                + " of the PDF, "
                                + region.left()
                                + " to "
                                + region.right()
                                + " points from the left, "
                                + region.top()
                                + " to "
                                + region.bottom()
                                + " from above",
                        "");
            }
        }
    }

    private static String list(List<String> words) {
        return words.isEmpty() ? "" : "; " + String.join(", ", words);
    }
}
