// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.sitrep.TestDocuments;
import org.sitrep.model.ParsedDocument.Token;

class DependenciesTest {

    @Test
    void theEdgesOfASubtreeAreThoseOfAllTokensBelowIt() {
        Random random = new Random(3);
        for (int run = 0; run < 200; run++) {
            int[] heads = new int[1 + random.nextInt(30)];
            for (int i = 0; i < heads.length; i++) {
                // A head that comes earlier in a shuffled order: a forest, never a circle.
                heads[i] = i == 0 || random.nextInt(8) == 0 ? -1 : random.nextInt(i);
            }
            if (random.nextBoolean()) {
                heads = reversed(heads);
            }
            Dependencies trees = trees(heads);
            for (int token = 0; token < heads.length; token++) {
                int first = token;
                int last = token;
                for (int other = 0; other < heads.length; other++) {
                    if (trees.isWithin(other, token)) {
                        first = Math.min(first, other);
                        last = Math.max(last, other);
                    }
                }
                assertThat(trees.leftmost(token)).isEqualTo(first);
                assertThat(trees.rightmost(token)).isEqualTo(last);
            }
        }
    }

    @Test
    void aTreeAsDeepAsALongTextCostsLinearTime() {
        int[] heads = new int[300_000];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = i - 1;
        }
        Dependencies trees =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> trees(heads));

        assertThat(trees.rightmost(0)).isEqualTo(heads.length - 1);
    }

    private static int[] reversed(int[] heads) {
        int[] reversed = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            reversed[heads.length - 1 - i] = heads[i] < 0 ? -1 : heads.length - 1 - heads[i];
        }
        return reversed;
    }

    private static Dependencies trees(int[] heads) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            tokens.add(new Token(new Span(i, i + 1), "w", "NN", heads[i], "dep"));
        }
        return Dependencies.of(
                new ParsedDocument(TestDocuments.document("w"), List.of(), tokens, List.of()));
    }
}
