// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.List;
import org.sitrep.model.Toponym;

/**
 * Larger places that only say where a smaller one lies: "the market of Ansongo in eastern Mali" is
 * in Ansongo, whatever the parse hangs "in eastern Mali" on.
 */
final class Descriptions {
    /**
     * Words between a place and the larger one around it: ", in the far north-eastern". // guess
     */
    private static final int LONGEST = 5;

    private final Syntax syntax;
    private final Areas areas;

    Descriptions(Syntax syntax, Areas areas) {
        this.syntax = syntax;
        this.areas = areas;
    }

    /** The first of some places that a larger one behind it describes; else that one itself. */
    Toponym narrowed(Toponym place, List<Toponym> near) {
        for (Toponym finer : near) {
            if (describes(place, finer)) {
                return finer;
            }
        }
        return place;
    }

    /** Whether a place stands right behind a finer one that it may hold. */
    private boolean describes(Toponym place, Toponym finer) {
        return finer.resolution().compareTo(place.resolution()) < 0
                && areas.contains(finer, place)
                && isBehind(finer, place);
    }

    /** "Ansongo in eastern Mali", "Ansongo, Mali". */
    private boolean isBehind(Toponym finer, Toponym place) {
        int first = syntax.parsed().tokenAt(finer.span().end());
        int last = syntax.parsed().tokenAt(place.span().start());
        if (last <= first || last - first > LONGEST) {
            return false;
        }
        String link = syntax.form(first);
        if (!link.equals("in") && !link.equals(",")) {
            return false;
        }
        for (int t = first + 1; t < last; t++) {
            String pos = syntax.pos(t);
            if (!pos.equals("JJ") && !pos.equals("DT") && !syntax.form(t).equals("in")) {
                return false;
            }
        }
        return true;
    }
}
