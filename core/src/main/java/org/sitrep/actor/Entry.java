// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.List;
import org.sitrep.model.ActorMention.Kind;

/**
 * What a list says of a word or phrase; an empty string where it says nothing.
 *
 * @param name canonical name
 * @param country ISO 3166-1 alpha-3 or a PLOVER international code
 * @param sectors PLOVER sectors, most telling first
 * @param office what the person or body is
 * @param ethnicity of peoples
 * @param religion of peoples
 * @param flag how the entry composes with the words around it
 * @param from first year in which it holds; 0 when it always held
 * @param until last year in which it holds; 9999 when it still does
 */
record Entry(
        EntryType type,
        String name,
        Kind kind,
        String country,
        List<String> sectors,
        String office,
        String ethnicity,
        String religion,
        Flag flag,
        int from,
        int until) {

    Entry {
        sectors = List.copyOf(sectors);
    }

    /** How an entry composes. */
    enum Flag {
        NONE,
        /** Its sectors are a last resort: those of the words around it come first. */
        TAKES,
        /** As {@link #TAKES}; its own sectors hold only where a state is named beside it. */
        STATE,
        /** It is not of those whose it is: "Russia's allies" are not Russia. */
        APART,
        /**
         * Who is counted after its "of" is who it is: "a team of policemen", "a company of guards".
         */
        OF,
        /** Its sectors stand before those of any noun: "rebel soldiers", "former minister". */
        LEADS
    }

    static Entry of(EntryType type, String name, Kind kind, String country, List<String> sectors) {
        return new Entry(type, name, kind, country, sectors, "", "", "", Flag.NONE, 0, 9999);
    }

    boolean is(EntryType wanted) {
        return type == wanted;
    }

    /** Whether it names a state, so that a role noun beside it belongs to that state. */
    boolean isState() {
        return switch (type) {
            case COUNTRY, SEAT, ADJECTIVE, NATIONAL, BREAKAWAY -> true;
            default -> false;
        };
    }
}
