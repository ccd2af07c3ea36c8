// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

/**
 * How likely a bare name means a place rather than its namesakes.
 *
 * <p>The sum of a weight for the kind of place, the decimal logarithm of its population, and the
 * binary logarithm of the number of its names times {@link #NAMES}: places that the world talks of
 * have names in many languages, and 30,538 rows have no population. The weights are guesses,
 * checked on the names in {@code ReferenceFilesTest}.
 */
public final class Prominence {
    private static final double NAMES = 0.3;

    private Prominence() {}

    /** The prominence of a place with so many people and so many names. */
    public static double of(String feature, long population, int names) {
        return weight(feature)
                + Math.log10((double) Math.max(population, 1))
                + NAMES * Math.log(1.0 + names) / Math.log(2);
    }

    private static double weight(String feature) {
        if (feature.startsWith("PCL")) {
            return 10;
        }
        return switch (feature) {
            case "PPLC" -> 7;
            case "PPLA" -> 5;
            case "ADM1" -> 3; // below its seat, which mostly has its name
            case "PPLA2" -> 4;
            case "ADM2" -> 2;
            case "PPLA3", "PPLG" -> 3;
            case "PPLA4", "PPLA5" -> 2.5;
            case "PPLX", "PPLL", "PPLH", "PPLQ", "PPLW", "PPLCH", "PPLF", "PPLR" -> 0.5;
            default -> 2;
        };
    }
}
