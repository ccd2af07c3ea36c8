// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * Krippendorff's alpha: how far coders agree beyond what chance would give; 1 is perfect, 0 is
 * chance, below 0 they contradict each other.
 *
 * <p>alpha = 1 - D<sub>o</sub> / D<sub>e</sub>, the observed over the expected disagreement:
 *
 * <ol>
 *   <li>D<sub>o</sub> = 1/n * sum over units u of 1/(m<sub>u</sub> - 1) * sum over ordered pairs of
 *       values in u of their squared difference, where m<sub>u</sub> is the number of values in u;
 *       units with fewer than two values do not count;
 *   <li>D<sub>e</sub> = 1/(n (n - 1)) * the same sum over all ordered pairs of all n values.
 * </ol>
 *
 * <p>Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), whose worked examples are the
 * tests. For sets of codes the difference is 1 minus the Jaccard coefficient: Passonneau, Measuring
 * Agreement on Set-valued Items (2006).
 */
final class Agreement {
    private Agreement() {}

    /** Equal or not. */
    static double nominal(Object a, Object b) {
        return a.equals(b) ? 0 : 1;
    }

    /** Squared distance of numbers: days. */
    static double interval(double a, double b) {
        return (a - b) * (a - b);
    }

    /** Squared relative distance of counts. */
    static double ratio(double a, double b) {
        double sum = a + b;
        return sum == 0 ? 0 : (a - b) / sum * ((a - b) / sum);
    }

    /** How little two sets have in common. */
    static double jaccard(Set<String> a, Set<String> b) {
        long common = a.stream().filter(b::contains).count();
        long all = a.size() + b.size() - common;
        return all == 0 ? 0 : 1 - (double) common / all;
    }

    /**
     * Alpha.
     *
     * @param units the values that the coders gave to each unit; coders who gave none are left out
     * @param difference squared difference of two values: 0 for equal ones, symmetric
     * @return empty when it is not defined: fewer than two values, or all alike
     */
    static <V> Optional<Double> alpha(
            List<List<V>> units, ToDoubleBiFunction<? super V, ? super V> difference) {
        Map<V, Integer> counts = new LinkedHashMap<>();
        double observed = 0;
        int n = 0;
        for (List<V> unit : units) {
            if (unit.size() < 2) {
                continue;
            }
            n += unit.size();
            double sum = 0;
            for (int i = 0; i < unit.size(); i++) {
                counts.merge(unit.get(i), 1, Integer::sum);
                for (int j = 0; j < unit.size(); j++) {
                    sum += i == j ? 0 : difference.applyAsDouble(unit.get(i), unit.get(j));
                }
            }
            observed += sum / (unit.size() - 1);
        }
        double expected = 0;
        List<Map.Entry<V, Integer>> values = new ArrayList<>(counts.entrySet());
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                expected +=
                        2.0
                                * values.get(i).getValue()
                                * values.get(j).getValue()
                                * difference.applyAsDouble(
                                        values.get(i).getKey(), values.get(j).getKey());
            }
        }
        return n < 2 || expected == 0
                ? Optional.empty()
                : Optional.of(1 - observed / n / (expected / ((double) n * (n - 1))));
    }
}
