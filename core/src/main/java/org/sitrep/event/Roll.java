// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/**
 * The dead whom a document tells of, person by person, to tell who was hit and lives: "an officer
 * was shot and the suspect killed", "a boy died; a woman beside him was also hit".
 */
final class Roll {
    /** Dead who are compared with each of those hit: keeps the work linear. */
    private static final int MOST = 30; // guess

    private final VictimReader reader;
    private final List<Entry> entries = new ArrayList<>();
    private boolean groups;

    /** One of the dead, with the telling. */
    private record Entry(Draft draft, Toll toll, Victim victim) {}

    Roll(List<Draft> drafts, VictimReader reader) {
        this.reader = reader;
        for (Draft draft : drafts) {
            Toll toll = draft.tolls.get(TollKind.DEAD);
            if (toll == null || Fatalities.dead(draft) == 0) {
                continue;
            }
            if (reader.isOne(toll) && entries.size() < MOST) {
                entries.add(new Entry(draft, toll, reader.read(draft, toll)));
            } else {
                groups = true;
            }
        }
    }

    /**
     * Whether a person hit is surely none of the dead. Where the dead are counted and not told one
     * by one, anybody who was shot may be one of them.
     */
    boolean isNoneOfTheDead(Draft draft, Toll hit) {
        boolean shot = draft.match.frame().modes().contains("firearms");
        if ((groups && shot) || !reader.isOne(hit) || (entries.isEmpty() && !groups)) {
            return false;
        }
        Victim person = reader.read(draft, hit);
        return entries.stream()
                .allMatch(e -> !e.toll().words().equals(hit.words()) && areTwo(person, e.victim()));
    }

    private static boolean areTwo(Victim hit, Victim dead) {
        boolean beside =
                hit.sentence() == dead.sentence()
                        && hit.token() != dead.token()
                        && (!hit.known() || hit.owned())
                        && (!dead.known() || dead.owned());
        return beside || hit.isSurelyOther(dead) || hit.other();
    }
}
