// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sitrep.model.EventType;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

class CasualtiesTest {
    private static final WordClasses WORDS = WordClasses.bundled("victims.tsv");

    private final List<Draft> drafts = new ArrayList<>();

    private Draft draft(ParsedDocument parsed, int token) {
        Draft draft = Readings.draft(parsed, token);
        draft.type = EventType.ASSAULT;
        draft.modes = List.of();
        draft.happening = 1;
        drafts.add(draft);
        return draft;
    }

    private static void count(ParsedDocument parsed, Draft draft, TollKind kind, int token, int n) {
        OptionalInt number = OptionalInt.of(n);
        draft.tolls.put(
                kind,
                new Toll(
                        number,
                        number,
                        parsed.tokens().get(token - 1).span(),
                        false,
                        Toll.Scope.EVENT,
                        List.of()));
    }

    private void settle(ParsedDocument parsed) {
        Syntax syntax = Readings.syntax(parsed);
        ResolvedDocument resolved =
                new ResolvedDocument(parsed, Readings.noTimes(), List.of(), List.of());
        VictimReader reader =
                new VictimReader(WORDS, syntax, new Participants(resolved, syntax), List.of());
        new Casualties(reader, new Scenes(List.of())).settle(drafts);
    }

    /** The act, then a man who died, then somebody to whom something else happened. */
    private ParsedDocument two(String article, String noun, String verb, TollKind kind) {
        ParsedDocument parsed =
                Readings.parsed(
                        """
                        shooting/shooting/NN/0/root a/a/DT/3/det man/man/NN/4/nsubj died/die/VBD/1/dep
                        %s/x/DT/6/det %s/%s/NN/7/nsubj %s/x/VBD/1/dep
                        """
                                .formatted(article, noun, noun, verb));
        draft(parsed, 1).modes = List.of("firearms");
        count(parsed, draft(parsed, 4), TollKind.DEAD, 3, 1);
        count(parsed, draft(parsed, 7), kind, 6, 1);
        return parsed;
    }

    /** The toll of the act. */
    private Toll first(TollKind kind) {
        return Optional.ofNullable(drafts.getFirst().tolls.get(kind)).orElseThrow();
    }

    @Test
    void deadToldOneByOneAreAddedUpAtTheAct() {
        settle(two("a", "woman", "died", TollKind.DEAD));

        assertThat(first(TollKind.DEAD).low()).hasValue(2);
        assertThat(first(TollKind.DEAD).high()).hasValue(2);
    }

    @Test
    void manToldAgainIsNotAddedUp() {
        settle(two("the", "victim", "died", TollKind.DEAD));

        assertThat(drafts.getFirst().tolls).doesNotContainKey(TollKind.DEAD);
    }

    @Test
    void numberThatTheTextGivesIsNotAddedTo() {
        ParsedDocument parsed = two("a", "woman", "died", TollKind.DEAD);
        count(parsed, drafts.get(1), TollKind.DEAD, 3, 2);
        settle(parsed);

        assertThat(drafts.getFirst().tolls).doesNotContainKey(TollKind.DEAD);
    }

    @Test
    void womanWhoWasHurtStaysHurtBesideManWhoDied() {
        settle(two("a", "woman", "fell", TollKind.INJURED));

        assertThat(drafts.getLast().tolls).containsKey(TollKind.INJURED);
    }

    @Test
    void whoIsDeadIsTakenFromTheWounded() {
        settle(two("the", "victim", "fell", TollKind.INJURED));

        assertThat(drafts.getLast().tolls).doesNotContainKey(TollKind.INJURED);
    }

    @Test
    void whatIsLeftOfGroupIsNotTakenForTheDead() {
        ParsedDocument parsed = two("the", "victim", "fell", TollKind.DEAD);
        count(parsed, drafts.getFirst(), TollKind.INJURED, 1, 2);
        settle(parsed);

        assertThat(first(TollKind.INJURED).low()).hasValue(2);
    }

    @Test
    void actOfAnotherHappeningOnAnotherDayIsNoPart() {
        ParsedDocument parsed = two("a", "woman", "died", TollKind.DEAD);
        drafts.getLast().happening = 2;
        drafts.getLast().reference = Retelling.Reference.OTHER;
        settle(parsed);

        assertThat(drafts.getFirst().tolls).doesNotContainKey(TollKind.DEAD);
    }
}
