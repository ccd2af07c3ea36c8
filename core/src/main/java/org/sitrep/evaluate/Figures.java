// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import java.util.Locale;
import java.util.Optional;

/** Numbers as people read them. */
final class Figures {
    private Figures() {}

    static String decimal(double number, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", number);
    }

    /** {@code 83.3 %}; a dash when there is none. */
    static String percent(Optional<Double> share) {
        return share.map(value -> decimal(100 * value, 1) + " %").orElse("-");
    }

    /** {@code 83.3 % (70.1 to 93.4)}. */
    static String percent(Estimate estimate) {
        return estimate.value().isEmpty()
                ? "-"
                : percent(estimate.value()) + " (" + interval(estimate) + ")";
    }

    /** {@code 70.1 to 93.4}; empty when there is none. */
    static String interval(Estimate estimate) {
        return estimate.value().isEmpty()
                ? ""
                : decimal(100 * estimate.low(), 1) + " to " + decimal(100 * estimate.high(), 1);
    }
}
