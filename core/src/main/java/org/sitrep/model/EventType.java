// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.List;

/** The 16 event types of PLOVER, and one for what is like none of them. */
public enum EventType {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT,
    /** Only an event of a user's own codebook, whose type is like none of PLOVER's. */
    OTHER;

    /** PLOVER's own, in its order: all but {@link #OTHER}. */
    public static final List<EventType> PLOVER = List.of(values()).subList(0, values().length - 1);
}
