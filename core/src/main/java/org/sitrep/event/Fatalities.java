// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/**
 * Who was shot may be dead: tells the dead among those counted by predicates that leave it open.
 *
 * <p>"A fatal shooting" and "fatally shot" count dead. Elsewhere those counted are injured, unless
 * another telling of the same happening counts as many dead.
 */
final class Fatalities {
    private static final Set<String> FATAL = Set.of("fatal", "fatally", "deadly", "mortally");

    private Fatalities() {}

    /** What the predicate's count is of. */
    static TollKind kind(Match match, Syntax syntax) {
        Frame.TollSlot slot = match.frame().toll().orElseThrow();
        if (slot.survived()) {
            return slot.kind();
        }
        for (int child : syntax.dependencies().children(match.head())) {
            if (FATAL.contains(syntax.form(child))) {
                return TollKind.DEAD;
            }
        }
        return slot.kind();
    }

    /** Takes the dead out of the injured, once the happenings are known. */
    static void settle(List<Draft> drafts) {
        for (Draft draft : drafts) {
            Toll hit = draft.tolls.get(TollKind.INJURED);
            if (hit == null || draft.match.frame().toll().filter(t -> !t.survived()).isEmpty()) {
                continue;
            }
            List<Draft> happening =
                    drafts.stream().filter(d -> d.happening == draft.happening).toList();
            boolean survived = happening.stream().anyMatch(d -> isWounded(d, hit));
            if (!survived && happening.stream().anyMatch(d -> hasDead(d, hit))) {
                // The outcome of a shot has its count from the shot: "shot a guard, killing him".
                happening.forEach(d -> removeInjured(d, hit));
            }
        }
    }

    /**
     * Whether another predicate of the happening says of the same people that they were wounded.
     */
    private static boolean isWounded(Draft draft, Toll hit) {
        Toll injured = draft.tolls.get(TollKind.INJURED);
        return injured != null
                && injured.words().equals(hit.words())
                && draft.match
                        .frame()
                        .toll()
                        .filter(t -> t.survived() && t.kind() == TollKind.INJURED)
                        .isPresent();
    }

    private static boolean hasDead(Draft draft, Toll hit) {
        Toll dead = draft.tolls.get(TollKind.DEAD);
        return dead != null && reaches(dead.low(), hit.low());
    }

    private static void removeInjured(Draft draft, Toll hit) {
        Toll injured = draft.tolls.get(TollKind.INJURED);
        if (injured != null && injured.words().equals(hit.words())) {
            draft.tolls.remove(TollKind.INJURED);
        }
    }

    private static boolean reaches(OptionalInt dead, OptionalInt hit) {
        return dead.isPresent() && hit.isPresent() && dead.getAsInt() >= hit.getAsInt();
    }
}
