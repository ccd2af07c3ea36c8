// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which features of GeoNames an import takes, and how far their names may mean: {@code
 * gazetteer-features.tsv}. Immutable, so safe for many threads.
 */
final class FeatureTable {
    /** All features. */
    static final String ALL = "all";

    /**
     * What is said of a feature.
     *
     * @param taken without a choice of the user's
     */
    private record Entry(boolean taken, double radiusKm) {}

    /** By class, by code, and by the beginning of codes with a star behind it. */
    private final Map<String, Entry> entries = new TreeMap<>();

    private FeatureTable(List<Tsv.Row> rows) {
        for (Tsv.Row row : rows) {
            boolean taken =
                    switch (row.cell(1)) {
                        case "yes" -> true;
                        case "no" -> false;
                        default -> throw row.fault("taken is yes or no");
                    };
            double radius;
            try {
                radius = Double.parseDouble(row.cell(2));
            } catch (NumberFormatException problem) {
                throw row.fault("\"" + row.cell(2) + "\" is no radius");
            }
            if (!(radius > 0) || entries.put(row.cell(0), new Entry(taken, radius)) != null) {
                throw row.fault("a feature stands once, with a radius above zero");
            }
        }
    }

    static FeatureTable bundled() {
        return of(Tsv.read(FeatureTable.class, "/org/sitrep/knowledge/gazetteer-features.tsv"));
    }

    static FeatureTable of(List<Tsv.Row> rows) {
        return new FeatureTable(rows);
    }

    /** Whether the feature is taken without a choice of the user's. */
    boolean isTaken(String featureClass, String code) {
        return entry(featureClass, code).map(Entry::taken).orElse(false);
    }

    /**
     * Whether a user's choice takes the feature.
     *
     * @param choice classes, codes, beginnings of codes with a star, or {@link #ALL}
     */
    static boolean isAmong(List<String> choice, String featureClass, String code) {
        for (String one : choice) {
            String chosen = one.toUpperCase(Locale.ROOT);
            boolean matches =
                    one.equalsIgnoreCase(ALL)
                            || chosen.equals(featureClass)
                            || chosen.equals(code)
                            || (chosen.endsWith("*")
                                    && code.startsWith(chosen.substring(0, chosen.length() - 1)));
            if (matches) {
                return true;
            }
        }
        return false;
    }

    /** Kilometres around its point. */
    double radiusKm(String featureClass, String code) {
        return entry(featureClass, code).map(Entry::radiusKm).orElse(1.0); // no class of GeoNames
    }

    private Optional<Entry> entry(String featureClass, String code) {
        Entry exact = entries.get(code);
        for (int end = code.length(); exact == null && end > 0; end--) {
            exact = entries.get(code.substring(0, end) + "*");
        }
        return Optional.ofNullable(exact).or(() -> Optional.ofNullable(entries.get(featureClass)));
    }
}
