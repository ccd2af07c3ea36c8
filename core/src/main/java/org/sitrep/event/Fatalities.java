// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.model.Span;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/**
 * Who was shot may be dead: tells the dead among those counted by predicates that leave it open.
 *
 * <p>"A fatal shooting" and "fatally shot" count dead. Elsewhere those counted are injured, unless
 * another telling of the same happening counts as many dead; where it counts fewer, the others
 * live.
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
            if (FATAL.contains(syntax.form(child)) && partNumber(child, syntax) < 0) {
                return TollKind.DEAD;
            }
        }
        return slot.kind();
    }

    /** "Six people were shot, one of them fatally": the dead among those counted. */
    static Optional<Toll> fatalPart(Match match, Syntax syntax) {
        boolean open = match.frame().toll().filter(t -> !t.survived()).isPresent();
        int last =
                Math.min(
                        syntax.parsed().sentences().get(match.sentence()).lastToken(),
                        match.head() + CLAUSE);
        for (int t = match.head() + 1; open && t < last; t++) {
            int number = FATAL.contains(syntax.form(t)) ? partNumber(t, syntax) : -1;
            if (number > match.head()) {
                OptionalInt dead = OptionalInt.of(SMALL.getOrDefault(syntax.form(number), 1));
                Span words = syntax.token(number).span();
                return Optional.of(new Toll(dead, dead, words, false, Toll.Scope.EVENT, List.of()));
            }
        }
        return Optional.empty();
    }

    /** Tokens behind a verb in which "one fatally" is looked for: guess. */
    private static final int CLAUSE = 15;

    private static final Map<String, Integer> SMALL =
            Map.of("one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6);

    /** The number that "fatally" is said of, "one fatally", "one of them fatally"; else -1. */
    private static int partNumber(int fatally, Syntax syntax) {
        int at = fatally - 1;
        if (at >= 0 && (syntax.form(at).equals("them") || syntax.form(at).equals("whom"))) {
            at -= 2;
        }
        return at >= 0 && SMALL.containsKey(syntax.form(at)) ? at : -1;
    }

    /** Takes the dead out of the injured, once the happenings are known. */
    static void settle(List<Draft> drafts, Syntax syntax, VictimReader reader) {
        Map<Integer, List<Draft>> happenings = new TreeMap<>();
        for (Draft draft : drafts) {
            happenings.computeIfAbsent(draft.happening, h -> new ArrayList<>()).add(draft);
        }
        for (Draft draft : drafts) {
            fatal(draft, happenings.getOrDefault(draft.happening, List.of()), syntax);
        }
        Roll roll = new Roll(drafts, reader);
        int dead = drafts.stream().mapToInt(Fatalities::dead).max().orElse(0);
        for (Draft draft : drafts) {
            Toll hit = draft.tolls.get(TollKind.INJURED);
            if (hit == null || !isOpen(draft) || hit.low().isEmpty()) {
                continue;
            }
            List<Draft> happening = happenings.getOrDefault(draft.happening, List.of());
            boolean wounded = happening.stream().anyMatch(d -> isWounded(d, hit));
            if (!wounded && !roll.isNoneOfTheDead(draft, hit)) {
                List<Draft> others = reader.withoutDoer(draft, happening);
                settle(draft, hit, happening, others, new People(hit, syntax), dead);
            }
        }
    }

    /**
     * Settles those hit in a happening. The outcome of a shot has its count from the shot: "shot a
     * guard, killing him".
     *
     * @param others the tellings of it but those of the death of who did it
     * @param everywhere the most dead that the document tells of anywhere, for people spoken of
     *     before
     */
    private static void settle(
            Draft draft,
            Toll hit,
            List<Draft> happening,
            List<Draft> others,
            People people,
            int everywhere) {
        int low = hit.low().orElseThrow();
        int dead = others.stream().mapToInt(Fatalities::dead).max().orElse(0);
        boolean shot = draft.match.frame().modes().contains("firearms");
        boolean all = people.areAll(); // "a double stabbing": the dead are of the two
        if (people.areOthers() || (!shot && !all && low > 1)) {
            return; // "three others were shot"; "two dead, three taken to hospital"
        }
        boolean later =
                all
                        || others.stream()
                                .anyMatch(
                                        d ->
                                                dead(d) > 0
                                                        && d.trigger.start()
                                                                >= draft.trigger.start());
        if (low <= Math.max(dead, people.areKnown() || people.haveSelf() ? everywhere : 0)) {
            happening.forEach(d -> replaceInjured(d, hit, Optional.empty()));
        } else if (dead > 0 && isTold(happening, low - dead)) {
            happening.forEach(d -> replaceInjured(d, hit, Optional.empty()));
        } else if (dead > 0 && later) { // "three were shot, one fatally": two live
            happening.forEach(d -> replaceInjured(d, hit, Optional.of(without(hit, dead))));
        }
    }

    /** Whether some predicate says that so many were wounded. */
    private static boolean isTold(List<Draft> happening, int wounded) {
        return happening.stream()
                .filter(d -> d.match.frame().toll().filter(t -> t.survived()).isPresent())
                .map(d -> d.tolls.get(TollKind.INJURED))
                .anyMatch(t -> t != null && t.low().orElse(0) == wounded);
    }

    /** "A fatal shooting": one at least is dead, where nothing tells how many. */
    private static void fatal(Draft draft, List<Draft> happening, Syntax syntax) {
        if (!isOpen(draft)
                || happening.stream().anyMatch(d -> d.tolls.containsKey(TollKind.DEAD))) {
            return;
        }
        for (int child : syntax.dependencies().children(draft.head())) {
            if (FATAL.contains(syntax.form(child))) {
                draft.tolls.put(
                        TollKind.DEAD,
                        new Toll(
                                OptionalInt.of(1),
                                OptionalInt.empty(),
                                syntax.token(child).span(),
                                false,
                                Toll.Scope.EVENT,
                                List.of()));
                return;
            }
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

    /** The people of a count, as the text refers to them. */
    private static final class People {
        private static final Set<String> THE = Set.of("the", "that", "this");
        private static final Set<String> OTHERS =
                Set.of("other", "others", "another", "second", "third", "fourth", "fifth", "more");

        private final boolean one;
        private final boolean all;
        private boolean known;
        private boolean others;
        private boolean self;

        People(Toll hit, Syntax syntax) {
            one = hit.low().orElse(0) == 1;
            all = Multiples.isNumber(hit.words().in(syntax.parsed().text()));
            int token = syntax.parsed().tokenAt(hit.words().start());
            if (token >= syntax.size()) {
                return;
            }
            String pos = syntax.pos(token);
            known = pos.startsWith("PRP") || pos.equals("NNP");
            int last = Math.min(syntax.size() - 1, token + AFTER);
            for (int t = token; t < syntax.size(); t++) {
                if (syntax.token(t).span().start() >= hit.words().end()) {
                    break;
                }
                self |= syntax.form(t).equals("himself") || syntax.form(t).equals("herself");
            }
            for (int t = Math.max(0, syntax.dependencies().leftmost(token)); t <= last; t++) {
                others |= OTHERS.contains(syntax.form(t));
                if (t < token) {
                    known |= THE.contains(syntax.form(t)) || syntax.pos(t).equals("PRP$");
                }
            }
        }

        /** Tokens behind a number in which "others" may stand, "three other men": guess. */
        private static final int AFTER = 2;

        /** "He was shot", "the victim was shot": one person spoken of before. */
        boolean areKnown() {
            return one && known && !others;
        }

        /** "A double shooting": all who were hit, the dead too. */
        boolean areAll() {
            return all;
        }

        /** "Shot his wife and himself": where somebody died by his own hand, both did. */
        boolean haveSelf() {
            return self && !one;
        }

        boolean areOthers() {
            return others;
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

    static int dead(Draft draft) {
        Toll dead = draft.tolls.get(TollKind.DEAD);
        if (dead == null || draft.historical || !draft.status.happened()) {
            return 0;
        }
        return dead.scope() == Toll.Scope.EVENT ? dead.low().orElse(0) : 0;
    }

    private static void replaceInjured(Draft draft, Toll hit, Optional<Toll> survivors) {
        Toll injured = draft.tolls.get(TollKind.INJURED);
        if (injured != null && injured.words().equals(hit.words())) {
            draft.tolls.remove(TollKind.INJURED);
            survivors.ifPresent(toll -> draft.tolls.put(TollKind.INJURED, toll));
        }
    }
}
