// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.time.LocalDate;
import org.sitrep.model.Precision;

/** A unit of time, as news counts it. */
enum Unit {
    SECOND("S", 1, true, Precision.MINUTE),
    MINUTE("M", 1, true, Precision.MINUTE),
    HOUR("H", 1, true, Precision.HOUR),
    DAY("D", 1, false, Precision.DAY),
    WEEK("W", 1, false, Precision.WEEK),
    FORTNIGHT("W", 2, false, Precision.WEEK),
    WEEKEND("W", 1, false, Precision.WEEK),
    MONTH("M", 1, false, Precision.MONTH),
    QUARTER("M", 3, false, Precision.QUARTER),
    YEAR("Y", 1, false, Precision.YEAR),
    DECADE("Y", 10, false, Precision.YEAR),
    CENTURY("Y", 100, false, Precision.YEAR);

    private final String letter;
    private final int factor;
    private final boolean clock;
    private final Precision precision;

    Unit(String letter, int factor, boolean clock, Precision precision) {
        this.letter = letter;
        this.factor = factor;
        this.clock = clock;
        this.precision = precision;
    }

    Precision precision() {
        return precision;
    }

    /** Whether it is shorter than a day. */
    boolean isClock() {
        return clock;
    }

    /** The TIMEX3 value of so many of it: {@code P9M}, {@code PT16H}, {@code P2Y6M}. */
    String duration(double count) {
        String prefix = clock ? "PT" : "P";
        double scaled = count * factor;
        long whole = (long) Math.floor(scaled);
        double rest = scaled - whole;
        if (rest == 0) {
            return prefix + whole + letter;
        }
        return switch (this) {
            case YEAR, DECADE, CENTURY -> part(prefix, whole, "Y", Math.round(rest * 12), "M");
            case HOUR -> part(prefix, whole, "H", Math.round(rest * 60), "M");
            case MINUTE -> part(prefix, whole, "M", Math.round(rest * 60), "S");
            case DAY -> whole == 0 ? "PT" + Math.round(rest * 24) + "H" : decimal(prefix, scaled);
            default -> decimal(prefix, scaled);
        };
    }

    private static String part(String prefix, long whole, String big, long rest, String small) {
        return prefix + (whole == 0 ? "" : whole + big) + rest + small;
    }

    private String decimal(String prefix, double scaled) {
        return prefix + Math.round(scaled * 10) / 10.0 + letter;
    }

    /** The TIMEX3 value of an unknown number of it: {@code PXM}. */
    String vagueDuration() {
        return (clock ? "PT" : "P") + "X" + letter;
    }

    /** The day so many of it after another; fractions are rounded to days. */
    LocalDate plus(LocalDate day, double count) {
        double scaled = count * factor;
        long whole = (long) scaled;
        double rest = scaled - whole;
        return switch (this) {
            case SECOND, MINUTE -> day;
            case HOUR -> day.plusDays(Math.round(scaled / 24));
            case DAY -> day.plusDays(Math.round(scaled));
            case WEEK, FORTNIGHT, WEEKEND -> day.plusDays(Math.round(scaled * 7));
            case MONTH, QUARTER -> day.plusMonths(whole).plusDays(Math.round(rest * 30));
            case YEAR, DECADE, CENTURY -> day.plusYears(whole).plusMonths(Math.round(rest * 12));
        };
    }
}
