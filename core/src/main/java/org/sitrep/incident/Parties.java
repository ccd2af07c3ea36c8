// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.Collection;
import java.util.List;

/** Those who act, or who suffer, in one happening: made ready for being compared with others. */
final class Parties {
    static final Parties NOBODY = new Parties(List.of());

    /** The number of the country of each; 0 for one whose country is not known. */
    private final long[] countries;

    private final Terms[] sectors;

    private Parties(List<Party> parties) {
        countries = new long[parties.size()];
        sectors = new Terms[parties.size()];
        for (int i = 0; i < countries.length; i++) {
            countries[i] = parties.get(i).country().map(WordKey::of).orElse(0L);
            sectors[i] = Terms.of(parties.get(i).sectors());
        }
    }

    static Parties of(Collection<Party> parties) {
        return parties.isEmpty() ? NOBODY : new Parties(List.copyOf(parties));
    }

    /** Whether both are known, and nobody of the one can be one of the other. */
    boolean differ(Parties other) {
        return countries.length > 0 && other.countries.length > 0 && !meet(other);
    }

    /** Whether one of these may be one of the others. */
    boolean meet(Parties other) {
        for (int i = 0; i < countries.length; i++) {
            for (int k = 0; k < other.countries.length; k++) {
                if (isOne(countries[i], other.countries[k])
                        && isOne(sectors[i], other.sectors[k])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOne(long country, long other) {
        return country == other || country == 0 || other == 0;
    }

    private static boolean isOne(Terms sectors, Terms others) {
        return sectors.isEmpty() || others.isEmpty() || sectors.meets(others);
    }
}
