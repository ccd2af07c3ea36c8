// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.util.List;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;

/** What kind of act a telling tells, as roughly as two reports agree on it. */
final class Acts {
    private Acts() {}

    /** The kind of a happening: of the attacks, those that only take people away are their own. */
    static String kind(EventType type, List<Event> events) {
        return type == EventType.ASSAULT && onlyTakes(events) ? "abduction" : family(type);
    }

    private static boolean onlyTakes(List<Event> events) {
        for (Event event : events) {
            if (!event.modes().contains("abduct")) {
                return false;
            }
        }
        return true;
    }

    /** Types between which coders waver: a seizure and an attack, a plea and a demand. */
    private static String family(EventType type) {
        return switch (type) {
            case ASSAULT -> "attack";
            case COERCE, SANCTION -> "force";
            case MOBILIZE, THREATEN -> "threat";
            case PROTEST -> "protest";
            case ACCUSE, REJECT -> "dispute";
            case REQUEST, CONSULT, AGREE, SUPPORT, COOPERATE -> "talk";
            case CONCEDE, RETREAT -> "yield";
            case AID -> "aid";
            case OTHER -> "other";
        };
    }

    /** Whether it is known by many names, as what is done to people or by a crowd is. */
    static boolean isDeed(EventType type) {
        return type == EventType.ASSAULT || type == EventType.PROTEST;
    }

    /** Whether it is done by being said. */
    static boolean isSaying(EventType type) {
        return switch (type) {
            case ACCUSE, REJECT, THREATEN, REQUEST, SUPPORT, AGREE -> true;
            default -> false;
        };
    }
}
