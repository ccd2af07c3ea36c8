// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a breakaway territory in the story says of those who are spoken of beside it: "ethnic
 * Armenian forces" in a report from Nagorno-Karabakh are that territory's, and so are its
 * "separatists".
 */
final class Territories {
    private Territories() {}

    static void apply(List<Draft> drafts) {
        List<Draft> territories = drafts.stream().filter(d -> !d.peopleOf.isEmpty()).toList();
        if (territories.isEmpty()) {
            return;
        }
        boolean one = territories.stream().map(d -> d.country).distinct().count() == 1;
        for (Draft draft : drafts) {
            if (!draft.country.isEmpty() || draft.isPerson()) {
                continue;
            }
            boolean separatist =
                    draft.noun.startsWith("separatist") || draft.noun.startsWith("secessionist");
            for (Draft territory : territories) {
                boolean people =
                        !draft.ethnicity.isEmpty() && draft.ethnicity.equals(territory.peopleOf);
                if (people || (separatist && one)) {
                    place(draft, territory.country);
                    break;
                }
            }
        }
    }

    private static void place(Draft draft, String country) {
        draft.country = country;
        if (!draft.sectors.contains("CVL")) {
            Set<String> sectors = new LinkedHashSet<>(List.of("PRE"));
            sectors.addAll(draft.sectors);
            draft.sectors = sectors;
        }
    }
}
