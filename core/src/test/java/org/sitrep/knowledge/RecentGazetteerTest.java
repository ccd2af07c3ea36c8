// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Place;

class RecentGazetteerTest {
    /** More names than are remembered, so that each slot is written again and again. */
    private static final int NAMES = 50_000;

    private final List<String> asked = new ArrayList<>();
    private final Gazetteer recent = new RecentGazetteer(new Asked());

    /** Has a place for each name that ends with an even digit. */
    private final class Asked implements Gazetteer {
        @Override
        public List<Place> find(String name) {
            asked.add(name);
            return (name.charAt(name.length() - 1) & 1) == 0 ? List.of(place(name)) : List.of();
        }

        @Override
        public boolean isPrefix(String words) {
            asked.add(words);
            return words.endsWith("7");
        }

        @Override
        public Optional<Place> byId(long id) {
            return Optional.empty();
        }

        @Override
        public Optional<Place> country(String alpha3) {
            return Optional.empty();
        }
    }

    private static Place place(String name) {
        return new Place(
                1, name, Optional.empty(), Optional.empty(), Optional.empty(), "PPL", 0, 0, 1, 0);
    }

    @Test
    void aNameThatComesAgainIsSoughtOnce() {
        assertThat(recent.find("goma2")).containsExactlyElementsOf(recent.find("goma2"));
        assertThat(recent.isPrefix("port7")).isEqualTo(recent.isPrefix("port7")).isTrue();
        assertThat(asked).containsExactly("goma2", "port7");
    }

    @Test
    void whatIsRememberedChangesNoAnswer() {
        for (int round = 0; round < 2; round++) {
            IntStream.range(0, NAMES)
                    .mapToObj(i -> "name" + i)
                    .forEach(
                            name -> {
                                boolean even = (name.charAt(name.length() - 1) & 1) == 0;
                                assertThat(recent.find(name).stream().map(Place::name).toList())
                                        .isEqualTo(even ? List.of(name) : List.of());
                                assertThat(recent.isPrefix(name)).isEqualTo(name.endsWith("7"));
                            });
        }
        assertThat(asked).hasSizeGreaterThan(2 * NAMES);
    }
}
