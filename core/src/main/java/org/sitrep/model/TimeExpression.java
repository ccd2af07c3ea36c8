// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.Optional;

/**
 * A phrase that refers to time, normalized after TIMEX3 (ISO 24617-1).
 *
 * @param value TIMEX3 value, for example {@code 2024-03-05}, {@code 2024-W10}, {@code P3D}, {@code
 *     PAST_REF}; empty when it cannot be told
 * @param period the days it means; empty for durations and sets that are not anchored
 * @param rule the rule that found and anchored it
 */
public record TimeExpression(
        String id,
        Span span,
        Type type,
        String value,
        Optional<Period> period,
        Precision precision,
        String rule) {

    /** The TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
