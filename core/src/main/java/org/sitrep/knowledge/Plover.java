// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.Set;
import org.sitrep.model.EventType;

/** The closed lists of PLOVER: the modes of each type, the contexts, the sectors of actors. */
public final class Plover {
    /** The 37 contexts. */
    public static final Set<String> CONTEXTS =
            Set.of(
                    "military",
                    "intelligence",
                    "executive",
                    "legislative",
                    "election",
                    "political_institutions",
                    "pro_democracy",
                    "pro_autocracy",
                    "economic",
                    "legal",
                    "reparations",
                    "human_rights",
                    "rights_freedoms",
                    "repression",
                    "human_security",
                    "gender",
                    "lgbt",
                    "religion_ethnicity",
                    "inequality",
                    "diplomatic",
                    "territory",
                    "peacekeeping",
                    "health",
                    "asylum",
                    "migration",
                    "disasters",
                    "natural_resource",
                    "environment",
                    "technology",
                    "terrorism",
                    "cbrn",
                    "cyber",
                    "misinformation",
                    "crime",
                    "corruption",
                    "illegal_drugs",
                    "trafficking");

    /** The 25 sectors. */
    public static final Set<String> SECTORS =
            Set.of(
                    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK",
                    "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP",
                    "PRE", "REL", "SOC");

    /** The codes of what belongs to no country, in the place of a country. */
    public static final Set<String> INTERNATIONAL =
            Set.of("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");

    private Plover() {}

    /** The modes of a type; empty when it has none. */
    public static Set<String> modes(EventType type) {
        return switch (type) {
            case AGREE, SUPPORT, CONCEDE, COOPERATE, AID, OTHER -> Set.of();
            case CONSULT -> Set.of("visit", "third-party", "multilateral", "phone");
            case RETREAT ->
                    Set.of("withdraw", "release", "disarm", "ceasefire", "access", "resign");
            case REQUEST, REJECT -> Set.of("assist", "change", "yield", "meet");
            case ACCUSE -> Set.of("disapprove", "investigate", "allege");
            case THREATEN ->
                    Set.of("restrict", "arrest", "relations", "expel", "territory", "violence");
            case PROTEST ->
                    Set.of("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize");
            case SANCTION -> Set.of("convict", "expel", "withdraw", "discontinue");
            case MOBILIZE -> Set.of("troops", "weapons", "police", "militia");
            case COERCE ->
                    Set.of(
                            "seize",
                            "restrict",
                            "censor",
                            "curfew",
                            "martial-law",
                            "arrest",
                            "deport",
                            "withhold",
                            "misinformation",
                            "cyber");
            case ASSAULT ->
                    Set.of(
                            "abduct",
                            "beat",
                            "torture",
                            "sexual",
                            "targeted",
                            "destroy",
                            "primitive",
                            "firearms",
                            "explosives",
                            "suicide-attack",
                            "aerial",
                            "drone",
                            "heavy-weapons",
                            "crowd-control",
                            "unconventional");
        };
    }
}
