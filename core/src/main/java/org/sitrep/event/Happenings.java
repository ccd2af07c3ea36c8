// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.model.ActorMention;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Event.Status;
import org.sitrep.model.EventType;
import org.sitrep.model.Period;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;
import org.sitrep.model.Toponym;

/**
 * Which events of a document tell of one happening.
 *
 * <p>An event joins the latest happening whose events it does not contradict - in type, parties,
 * days, place and toll - and with which it has enough in common. Outcomes join what they are the
 * outcome of.
 */
final class Happenings {
    /** What two tellings must have in common, counted in {@link #agreement}: guess. */
    private static final int ENOUGH = 3;

    /** Further back than so many happenings none is looked for, so that the work stays linear. */
    private static final int MEMORY = 40;

    /**
     * Of a happening told very often only the first and the last tellings are looked at: a long
     * text must not cost the square of its length. Reports tell of one thing ten times at most.
     */
    private static final int FIRST_TELLINGS = 12; // guess

    private static final int LAST_TELLINGS = 12; // guess

    private final Syntax syntax;
    private final Map<String, ActorMention> actors = new HashMap<>();
    private final Map<String, Toponym> places = new HashMap<>();

    Happenings(ResolvedDocument resolved, Syntax syntax) {

        this.syntax = syntax;
        resolved.actors().forEach(a -> actors.put(a.id(), a));
        resolved.toponyms().forEach(p -> places.put(p.id(), p));
    }

    /** Numbers the happenings from 1 in the order of their first events. */
    void join(List<Draft> drafts) {
        Map<Integer, List<Draft>> happenings = new LinkedHashMap<>();
        List<Integer> recent = new ArrayList<>();
        int next = 1;
        Optional<Draft> harm = Optional.empty();
        for (Draft draft : drafts) {
            Optional<Integer> found = ofToll(draft, harm).or(() -> find(draft, happenings, recent));
            int number = found.orElse(next);
            if (found.isEmpty()) {
                next++;
                recent.add(number);
            }
            draft.happening = number;
            harm = draft.type == EventType.ASSAULT && told(draft) ? Optional.of(draft) : harm;
            happenings.computeIfAbsent(number, n -> new ArrayList<>()).add(draft);
        }
    }

    /** "The council put the toll at 12": of the harm told just before. */
    private static Optional<Integer> ofToll(Draft draft, Optional<Draft> harm) {
        return draft.match.frame().isBareToll()
                ? harm.filter(h -> draft.sentence() - h.sentence() <= 1).map(h -> h.happening)
                : Optional.empty();
    }

    private Optional<Integer> find(
            Draft draft, Map<Integer, List<Draft>> happenings, List<Integer> recent) {
        Optional<Draft> cause = draft.outcomeOf.filter(c -> c.happening > 0);
        if (cause.isPresent()) {
            return Optional.of(cause.get().happening);
        }
        int best = 0;
        int most = ENOUGH - 1;
        for (int i = recent.size() - 1; i >= Math.max(0, recent.size() - MEMORY); i--) {
            int agreement = agreement(draft, happenings.getOrDefault(recent.get(i), List.of()));
            // Of equals the latest holds for a new telling, the first for an event spoken of as
            // known.
            boolean better = isRepeat(draft) ? agreement >= most : agreement > most;
            if (better && agreement >= ENOUGH) {
                most = agreement;
                best = recent.get(i);
            }
        }
        return best > 0 ? Optional.of(best) : Optional.empty();
    }

    private int agreement(Draft draft, List<Draft> told) {
        int most = 0;
        int size = told.size();
        for (int i = 0; i < size; i++) {
            if (i == FIRST_TELLINGS && size > FIRST_TELLINGS + LAST_TELLINGS) {
                i = size - LAST_TELLINGS;
            }
            int agreement = agreement(draft, told.get(i));
            if (agreement < 0) {
                return 0;
            }
            most = Math.max(most, agreement);
        }
        return most;
    }

    /** How much two events have in common; negative when they contradict each other. */
    private int agreement(Draft a, Draft b) {
        if (!sameFamily(a, b) || a.historical != b.historical || told(a) != told(b)) {
            return -1;
        }
        int days = days(a, b);
        int actors = parties(a.actor, b.actor);
        int places = places(a, b);
        if (days < 0 || actors < 0 || places < 0) {
            return -1;
        }
        int common = days + actors + places;
        common += parties(a.recipient, b.recipient) + tolls(a, b);
        common += suffersTheSame(a, b) ? 1 : 0;
        common += kind(a) == kind(b) ? 1 : 0;
        boolean sameWord = syntax.lemma(a.head()).equals(syntax.lemma(b.head()));
        common += sameWord || isRepeat(a) ? 1 : 0;
        common += a.sentence() == b.sentence() ? 1 : 0;
        return common + (isTitle(a) || isTitle(b) ? 1 : 0);
    }

    /** A title tells what the report tells. */
    private boolean isTitle(Draft draft) {
        int block = syntax.parsed().sentences().get(draft.sentence()).block();
        return block < syntax.parsed().document().blocks().size()
                && syntax.parsed().document().blocks().get(block).kind() == Block.Kind.TITLE;
    }

    private static boolean told(Draft draft) {
        return draft.status == Status.ACTUAL || draft.status == Status.ONGOING;
    }

