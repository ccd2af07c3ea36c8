// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/**
 * How far two coders agree beyond chance, with a bootstrap interval: Krippendorff's alpha (see
 * {@link Agreement}) and Cohen's kappa.
 *
 * <p>kappa = (p<sub>o</sub> - p<sub>e</sub>) / (1 - p<sub>e</sub>): the share of units on which
 * both say the same, over the share that they would by chance, each with their own habits. Cohen, A
 * Coefficient of Agreement for Nominal Scales (1960). The interval: units are drawn with
 * replacement, as in {@link Estimate}.
 */
public final class Reliability {
    private Reliability() {}

    /** What two coders gave to one unit. */
    public record Pair<V>(V first, V second) {}

    /** Alpha of categories: equal or not. */
    public static <V> Estimate nominalAlpha(List<Pair<V>> units) {
        return alpha(units, Agreement::nominal);
    }

    /** Alpha of sets of codes, by what they have in common. */
    public static Estimate setAlpha(List<Pair<Set<String>>> units) {
        return alpha(units, Agreement::jaccard);
    }

    /** Alpha of numbers on a scale without a zero: days. */
    public static Estimate intervalAlpha(List<Pair<Double>> units) {
        return alpha(units, Agreement::interval);
    }

    /** Alpha of counts. */
    public static Estimate ratioAlpha(List<Pair<Double>> units) {
        return alpha(units, Agreement::ratio);
    }

    private static <V> Estimate alpha(
            List<Pair<V>> units, ToDoubleBiFunction<? super V, ? super V> difference) {
        return estimate(
                units,
                drawn ->
                        Agreement.alpha(
                                drawn.stream().map(u -> List.of(u.first(), u.second())).toList(),
                                difference));
    }

    /** Kappa of categories; empty when not defined: no units, or both always say one thing. */
    public static Estimate kappa(List<Pair<String>> units) {
        return estimate(units, Reliability::kappaOf);
    }

    private static Optional<Double> kappaOf(List<Pair<String>> units) {
        Map<String, int[]> counts = new TreeMap<>();
        double same = 0;
        for (Pair<String> unit : units) {
            counts.computeIfAbsent(unit.first(), value -> new int[2])[0]++;
            counts.computeIfAbsent(unit.second(), value -> new int[2])[1]++;
            same += unit.first().equals(unit.second()) ? 1 : 0;
        }
        double n = units.size();
        double chance = 0;
        for (int[] count : counts.values()) {
            chance += count[0] / n * (count[1] / n);
        }
        return n == 0 || chance >= 1
                ? Optional.empty()
                : Optional.of((same / n - chance) / (1 - chance));
    }

    private static <V> Estimate estimate(
            List<Pair<V>> units, Function<List<Pair<V>>, Optional<Double>> figure) {
        Random random = new Random(Estimate.SEED);
        double[] draws = new double[units.isEmpty() ? 0 : Estimate.ROUNDS];
        for (int round = 0; round < draws.length; round++) {
            List<Pair<V>> drawn = new ArrayList<>(units.size());
            for (int i = 0; i < units.size(); i++) {
                drawn.add(units.get(random.nextInt(units.size())));
            }
            draws[round] = figure.apply(drawn).orElse(Double.NaN);
        }
        return Estimate.estimate(figure.apply(units).orElse(Double.NaN), draws);
    }
}
