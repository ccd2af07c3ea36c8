// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.time.LocalDate;
import org.sitrep.model.Incident.Member;

/**
 * What a person decided about two events of two reports: that they are one happening, or two.
 *
 * @param join whether they are one
 * @param who the person
 * @param when the day of the decision; of two that contradict each other the later one holds
 * @param why the reason in words
 * @param at where it was read, for messages: {@code decisions.tsv:7}
 */
public record Decision(
        boolean join,
        Member first,
        Member second,
        String who,
        LocalDate when,
        String why,
        String at) {

    /** "join a/e1 with b/e2 (Ann, 2024-03-09)". */
    public String words() {
        return (join ? "join " : "part ")
                + words(first)
                + (join ? " with " : " from ")
                + words(second)
                + " ("
                + who
                + ", "
                + when
                + ")";
    }

    private static String words(Member member) {
        return member.document() + "/" + member.event();
    }
}
