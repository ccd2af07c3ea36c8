// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Toll;

class VictimReaderTest {
    private static final WordClasses WORDS = WordClasses.bundled("victims.tsv");

    /** What is told of the person at a token, 1-based, by a predicate at another. */
    private static Victim victim(String words, int predicate, int token) {
        ParsedDocument parsed = Readings.parsed(words);
        return reader(parsed).read(Readings.draft(parsed, predicate), toll(parsed, token, 1));
    }

    private static VictimReader reader(ParsedDocument parsed) {
        Syntax syntax = Readings.syntax(parsed);
        ResolvedDocument resolved =
                new ResolvedDocument(parsed, Readings.noTimes(), List.of(), List.of());
        return new VictimReader(WORDS, syntax, new Participants(resolved, syntax), List.of());
    }

    private static Toll toll(ParsedDocument parsed, int token, int number) {
        OptionalInt bound = OptionalInt.of(number);
        return new Toll(
                bound,
                bound,
                parsed.tokens().get(token - 1).span(),
                false,
                Toll.Scope.EVENT,
                List.of());
    }

    @Test
    void wordsTellSexAndAge() {
        Victim girl = victim("A/a/DT/2/det girl/girl/NN/3/nsubj died/die/VBD/0/root", 3, 2);

        assertThat(girl.sex()).isEqualTo('f');
        assertThat(girl.grown()).isEqualTo('c');
        assertThat(girl.known()).isFalse();
        assertThat(girl.role()).isEmpty();
    }

    @Test
    void ageBehindNameIsRead() {
        Victim bello =
                victim(
                        """
                        Bello/bello/NNP/5/nsubj ,/,/,/1/punct 34/34/CD/1/appos ,/,/,/1/punct
                        died/die/VBD/0/root
                        """,
                        5,
                        1);

        assertThat(bello.age()).isEqualTo(34 * 12);
        assertThat(bello.grown()).isEqualTo('a');
        assertThat(bello.names()).containsExactly("bello");
        assertThat(bello.known()).isTrue();
    }

    @Test
    void articleTellsWhoWasToldBefore() {
        String words = "%s/the/DT/2/det clerk/clerk/NN/3/nsubj died/die/VBD/0/root";

        assertThat(victim(words.formatted("the"), 3, 2).known()).isTrue();
        assertThat(victim(words.formatted("a"), 3, 2).known()).isFalse();
        assertThat(victim(words.formatted("a"), 3, 2).role()).isEqualTo("clerk");
    }

    @Test
    void anotherAndSecondTellOfSomebodyElse() {
        String words = "%s/x/DT/2/det man/man/NN/3/nsubj died/die/VBD/0/root";

        assertThat(victim(words.formatted("another"), 3, 2).other()).isTrue();
        assertThat(victim(words.formatted("a"), 3, 2).other()).isFalse();
        assertThat(victim(words.formatted("second"), 3, 2).ordinal()).isEqualTo(2);
    }

    @Test
    void hisBrotherIsSomebodysAndKnown() {
        Victim brother =
                victim("his/his/PRP$/2/poss brother/brother/NN/3/nsubj died/die/VBD/0/root", 3, 2);

        assertThat(brother.owned()).isTrue();
        assertThat(brother.known()).isTrue();
    }

    @Test
    void officersAndSuspectsStandOnTwoSides() {
        String words = "an/a/DT/2/det %1$s/%1$s/NN/3/nsubj died/die/VBD/0/root";

        assertThat(victim(words.formatted("officer"), 3, 2).side()).isEqualTo('l');
        assertThat(victim(words.formatted("suspect"), 3, 2).side()).isEqualTo('k');
        assertThat(victim(words.formatted("baker"), 3, 2).side()).isEqualTo(' ');
    }

    @Test
    void gunmanAndSuspectAreKillersAndClerkIsNot() {
        String words = "the/the/DT/2/det %1$s/%1$s/NN/3/nsubj died/die/VBD/0/root";

        assertThat(isKiller(words.formatted("gunman"))).isTrue();
        assertThat(isKiller(words.formatted("suspect"))).isTrue();
        assertThat(isKiller(words.formatted("clerk"))).isFalse();
    }

    private static boolean isKiller(String words) {
        ParsedDocument parsed = Readings.parsed(words);
        return reader(parsed).isKiller(Readings.draft(parsed, 3), toll(parsed, 2, 1));
    }

    @Test
    void whatIsLeftOfTwoIsNoPerson() {
        ParsedDocument parsed =
                Readings.parsed(
                        "%1$s/%1$s/CD/2/nummod man/man/NN/3/nsubj died/die/VBD/0/root"
                                .formatted("two"));
        ParsedDocument one =
                Readings.parsed(
                        "%1$s/%1$s/CD/2/nummod man/man/NN/3/nsubj died/die/VBD/0/root"
                                .formatted("one"));

        assertThat(reader(parsed).isOne(toll(parsed, 1, 1))).isFalse();
        assertThat(reader(one).isOne(toll(one, 1, 1))).isTrue();
        assertThat(reader(one).isOne(toll(one, 1, 2))).isFalse();
    }
}
