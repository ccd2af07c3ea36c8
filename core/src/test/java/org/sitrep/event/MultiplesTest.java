// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

class MultiplesTest {
    private static Syntax syntax(String words) {
        return Readings.syntax(Readings.parsed(words));
    }

    @Test
    void tripleMurderHasThreeDead() {
        Syntax syntax = syntax("A/a/DT/3/det triple/triple/JJ/3/amod murder/murder/NN/0/root");

        assertThat(Multiples.kind(syntax, 2)).contains(TollKind.DEAD);
        assertThat(Multiples.read(syntax, 2).map(Toll::low)).contains(OptionalInt.of(3));
    }

    @Test
    void doubleShootingHasTwoHurt() {
        Syntax syntax = syntax("A/a/DT/3/det double/double/JJ/3/amod shooting/shooting/NN/0/root");

        assertThat(Multiples.kind(syntax, 2)).contains(TollKind.INJURED);
        assertThat(Multiples.read(syntax, 2).map(Toll::high)).contains(OptionalInt.of(2));
    }

    @Test
    void fatalBehindTheNumberIsSaidOfAll() {
        Syntax syntax =
                syntax(
                        """
                        double/double/JJ/3/amod fatal/fatal/JJ/3/amod shooting/shooting/NN/0/root
                        """);

        assertThat(Multiples.kind(syntax, 2)).contains(TollKind.DEAD);
    }

    @Test
    void fatalBeforeTheNumberIsSaidOfTheShooting() {
        Syntax syntax =
                syntax(
                        """
                        fatal/fatal/JJ/3/amod double/double/JJ/3/amod shooting/shooting/NN/0/root
                        """);

        assertThat(Multiples.kind(syntax, 2)).contains(TollKind.INJURED);
    }

    @Test
    void doubleBombingCountsNobody() {
        Syntax syntax = syntax("double/double/JJ/2/amod bombing/bombing/NN/0/root");

        assertThat(Multiples.kind(syntax, 1)).isEmpty();
    }

    @Test
    void murderWithoutNumberCountsNobody() {
        Syntax syntax = syntax("brutal/brutal/JJ/2/amod murder/murder/NN/0/root");

        assertThat(Multiples.read(syntax, 1)).isEmpty();
    }

    @Test
    void murderSuicideHasTwoDeadAtLeast() {
        Syntax syntax = syntax("a/a/DT/2/det murder-suicide/murder-suicide/NN/0/root");

        assertThat(Multiples.kind(syntax, 1)).contains(TollKind.DEAD);
        Toll toll = Multiples.read(syntax, 1).orElseThrow();
        assertThat(toll.low()).hasValue(2);
        assertThat(toll.high()).isEmpty();
    }
}
