// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.actor.Draft.Form;
import org.sitrep.model.ActorMention.Kind;

/**
 * The country that a report is about, where it plainly is about one: "the army" in it is that
 * country's.
 */
final class Story {
    /** Both are guesses, on the careful side: a wrong country is worse than none. */
    private static final int LEAST_MENTIONS = 4;

    private static final double LEAST_SHARE = 0.75;

    private static final Set<String> INTERNATIONAL =
            Set.of("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");

    private Story() {}

    static boolean isInternational(String country) {
        return INTERNATIONAL.contains(country);
    }

    /** Gives bare institutions and people the country of the story. */
    static void fill(List<Draft> drafts) {
        String country = countryOf(drafts);
        if (country.isEmpty()) {
            return;
        }
        for (Draft draft : drafts) {
            if (draft.country.isEmpty() && (isBareInstitution(draft) || isOfficeHolder(draft))) {
                draft.country = country;
                draft.rule = draft.rule + "+story";
            }
        }
    }

    /** A foreigner's title names the state; that of the story's own minister need not. */
    static boolean isOfficeHolder(Draft draft) {
        return draft.isPerson()
                && draft.rule.equals("title")
                && draft.bare
                && !draft.office.isEmpty()
                && draft.owners.isEmpty()
                && (draft.sectors.contains("GOV")
                        || draft.sectors.contains("LEG")
                        || draft.sectors.contains("JUD")
                        || draft.sectors.contains("COP"));
    }

    static boolean isBareInstitution(Draft draft) {
        return draft.form == Form.DESCRIPTION
                && draft.bare
                && draft.kind != Kind.FACILITY
                && draft.kind != Kind.PERSON
                && draft.group.isEmpty()
                && draft.owners.isEmpty()
                && !draft.apart
                && !draft.office.isEmpty()
                && !draft.sectors.isEmpty()
                && !draft.office.equals("relative")
                && !draft.sectors.contains("JRN")
                && !draft.sectors.contains("BUS");
    }

    private static String countryOf(List<Draft> drafts) {
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        for (Draft draft : drafts) {
            boolean counted =
                    !draft.country.isEmpty()
                            && draft.form != Form.PRONOUN
                            && !draft.sectors.contains("JRN")
                            && !INTERNATIONAL.contains(draft.country);
            if (counted) {
                counts.merge(draft.country, 1, Integer::sum);
                all++;
            }
        }
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() >= LEAST_MENTIONS && entry.getValue() >= LEAST_SHARE * all) {
                return entry.getKey();
            }
        }
        return "";
    }
}
