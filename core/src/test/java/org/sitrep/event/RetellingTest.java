// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.event.Retelling.Reference;
import org.sitrep.model.ParsedDocument;

class RetellingTest {
    /** How the event at a token, 1-based, refers. */
    private static Reference of(int token, String words) {
        ParsedDocument parsed = Readings.parsed(words);
        Draft draft = Readings.draft(parsed, token);
        new Retelling(RetellingWords.bundled(), Readings.syntax(parsed)).read(List.of(draft));
        return draft.reference;
    }

    private static Reference ofNoun(String determiner, String adjective, String noun) {
        return of(
                3,
                """
                %s/DT/3/det %s/JJ/3/amod %s/NN/4/nsubj shook/shake/VBD/0/root towns/town/NNS/4/dobj
                """
                        .formatted(determiner, adjective, noun));
    }

    @Test
    void aDefiniteNounIsWhatWasToldBefore() {
        assertThat(ofNoun("The/the", "deadly/deadly", "attack/attack")).isEqualTo(Reference.KNOWN);
        assertThat(ofNoun("The/the", "first/first", "attack/attack"))
                .isEqualTo(Reference.KNOWN_FIRST);
        assertThat(ofNoun("The/the", "second/second", "attack/attack"))
                .isEqualTo(Reference.KNOWN_OTHER);
    }

    @Test
    void anIndefiniteNounBringsSomethingIn() {
        assertThat(ofNoun("A/a", "deadly/deadly", "attack/attack")).isEqualTo(Reference.INDEFINITE);
        assertThat(ofNoun("A/a", "second/second", "attack/attack")).isEqualTo(Reference.OTHER);
    }

    @Test
    void aWarIsNoRetellingOfItsActs() {
        assertThat(ofNoun("The/the", "long/long", "war/war")).isEqualTo(Reference.OPEN);
    }

    @Test
    void aSentenceThatTurnsElsewhereTellsOfAnotherAct() {
        String sentence =
                """
                %s/RB/3/advmod rebels/rebel/NNS/3/nsubj shot/shoot/VBD/0/root
                miners/miner/NNS/3/dobj
                """;

        assertThat(of(3, sentence.formatted("Separately/separately"))).isEqualTo(Reference.OTHER);
        assertThat(of(3, sentence.formatted("Suddenly/suddenly"))).isEqualTo(Reference.OPEN);
    }
}
