// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitrep.knowledge.TollRule;
import org.sitrep.model.Claim;
import org.sitrep.model.Incident.Account;
import org.sitrep.model.Incident.Bounds;
import org.sitrep.model.Incident.Count;
import org.sitrep.model.Incident.Statement;
import org.sitrep.model.Incident.Summary;
import org.sitrep.model.TollKind;

/** One low, best and high figure of the accounts of an incident, by a named rule. */
final class TollSummary {
    private TollSummary() {}

    /** A figure that a voice tells on a day. */
    private record Figure(String voice, LocalDate said, Bounds bounds) {
        private OptionalInt told() {
            return bounds.low().isPresent() ? bounds.low() : bounds.high();
        }

        private OptionalInt most() {
            return bounds.high().isPresent() ? bounds.high() : bounds.low();
        }
    }

    /** Empty when no account that the rule hears tells a number. */
    static Optional<Summary> of(TollKind kind, List<Account> accounts, TollRule rule) {
        List<Figure> figures = new ArrayList<>();
        for (int a = 0; a < accounts.size(); a++) {
            for (Statement statement : accounts.get(a).statements()) {
                Optional<Bounds> bounds =
                        Optional.ofNullable(statement.counts().get(kind))
                                .flatMap(count -> bounds(count, rule));
                if (bounds.isPresent() && hears(rule, statement)) {
                    boolean named =
                            rule.votes() == TollRule.Votes.SOURCES
                                    && accounts.get(a).by().isPresent();
                    String voice = named ? "account " + a : statement.origin();
                    LocalDate said = statement.said().orElse(LocalDate.MIN);
                    figures.add(new Figure(voice, said, bounds.get()));
                }
            }
        }
        if (rule.takes() == TollRule.Takes.LAST) {
            figures = last(figures);
        }
        return summary(figures, rule);
    }

    private static boolean hears(TollRule rule, Statement statement) {
        boolean asserts =
                statement.stance() != Claim.Stance.DENIES
                        && statement.stance() != Claim.Stance.DOUBTS;
        return !statement.repeats()
                && switch (rule.accounts()) {
                    case ALL -> true;
                    case ASSERTED -> asserts;
                    case CREDIBLE -> asserts && statement.certainty() != Claim.Certainty.POSSIBLE;
                };
    }

    /** The bounds told; for a vague count those of the rule's convention, if it has one. */
    private static Optional<Bounds> bounds(Count count, TollRule rule) {
        Bounds told = count.bounds();
        if (told.low().isPresent() || told.high().isPresent()) {
            return Optional.of(told);
        }
        Map<String, Integer> vague = rule.vague();
        Optional<Integer> number = Optional.ofNullable(vague.get(TollRule.UNKNOWN));
        for (String word : WordList.of(count.words(), 20)) { // longer than any count
            if (vague.containsKey(word.toLowerCase(Locale.ROOT))) {
                number = Optional.ofNullable(vague.get(word.toLowerCase(Locale.ROOT)));
            }
        }
        return number.map(n -> new Bounds(OptionalInt.of(n), OptionalInt.of(n)));
    }

    /** Of each voice the figures of the last day on which it tells any. */
    private static List<Figure> last(List<Figure> figures) {
        Map<String, LocalDate> days = new TreeMap<>();
        for (Figure figure : figures) {
            days.merge(figure.voice(), figure.said(), (a, b) -> a.isAfter(b) ? a : b);
        }
        return figures.stream()
                .filter(figure -> figure.said().equals(days.get(figure.voice())))
                .toList();
    }

    private static Optional<Summary> summary(List<Figure> figures, TollRule rule) {
        Map<Integer, Set<String>> lows = new TreeMap<>();
        Map<Integer, Set<String>> told = new TreeMap<>();
        Map<Integer, Set<String>> highs = new TreeMap<>();
        for (Figure figure : figures) {
            figure.bounds().low().ifPresent(number -> vote(lows, number, figure));
            figure.told().ifPresent(number -> vote(told, number, figure));
            figure.most().ifPresent(number -> vote(highs, number, figure));
        }
        if (told.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt low = pick(lows, rule.low());
        OptionalInt high = pick(highs, rule.high());
        int best = pick(told, rule.best()).orElseThrow();
        best = Math.max(best, low.orElse(best));
        best = Math.min(best, high.orElse(best));
        return Optional.of(new Summary(low, OptionalInt.of(best), high, rule.name()));
    }

    private static void vote(Map<Integer, Set<String>> votes, int number, Figure figure) {
        votes.computeIfAbsent(number, n -> new TreeSet<>()).add(figure.voice());
    }

    private static OptionalInt pick(Map<Integer, Set<String>> votes, TollRule.Pick pick) {
        if (votes.isEmpty()) {
            return OptionalInt.empty();
        }
        List<Integer> numbers = List.copyOf(votes.keySet());
        return OptionalInt.of(
                switch (pick) {
                    case LEAST -> numbers.getFirst();
                    case GREATEST -> numbers.getLast();
                    case MEDIAN -> median(votes);
                    case MOST_TOLD -> mostTold(votes);
                    case AGREED -> {
                        int most = mostTold(votes);
                        boolean agreed = votes.getOrDefault(most, Set.of()).size() > 1;
                        yield agreed ? most : median(votes);
                    }
                });
    }

    /** The number in the middle, each counted once for each voice; of two the smaller. */
    private static int median(Map<Integer, Set<String>> votes) {
        List<Integer> all = new ArrayList<>();
        votes.forEach((number, voices) -> voices.forEach(voice -> all.add(number)));
        return all.get((all.size() - 1) / 2);
    }

    private static int mostTold(Map<Integer, Set<String>> votes) {
        int best = 0;
        int most = 0;
        for (Map.Entry<Integer, Set<String>> vote : votes.entrySet()) {
            if (vote.getValue().size() > most) {
                most = vote.getValue().size();
                best = vote.getKey();
            }
        }
        return best;
    }
}
