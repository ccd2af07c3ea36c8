// SPDX-License-Identifier: Apache-2.0
package org.sitrep.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.corpus.Case.Expectation;
import org.sitrep.corpus.Case.Field;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Claim;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.Period;
import org.sitrep.model.Span;
import org.sitrep.model.TimeExpression;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/** Compares the indented fields of an expectation with what was coded. */
final class Fields {
    private final CodedDocument coded;
    private final String text;

    Fields(CodedDocument coded) {
        this.coded = coded;
        this.text = coded.document().text();
    }

    /** The place of quoted words, {@code words#2} for their second occurrence. */
    static Optional<Span> find(String text, String quote) {
        int occurrence = 1;
        String words = quote;
        int mark = quote.lastIndexOf('#');
        if (mark > 0 && quote.substring(mark + 1).chars().allMatch(Character::isDigit)) {
            occurrence = Integer.parseInt(quote.substring(mark + 1));
            words = quote.substring(0, mark);
        }
        int at = -1;
        for (int i = 0; i < occurrence; i++) {
            at = text.indexOf(words, at + 1);
            if (at < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new Span(at, at + words.length()));
    }

    void check(Expectation wanted, TimeExpression timex, List<String> faults) {
        for (Field field : wanted.fields()) {
            String is =
                    switch (field.name()) {
                        case "type" -> timex.type().name();
                        case "value" -> timex.value();
                        case "from" ->
                                timex.period()
                                        .flatMap(Period::from)
                                        .map(Object::toString)
                                        .orElse("-");
                        case "until" ->
                                timex.period()
                                        .flatMap(Period::until)
                                        .map(Object::toString)
                                        .orElse("-");
                        case "precision" -> lower(timex.precision());
                        default -> throw unknown(field);
                    };
            equal(wanted, field, is, timex.rule(), faults);
        }
    }

    void check(Expectation wanted, Toponym toponym, List<String> faults) {
        for (Field field : wanted.fields()) {
            if (field.name().equals("near")) {
                double km =
                        toponym.place()
                                .map(place -> distance(field, place.latitude(), place.longitude()))
                                .orElse(Double.MAX_VALUE);
                if (km > Double.parseDouble(field.values().get(2))) {
                    faults.add(field + "\n      it is " + Math.round(km) + " km away: " + toponym);
                }
                continue;
            }
            String is =
                    switch (field.name()) {
                        case "use" -> lower(toponym.use());
                        case "precision" -> lower(toponym.resolution());
                        case "name" -> toponym.place().map(p -> p.name()).orElse("-");
                        case "country" -> toponym.place().flatMap(p -> p.country()).orElse("-");
                        default -> throw unknown(field);
                    };
            equal(wanted, field, is, toponym.rule(), faults);
        }
    }

    private static double distance(Field field, double latitude, double longitude) {
        double lat1 = Math.toRadians(Double.parseDouble(field.values().get(0)));
        double lat2 = Math.toRadians(latitude);
        double lon = Math.toRadians(longitude - Double.parseDouble(field.values().get(1)));
        double cosine =
                Math.sin(lat1) * Math.sin(lat2) + Math.cos(lat1) * Math.cos(lat2) * Math.cos(lon);
        return 6371 * Math.acos(Math.max(-1, Math.min(1, cosine)));
    }

    void check(Expectation wanted, ActorMention actor, List<String> faults) {
        for (Field field : wanted.fields()) {
            String is =
                    switch (field.name()) {
                        case "kind" -> lower(actor.kind());
                        case "name" -> actor.name().orElse("-");
                        case "country" -> actor.country().orElse("-");
                        case "sectors" ->
                                actor.sectors().isEmpty() ? "-" : String.join(" ", actor.sectors());
                        case "person" -> actor.person().orElse("-");
                        case "group" -> actor.group().orElse("-");
                        case "office" -> actor.office().orElse("-");
                        case "ethnicity" -> actor.ethnicity().orElse("-");
                        case "religion" -> actor.religion().orElse("-");
                        case "same-as" -> first(actor).span().in(text);
                        default -> throw unknown(field);
                    };
            equal(wanted, field, is, show(actor), faults);
        }
    }

    void check(Expectation wanted, Event event, List<String> faults) {
        for (Field field : wanted.fields()) {
            switch (field.name()) {
                case "actor" -> actors(wanted, field, event.actor(), event, faults);
                case "recipient" -> actors(wanted, field, event.recipient(), event, faults);
                case "mediator" -> actors(wanted, field, event.mediator(), event, faults);
                default -> {
                    String is = value(event, field);
                    equal(wanted, field, is, show(event), faults);
                }
            }
        }
    }

    private String value(Event event, Field field) {
        return switch (field.name()) {
            case "status" -> lower(event.status());
            case "historical" -> event.historical() ? "yes" : "no";
            case "modes" -> event.modes().isEmpty() ? "-" : String.join(" ", event.modes());
            case "contexts" ->
                    event.contexts().isEmpty() ? "-" : String.join(" ", event.contexts());
            case "instrument" -> event.instrument().map(span -> span.in(text)).orElse("-");
            case "time" ->
                    event.time()
                            .map(t -> period(t.period(), field.values().size() > 1))
                            .orElse("-");
            case "place" -> event.place().map(this::placeWords).orElse("-");
            case "dead", "injured", "missing", "displaced", "detained" ->
                    toll(
                            event.tolls()
                                    .get(TollKind.valueOf(field.name().toUpperCase(Locale.ROOT))));
            case "same-happening" ->
                    sharesHappening(event, field) ? field.values().getFirst() : "another";
            case "other-happening" ->
                    sharesHappening(event, field) ? "the same" : field.values().getFirst();
            default -> throw unknown(field);
        };
    }

    private boolean sharesHappening(Event event, Field field) {
        Span words =
                find(text, unquoted(field.values().getFirst())).orElseThrow(() -> unknown(field));
        return coded.events().stream()
                .anyMatch(
                        other ->
                                !other.id().equals(event.id())
                                        && other.trigger().overlaps(words)
                                        && other.happening().equals(event.happening()));
    }

    private String placeWords(String id) {
        return coded.resolved().toponyms().stream()
                .filter(toponym -> toponym.id().equals(id))
                .map(toponym -> toponym.span().in(text))
                .findFirst()
                .orElse(id);
    }

    private static String toll(Toll toll) {
        return toll == null ? "-" : bound(toll.low()) + " " + bound(toll.high());
    }

    private static String bound(OptionalInt bound) {
        return bound.isPresent() ? Integer.toString(bound.getAsInt()) : "..";
    }

    private static String period(Period period, boolean both) {
        String from = period.from().map(Object::toString).orElse("..");
        String until = period.until().map(Object::toString).orElse("..");
        return both || !from.equals(until) ? from + " " + until : from;
    }

    void check(Expectation wanted, Claim claim, List<String> faults) {
        for (Field field : wanted.fields()) {
            switch (field.name()) {
                case "source" -> {
                    if (!isSource(field, claim.source())) {
                        faults.add(wanted + "\n      " + field + "\n      it is " + show(claim));
                    }
                }
                case "via" -> {
                    boolean none = field.values().getFirst().equals("-");
                    boolean holds =
                            none
                                    ? claim.via().isEmpty()
                                    : claim.via().stream()
                                            .anyMatch(via -> isSource(field, Optional.of(via)));
                    if (!holds) {
                        faults.add(wanted + "\n      " + field + "\n      it is " + show(claim));
                    }
                }
                default -> equal(wanted, field, value(claim, field), show(claim), faults);
            }
        }
    }

    private String value(Claim claim, Field field) {
        return switch (field.name()) {
            case "cue" -> claim.cue().map(span -> span.in(text)).orElse("-");
            case "content" -> claim.content().in(text);
            case "form" -> lower(claim.form());
            case "stance" -> lower(claim.stance());
            case "certainty" -> lower(claim.certainty());
            case "said-on" -> claim.saidOn().map(Object::toString).orElse("-");
            case "inside" -> claim.inside().isPresent() ? field.values().getFirst() : "-";
            case "events" -> {
                String trigger = unquoted(field.values().getFirst());
                if (trigger.equals("-")) {
                    yield claim.events().isEmpty() ? "-" : claim.events().toString();
                }
                Span words = find(text, trigger).orElseThrow(() -> unknown(field));
                yield coded.events().stream()
                                .anyMatch(
                                        event ->
                                                claim.events().contains(event.id())
                                                        && event.trigger().overlaps(words))
                        ? trigger
                        : claim.events().toString();
            }
            default -> throw unknown(field);
        };
    }

    // ---- actors by words and code ----

    private void actors(
            Expectation wanted, Field field, List<String> ids, Event event, List<String> faults) {
        boolean holds =
                field.values().getFirst().equals("-")
                        ? ids.isEmpty()
                        : ids.stream().map(this::byId).anyMatch(actor -> isActor(field, actor));
        if (!holds) {
            List<String> is = ids.stream().map(this::byId).map(this::show).toList();
            faults.add(wanted + "\n      " + field + "\n      it is " + is + " by " + event.rule());
        }
    }

    private boolean isSource(Field field, Optional<Claim.Source> source) {
        if (field.values().getFirst().equals("-")) {
            return source.isEmpty();
        }
        if (source.isEmpty()) {
            return false;
        }
        String words = source.get().span().in(text);
        Optional<ActorMention> actor = source.get().actor().map(this::byId);
        for (String value : field.values()) {
            boolean fits =
                    value.startsWith("\"")
                            ? words.contains(value.substring(1))
                            : actor.isPresent() && hasCode(actor.get(), value);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private boolean isActor(Field field, ActorMention actor) {
        for (String value : field.values()) {
            boolean fits =
                    value.startsWith("\"")
                            ? actor.span().in(text).contains(value.substring(1))
                            : hasCode(actor, value);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The mention's own code, or what it has from the one it refers back to. */
    private boolean hasCode(ActorMention actor, String code) {
        ActorMention first = first(actor);
        return actor.country().or(first::country).filter(code::equals).isPresent()
                || actor.sectors().contains(code)
                || first.sectors().contains(code);
    }

    private ActorMention byId(String id) {
        return coded.resolved().actors().stream()
                .filter(actor -> actor.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no actor " + id));
    }

    private ActorMention first(ActorMention actor) {
        ActorMention first = actor;
        for (int i = 0; i < 100 && first.sameAs().isPresent(); i++) {
            first = byId(first.sameAs().get());
        }
        return first;
    }

    // ---- showing ----

    String show(Event event) {
        return event.type()
                + " “"
                + event.trigger().in(text)
                + "” "
                + lower(event.status())
                + (event.historical() ? " historical" : "")
                + " actor "
                + event.actor().stream().map(this::byId).map(this::show).toList()
                + " recipient "
                + event.recipient().stream().map(this::byId).map(this::show).toList()
                + event.time().map(t -> " time " + period(t.period(), true)).orElse("")
                + event.place().map(p -> " place " + placeWords(p)).orElse("")
                + " by "
                + event.rule();
    }

    String show(ActorMention actor) {
        return "“"
                + actor.span().in(text)
                + "” "
                + actor.country().orElse("-")
                + " "
                + String.join(" ", actor.sectors())
                + actor.sameAs().map(id -> " = " + first(actor).span().in(text)).orElse("")
                + " ("
                + actor.rule()
                + ")";
    }

    String show(Claim claim) {
        return "source “"
                + claim.source().map(s -> s.span().in(text)).orElse("-")
                + "” cue “"
                + claim.cue().map(s -> s.in(text)).orElse("-")
                + "” content “"
                + claim.content().in(text)
                + "” by "
                + claim.rule();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? value.substring(1) : value;
    }

    private void equal(Expectation wanted, Field field, String is, String by, List<String> faults) {
        String expected = String.join(" ", field.values().stream().map(Fields::unquoted).toList());
        if (!unquoted(is).equals(expected)) {
            faults.add(wanted + "\n      " + field + "\n      it is “" + is + "”: " + by);
        }
    }

    private static IllegalArgumentException unknown(Field field) {
        return new IllegalArgumentException(field + " is no field or has no such words");
    }
}
