// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.sitrep.model.PartialDate;
import org.sitrep.model.Period;
import org.sitrep.model.Precision;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Span;
import org.sitrep.model.Times;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/** A coded report of March 2024 built by hand, with at most one attack and one source. */
final class Report {
    private final String id;
    private final String text;
    private Optional<PartialDate> date = Optional.empty();
    private Optional<String> outlet = Optional.empty();
    private Optional<String> origin = Optional.empty();
    private final List<Event> events = new ArrayList<>();
    private final List<ActorMention> actors = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    Report(String id, String text) {
        this.id = id;
        this.text = text;
    }

    Report day(int day) {
        date = Optional.of(new PartialDate(2024, 3, day));
        return this;
    }

    Report outlet(String name) {
        outlet = Optional.of(name);
        return this;
    }

    Report origin(String name) {
        origin = Optional.of(name);
        return this;
    }

    private Span words(String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }

    /** An attack on 5 March. */
    Report attack(String trigger, int low, int high) {
        Map<TollKind, Toll> tolls = new EnumMap<>(TollKind.class);
        if (high > 0) {
            Toll dead =
                    new Toll(
                            OptionalInt.of(low),
                            OptionalInt.of(high),
                            words(trigger),
                            false,
                            Toll.Scope.EVENT,
                            List.of());
            tolls.put(TollKind.DEAD, dead);
        }
        return event(EventType.ASSAULT, Event.Status.ACTUAL, trigger, tolls);
    }

    /** A happening of its own on 5 March. */
    Report event(EventType type, Event.Status status, String trigger) {
        return event(type, status, trigger, Map.of());
    }

    private Report event(
            EventType type, Event.Status status, String trigger, Map<TollKind, Toll> tolls) {
        LocalDate tuesday = LocalDate.of(2024, 3, 5);
        int number = events.size() + 1;
        events.add(
                new Event(
                        "e" + number,
                        "h" + number,
                        type,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        status,
                        false,
                        words(trigger),
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(
                                new Event.EventTime(
                                        Optional.of("t1"), Period.day(tuesday), Precision.DAY)),
                        Optional.empty(),
                        tolls,
                        1,
                        "test"));
        return this;
    }

    /** Lets a source tell the attack. */
    Report by(String words, String country, String sector, Claim.Stance stance) {
        Span span = words(words);
        actors.add(
                new ActorMention(
                        "a1",
                        span,
                        0,
                        ActorMention.Kind.BODY,
                        Optional.empty(),
                        Optional.of(country),
                        List.of(sector),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "test"));
        claims.add(
                new Claim(
                        "c1",
                        List.of("e1"),
                        Optional.empty(),
                        Optional.of(new Claim.Source(span, Optional.of("a1"))),
                        Optional.empty(),
                        new Span(0, text.length()),
                        List.of(),
                        List.of(),
                        Claim.Form.INDIRECT,
                        stance,
                        Claim.Certainty.CERTAIN,
                        Optional.empty(),
                        "test"));
        return this;
    }

    CodedDocument coded() {
        Document document =
                new Document(
                        id,
                        new Input(id, "0"),
                        Optional.empty(),
                        Optional.empty(),
                        outlet,
                        origin,
                        List.of(),
                        "en",
                        List.of(),
                        text,
                        List.of());
        Times.ReportDate report =
                new Times.ReportDate(
                        Optional.empty(), date, Document.Basis.GIVEN, false, List.of());
        ParsedDocument parsed = new ParsedDocument(document, List.of(), List.of(), List.of());
        return new CodedDocument(
                new ResolvedDocument(parsed, new Times(report, List.of()), List.of(), actors),
                events,
                claims);
    }
}
