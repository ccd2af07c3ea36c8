// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/**
 * Who was shot may be dead: tells the dead among those counted by predicates that leave it open.
 *
 * <p>"A fatal shooting" and "fatally shot" count dead. Elsewhere those counted are injured, unless
 * another telling of the same happening counts as many dead; where it counts fewer, the others live.
 */
final class Fatalities {
    private static final Set<String> FATAL = Set.of("fatal", "fatally", "deadly", "mortally");

    private Fatalities() {}

    /** What the predicate's count is of. */
    static TollKind kind(Match match, Syntax syntax) {
        Frame.TollSlot slot = match.frame().toll().orElseThrow();
        if (slot.kind() != TollKind.INJURED) {
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
    static void settle(List<Draft> drafts, Syntax syntax) {
        Map<Integer, List<Draft>> happenings = new TreeMap<>();
        for (Draft draft : drafts) {
            happenings.computeIfAbsent(draft.happening, h -> new ArrayList<>()).add(draft);
        }
        int dead = drafts.stream().mapToInt(Fatalities::dead).max().orElse(0);
        for (Draft draft : drafts) {
            Toll hit = draft.tolls.get(TollKind.INJURED);
            if (hit == null || !isOpen(draft)) {
                continue;
            }
            List<Draft> happening = happenings.getOrDefault(draft.happening, List.of());
            if (happening.stream().noneMatch(d -> isWounded(d, hit))) {
                settle(hit, happening, isKnown(hit, syntax) ? dead : 0);
            }
        }
    }

    /**
     * Settles those hit in a happening. The outcome of a shot has its count from the shot: "shot a
     * guard, killing him".
     *
     * @param elsewhere the most dead that the document tells of anywhere, for people spoken of
     *     before
     */
    private static void settle(Toll hit, List<Draft> happening, int elsewhere) {
        if (hit.low().isEmpty()) {
            return;
        }
        int low = hit.low().getAsInt();
        int dead = happening.stream().mapToInt(Fatalities::dead).max().orElse(0);
        boolean told =
                happening.stream()
                        .filter(d -> d.match.frame().toll().filter(t -> t.survived()).isPresent())
                        .map(d -> d.tolls.get(TollKind.INJURED))
                        .anyMatch(t -> t != null && counts(t.low(), low - dead));
        if (low <= Math.max(dead, elsewhere) || (dead > 0 && told)) {
            happening.forEach(d -> replaceInjured(d, hit, Optional.empty()));
        } else if (dead > 0) { // "three were shot, one fatally": two live
            happening.forEach(d -> replaceInjured(d, hit, Optional.of(without(hit, dead))));
        }
    }

    private static Toll without(Toll hit, int dead) {
        OptionalInt high =
                hit.high().isPresent()
                        ? OptionalInt.of(hit.high().getAsInt() - dead)
                        : OptionalInt.empty();
        return new Toll(
                OptionalInt.of(hit.low().orElseThrow() - dead),
                high,
                hit.words(),
                hit.approximate(),
                hit.scope(),
                hit.parts());
    }

    private static boolean isOpen(Draft draft) {
        return draft.match.frame().toll().filter(t -> !t.survived()).isPresent();
    }

    /** "He was shot", "the victim was shot", "Reed was shot": one person spoken of before. */
    private static boolean isKnown(Toll hit, Syntax syntax) {
        if (hit.low().orElse(0) != 1) {
            return false;
        }
        int token = syntax.parsed().tokenAt(hit.words().start());
        if (token >= syntax.size()) {
            return false;
        }
        String pos = syntax.pos(token);
        if (pos.startsWith("PRP") || pos.equals("NNP")) {
            return true;
        }
        int first = syntax.dependencies().leftmost(token);
        boolean known = false;
        for (int t = Math.max(0, first); t < token; t++) {
            String form = syntax.form(t);
            if (OTHERS.contains(form)) {
                return false;
            }
            known |= KNOWN.contains(form) || syntax.pos(t).equals("PRP$");
        }
        return known;
    }

    private static final Set<String> KNOWN = Set.of("the", "that", "this");
    private static final Set<String> OTHERS =
            Set.of("other", "another", "second", "third", "fourth", "fifth", "one");

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

    private static int dead(Draft draft) {
        Toll dead = draft.tolls.get(TollKind.DEAD);
        boolean counts =
                dead != null
                        && !draft.historical
                        && draft.status.happened()
                        && dead.scope() == Toll.Scope.EVENT;
        return counts ? dead.low().orElse(0) : 0;
    }

    private static void replaceInjured(Draft draft, Toll hit, Optional<Toll> survivors) {
        Toll injured = draft.tolls.get(TollKind.INJURED);
        if (injured != null && injured.words().equals(hit.words())) {
            draft.tolls.remove(TollKind.INJURED);
            survivors.ifPresent(toll -> draft.tolls.put(TollKind.INJURED, toll));
        }
    }

    private static boolean counts(OptionalInt told, int people) {
        return told.isPresent() && told.getAsInt() == people;
    }
}
