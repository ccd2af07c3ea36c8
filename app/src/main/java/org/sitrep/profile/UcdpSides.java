// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.crosswalk.UcdpCrosswalk.ViolenceType;

/**
 * The two sides of a deadly incident as UCDP orders them: the government first in state-based
 * violence, the perpetrator first in one-sided violence; in non-state violence the order means
 * nothing.
 *
 * @param victims whose dead the dead are
 */
record UcdpSides(Side a, Side b, Victims victims) {
    private static final Set<String> STATE = Set.of("MIL", "COP", "SPY", "GOV");
    private static final Set<String> GROUP = Set.of("REB", "PRM", "CRM");

    /**
     * A side.
     *
     * @param state number of the state after Gleditsch and Ward; empty for what is none
     */
    record Side(String name, boolean government, Optional<Integer> state) {}

    /** Whose dead they are. */
    enum Victims {
        A("deaths_a"),
        B("deaths_b"),
        CIVILIANS("deaths_civilians"),
        UNKNOWN("deaths_unknown");

        private final String column;

        Victims(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /** Empty when a side is only described, not named: UCDP keeps such incidents apart. */
    static Optional<UcdpSides> of(ViolenceType type, Gathered gathered, Codes countries) {
        List<Side> acting = sides(gathered.actor(), countries);
        List<Side> suffering = sides(gathered.recipient(), countries);
        if (acting.isEmpty()) {
            return Optional.empty();
        }
        Side first = acting.getFirst();
        if (type == ViolenceType.ONE_SIDED) {
            Side civilians = new Side("Civilians", false, Optional.empty());
            return Optional.of(new UcdpSides(first, civilians, Victims.CIVILIANS));
        }
        boolean mutual = suffering.isEmpty();
        if (mutual && acting.size() < 2) {
            return Optional.empty();
        }
        Side second = mutual ? acting.get(1) : suffering.getFirst();
        // The government is side A of state-based violence, whoever began.
        boolean turned =
                type == ViolenceType.STATE_BASED && second.government() && !first.government();
        Victims victims = mutual ? Victims.UNKNOWN : turned ? Victims.A : Victims.B;
        return Optional.of(
                turned
                        ? new UcdpSides(second, first, victims)
                        : new UcdpSides(first, second, victims));
    }

    /** Those that are named and organised, each once. */
    private static List<Side> sides(List<Party> parties, Codes countries) {
        Set<Side> sides = new LinkedHashSet<>();
        for (Party party : parties) {
            boolean state = party.sectors().stream().anyMatch(STATE::contains);
            boolean group = party.sectors().stream().anyMatch(GROUP::contains);
            Optional<String> named = party.group().or(party::name);
            if (group && named.isPresent()) {
                sides.add(new Side(named.get(), false, Optional.empty()));
            } else if (state && !group && party.country().isPresent()) {
                String country = countries.name(party.country()).orElseThrow();
                sides.add(
                        new Side(
                                "Government of " + country,
                                true,
                                countries.of(party.country()).gleditschWard()));
            }
        }
        return new ArrayList<>(sides);
    }
}
