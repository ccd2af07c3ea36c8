// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.model.Place;

/**
 * When a name means a state or province rather than the city or country of the same name.
 *
 * <p>Belongs to one document and thread; each name is compared with a bounded number of others.
 */
final class States {
    private static final double REGION_KM = 2000; // guess: a country and its neighbours
    private static final double AMONG = 3; // guess: these bound what stands in one list
    private static final int AROUND = 4;
    private static final int AROUND_TOKENS = 30;
    private static final int STATES = 2;
    private static final int COMPARED = 40; // bounds the work

    private final List<Name> names;
    private final Map<String, Group> groups;
    private final List<Group> order;

    /**
     * @param groups the mentions of each name, by {@link Ranker#key}; filled before the methods are
     *     called
     * @param order the groups in the order of the text
     */
    States(List<Name> names, Map<String, Group> groups, List<Group> order) {
        this.names = names;
        this.groups = groups;
        this.order = order;
    }

    /**
     * "Three in Texas, two in Kansas, one in Georgia": among states a state is meant, and neither
     * the city nor the country of its name.
     */
    void raise(boolean[] passes) {
        Set<Group> raised = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            Group group = passes[i] ? groups.get(Ranker.key(names.get(i))) : null;
            if (group == null || group.candidates.size() < 2 || raised.contains(group)) {
                continue;
            }
            String country = countryAround(passes, i, group);
            if (!country.isEmpty() && raised.add(group)) {
                group.raise(AMONG, country);
            }
        }
    }

    /** The country whose states alone are named around a name; empty when there is none. */
    private String countryAround(boolean[] passes, int i, Group group) {
        String country = "";
        int states = 0;
        int last = Math.min(names.size() - 1, i + AROUND);
        for (int j = Math.max(0, i - AROUND); j <= last; j++) {
            Group other = passes[j] ? groups.get(Ranker.key(names.get(j))) : null;
            if (other == null
                    || other == group
                    || names.get(j).kind() == Name.Kind.DEMONYM
                    || Math.abs(names.get(j).first() - names.get(i).first()) > AROUND_TOKENS) {
                continue;
            }
            Place place = other.place();
            String its = place.country().orElse("");
            if (Features.isPopulated(place) || (states > 0 && !its.equals(country))) {
                return "";
            }
            if (Features.isAdmin1(place)) {
                states++;
                country = its;
            }
        }
        return states >= STATES ? country : "";
    }

    /**
     * Whether a country is named as a state of another one is, and the report names towns or states
     * of that one and nothing near the country: Georgia in a report from Alabama.
     */
    boolean isInsteadOfCountry(int g, int c) {
        Group group = order.get(g);
        Set<String> states = new HashSet<>();
        for (Place place : group.candidates) {
            if (Features.isAdmin1(place)) {
                states.add(place.country().orElse(""));
            }
        }
        boolean any = false;
        int from = Math.max(0, g - COMPARED / 2);
        int to = states.isEmpty() ? 0 : Math.min(order.size(), from + COMPARED);
        for (int o = from; o < to; o++) {
            Group other = order.get(o);
            Place place = other.place();
            if (o != g && group.distance(c, other, other.chosen) - place.radiusKm() < REGION_KM) {
                return false;
            }
            any |=
                    o != g
                            && !Features.isCountry(place)
                            && !Features.isCapital(place)
                            && states.contains(place.country().orElse(""));
        }
        return any;
    }
}
