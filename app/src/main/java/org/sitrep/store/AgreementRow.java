// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.Optional;

/**
 * How far two coders agree on one field.
 *
 * @param field {@code event} (whether it is one), {@code type}, {@code actor}, ...
 * @param units events that both gave a value
 * @param agreed units with the same value
 * @param alpha Krippendorff's alpha; empty when not defined: all values alike, or none
 * @param kappa Cohen's kappa; empty when not defined, and for fields that are no categories
 */
public record AgreementRow(
        String field, int units, int agreed, Optional<Interval> alpha, Optional<Interval> kappa) {

    /**
     * A figure with its 95 % interval.
     *
     * @param low lower end
     * @param high upper end
     */
    public record Interval(double value, double low, double high) {}
}
