// SPDX-License-Identifier: Apache-2.0
package org.sitrep.crosswalk;

import java.util.ArrayList;
import java.util.List;

/**
 * A sub-event type of ACLED with its event type.
 *
 * @param eventType one of six: {@code Battles}
 * @param subEventType one of 25: {@code Armed clash}
 */
public record AcledType(String eventType, String subEventType) {

    /** Event type; sub-event type, as the table writes it. */
    @Override
    public String toString() {
        return eventType + "; " + subEventType;
    }

    /** Names, each followed by the list of what belongs to it. */
    static List<AcledType> all(Object... namesAndLists) {
        List<AcledType> types = new ArrayList<>();
        for (int i = 0; i + 1 < namesAndLists.length; i += 2) {
            for (Object name : (List<?>) namesAndLists[i + 1]) {
                types.add(new AcledType((String) namesAndLists[i], (String) name));
            }
        }
        return List.copyOf(types);
    }
}
