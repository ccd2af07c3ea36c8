// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.event.Retelling.Reference;
import org.sitrep.model.EventType;

/**
 * Which events of a document tell of one happening.
 *
 * <p>The unit is an act with its outcomes in the sentence: "killed in an ambush". It joins the
 * happening with which it has most in common, if that is enough and nothing contradicts it. How it
 * refers decides what is enough: "another attack" joins nothing told before but the title, an act
 * spoken of as known ("the attack") joins more easily, and of equals the one told just before.
 */
final class Happenings {
    /** What two tellings must have in common, counted by {@link Likeness}: guess. */
    private static final int ENOUGH = 3;

    /** "An air strike", told by itself, needs so much more than a clause: guess. */
    private static final int INDEFINITE = 1;

    /** "The attack" was told before, so that less is needed to know of which: guess. */
    private static final int KNOWN = 1;

    /** Further back than so many happenings none is looked for, so that the work stays linear. */
    private static final int MEMORY = 40;

    /**
     * Of a happening told very often only the first and the last tellings are looked at: a long
     * text must not cost the square of its length. Reports tell of one thing ten times at most.
     */
    private static final int FIRST_TELLINGS = 12; // guess

    private static final int LAST_TELLINGS = 12; // guess

    /** "The council put the toll at 12" stands so many sentences behind the harm at most. */
    private static final int NEAR = 2; // guess

    private final Retelling retelling;
    private final Sequences sequences;
    private final Likeness likeness;

    Happenings(Retelling retelling, Sequences sequences, Likeness likeness) {
        this.retelling = retelling;
        this.sequences = sequences;
        this.likeness = likeness;
    }

    /** A happening while the document is read. */
    private static final class Told {
        final int number;
        final List<Draft> tellings = new ArrayList<>();

        /** Whether it was brought in as another than one told before. */
        final boolean other;

        Told(int number, boolean other) {
            this.number = number;
            this.other = other;
        }
    }

    /** Numbers the happenings from 1 in the order of their first events. */
    void join(List<Draft> drafts) {
        List<Told> happenings = new ArrayList<>();
        Optional<Draft> harm = Optional.empty();
        for (List<Draft> unit : ordered(units(drafts))) {
            Told told = ofToll(unit.getFirst(), harm, happenings).orElse(null);
            Reference reference = reference(unit);
            if (told == null) {
                told = find(unit, reference, happenings).orElse(null);
            }
            if (told == null) {
                boolean other = reference == Reference.OTHER || reference == Reference.KNOWN_OTHER;
                told = new Told(happenings.size() + 1, other);
                happenings.add(told);
            }
            for (Draft draft : unit) {
                draft.happening = told.number;
                told.tellings.add(draft);
                if (draft.type == EventType.ASSAULT
                        && draft.status.happened()
                        && !Likeness.isSum(draft)) {
                    harm = Optional.of(draft);
                }
            }
        }
        number(drafts);
    }