    /** "The killings", "this offensive": an event spoken of as known. */
    private boolean isRepeat(Draft draft) {
        if (!syntax.isNoun(draft.head())) {
            return false;
        }
        for (int child : syntax.dependencies().children(draft.head())) {
            if (syntax.relation(child).equals("poss")) {
                return true;
            }
            switch (syntax.form(child)) {
                case "the", "this", "these", "that", "those" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static final Set<EventType> STEPS_BACK =
            Set.of(EventType.RETREAT, EventType.CONCEDE, EventType.AGREE);

    /** The type that the words themselves have: "will hold talks" is a promise of talks. */
    private static EventType kind(Draft draft) {
        return draft.type == EventType.REJECT ? draft.type : draft.match.frame().type();
    }

    private static boolean sameFamily(Draft a, Draft b) {
        if (kind(a) == kind(b)) {
            return a.type != EventType.COERCE || sameKind(a.modes, b.modes);
        }
        Set<EventType> both = Set.of(kind(a), kind(b));
        return STEPS_BACK.containsAll(both)
                || both.equals(Set.of(EventType.AGREE, EventType.CONSULT))
                || (both.equals(Set.of(EventType.ASSAULT, EventType.COERCE))
                        && (a.modes.contains("seize") || b.modes.contains("seize")))
                || (both.equals(Set.of(EventType.COERCE, EventType.PROTEST))
                        && (a.modes.contains("obstruct") || b.modes.contains("obstruct")));
    }

    /** Whether two acts of coercion may be one: a seizure is no blockade. */
    private static boolean sameKind(List<String> a, List<String> b) {
        return a.isEmpty()
                || b.isEmpty()
                || a.stream().anyMatch(b::contains)
                || (DENIALS.containsAll(a) && DENIALS.containsAll(b));
    }

    private static final Set<String> DENIALS = Set.of("restrict", "withhold");

    /** 1 when some party is the same, -1 when they are of different countries, else 0. */
    private int parties(List<String> a, List<String> b) {
        int best = a.isEmpty() || b.isEmpty() ? 0 : -1;
        for (String x : a) {
            for (String y : b) {
                best = Math.max(best, party(x, y));
            }
        }
        return best;
    }

    private int party(String x, String y) {
        if (root(x).equals(root(y))) {
            return 1;
        }
        ActorMention a = actors.get(x);
        ActorMention b = actors.get(y);
        if (a == null || b == null) {
            return 0;
        }
        boolean share = a.sectors().stream().anyMatch(b.sectors()::contains);
        if (a.country().isEmpty() || b.country().isEmpty()) {
            return share ? 1 : 0;
        }
        if (!a.country().equals(b.country())) {
            return -1;
        }
        return share || a.sectors().isEmpty() || b.sectors().isEmpty() ? 1 : 0;
    }

    /** "Two guards ... the two guards": what befalls the very same people is likely one thing. */
    private boolean suffersTheSame(Draft a, Draft b) {
        return kind(a) == EventType.ASSAULT
                && a.recipient.stream()
                        .anyMatch(x -> b.recipient.stream().anyMatch(y -> root(x).equals(root(y))));
    }

    private String root(String id) {
        String at = id;
        for (int steps = 0; steps < 20; steps++) {
            ActorMention mention = actors.get(at);
            if (mention == null || mention.sameAs().isEmpty()) {
                return at;
            }
            at = mention.sameAs().get();
        }
        return at;
    }

    private static int days(Draft a, Draft b) {
        if (a.time.isEmpty() || b.time.isEmpty()) {
            return 0;
        }
        Period x = a.time.get().period();
        Period y = b.time.get().period();
        boolean loose = a.time.get().ref().isEmpty() || b.time.get().ref().isEmpty();
        LocalDate from = x.from().map(d -> loose ? d.minusDays(LOOSE) : d).orElse(LocalDate.MIN);
        LocalDate until = x.until().map(d -> loose ? d.plusDays(LOOSE) : d).orElse(LocalDate.MAX);
        boolean apart =
                y.from().map(d -> d.isAfter(until)).orElse(false)
                        || y.until().map(d -> d.isBefore(from)).orElse(false);
        return apart ? -1 : loose && !x.equals(y) ? 0 : 1;
    }

    /** Days by which a time that was not told itself may be wrong: guess. */
    private static final int LOOSE = 2;

    private int places(Draft a, Draft b) {
        if (a.place.isEmpty() || b.place.isEmpty()) {
            return 0;
        }
        Toponym x = places.get(a.place.get());
        Toponym y = places.get(b.place.get());
        if (x == null || y == null || x.place().isEmpty() || y.place().isEmpty()) {
            return 0;
        }
        var p = x.place().get();
        var q = y.place().get();
        if (p.id() == q.id()) {
            return 1;
        }
        boolean near =
                Distances.km(p.latitude(), p.longitude(), q.latitude(), q.longitude())
                        <= Math.max(p.radiusKm(), q.radiusKm()) + NEAR_KM;
        return near ? 0 : -1;
    }

    /** Places closer than this may be one scene told by town and by district: guess. */
    private static final double NEAR_KM = 50;

    /** How well the tolls agree; two that lie far apart tell of two happenings. */
    private static int tolls(Draft a, Draft b) {
        int common = 0;
        for (TollKind kind : TollKind.values()) {
            Toll x = a.tolls.get(kind);
            Toll y = b.tolls.get(kind);
            if (x == null || y == null || x.low().isEmpty() || y.low().isEmpty()) {
                continue;
            }
            if (x.low().equals(y.low()) && x.high().equals(y.high())) {
                common++;
            } else if (isFarBelow(x, y) || isFarBelow(y, x)) {
                return FAR;
            } else {
                common--;
            }
        }
        return common;
    }

    private static boolean isFarBelow(Toll x, Toll y) {
        return x.high().isPresent() && x.high().getAsInt() * 3L < y.low().orElse(0);
    }

    /** Outweighs all that two events may have in common. */
    private static final int FAR = -20;
}
