// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.crosswalk.AcledCrosswalk;
import org.sitrep.crosswalk.AcledType;
import org.sitrep.crosswalk.Act;
import org.sitrep.crosswalk.Answer;
import org.sitrep.crosswalk.UcdpCrosswalk;
import org.sitrep.evaluate.Item.Party;
import org.sitrep.evaluate.Item.Point;
import org.sitrep.knowledge.Countries;
import org.sitrep.model.ActorMention;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.Incident;
import org.sitrep.model.Span;
import org.sitrep.model.Toponym;

/**
 * The incidents of coded records in the scheme of a human file: several reports of one happening
 * count once.
 *
 * @param items incidents that the scheme records
 * @param outside how many it does not record, by reason
 * @param unrecorded by the item's id, why the scheme could not hold what is told of it: no day, no
 *     place; a human file may still have the event from somebody who knew
 */
public record CodedItems(
        List<Item> items, Map<String, Integer> outside, Map<String, String> unrecorded) {
    /** First what happened, then what is told fully, then what is surer. */
    private static final Comparator<Event> SAYS_MOST =
            Comparator.comparing((Event event) -> !event.status().happened())
                    .thenComparingInt(event -> -filled(event))
                    .thenComparingDouble(event -> -event.score());

    public CodedItems {
        items = List.copyOf(items);
        outside = new TreeMap<>(outside);
        unrecorded = new TreeMap<>(unrecorded);
    }

    private static int filled(Event event) {
        return (event.actor().isEmpty() ? 0 : 1)
                + (event.recipient().isEmpty() ? 0 : 1)
                + (event.time().isPresent() ? 1 : 0)
                + (event.place().isPresent() ? 1 : 0)
                + event.tolls().size();
    }

    /**
     * Makes the items.
     *
     * @param incidents of all documents; where people coded report by report, those of each alone
     * @param profile of the human file
     */
    public static CodedItems of(
            List<CodedDocument> documents,
            List<Incident> incidents,
            Profile profile,
            Countries countries) {
        Reader reader = new Reader(documents, profile, new Parties(countries));
        List<Item> items = new ArrayList<>();
        Map<String, Integer> outside = new TreeMap<>();
        for (Incident incident : incidents) {
            reader.read(incident, items, outside);
        }
        items.sort(Comparator.comparing(Item::id));
        return new CodedItems(items, outside, reader.unrecorded);
    }

    /** What one happening is in the scheme. */
    private record Typed(String type, String subType) {}

    private static final class Reader {
        private final Map<String, CodedDocument> documents = new LinkedHashMap<>();
        private final Profile profile;
        private final Parties parties;
        private final Map<String, String> unrecorded = new TreeMap<>();
        private final Unrecorded unrecordable = new Unrecorded();
        private final AcledCrosswalk acled = AcledCrosswalk.bundled();
        private final UcdpCrosswalk ucdp = UcdpCrosswalk.bundled();

        Reader(List<CodedDocument> coded, Profile profile, Parties parties) {
            coded.forEach(document -> documents.put(document.document().id(), document));
            this.profile = profile;
            this.parties = parties;
        }

        void read(Incident incident, List<Item> items, Map<String, Integer> outside) {
            Map<String, List<Event>> tellings = tellings(incident);
            Event lead = null;
            String leadId = "";
            for (Map.Entry<String, List<Event>> entry : tellings.entrySet()) {
                for (Event event : entry.getValue()) {
                    if (lead == null || SAYS_MOST.compare(event, lead) < 0) {
                        lead = event;
                        leadId = entry.getKey();
                    }
                }
            }
            CodedDocument coded = documents.get(leadId);
            if (lead == null || coded == null) {
                return;
            }
            List<Event> told = tellings.getOrDefault(leadId, List.of());
            Answer<Typed> answer = typed(Act.of(coded, lead, told), lead);
            if (answer.value().isEmpty()) {
                outside.merge(answer.reason().orElse(""), 1, Integer::sum);
                return;
            }
            Item item = item(incident, coded, lead, told, answer.value().get());
            items.add(item);
            Optional<String> reason = Optional.empty();
            for (Map.Entry<String, List<Event>> entry : tellings.entrySet()) {
                CodedDocument teller = documents.get(entry.getKey());
                if (teller != null) {
                    reason =
                            unrecordable.reason(
                                    profile.scheme(), incident, teller, entry.getValue());
                    if (reason.isEmpty()) {
                        return;
                    }
                }
            }
            reason.ifPresent(why -> unrecorded.put(item.id(), why));
        }

        /** The events of an incident by document, in the order of the documents' ids. */
        private Map<String, List<Event>> tellings(Incident incident) {
            Map<String, Set<String>> ids = new TreeMap<>();
            for (Incident.Member member : incident.members()) {
                ids.computeIfAbsent(member.document(), d -> new LinkedHashSet<>())
                        .add(member.event());
            }
            Map<String, List<Event>> tellings = new TreeMap<>();
            ids.forEach(
                    (id, events) -> {
                        CodedDocument coded = documents.get(id);
                        if (coded != null) {
                            tellings.put(
                                    id,
                                    coded.events().stream()
                                            .filter(event -> events.contains(event.id()))
                                            .toList());
                        }
                    });
            return tellings;
        }

        private Answer<Typed> typed(Act act, Event lead) {
            return switch (profile.scheme()) {
                case ACLED -> {
                    Answer<AcledType> answer = acled.of(act);
                    yield new Answer<>(
                            answer.value().map(t -> new Typed(t.eventType(), t.subEventType())),
                            answer.reason(),
                            answer.rule());
                }
                case UCDP -> {
                    Answer<UcdpCrosswalk.ViolenceType> answer = ucdp.of(act);
                    yield new Answer<>(
                            answer.value().map(t -> new Typed(String.valueOf(t.number()), "")),
                            answer.reason(),
                            answer.rule());
                }
                case PLOVER ->
                        act.happened()
                                ? new Answer<>(
                                        Optional.of(
                                                new Typed(
                                                        lead.typeName(),
                                                        String.join("; ", act.modes()))),
                                        Optional.empty(),
                                        lead.rule())
                                : new Answer<>(
                                        Optional.empty(), Optional.of("not-happened"), lead.rule());
            };
        }

        private Item item(
                Incident incident, CodedDocument coded, Event lead, List<Event> told, Typed typed) {
            Optional<Incident.Scene> scene = incident.scene();
            Party actor = party(coded, ids(lead, told, true));
            Party recipient = party(coded, ids(lead, told, false));
            Span sentence = sentence(coded, lead);
            Span trigger = lead.trigger();
            boolean inside = trigger.start() >= sentence.start() && trigger.end() <= sentence.end();
            return new Item(
                    coded.document().id() + "/" + lead.id(),
                    profile.isByReport() ? coded.document().id() : "",
                    typed.type(),
                    typed.subType(),
                    incident.period().filter(p -> p.from().isPresent() || p.until().isPresent()),
                    0,
                    scene.flatMap(Reader::point),
                    scene.filter(s -> s.resolution() != Toponym.Resolution.COUNTRY)
                            .map(Incident.Scene::name)
                            .orElse(""),
                    scene.flatMap(Incident.Scene::country).orElse(""),
                    profile.hasDirection() ? actor : both(actor, recipient),
                    profile.hasDirection() ? recipient : Party.UNKNOWN,
                    bound(incident, true),
                    incident.dead().map(Incident.Summary::best).orElse(OptionalInt.empty()),
                    bound(incident, false),
                    sentence.in(coded.document().text()),
                    inside
                            ? Optional.of(
                                    new Span(
                                            trigger.start() - sentence.start(),
                                            trigger.end() - sentence.start()))
                            : Optional.empty());
        }

        private static OptionalInt bound(Incident incident, boolean low) {
            return incident.dead()
                    .map(low ? Incident.Summary::low : Incident.Summary::high)
                    .orElse(OptionalInt.empty());
        }

        /** A country's point says nothing of where in it the event was. */
        private static Optional<Point> point(Incident.Scene scene) {
            double radius = switch (scene.resolution()) { // guess: how large such areas are
                        case PLACE -> 5;
                        case NEAR -> 25;
                        case ADMIN2 -> 50;
                        case ADMIN1 -> 150;
                        case REGION -> 300;
                        case COUNTRY, UNRESOLVED -> -1;
                    };
            return radius < 0
                    ? Optional.empty()
                    : Optional.of(new Point(scene.latitude(), scene.longitude(), radius));
        }

        private static Span sentence(CodedDocument coded, Event event) {
            var sentences = coded.resolved().parsed().sentences();
            return event.sentence() < sentences.size()
                    ? sentences.get(event.sentence()).span()
                    : event.trigger();
        }

        private static List<String> ids(Event lead, List<Event> told, boolean actor) {
            List<String> ids = actor ? lead.actor() : lead.recipient();
            for (Event event : told) {
                if (ids.isEmpty() && event.type() == lead.type()) {
                    ids = actor ? event.actor() : event.recipient();
                }
            }
            return ids;
        }

        private Party party(CodedDocument coded, List<String> ids) {
            Map<String, ActorMention> actors = new LinkedHashMap<>();
            coded.resolved().actors().forEach(a -> actors.putIfAbsent(a.id(), a));
            List<String> texts = new ArrayList<>();
            List<String> names = new ArrayList<>();
            Set<String> codes = new LinkedHashSet<>();
            for (String id : ids) {
                ActorMention mention = actors.get(id);
                if (mention == null) {
                    continue;
                }
                String words = mention.span().in(coded.document().text());
                texts.add(words);
                names.add(words);
                ActorMention referent = mention.sameAs().map(actors::get).orElse(mention);
                for (ActorMention each : List.of(mention, referent)) {
                    each.name().ifPresent(names::add);
                    each.group().ifPresent(names::add);
                    each.person().ifPresent(names::add);
                }
                Set<String> where = new LinkedHashSet<>();
                mention.country().or(referent::country).ifPresent(where::add);
                Parties.addCodes(
                        codes,
                        where,
                        mention.sectors().isEmpty() ? referent.sectors() : mention.sectors());
            }
            return new Party(String.join("; ", texts), parties.names(names), List.copyOf(codes));
        }

        private static Party both(Party actor, Party recipient) {
            List<String> texts = new ArrayList<>(List.of(actor.text(), recipient.text()));
            texts.removeIf(String::isEmpty);
            Set<String> names = new LinkedHashSet<>(actor.names());
            names.addAll(recipient.names());
            Set<String> codes = new LinkedHashSet<>(actor.codes());
            codes.addAll(recipient.codes());
            return new Party(String.join("; ", texts), List.copyOf(names), List.copyOf(codes));
        }
    }
}
