// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitrep.model.Period;

/**
 * What the comparison of coded records with a human file says.
 *
 * @param human the human file
 * @param window how events were matched
 * @param matching what is what
 * @param outside coded incidents that were not compared, by reason: outside the scheme, or outside
 *     the days or countries that the human file covers
 * @param events found at all, whatever the type
 * @param types each type of either side; agreed: matched, with the same type
 * @param fields each field over the matched pairs
 */
public record Evaluation(
        HumanFile human,
        Window window,
        Matching matching,
        Map<String, Integer> outside,
        Score events,
        List<Score> types,
        List<Score> fields) {

    public Evaluation {
        outside = new TreeMap<>(outside);
        types = List.copyOf(types);
        fields = List.copyOf(fields);
    }

    /** Compares. */
    public static Evaluation of(HumanFile human, CodedItems coded, Window window) {
        Map<String, Integer> outside = new TreeMap<>(coded.outside());
        List<Item> within = within(human.items(), coded.items(), window, outside);
        Matching matching =
                recorded(Matching.of(human.items(), within, window), coded.unrecorded(), outside);
        List<Score> fields = new ArrayList<>();
        for (Field field : Field.of(human.profile())) {
            fields.add(
                    Score.of(
                            field.name(),
                            matching.pairs().stream().map(pair -> unit(field, pair)).toList(),
                            field.alpha().apply(matching.pairs())));
        }
        return new Evaluation(
                human,
                window,
                matching,
                outside,
                Score.of("events", units(matching, Optional.empty()), Optional.empty()),
                types(human.items(), within, matching),
                fields);
    }

    /**
     * Without those invented events that a file of the scheme could not hold: the exports leave
     * them out too. They are counted outside.
     */
    private static Matching recorded(
            Matching matching, Map<String, String> unrecorded, Map<String, Integer> outside) {
        List<Item> invented = new ArrayList<>();
        for (Item item : matching.invented()) {
            String reason = unrecorded.get(item.id());
            if (reason == null) {
                invented.add(item);
            } else {
                outside.merge(reason, 1, Integer::sum);
            }
        }
        return new Matching(matching.pairs(), matching.missed(), invented);
    }

    private static double[] unit(Field field, Matching.Pair pair) {
        boolean human = field.known().apply(pair.human());
        boolean coded = field.known().apply(pair.coded());
        boolean agreed = human && coded && field.agree().test(pair.human(), pair.coded());
        return new double[] {agreed ? 1 : 0, coded ? 1 : 0, human ? 1 : 0};
    }

    private static List<Score> types(List<Item> human, List<Item> coded, Matching matching) {
        Set<String> types = new TreeSet<>();
        human.forEach(item -> types.add(item.type()));
        coded.forEach(item -> types.add(item.type()));
        types.remove("");
        List<Score> scores = new ArrayList<>();
        for (String type : types) {
            scores.add(Score.of(type, units(matching, Optional.of(type)), Optional.empty()));
        }
        return scores;
    }

    /** Pairs, missed and invented events, as far as they are of a type. */
    private static List<double[]> units(Matching matching, Optional<String> type) {
        List<double[]> units = new ArrayList<>();
        for (Matching.Pair pair : matching.pairs()) {
            boolean human = is(pair.human(), type);
            boolean coded = is(pair.coded(), type);
            units.add(new double[] {human && coded ? 1 : 0, coded ? 1 : 0, human ? 1 : 0});
        }
        matching.missed().forEach(i -> units.add(new double[] {0, 0, is(i, type) ? 1 : 0}));
        matching.invented().forEach(i -> units.add(new double[] {0, is(i, type) ? 1 : 0, 0}));
        return units;
    }

    private static boolean is(Item item, Optional<String> type) {
        return type.isEmpty() || type.get().equals(item.type());
    }

    /**
     * The coded events of which the human file could tell. Old wars that a report recalls, and
     * other countries, are no inventions.
     */
    private static List<Item> within(
            List<Item> human, List<Item> coded, Window window, Map<String, Integer> outside) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        Set<String> countries = new TreeSet<>();
        for (Item item : human) {
            countries.add(item.country());
            for (Optional<LocalDate> day :
                    item.period().map(p -> List.of(p.from(), p.until())).orElse(List.of())) {
                if (day.isPresent()) {
                    first = Math.min(first, day.get().toEpochDay() - item.slackDays());
                    last = Math.max(last, day.get().toEpochDay() + item.slackDays());
                }
            }
        }
        List<Item> kept = new ArrayList<>();
        for (Item item : coded) {
            boolean abroad =
                    !item.country().isEmpty()
                            && !countries.contains("")
                            && !countries.contains(item.country());
            Optional<Period> period = item.period();
            if (abroad) {
                outside.merge("another-country", 1, Integer::sum);
            } else if (first <= last
                    && period.isPresent()
                    && apart(period.get(), first, last, window)) {
                outside.merge("another-time", 1, Integer::sum);
            } else {
                kept.add(item);
            }
        }
        return kept;
    }

    private static boolean apart(Period period, long first, long last, Window window) {
        long from = period.from().or(period::until).orElseThrow().toEpochDay();
        long until = period.until().or(period::from).orElseThrow().toEpochDay();
        return until < first - window.days() || from > last + window.days();
    }
}
