// SPDX-License-Identifier: Apache-2.0
package org.sitrep.crosswalk;

import java.util.List;
import java.util.Map;
import org.sitrep.knowledge.Nearest;
import org.sitrep.knowledge.Tsv;

/** From PLOVER to ACLED's event and sub-event types: {@code acled.tsv}. */
public final class AcledCrosswalk {
    private static final List<AcledType> TYPES =
            AcledType.all(
                    "Battles",
                    List.of(
                            "Armed clash",
                            "Government regains territory",
                            "Non-state actor overtakes territory"),
                    "Explosions/Remote violence",
                    List.of(
                            "Chemical weapon",
                            "Air/drone strike",
                            "Suicide bomb",
                            "Shelling/artillery/missile attack",
                            "Remote explosive/landmine/IED",
                            "Grenade"),
                    "Violence against civilians",
                    List.of("Sexual violence", "Attack", "Abduction/forced disappearance"),
                    "Protests",
                    List.of(
                            "Peaceful protest",
                            "Protest with intervention",
                            "Excessive force against protesters"),
                    "Riots",
                    List.of("Violent demonstration", "Mob violence"),
                    "Strategic developments",
                    List.of(
                            "Agreement",
                            "Arrests",
                            "Change to group/activity",
                            "Disrupted weapons use",
                            "Headquarters or base established",
                            "Looting/property destruction",
                            "Non-violent transfer of territory",
                            "Other"));

    private final RuleTable<AcledType> table = RuleTable.bundled("acled.tsv", AcledCrosswalk::type);

    private AcledCrosswalk() {}

    /**
     * Reads the table.
     *
     * @throws IllegalStateException when a row is wrong
     */
    public static AcledCrosswalk bundled() {
        return new AcledCrosswalk();
    }

    /** The 25 sub-event types, each with its event type. */
    public static List<AcledType> types() {
        return TYPES;
    }

    /** What ACLED would call the event, or why it would not record it. */
    public Answer<AcledType> of(Act act) {
        return table.ofHappened(act);
    }

    Map<Act, Answer<AcledType>> examples() {
        return table.examples();
    }

    private static AcledType type(Tsv.Row row, String cell) {
        return TYPES.stream()
                .filter(type -> type.toString().equals(cell))
                .findFirst()
                .orElseThrow(
                        () ->
                                row.fault(
                                        "unknown ACLED type "
                                                + cell
                                                + Nearest.hint(
                                                        cell,
                                                        TYPES.stream()
                                                                .map(AcledType::toString)
                                                                .toList())));
    }
}
