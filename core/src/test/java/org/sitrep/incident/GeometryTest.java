// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Place;

class GeometryTest {
    private static Place place(double latitude, double longitude) {
        return new Place(
                1,
                "a",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "PPL",
                latitude,
                longitude,
                0,
                0);
    }

    private static double chord(Place one, Place two) {
        double square = 0;
        for (int i = 0; i < 3; i++) {
            double side = Geometry.point(one)[i] - Geometry.point(two)[i];
            square += side * side;
        }
        return square;
    }

    @Test
    void aQuarterOfAMeridianIsTenThousandKilometres() {
        assertThat(Geometry.kilometres(place(0, 20), place(90, 0))).isBetween(10_000.0, 10_010.0);
    }

    @Test
    void theChordOrdersAsTheDistanceDoesOrLeavesItOpen() {
        Random random = new Random(5);
        int open = 0;
        for (int round = 0; round < 20_000; round++) {
            Place one = place(180 * random.nextDouble() - 90, 360 * random.nextDouble() - 180);
            double off = Math.pow(10, 4 * random.nextDouble() - 2);
            Place two =
                    place(
                            one.latitude() + off * random.nextDouble(),
                            one.longitude() + off * random.nextDouble());
            double kilometres = Geometry.kilometres(one, two);
            double limit = kilometres * (1 + Math.pow(10, -8 * random.nextDouble()) * sign(random));
            int order = Geometry.compare(chord(one, two), limit);
            open += order == 0 ? 1 : 0;
            if (order != 0) {
                assertThat(order > 0).as("%s, %s", one, two).isEqualTo(kilometres > limit);
            }
        }
        assertThat(open).isBetween(1, 10_000);
    }

    private static int sign(Random random) {
        return random.nextBoolean() ? 1 : -1;
    }

    @Test
    void whatIsNoNumberIsLeftOpen() {
        assertThat(Geometry.compare(Double.NaN, 100)).isZero();
        assertThat(Geometry.compare(1, Double.NaN)).isZero();
        assertThat(Geometry.compare(1, -5)).isZero();
    }
}
