// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveStackTest {
    private static final int FIRST = Words.FIRST;

    @TempDir private Path folder;
    private final MoveStack stack = new MoveStack();

    @BeforeEach
    void beginASentence() {
        stack.begin(TinyModel.words(new TinyModel().in(folder), "rebels left the town"));
    }

    @Test
    void aSentenceBeginsWithTheRootOnTheStackAndItsFirstWordNext() {
        assertThat(stack.top()).isEqualTo(Words.ROOT);
        assertThat(stack.input()).isEqualTo(FIRST);
        assertThat(stack.below(1)).isEqualTo(Words.ABSENT);
    }

    @Test
    void whatWasSetAsideComesBackInItsOrderBelowTheInput() {
        stack.shift();
        stack.shift();
        stack.pass();
        stack.pass();
        assertThat(stack.top()).isEqualTo(Words.ROOT);
        assertThat(stack.input()).isEqualTo(FIRST + 2);
        stack.shift();
        assertThat(stack.top()).isEqualTo(FIRST + 2);
        assertThat(stack.below(1)).isEqualTo(FIRST + 1);
        assertThat(stack.below(2)).isEqualTo(FIRST);
        assertThat(stack.below(3)).isEqualTo(Words.ROOT);
        assertThat(stack.input()).isEqualTo(FIRST + 3);
    }

    @Test
    void whatWasReducedDoesNotComeBack() {
        stack.shift();
        stack.reduce();
        stack.shift();
        assertThat(stack.top()).isEqualTo(FIRST + 1);
        assertThat(stack.below(1)).isEqualTo(Words.ROOT);
    }
}
