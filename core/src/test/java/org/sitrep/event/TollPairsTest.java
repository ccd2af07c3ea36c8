// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.knowledge.NumberWords;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

class TollPairsTest {
    private static final WordClasses CLASSES = WordClasses.bundled();
    private static final Codebook CODEBOOK = Codebook.bundled(CLASSES);
    private static final NumberWords NUMBERS = NumberWords.english();

    private static Match match(int head) {
        return new Match(
                CODEBOOK.frames().getFirst(), 0, head - 1, List.of(head - 1), -1, true, false);
    }

    private static Map<TollKind, Toll> behind(String words, int head) {
        ParsedDocument parsed = Readings.parsed(words);
        Syntax syntax = Readings.syntax(parsed);
        ResolvedDocument resolved =
                new ResolvedDocument(parsed, Readings.noTimes(), List.of(), List.of());
        Kinds kinds =
                new Kinds(
                        syntax,
                        new Participants(resolved, syntax),
                        CLASSES,
                        new FrameIndex(CODEBOOK.frames()));
        return new TollPairs(syntax, new Counts(syntax, NUMBERS), kinds)
                .behind(match(head), Toll.Scope.EVENT);
    }

    private static Toll injured(Map<TollKind, Toll> tolls) {
        return Optional.ofNullable(tolls.get(TollKind.INJURED)).orElseThrow();
    }

    private static int ahead(String words, int head) {
        Syntax syntax = Readings.syntax(Readings.parsed(words));
        return TollPairs.ahead(syntax, new Counts(syntax, NUMBERS), match(head))
                .map(c -> c.low().orElse(-1))
                .orElse(-1);
    }

    @Test
    void numberRightBeforeTheParticipleIsItsOwn() {
        String words =
                """
                9/9/CD/2/dep killed/kill/VBN/5/nmod ,/,/,/5/punct 25/25/CD/5/nsubj
                hurt/hurt/VBN/0/root
                """;

        assertThat(ahead(words, 2)).isEqualTo(9);
        assertThat(ahead(words, 5)).isEqualTo(25);
    }

    @Test
    void numberInLongerPhraseIsLeftToGrammar() {
        String words =
                """
                police/police/NNS/3/nsubj 9/9/CD/3/dep killed/kill/VBD/0/root men/man/NNS/3/dobj
                """;

        assertThat(ahead(words, 3)).isEqualTo(-1);
    }

    @Test
    void injuredBehindDeadAreCounted() {
        Map<TollKind, Toll> tolls =
                behind(
                        """
                        left/leave/VBD/0/root four/four/CD/1/dobj dead/dead/JJ/1/oprd
                        and/and/CC/1/cc nine/nine/CD/7/nsubj badly/badly/RB/7/advmod
                        injured/injured/JJ/1/conj
                        """,
                        1);

        assertThat(injured(tolls).low()).hasValue(9);
    }

    @Test
    void injuredInTheObjectAreNoPair() {
        Map<TollKind, Toll> tolls =
                behind(
                        """
                        killed/kill/VBD/0/root nine/nine/CD/3/nummod injured/injured/JJ/4/amod
                        men/man/NNS/1/dobj
                        """,
                        1);

        assertThat(tolls).isEmpty();
    }

    @Test
    void onePersonBehindTheDeadIsCounted() {
        Map<TollKind, Toll> tolls =
                behind(
                        """
                        killed/kill/VBD/0/root four/four/CD/1/dobj and/and/CC/1/cc a/a/DT/5/det
                        girl/girl/NN/6/nsubj wounded/wound/VBN/1/conj
                        """,
                        1);

        assertThat(injured(tolls).high()).hasValue(1);
    }

    @Test
    void thingBehindTheDeadIsNobody() {
        Map<TollKind, Toll> tolls =
                behind(
                        """
                        killed/kill/VBD/0/root four/four/CD/1/dobj and/and/CC/1/cc a/a/DT/5/det
                        cup/cup/NN/6/nsubj missing/missing/JJ/1/conj
                        """,
                        1);

        assertThat(tolls).isEmpty();
    }

    @Test
    void woundsOfHeadlineAreCounted() {
        Map<TollKind, Toll> tolls =
                behind(
                        """
                        kills/kill/VBZ/0/root 6/6/CD/1/dobj ,/,/,/1/punct wounds/wound/NNS/5/nsubj
                        14/14/CD/1/dep
                        """,
                        1);

        assertThat(injured(tolls).low()).hasValue(14);
    }
}
