// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class VictimTest {
    private static final int YEARS = 12;

    private static Victim person(int sentence, String role, char sex, int age, String... names) {
        return new Victim(
                sentence * 10,
                sentence,
                role,
                Set.of(names),
                age,
                sex,
                ' ',
                ' ',
                names.length > 0,
                false,
                false,
                true,
                0);
    }

    private static Victim other(int sentence, boolean known) {
        return new Victim(
                sentence * 10,
                sentence,
                "",
                Set.of(),
                -1,
                'm',
                ' ',
                ' ',
                known,
                false,
                true,
                true,
                0);
    }

    @Test
    void oneNameIsOnePerson() {
        Victim first = person(0, "", 'm', -1, "musa", "bello");

        assertThat(person(9, "", ' ', -1, "bello").isSurely(first)).isTrue();
        assertThat(person(9, "", ' ', -1, "sani").isSurely(first)).isFalse();
    }

    @Test
    void oneAgeIsOnePersonUnlessSexesDiffer() {
        Victim boy = person(0, "", 'm', 8 * YEARS);

        assertThat(person(1, "", ' ', 8 * YEARS).isSurely(boy)).isTrue();
        assertThat(person(1, "", 'f', 8 * YEARS).isSurely(boy)).isFalse();
    }

    @Test
    void whoHasAnotherNameAgeSexOrRoleIsNotTheSame() {
        Victim driver = person(0, "driver", 'm', 30 * YEARS, "bello");

        assertThat(person(1, "", ' ', -1).mayBe(driver)).isTrue();
        assertThat(person(1, "", ' ', -1, "sani").mayBe(driver)).isFalse();
        assertThat(person(1, "", ' ', 40 * YEARS).mayBe(driver)).isFalse();
        assertThat(person(1, "", 'f', -1).mayBe(driver)).isFalse();
        assertThat(person(1, "guard", ' ', -1).mayBe(driver)).isFalse();
    }

    @Test
    void otherRoleAloneDoesNotShowTwo() {
        Victim father = person(0, "father", 'm', -1);

        assertThat(person(1, "teacher", 'm', -1).isSurelyOther(father)).isFalse();
        assertThat(person(1, "teacher", 'f', -1).isSurelyOther(father)).isTrue();
    }

    @Test
    void anotherManIsAnother() {
        assertThat(other(1, false).isSurelyNot(person(0, "", 'm', -1))).isTrue();
        assertThat(other(1, true).isSurelyNot(person(0, "", 'm', -1))).isFalse();
    }

    @Test
    void whoIsToldMuchLaterMayBeTheSame() {
        assertThat(other(40, false).isSurelyNot(person(0, "", 'm', -1))).isFalse();
    }

    @Test
    void whatIsToldOfEitherIsToldOfBoth() {
        Victim both = person(0, "", 'm', -1, "bello").and(person(3, "clerk", ' ', 30 * YEARS));

        assertThat(both.role()).isEqualTo("clerk");
        assertThat(both.age()).isEqualTo(30 * YEARS);
        assertThat(both.sex()).isEqualTo('m');
        assertThat(both.names()).containsExactly("bello");
        assertThat(both.sentence()).isZero();
    }
}
