// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
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
 * Coded documents drawn at random: every field filled or not, texts of emoji, combining marks,
 * right-to-left letters, line ends, NULs and lone surrogates, spans anywhere, ids that refer.
 */
final class RandomDocuments {
    private static final String[] PIECES = {
        "a",
        "b ",
        "é",
        "e\u0301",
        "😀",
        "👩‍👧",
        "\ud83d",
        "\ude00",
        "שלום",
        "\u202e",
        "\u0000",
        "\r\n",
        "\n\n",
        "\u00a0",
        "\u2028",
        "\"",
        "\\",
        "=1+1",
        ",",
        ";",
        "\u001b[31m",
        "𝔘",
        "said "
    };
    private static final String[] SECTORS = {"GOV", "MIL", "REB", "CVL", "PRE"};
    private static final String[] COUNTRIES = {"AZE", "ARM", "RUS", "XKX", "UNO"};

    private final Random random;
    private String text = "";

    RandomDocuments(long seed) {
        random = new Random(seed);
    }

    CodedDocument next(String id) {
        text = words(1 + random.nextInt(120));
        List<TimeExpression> times = many("t", this::time);
        List<Toponym> places = many("p", this::toponym);
        List<ActorMention> actors = new ArrayList<>();
        for (int n = random.nextInt(5); n > 0; n--) {
            actors.add(actor("a" + actors.size(), actors));
        }
        List<String> literal =
                places.stream()
                        .filter(p -> p.use() == Toponym.Use.LITERAL)
                        .map(Toponym::id)
                        .toList();
        ParsedDocument parsed = new ParsedDocument(document(id), sentences(), List.of(), List.of());
        List<Event> events = new ArrayList<>();
        for (int n = parsed.sentences().isEmpty() ? 0 : random.nextInt(5); n > 0; n--) {
            events.add(
                    event(
                            "e" + events.size(),
                            parsed.sentences().size(),
                            actors.stream().map(ActorMention::id).toList(),
                            times.stream().map(TimeExpression::id).toList(),
                            literal));
        }
        List<Claim> claims = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            claims.add(claim("c" + claims.size(), events, actors));
        }
        return new CodedDocument(
                new ResolvedDocument(parsed, new Times(report(), times), places, actors),
                events,
                claims);
    }

    private Document document(String id) {
        return new Document(
                id,
                new Input(
                        words(2),
                        "0123",
                        random.nextBoolean() ? OptionalLong.of(7) : OptionalLong.empty()),
                maybe(() -> words(4)),
                maybe(() -> words(2)),
                maybe(() -> words(2)),
                maybe(() -> words(2)),
                random.nextBoolean() ? List.of() : List.of(words(1), words(2)),
                "en",
                List.of(),
                text,
                List.of(block()));
    }

    private Document.Block block() {
        int start = random.nextInt(3) - 1;
        return new Document.Block(
                any(Document.Block.Kind.class),
                span(),
                start,
                start < 0 ? -1 : start + random.nextInt(9),
                maybe(() -> new Document.Region(1 + random.nextInt(3), 72, 100, 450, 120)));
    }

    private List<ParsedDocument.Sentence> sentences() {
        List<ParsedDocument.Sentence> sentences = new ArrayList<>();
        int at = 0;
        while (at < text.length() && random.nextInt(6) > 0) {
            int end = pointAfter(at + 1 + random.nextInt(text.length() - at));
            sentences.add(new ParsedDocument.Sentence(new Span(at, end), 0, 0, 0));
            at = end;
        }
        return sentences;
    }

    private Times.ReportDate report() {
        List<Times.Evidence> evidence =
                random.nextBoolean() ? List.of() : List.of(new Times.Evidence(span(), words(3)));
        return new Times.ReportDate(
                maybe(this::partialDate),
                maybe(this::partialDate),
                any(Document.Basis.class),
                random.nextBoolean(),
                evidence);
    }

    private TimeExpression time(String id) {
        return new TimeExpression(
                id,
                span(),
                any(TimeExpression.Type.class),
                random.nextBoolean() ? "" : "2023-W38",
                maybe(this::period),
                any(Precision.class),
                words(1));
    }

    private Toponym toponym(String id) {
        return new Toponym(
                id,
                span(),
                any(Toponym.Use.class),
                maybe(this::place),
                any(Toponym.Resolution.class),
                random.nextBoolean() ? List.of() : List.of(place(), place()),
                words(1));
    }

    private Place place() {
        return new Place(
                random.nextInt(4) == 0 ? -1 - random.nextInt(99) : 1 + random.nextInt(9_999_999),
                words(1),
                maybe(() -> any(COUNTRIES)),
                maybe(() -> words(1)),
                maybe(() -> words(1)),
                "PPL",
                random.nextInt(180) - 90 + random.nextDouble() / 1000,
                random.nextInt(360) - 180,
                random.nextInt(50) / 4.0,
                0);
    }

    private ActorMention actor(String id, List<ActorMention> earlier) {
        return new ActorMention(
                id,
                span(),
                -1,
                any(ActorMention.Kind.class),
                maybe(() -> words(1)),
                maybe(() -> any(COUNTRIES)),
                random.nextBoolean() ? List.of() : List.of(any(SECTORS)),
                maybe(() -> words(1)),
                maybe(() -> words(1)),
                maybe(() -> words(1)),
                maybe(() -> words(1)),
                maybe(() -> words(1)),
                earlier.isEmpty() ? Optional.empty() : maybe(() -> earlier.getFirst().id()),
                words(1));
    }

    private Event event(
            String id,
            int sentences,
            List<String> actors,
            List<String> times,
            List<String> places) {
        Map<TollKind, Toll> tolls = new EnumMap<>(TollKind.class);
        for (TollKind kind : TollKind.values()) {
            if (random.nextInt(3) == 0) {
                tolls.put(kind, toll());
            }
        }
        return new Event(
                id,
                "h" + random.nextInt(3),
                any(EventType.class),
                maybe(() -> "OWN_" + random.nextInt(3)),
                List.of(),
                random.nextBoolean() ? List.of() : List.of("military", "human_rights"),
                any(Event.Status.class),
                random.nextBoolean(),
                span(),
                random.nextInt(sentences),
                some(actors),
                some(actors),
                some(actors),
                maybe(this::span),
                maybe(
                        () ->
                                new Event.EventTime(
                                        some(times).stream().findFirst(),
                                        period(),
                                        any(Precision.class))),
                some(places).stream().findFirst(),
                tolls,
                random.nextDouble(),
                words(1));
    }

    private Toll toll() {
        int low = random.nextInt(30);
        return new Toll(
                random.nextBoolean() ? OptionalInt.of(low) : OptionalInt.empty(),
                random.nextBoolean()
                        ? OptionalInt.of(low + random.nextInt(5))
                        : OptionalInt.empty(),
                span(),
                // The record format keeps "about" only beside a number.
                false,
                any(Toll.Scope.class),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Toll.Part(words(1), OptionalInt.of(1), OptionalInt.empty())));
    }

    private Claim claim(String id, List<Event> events, List<ActorMention> actors) {
        List<String> ids = actors.stream().map(ActorMention::id).toList();
        return new Claim(
                id,
                some(events.stream().map(Event::id).toList()),
                Optional.empty(),
                maybe(() -> new Claim.Source(span(), some(ids).stream().findFirst())),
                maybe(this::span),
                span(),
                random.nextBoolean() ? List.of() : List.of(span(), span()),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Claim.Source(span(), Optional.empty())),
                any(Claim.Form.class),
                any(Claim.Stance.class),
                any(Claim.Certainty.class),
                maybe(() -> LocalDate.ofEpochDay(random.nextInt(20_000))),
                words(1));
    }

    private Period period() {
        LocalDate from = LocalDate.ofEpochDay(random.nextInt(20_000));
        LocalDate until = from.plusDays(random.nextInt(3));
        return switch (random.nextInt(3)) {
            case 0 -> new Period(Optional.of(from), Optional.empty());
            case 1 -> new Period(Optional.empty(), Optional.of(until));
            default -> Period.of(from, until);
        };
    }

    private PartialDate partialDate() {
        int month = random.nextInt(13);
        return new PartialDate(
                1990 + random.nextInt(40), month, month == 0 ? 0 : random.nextInt(29));
    }

    /** A span between two code points. */
    private Span span() {
        int start = random.nextInt(text.length());
        if (start > 0 && Character.isSurrogatePair(text.charAt(start - 1), text.charAt(start))) {
            start--;
        }
        return new Span(start, pointAfter(start + 1 + random.nextInt(text.length() - start)));
    }

    private int pointAfter(int unit) {
        return unit < text.length()
                        && Character.isSurrogatePair(text.charAt(unit - 1), text.charAt(unit))
                ? unit + 1
                : unit;
    }

    private String words(int pieces) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            words.append(any(PIECES));
        }
        return words.toString();
    }

    private interface Numbered<T> {
        T make(String id);
    }

    private <T> List<T> many(String letter, Numbered<T> maker) {
        List<T> things = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            things.add(maker.make(letter + things.size()));
        }
        return things;
    }

    private List<String> some(List<String> ids) {
        return ids.stream().filter(id -> random.nextBoolean()).toList();
    }

    private <T> Optional<T> maybe(Supplier<T> thing) {
        return random.nextBoolean() ? Optional.of(thing.get()) : Optional.empty();
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }
}