    private static void number(List<Draft> drafts) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Draft draft : drafts) {
            numbers.putIfAbsent(draft.happening, numbers.size() + 1);
            draft.happening = numbers.get(draft.happening);
        }
    }

    /** Acts with their outcomes, in the order of their first words. */
    private static List<List<Draft>> units(List<Draft> drafts) {
        Map<Draft, List<Draft>> units = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            units.computeIfAbsent(draft.cause(), d -> new ArrayList<>()).add(draft);
        }
        return List.copyOf(units.values());
    }

    /**
     * The units in the order in which they are joined: what a sentence says was known before what
     * it sets after it, "soldiers opened fire after the blast".
     */
    private List<List<Draft>> ordered(List<List<Draft>> units) {
        List<List<Draft>> ordered = new ArrayList<>(units);
        ordered.sort(
                Comparator.comparingInt((List<Draft> u) -> u.getFirst().sentence())
                        .thenComparing(u -> !isKnownBefore(u)));
        return ordered;
    }

    private boolean isKnownBefore(List<Draft> unit) {
        return unit.stream().anyMatch(sequences::isParted) && reference(unit).isKnown();
    }

    /** "The council put the toll at 12": of the harm told just before. */
    private static Optional<Told> ofToll(Draft draft, Optional<Draft> harm, List<Told> happenings) {
        return draft.match.frame().isBareToll()
                ? harm.filter(h -> draft.sentence() - h.sentence() <= NEAR)
                        .map(h -> happenings.get(h.happening - 1))
                : Optional.empty();
    }

    /** How the unit refers: by the word that says most of it. */
    private Reference reference(List<Draft> unit) {
        Reference found = Reference.OPEN;
        boolean indefinite = true;
        for (Draft draft : unit) {
            Reference one = draft.reference;
            if (one == Reference.OTHER || one == Reference.KNOWN_OTHER) {
                return one;
            }
            found = one.isKnown() ? one : found;
            indefinite &= one == Reference.INDEFINITE;
        }
        return indefinite ? Reference.INDEFINITE : found;
    }

    private Optional<Told> find(List<Draft> unit, Reference reference, List<Told> happenings) {
        int enough = enough(unit, reference);
        Optional<Told> best = Optional.empty();
        int most = enough - 1;
        int last = happenings.size() - 1;
        for (int i = last; i >= Math.max(0, last - MEMORY + 1); i--) {
            Told told = happenings.get(i);
            boolean barred =
                    (reference == Reference.OTHER && !isOfTitle(told))
                            || (reference == Reference.KNOWN_OTHER && !told.other)
                            || (reference == Reference.KNOWN_FIRST && told.other);
            int common = barred ? 0 : common(unit, reference, told);
            // Of equals the latest holds for a new telling, the first for an act known, unless
            // another was told just before.
            boolean better = reference.isKnown() ? common >= most : common > most;
            if (better && common >= enough) {
                most = common;
                best = Optional.of(told);
            }
        }
        return best;
    }

    private int enough(List<Draft> unit, Reference reference) {
        if (reference == Reference.INDEFINITE) {
            return ENOUGH + INDEFINITE;
        }
        boolean bare =
                reference.isKnown()
                        && unit.stream().anyMatch(d -> d.isKnown() && retelling.isBare(d));
        return bare ? ENOUGH - KNOWN : ENOUGH;
    }

    private boolean isOfTitle(Told told) {
        return likeness.isTitle(told.tellings.getFirst());
    }

    private int common(List<Draft> unit, Reference reference, Told told) {
        int most = 0;
        int closer = 0;
        boolean open = true;
        int size = told.tellings.size();
        for (int i = 0; i < size; i++) {
            if (i == FIRST_TELLINGS && size > FIRST_TELLINGS + LAST_TELLINGS) {
                i = size - LAST_TELLINGS;
            }
            Draft telling = told.tellings.get(i);
            for (Draft draft : unit) {
                int common = likeness.of(draft, reference, telling);
                if (common <= Likeness.CONTRADICTION) {
                    return 0;
                }
                most = Math.max(most, common);
                closer = Math.max(closer, closeness(draft, reference, telling));
            }
            open &= telling.isKnown();
        }
        // "Accused of the attack on the hall. Gunmen opened fire ...": spoken of before it is told.
        return most + (open && reference == Reference.OPEN ? 1 : closer);
    }

    private int closeness(Draft draft, Reference reference, Draft telling) {
        int distance = draft.sentence() - telling.sentence();
        if (reference == Reference.INDEFINITE) {
            return distance == 0 || likeness.isTitle(telling) ? 1 : 0;
        }
        if (distance > 1 || !isBare(draft)) {
            return 0;
        }
        return retelling.isPointing(draft) ? 2 : 1;
    }

    /** "The attack", but not "the first since the attack": that one lies further back. */
    private boolean isBare(Draft draft) {
        return draft.isKnown() && retelling.isBare(draft) && !sequences.isLookedBackAt(draft);
    }
}
