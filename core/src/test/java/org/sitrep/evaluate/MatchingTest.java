// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sitrep.evaluate.Item.Party;
import org.sitrep.evaluate.Item.Point;
import org.sitrep.model.Period;

class MatchingTest {
    private static final Window WINDOW = new Window(1, 50, Window.Needs.either);
    private static final Point GAO = new Point(16.27, -0.04, 5);

    private static Item item(String id, Optional<Point> point, String place, int dead) {
        return new Item(
                id,
                "",
                "ASSAULT",
                "",
                Optional.of(Period.day(LocalDate.of(2024, 3, 5))),
                0,
                point,
                place,
                "MLI",
                Party.UNKNOWN,
                Party.UNKNOWN,
                OptionalInt.empty(),
                OptionalInt.of(dead),
                OptionalInt.empty(),
                "",
                Optional.empty());
    }

    private static boolean matches(Item human, Item coded) {
        return !Matching.of(List.of(human), List.of(coded), WINDOW).pairs().isEmpty();
    }

    @Test
    void placesOfAnotherNameAreElsewhereWherePeopleGiveNoPoints() {
        Item gao = item("c", Optional.of(GAO), "Gao", 2);

        assertThat(matches(item("h", Optional.empty(), "Gao region", 0), gao)).isTrue();
        assertThat(matches(item("h", Optional.empty(), "Kidal", 0), gao)).isFalse();
    }

    @Test
    void theSameDeadUnderAnotherNameOfThePlaceAreOneEvent() {
        Item gao = item("c", Optional.of(GAO), "Gao", 7);

        assertThat(matches(item("h", Optional.empty(), "Kawkaw", 7), gao)).isTrue();
    }

    @Test
    void theNameOfAWideAreaSaysNothingOfAPlaceWithinIt() {
        Item north = item("c", Optional.of(new Point(17, 0, 150)), "the north", 2);

        assertThat(matches(item("h", Optional.empty(), "Kidal", 0), north)).isTrue();
    }

    @Test
    void theDayAndTheCountryAloneDecideOnlyWhereThereIsNoRival() {
        Item unplaced = item("c", Optional.empty(), "", 0);
        Item kidal = item("h1", Optional.empty(), "Kidal", 0);
        Item gao = item("h2", Optional.empty(), "Gao", 0);

        assertThat(Matching.of(List.of(kidal), List.of(unplaced), WINDOW).pairs()).hasSize(1);
        assertThat(Matching.of(List.of(kidal, gao), List.of(unplaced), WINDOW).pairs()).isEmpty();
    }
}
