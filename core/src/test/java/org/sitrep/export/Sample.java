// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Claim;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Document;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Input;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.Precision;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Span;
import org.sitrep.model.TimeExpression;
import org.sitrep.model.Times;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/**
 * One invented report, coded by hand: a strike told twice with rival tolls, a denial, a plan. An
 * emoji stands before everything, so that code units and code points differ.
 */
final class Sample {
    static final String TEXT =
            "😀 Doctors said a strike killed 14 people in Ansongo on Tuesday.\n\n"
                    + "The army said the attack killed 17 fighters and denied it shelled a clinic."
                    + " Talks are planned.";

    private Sample() {}

    static CodedDocument document() {
        Document document =
                new Document(
                        "sample.txt",
                        new Input("sample.txt", "00"),
                        Optional.of("=Strike in the east"),
                        Optional.of("https://example.org/strike"),
                        Optional.of("Example Wire"),
                        Optional.empty(),
                        List.of(),
                        "en",
                        List.of(),
                        TEXT,
                        List.of(
                                new Document.Block(
                                        Document.Block.Kind.PARAGRAPH,
                                        new Span(0, TEXT.length()),
                                        120,
                                        480)));
        ParsedDocument parsed =
                new ParsedDocument(
                        document,
                        List.of(
                                new Sentence(
                                        span(
                                                "😀 Doctors said a strike killed 14 people in Ansongo on Tuesday."),
                                        0,
                                        0,
                                        0),
                                new Sentence(
                                        span(
                                                "The army said the attack killed 17 fighters and denied it shelled a clinic."),
                                        0,
                                        0,
                                        0),
                                new Sentence(span("Talks are planned."), 0, 0, 0)),
                        List.of(),
                        List.of());
        return new CodedDocument(
                new ResolvedDocument(parsed, times(), List.of(ansongo()), actors()),
                events(),
                claims());
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Times times() {
        return new Times(
                new Times.ReportDate(
                        Optional.of(new PartialDate(2024, 9, 2)),
                        Optional.of(new PartialDate(2024, 3, 6)),
                        Document.Basis.TEXT,
                        true,
                        List.of(new Times.Evidence(span("Tuesday"), "the weekday"))),
                List.of(
                        new TimeExpression(
                                "t1",
                                span("Tuesday"),
                                TimeExpression.Type.DATE,
                                "2024-03-05",
                                Optional.of(Period.day(LocalDate.of(2024, 3, 5))),
                                Precision.DAY,
                                "weekday")));
    }

    private static Toponym ansongo() {
        return new Toponym(
                "p1",
                span("Ansongo"),
                Toponym.Use.LITERAL,
                Optional.of(
                        new Place(
                                2457163,
                                "Ansongo",
                                Optional.of("MLI"),
                                Optional.of("Gao"),
                                Optional.empty(),
                                "PPL",
                                15.6597,
                                -0.5022,
                                5,
                                0)),
                Toponym.Resolution.PLACE,
                List.of(),
                "only");
    }

    private static List<ActorMention> actors() {
        return List.of(
                actor("a1", "Doctors", ActorMention.Kind.PEOPLE, "MLI", "MED"),
                actor("a2", "The army", ActorMention.Kind.BODY, "MLI", "MIL"),
                actor("a3", "17 fighters", ActorMention.Kind.PEOPLE, "MLI", "REB"));
    }

    private static ActorMention actor(
            String id, String words, ActorMention.Kind kind, String country, String sector) {
        return new ActorMention(
                id,
                span(words),
                -1,
                kind,
                Optional.empty(),
                Optional.of(country),
                List.of(sector),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "list");
    }

    private static List<Event> events() {
        Optional<Event.EventTime> tuesday =
                Optional.of(
                        new Event.EventTime(
                                Optional.of("t1"),
                                Period.day(LocalDate.of(2024, 3, 5)),
                                Precision.DAY));
        return List.of(
                event(
                        "e1",
                        "h1",
                        EventType.ASSAULT,
                        Event.Status.ACTUAL,
                        "strike",
                        0,
                        List.of(),
                        tuesday,
                        Optional.of("p1"),
                        Map.of(TollKind.DEAD, toll(14, "14")),
                        List.of("aerial")),
                event(
                        "e2",
                        "h1",
                        EventType.ASSAULT,
                        Event.Status.ACTUAL,
                        "attack",
                        1,
                        List.of("a3"),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(TollKind.DEAD, toll(17, "17")),
                        List.of()),
                event(
                        "e3",
                        "h2",
                        EventType.ASSAULT,
                        Event.Status.NEGATED,
                        "shelled",
                        1,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        List.of("heavy-weapons")),
                event(
                        "e4",
                        "h3",
                        EventType.CONSULT,
                        Event.Status.FUTURE,
                        "Talks",
                        2,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        List.of()));
    }

    private static Toll toll(int dead, String words) {
        return new Toll(
                OptionalInt.of(dead),
                OptionalInt.of(dead),
                span(words),
                false,
                Toll.Scope.EVENT,
                List.of());
    }

    private static Event event(
            String id,
            String happening,
            EventType type,
            Event.Status status,
            String trigger,
            int sentence,
            List<String> recipient,
            Optional<Event.EventTime> time,
            Optional<String> place,
            Map<TollKind, Toll> tolls,
            List<String> modes) {
        return new Event(
                id,
                happening,
                type,
                Optional.empty(),
                modes,
                List.of("military"),
                status,
                false,
                span(trigger),
                sentence,
                List.of(),
                recipient,
                List.of(),
                Optional.empty(),
                time,
                place,
                tolls,
                0.8,
                "frame");
    }

    private static List<Claim> claims() {
        return List.of(
                claim(
                        "c1",
                        "e1",
                        "Doctors",
                        "a1",
                        "said",
                        "a strike killed 14 people in Ansongo on Tuesday",
                        Claim.Stance.ASSERTS),
                claim(
                        "c2",
                        "e2",
                        "The army",
                        "a2",
                        "said",
                        "the attack killed 17 fighters",
                        Claim.Stance.ASSERTS),
                claim(
                        "c3",
                        "e3",
                        "The army",
                        "a2",
                        "denied",
                        "it shelled a clinic",
                        Claim.Stance.DENIES));
    }

    private static Claim claim(
            String id,
            String event,
            String source,
            String actor,
            String cue,
            String content,
            Claim.Stance stance) {
        return new Claim(
                id,
                List.of(event),
                Optional.empty(),
                Optional.of(new Claim.Source(span(source), Optional.of(actor))),
                Optional.of(span(cue)),
                span(content),
                List.of(),
                List.of(),
                Claim.Form.INDIRECT,
                stance,
                Claim.Certainty.CERTAIN,
                Optional.empty(),
                "cue");
    }
}
