// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.HashSet;
import java.util.Set;

/**
 * One person told to be dead or hurt, with what the words say of him: names, age, sex, and whether
 * he is brought in as another than those told before.
 *
 * @param token the head word
 * @param sentence of the telling
 * @param role what he is, "officer", "sister"; empty where that is only "man", "victim" or a name
 * @param names the words of his name in lower case; empty when he is not named
 * @param age in months; -1 when not told
 * @param sex 'm', 'f', or ' ' when not told
 * @param grown 'c' for a child, 'a' for an adult, ' ' when not told
 * @param side 'k' for who did the violence, "the gunman"; 'l' for an officer of the law; ' ' for
 *     others
 * @param known whether he is spoken of as known: by name, by pronoun, "the victim"
 * @param owned whether he is told as somebody's: "his brother", who is not "he"
 * @param other whether he is told to be another: "a second man", "was also hit"; not "the other
 *     man", who was told before
 * @param firm whether the names are his own words and not those that a pronoun stands for
 * @param ordinal 2 for "a second victim", 3 for "a third"; 0 for none
 */
record Victim(
        int token,
        int sentence,
        String role,
        Set<String> names,
        int age,
        char sex,
        char grown,
        char side,
        boolean known,
        boolean owned,
        boolean other,
        boolean firm,
        int ordinal) {

    Victim {
        names = Set.copyOf(names);
    }

    /** "The girl", "Anna Bell": whether words of his own speak of him as known. */
    boolean isDescribed() {
        return known && firm;
    }

    /** Whether something that is told of the two shows that they are one. */
    boolean isSurely(Victim before) {
        if (!names.isEmpty() && !before.names.isEmpty()) {
            return shareName(before);
        }
        return age >= 0 && age == before.age && mayBe(before);
    }

    /** Whether nothing that is told of the two shows that they are two. */
    boolean mayBe(Victim before) {
        if (!names.isEmpty() && !before.names.isEmpty()) {
            return shareName(before);
        }
        boolean ages = age >= 0 && before.age >= 0 && age != before.age;
        boolean roles = !role.isEmpty() && !before.role.isEmpty() && !role.equals(before.role);
        boolean sexes = differ(sex, before.sex);
        return !ages && !roles && !sexes && !differ(grown, before.grown);
    }

    /** Whether what is told of the two leaves no doubt that they are two. */
    boolean isSurelyNot(Victim before) {
        boolean near = Math.abs(sentence - before.sentence) <= NEAR;
        if (!near) {
            return false; // who is spoken of again much later may be called otherwise
        }
        if (!names.isEmpty() && !before.names.isEmpty()) {
            return !shareName(before) && firm && before.firm;
        }
        boolean ages = age >= 0 && before.age >= 0 && age != before.age;
        boolean kinds = differ(sex, before.sex) && !known && !before.known;
        return ages || (other && !known) || kinds;
    }

    /** Whether one is a man and one a woman, a child and an adult, or of other names or ages. */
    boolean isSurelyOther(Victim before) {
        if (!names.isEmpty() && !before.names.isEmpty()) {
            return !shareName(before) && firm && before.firm;
        }
        boolean ages = age >= 0 && before.age >= 0 && age != before.age;
        boolean kinds = differ(sex, before.sex) || differ(grown, before.grown);
        return ages || kinds || differ(side, before.side);
    }

    /** Sentences between two persons told one after the other: guess. */
    private static final int NEAR = 4;

    /** What is told of either. */
    Victim and(Victim later) {
        Set<String> both = new HashSet<>(names);
        both.addAll(later.names);
        return new Victim(
                token,
                sentence,
                role.isEmpty() ? later.role : role,
                both,
                age >= 0 ? age : later.age,
                sex != ' ' ? sex : later.sex,
                grown != ' ' ? grown : later.grown,
                side != ' ' ? side : later.side,
                known || later.isDescribed(),
                owned,
                other,
                firm,
                ordinal != 0 ? ordinal : later.ordinal);
    }

    private boolean shareName(Victim before) {
        return names.stream().anyMatch(before.names::contains);
    }

    private static boolean differ(char a, char b) {
        return a != ' ' && b != ' ' && a != b;
    }
}
