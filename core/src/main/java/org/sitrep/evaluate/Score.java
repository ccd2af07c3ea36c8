// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Precision, recall and F1 of one type or field.
 *
 * @param name the type or field
 * @param agreed on both sides and the same
 * @param coded on the program's side
 * @param human on the people's side
 * @param precision agreed of coded
 * @param recall agreed of human
 * @param f1 their harmonic mean: twice agreed of coded and human together
 * @param alpha Krippendorff's alpha; empty where it is not asked or not defined
 */
public record Score(
        String name,
        int agreed,
        int coded,
        int human,
        Estimate precision,
        Estimate recall,
        Estimate f1,
        Optional<Double> alpha) {

    private static final List<ToDoubleFunction<double[]>> FIGURES =
            List.of(
                    s -> s[1] == 0 ? Double.NaN : s[0] / s[1],
                    s -> s[2] == 0 ? Double.NaN : s[0] / s[2],
                    s -> s[1] + s[2] == 0 ? Double.NaN : 2 * s[0] / (s[1] + s[2]));

    /**
     * Adds up units.
     *
     * @param units agreed, coded, human of each
     */
    static Score of(String name, List<double[]> units, Optional<Double> alpha) {
        double[] sums = new double[3];
        for (double[] unit : units) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += unit[i];
            }
        }
        List<Estimate> estimates = Estimate.of(units, FIGURES);
        return new Score(
                name,
                (int) sums[0],
                (int) sums[1],
                (int) sums[2],
                estimates.get(0),
                estimates.get(1),
                estimates.get(2),
                alpha);
    }
}
