// SPDX-License-Identifier: Apache-2.0
package org.sitrep.crosswalk;

import java.util.Map;
import org.sitrep.knowledge.Tsv;

/** From PLOVER to UCDP's types of violence: {@code ucdp.tsv}. */
public final class UcdpCrosswalk {
    private final RuleTable<ViolenceType> table =
            RuleTable.bundled("ucdp.tsv", UcdpCrosswalk::type);

    private UcdpCrosswalk() {}

    /** The types of violence of the Uppsala Conflict Data Program, with their numbers. */
    public enum ViolenceType {
        /** 1: a state is one of the two sides. */
        STATE_BASED(1),
        /** 2: two organised sides, neither of them a state. */
        NON_STATE(2),
        /** 3: an organised actor against people who bear no arms. */
        ONE_SIDED(3);

        private final int number;

        ViolenceType(int number) {
            this.number = number;
        }

        /** The number in the column {@code type_of_violence}. */
        public int number() {
            return number;
        }
    }

    /**
     * Reads the table.
     *
     * @throws IllegalStateException when a row is wrong
     */
    public static UcdpCrosswalk bundled() {
        return new UcdpCrosswalk();
    }

    /** The type of violence, or why UCDP would not record the event. */
    public Answer<ViolenceType> of(Act act) {
        return table.ofHappened(act);
    }

    Map<Act, Answer<ViolenceType>> examples() {
        return table.examples();
    }

    private static ViolenceType type(Tsv.Row row, String cell) {
        for (ViolenceType type : ViolenceType.values()) {
            if (String.valueOf(type.number()).equals(cell)) {
                return type;
            }
        }
        throw row.fault("unknown type of violence " + cell);
    }
}
