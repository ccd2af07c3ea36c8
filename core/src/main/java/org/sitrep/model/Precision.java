// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

/** How finely a time is told. */
public enum Precision {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    SEASON,
    QUARTER,
    YEAR,
    VAGUE
}
