// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sitrep.model.Event.Status;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/** Tolls of none that a text states: "no casualties", "nobody was hurt". */
final class StatedNone {
    private StatedNone() {}

    /** What a denied harm says that there is none of; empty for anything else. */
    static Map<TollKind, Toll> of(Syntax syntax, Draft harm) {
        Map<TollKind, Toll> none = new EnumMap<>(TollKind.class);
        if (harm.status != Status.NEGATED) {
            return none;
        }
        harm.tolls.forEach(
                (kind, toll) -> {
                    if (toll.high().orElse(-1) == 0) {
                        none.put(kind, toll);
                    }
                });
        int head = harm.head();
        if (syntax.isNoun(head) && syntax.isNobody(head)) {
            for (TollKind kind : kinds(syntax.lemma(head))) {
                none.put(kind, zero(syntax, head));
            }
        }
        return none;
    }

    private static List<TollKind> kinds(String harm) {
        return switch (harm) {
            case "casualty", "casualties" -> List.of(TollKind.DEAD, TollKind.INJURED);
            case "death", "fatality" -> List.of(TollKind.DEAD);
            case "injury", "injuries", "wound" -> List.of(TollKind.INJURED);
            default -> List.of();
        };
    }

    private static Toll zero(Syntax syntax, int noun) {
        OptionalInt none = OptionalInt.of(0);
        return new Toll(none, none, syntax.token(noun).span(), false, Toll.Scope.EVENT, List.of());
    }

    /** "There were no casualties in the attack": the attack hangs on "were". */
    static boolean isSetting(Syntax syntax, Draft harm, Draft act) {
        int verb = syntax.head(harm.head());
        int preposition = syntax.head(act.head());
        return verb >= 0
                && preposition >= 0
                && syntax.lemma(verb).equals("be")
                && syntax.relation(act.head()).equals("pobj")
                && syntax.head(preposition) == verb
                && switch (syntax.form(preposition)) {
                    case "in", "from", "after", "during" -> true;
                    default -> false;
                };
    }
}
