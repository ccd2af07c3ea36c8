// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sitrep.event.Retelling.Reference;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Event.Status;
import org.sitrep.model.EventType;
import org.sitrep.model.Period;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/**
 * What two events of a document have in common, and whether they contradict each other: by type,
 * parties, days, place and toll.
 *
 * <p>An act spoken of as known ("the attack") contradicts less: only what its own words say of it
 * counts, and not the day and the place that it takes over from the sentences before.
 */
final class Likeness {
    /** The two cannot be one. */
    static final int CONTRADICTION = -1;

    private final Syntax syntax;
    private final Retelling retelling;
    private final Parties parties;
    private final Scenes scenes;
    private final Sequences sequences;

    Likeness(
            Syntax syntax,
            Retelling retelling,
            Parties parties,
            Scenes scenes,
            Sequences sequences) {
        this.syntax = syntax;
        this.retelling = retelling;
        this.parties = parties;
        this.scenes = scenes;
        this.sequences = sequences;
    }

    /**
     * How much two events have in common; {@link #CONTRADICTION} or less when they contradict each
     * other.
     *
     * @param reference how the first, the later one, refers
     */
    int of(Draft a, Reference reference, Draft b) {
        boolean known = reference.isKnown();
        if (!sameFamily(a, b)
                || a.historical != b.historical
                || !mayShareStatus(a, known, b)
                || sequences.areApart(a, b)
                || isSum(a) != isSum(b)
                || isTakingBeside(a, b)
                || (known && differInKind(a, b))) {
            return CONTRADICTION;
        }
        int days = days(a, b);
        int places = scenes.likeness(a, b);
        if (known && !a.hasOwnTime()) {
            days = 0;
        } else if (b.isKnown() && !b.hasOwnTime()) {
            days = Math.max(0, days);
        }
        if (known && !a.ownPlace) {
            places = 0;
        } else if (b.isKnown() && !b.ownPlace) {
            places = Math.max(0, places);
        }
        boolean deal = known && DEALS.contains(kind(a));
        int actors = deal ? 0 : parties.actors(a, b);
        if (days < 0 || actors < 0 || places < 0) {
            return CONTRADICTION;
        }
        int tolls = tolls(a, b);
        if (tolls <= FAR && known) {
            tolls = 0; // "a guard was among those who died in the violence"
        }
        int common = days + actors + places + tolls;
        common += parties.recipients(a, b);
        common += suffersTheSame(a, b) ? 1 : 0;
        common += kind(a) == kind(b) ? 1 : 0;
        boolean sameWord = word(a).equals(word(b));
        common += sameWord || known ? 1 : 0;
        common += sameWord && retelling.isEnduring(word(a)) ? ENDURING : 0;
        common += known && (sameWord || isAny(a.modes, b.modes)) ? 1 : 0;
        common += known && sameWord && !retelling.isGeneric(word(a)) ? 1 : 0;
        common += isTaking(a) && isTaking(b) ? 1 : 0;
        common += a.sentence() == b.sentence() ? 1 : 0;
        return common + (isTitle(a) || isTitle(b) ? 1 : 0);
    }

    /** A title tells what the report tells; saved texts begin with a line without a full stop. */
    boolean isTitle(Draft draft) {
        var sentence = syntax.parsed().sentences().get(draft.sentence());
        List<Block> blocks = syntax.parsed().document().blocks();
        int block = sentence.block();
        if (block < 0 || block >= blocks.size()) {
            return false;
        }
        String last = syntax.form(sentence.lastToken() - 1);
        boolean open = Character.isLetterOrDigit(last.codePointBefore(last.length()));
        return blocks.get(block).kind() == Block.Kind.TITLE
                || (block == 0 && blocks.size() > 1 && open);
    }

    private String word(Draft draft) {
        return syntax.lemma(retelling.named(draft));
    }

    private static boolean told(Draft draft) {
        return draft.status == Status.ACTUAL || draft.status == Status.ONGOING;
    }

    /** "Russia denied the strike": a denial of what was told is of the same happening. */
    private boolean mayShareStatus(Draft a, boolean known, Draft b) {
        if (told(a) == told(b)) {
            return true;
        }
        boolean denial = a.status == Status.NEGATED || b.status == Status.NEGATED;
        return denial && (known || parties.areTheSame(a, b));
    }

    private static final Set<EventType> DEALS = Set.of(EventType.AGREE, EventType.CONSULT);

    private static final Set<EventType> STEPS_BACK =
            Set.of(EventType.RETREAT, EventType.CONCEDE, EventType.AGREE);

    /** The type that the words themselves have: "will hold talks" is a promise of talks. */
    private static EventType kind(Draft draft) {
        return draft.type == EventType.REJECT ? draft.type : draft.match.frame().type();
    }

