// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.model.ParsedDocument;

class SequencesTest {
    private static final String FIRED =
            """
            Rebels/rebel/NNS/2/nsubj fired/fire/VBD/0/root rockets/rocket/NNS/2/dobj
            %s/IN/2/prep the/the/DT/6/det raid/raid/NN/4/pobj on/on/IN/6/prep Gao/gao/NNP/7/pobj
            """;

    private final RetellingWords words = RetellingWords.bundled();

    @Test
    void anActAfterAnotherIsNotThatOther() {
        ParsedDocument parsed = Readings.parsed(FIRED.formatted("after/after"));
        Draft fired = Readings.draft(parsed, 2);
        Draft raid = Readings.draft(parsed, 6);

        Sequences sequences = new Sequences(words, Readings.syntax(parsed), List.of(fired, raid));

        assertThat(sequences.areApart(fired, raid)).isTrue();
        assertThat(sequences.areApart(raid, fired)).isTrue();
        assertThat(sequences.isParted(fired)).isTrue();
    }

    @Test
    void thePlaceToldOfTheEarlierActIsNotThatOfTheLater() {
        ParsedDocument parsed = Readings.parsed(FIRED.formatted("after/after"));
        Draft fired = Readings.draft(parsed, 2);
        Draft raid = Readings.draft(parsed, 6);
        Sequences sequences = new Sequences(words, Readings.syntax(parsed), List.of(fired, raid));

        assertThat(sequences.isOfAnother(fired, parsed.tokens().get(7).span())).isTrue();
        assertThat(sequences.isOfAnother(raid, parsed.tokens().get(7).span())).isFalse();
        assertThat(sequences.isOfAnother(fired, parsed.tokens().get(2).span())).isFalse();
    }

    @Test
    void anActDuringAnotherMayBeTheSame() {
        ParsedDocument parsed = Readings.parsed(FIRED.formatted("during/during"));
        Draft fired = Readings.draft(parsed, 2);
        Draft raid = Readings.draft(parsed, 6);

        Sequences sequences = new Sequences(words, Readings.syntax(parsed), List.of(fired, raid));

        assertThat(sequences.areApart(fired, raid)).isFalse();
        assertThat(sequences.isParted(fired)).isFalse();
    }
}
