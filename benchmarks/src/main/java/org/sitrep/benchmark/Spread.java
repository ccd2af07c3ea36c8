// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * The middle and the ends of several measurements of one thing; all NaN when there are none.
 *
 * @param median of an even number, the mean of the two in the middle
 */
record Spread(double median, double least, double most, int count) {

    static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast(), size);
    }

    /** "12.3 (11.9 to 14.0)", with so many digits after the point. */
    String text(int digits) {
        if (count == 0) {
            return "-";
        }
        String number = "%,." + digits + "f";
        return String.format(
                Locale.ROOT, number + " (" + number + " to " + number + ")", median, least, most);
    }
}