    private boolean sameFamily(Draft a, Draft b) {
        if (kind(a) == kind(b)) {
            return a.type != EventType.COERCE || sameKind(a.modes, b.modes);
        }
        Set<EventType> both = Set.of(kind(a), kind(b));
        boolean taken = isTaking(a) || isTaking(b);
        if (taken && both.equals(Set.of(EventType.ASSAULT, EventType.COERCE))) {
            return (a.modes.contains("arrest") || b.modes.contains("arrest"))
                    && (a.recipient.isEmpty()
                            || parties.share(a.recipient, b.recipient)); // "the arrest"
        }
        return STEPS_BACK.containsAll(both)
                || both.equals(DEALS)
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

    /** "The stabbing" is not the bombing told before. */
    private static boolean differInKind(Draft a, Draft b) {
        return kind(a) == EventType.ASSAULT
                && !a.modes.isEmpty()
                && !b.modes.isEmpty()
                && a.modes.stream().noneMatch(b.modes::contains)
                && ALIKE.stream().noneMatch(s -> isAny(a.modes, s) && isAny(b.modes, s));
    }

    private static boolean isAny(List<String> modes, Collection<String> set) {
        return modes.stream().anyMatch(set::contains);
    }

    /** Modes between which reports of one act waver: rockets are fired, a blast may be a strike. */
    private static final List<Set<String>> ALIKE =
            List.of(
                    Set.of("firearms", "heavy-weapons", "assassinate"),
                    Set.of("heavy-weapons", "explosives", "suicide-attack", "aerial", "destroy"),
                    Set.of("beat", "primitive", "torture"));

    /** People taken away are not those killed, unless one sentence tells both as one raid. */
    private static boolean isTakingBeside(Draft a, Draft b) {
        return a.sentence() != b.sentence()
                && kind(a) == EventType.ASSAULT
                && kind(b) == EventType.ASSAULT
                && ((isTaking(a) && isHarm(b)) || (isTaking(b) && isHarm(a)));
    }

    private static boolean isTaking(Draft draft) {
        return draft.modes.contains("abduct");
    }

    private static boolean isHarm(Draft draft) {
        return !isTaking(draft) && (!draft.modes.isEmpty() || draft.counts(TollKind.DEAD));
    }

    /** What a war or a group has done over time: "thousands have been killed since 2014". */
    static boolean isSum(Draft draft) {
        if (kind(draft) != EventType.ASSAULT) {
            return false; // a blockade lasts
        }
        boolean cumulative =
                draft.tolls.values().stream().anyMatch(t -> t.scope() == Toll.Scope.CUMULATIVE);
        return cumulative || (draft.hasOwnTime() && isLong(draft.time.get().period()));
    }

    private static boolean isLong(Period period) {
        return period.from().isPresent()
                && period.until().map(u -> isLong(period.from().get(), u)).orElse(true);
    }

    private static boolean isLong(LocalDate from, LocalDate until) {
        return until.isAfter(from.plusDays(EPISODE));
    }

    /** An act is not longer: a month may be all that is told of its day. */
    private static final int EPISODE = 31;

    /** "Two guards ... the two guards": what befalls the very same people is likely one thing. */
    private boolean suffersTheSame(Draft a, Draft b) {
        return kind(a) == EventType.ASSAULT && parties.share(a.recipient, b.recipient);
    }

    private static int days(Draft a, Draft b) {
        if (a.time.isEmpty() || b.time.isEmpty()) {
            return 0;
        }
        Period x = a.time.get().period();
        Period y = b.time.get().period();
        boolean loose = !a.hasOwnTime() || !b.hasOwnTime();
        int slack = a.assumedDay || b.assumedDay ? ASSUMED : loose ? LOOSE : 0;
        LocalDate from = x.from().map(d -> d.minusDays(slack)).orElse(LocalDate.MIN);
        LocalDate until = x.until().map(d -> d.plusDays(slack)).orElse(LocalDate.MAX);
        boolean apart =
                y.from().map(d -> d.isAfter(until)).orElse(false)
                        || y.until().map(d -> d.isBefore(from)).orElse(false);
        return apart ? CONTRADICTION : loose && !x.equals(y) ? 0 : 1;
    }

    /** Days by which a time that was not told itself may be wrong: guess. */
    private static final int LOOSE = 2;

    /** Days by which news may be old that is told without a day: guess. */
    private static final int ASSUMED = 6;

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

    /** A report seldom tells of two sieges without saying where each is: guess. */
    private static final int ENDURING = 2;

    /** Outweighs all that two events may have in common. */
    private static final int FAR = -20;
}
