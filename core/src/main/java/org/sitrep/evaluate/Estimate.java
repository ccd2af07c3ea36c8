// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * A figure and its bootstrap interval.
 *
 * <p>The units (pairs, missed and invented events) are drawn with replacement as often as there are
 * units, {@value #ROUNDS} times; the interval holds the middle 95 % of the figures of the draws,
 * the percentile interval of Efron and Tibshirani, An Introduction to the Bootstrap (1993), section
 * 13.3. The seed is fixed, so that the same files give the same interval. Draws in which the figure
 * is not defined are left out.
 *
 * @param value empty when not defined: nothing to count
 * @param low lower end of the interval
 * @param high upper end
 */
public record Estimate(Optional<Double> value, double low, double high) {
    /** Draws: Efron and Tibshirani advise 1000 and more for intervals. */
    static final int ROUNDS = 1000;

    static final long SEED = 20231120L; // any; fixed so that intervals repeat
    private static final double TAIL = 0.025; // on each side: 95 % lie between

    /**
     * Estimates several figures of sums over units.
     *
     * @param units each a list of numbers that are added up; all of one length
     * @param figures from the sums; NaN when not defined
     */
    static List<Estimate> of(List<double[]> units, List<ToDoubleFunction<double[]>> figures) {
        double[][] draws = draws(units, figures, ROUNDS);
        double[] sums = new double[units.isEmpty() ? 3 : units.getFirst().length];
        units.forEach(unit -> add(sums, unit));
        return java.util.stream.IntStream.range(0, figures.size())
                .mapToObj(f -> estimate(figures.get(f).applyAsDouble(sums), draws[f]))
                .toList();
    }

    /** The figures of every draw. */
    static double[][] draws(
            List<double[]> units, List<ToDoubleFunction<double[]>> figures, int rounds) {
        Random random = new Random(SEED);
        double[][] draws = new double[figures.size()][units.isEmpty() ? 0 : rounds];
        for (int round = 0; round < rounds && !units.isEmpty(); round++) {
            double[] sums = new double[units.getFirst().length];
            for (int i = 0; i < units.size(); i++) {
                add(sums, units.get(random.nextInt(units.size())));
            }
            for (int f = 0; f < figures.size(); f++) {
                draws[f][round] = figures.get(f).applyAsDouble(sums);
            }
        }
        return draws;
    }

    private static void add(double[] sums, double[] unit) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += unit[i];
        }
    }

    static Estimate estimate(double value, double[] draws) {
        if (Double.isNaN(value)) {
            return new Estimate(Optional.empty(), Double.NaN, Double.NaN);
        }
        double[] defined = Arrays.stream(draws).filter(d -> !Double.isNaN(d)).sorted().toArray();
        return new Estimate(
                Optional.of(value), quantile(defined, TAIL), quantile(defined, 1 - TAIL));
    }

    /** The smallest value that at least this share of the sorted values do not exceed. */
    private static double quantile(double[] sorted, double share) {
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, Math.min(sorted.length - 1, at))];
    }
}
