// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.TestDocuments;
import org.sitrep.model.ActorNouns;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.SentenceFilter;
import org.sitrep.model.Span;

class TriggerFilterTest {
    private static final WordClasses CLASSES = WordClasses.bundled();
    private static final List<Frame> FRAMES = Codebook.bundled(CLASSES).frames();
    private static final ActorNouns NOUNS =
            new ActorNouns(Set.of("army", "soldiers", "police", "minister"), Set.of("truck"));
    private static final SentenceFilter FILTER =
            new StandardEventExtractor(CLASSES, Codebook.bundled(CLASSES)).filter(NOUNS);

    private final SentenceFilter.Reader reader = FILTER.reader();

    private boolean passes(String sentence) {
        return reader.mayMatter(sentence, 0, sentence.length());
    }

    /** Reads words {@code form/TAG}. */
    private boolean passesTagged(String sentence) {
        List<String> forms = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (String cell : sentence.split(" ")) {
            forms.add(cell.substring(0, cell.indexOf('/')));
            tags.add(cell.substring(cell.indexOf('/') + 1));
        }
        return reader.mayMatter(forms, tags);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rebels killed five.",
                "REBELS KILLED FIVE.",
                "Fighting went on.",
                "They fought until dawn.",
                "It struck twice.",
                "A cease-fire holds.",
                "A ceasefire holds.",
                "The gunmen (who'd kidnapped him) fled.",
                "\u201cKillings\u201d",
                "kill"
            })
    void aSentenceWithAWordOfAFrameInWhateverFormPasses(String sentence) {
        assertThat(passes(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "The soup needs an onion.",
                "12 + 12 = 24",
                "\u00fcber \u4e2d\u6587",
                "skilled",
                "-",
                "a-",
                "\ud83d"
            })
    void aSentenceWithoutOneDoesNot(String sentence) {
        assertThat(passes(sentence)).isFalse();
    }

    @Test
    void aPredicateOfTwoWordsNeedsBoth() {
        assertThat(passes("They shook the tree.")).isFalse();
        assertThat(passes("They shook hands with him.")).isTrue();
    }

    @Test
    void theWordsOfAPredicateStandInOneSentence() {
        assertThat(reader.mayMatter("They shook the branches. Wet hands are cold.")).isFalse();
        assertThat(reader.mayMatter("A fine day. They shook hands\nwith him. Then lunch."))
                .isTrue();
    }

    @Test
    void everyFrameLetsItsOwnWordsPass() {
        Random random = new Random(7);
        for (Frame frame : FRAMES) {
            if (frame.tellsNothing() || !frame.conditions().isEmpty()) {
                continue;
            }
            StringBuilder sentence = new StringBuilder();
            for (Set<String> word : frame.words()) {
                List<String> choice = List.copyOf(word);
                sentence.append(choice.get(random.nextInt(choice.size()))).append(' ');
            }
            if (sentence.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-' || c == ' ')) {
                assertThat(passes(sentence.toString())).as(frame.rule()).isTrue();
            }
        }
    }

    @Test
    void theHeadIsOfTheRightPartOfSpeech() {
        assertThat(passesTagged("They/PRP bombed/VBD it/PRP")).isTrue();
        assertThat(passesTagged("He/PRP came/VBD back/RB")).isFalse();
    }

    @Test
    void aNounThatMayBeAVerbInTheEyesOfTheParserPasses() {
        assertThat(passesTagged("Army/NN shells/NNS village/NN")).isTrue();
    }

    @Test
    void theFurtherWordsStandNearTheHead() {
        String far = "x/NN ".repeat(30);
        assertThat(passesTagged("They/PRP shook/VBD hands/NNS with/IN him/PRP")).isTrue();
        assertThat(passesTagged("They/PRP shook/VBD " + far + "hands/NNS with/IN him/PRP"))
                .isFalse();
    }

    @Test
    void partsThatAHyphenJoinsAreOneWordToo() {
        assertThat(passesTagged("A/DT cease/NN -/HYPH fire/NN holds/VBZ")).isTrue();
        assertThat(passesTagged("A/DT well/RB -/HYPH known/JJ tune/NN")).isFalse();
    }

    @Test
    void readersKeepNothingFromOneSentenceToTheNext() {
        assertThat(passes("They shook hands with him.")).isTrue();
        assertThat(passes("They shook the tree.")).isFalse();
        assertThat(passes("hands with him")).isFalse();
    }

    @Test
    void onlyNounsForThoseWhoActFillASlotForActors() {
        assertThat(passesTagged("The/DT army/NN banned/VBD the/DT police/NN")).isTrue();
        assertThat(passesTagged("Some/DT soup/NN banned/VBD some/DT soup/NN")).isFalse();
        assertThat(passesTagged("Some/DT soup/NN banned/VBD Smith/NNP")).isTrue();
    }

    @Test
    void whoDoesWhatAPassiveSaysStandsBehindIt() {
        assertThat(passesTagged("Streets/NNS were/VBD entered/VBN by/IN soldiers/NNS")).isTrue();
        assertThat(passesTagged("Near/IN soldiers/NNS streets/NNS were/VBD entered/VBN")).isFalse();
    }

    @Test
    void theObjectStandsInTheClauseOfItsVerb() {
        assertThat(passesTagged("They/PRP jailed/VBD thieves/NNS")).isTrue();
        String soup = "It/PRP hurt/VBD soup/NN ";
        assertThat(passesTagged(soup + "and/CC soldiers/NNS")).isTrue();
        assertThat(passesTagged(soup + "when/WRB soldiers/NNS ate/VBD")).isFalse();
    }

    @Test
    void whatIsToldBesideMayStandInASentenceBefore() {
        String deaths = "Nine/CD soldiers/NNS died/VBD";
        assertThat(passesTagged(deaths)).isFalse();
        assertThat(passesTagged("Rebels/NNS bombed/VBD it/PRP")).isTrue();
        assertThat(passesTagged("It/PRP rained/VBD")).isFalse();
        assertThat(passesTagged(deaths)).isTrue();
    }

    @Test
    void signsAndNumbersAmongTheWordsOfAConditionAreWordsLikeOthers() {
        String given = "They/PRP gave/VBD the/DT town/NN ";
        assertThat(passesTagged(given + "$/$ 5/CD million/CD")).isTrue();
        assertThat(passesTagged(given + "a/DT peak/NN")).isFalse();
    }

    @Test
    void theMonthIsNoMarch() {
        assertThat(passesTagged("A/DT march/NN began/VBD")).isTrue();
        assertThat(passesTagged("In/IN March/NNP it/PRP rained/VBD")).isFalse();
    }

    private static boolean passesParsed(String text, String lines) {
        ParsedDocument parsed = TestDocuments.parsed(TestDocuments.document(text), lines);
        return FILTER.mayMatter(parsed, 0).get(0);
    }

    @Test
    void inATreeTheWordsOfAConditionHangInItsSlot() {
        assertThat(
                        passesParsed(
                                "Soldiers entered streets",
                                """
                                Soldiers soldier NNS 2 nsubj
                                entered  enter   VBD 0 root
                                streets  street  NNS 2 dobj"""))
                .isTrue();
        assertThat(
                        passesParsed(
                                "Soldiers saw dust enter eyes",
                                """
                                Soldiers soldier NNS 2 nsubj
                                saw      see     VBD 0 root
                                dust     dust    NN  4 nsubj
                                enter    enter   VB  2 ccomp
                                eyes     eye     NNS 4 dobj"""))
                .isFalse();
    }

    /** A text of two sentences, the first of which is the lead. */
    private static BitSet passesWithLead(String text, int second, String lines) {
        ParsedDocument whole = TestDocuments.parsed(TestDocuments.document(text), lines);
        int tokens = whole.tokens().size();
        int start = whole.tokens().get(second).span().start();
        return FILTER.mayMatter(
                new ParsedDocument(
                        whole.document(),
                        List.of(
                                new Sentence(new Span(0, start), 0, second, 0),
                                new Sentence(new Span(start, text.length()), second, tokens, 0)),
                        whole.tokens(),
                        List.of()),
                1);
    }

    @Test
    void theLeadIsWantedWhereverAnySentenceIs() {
        assertThat(
                        passesWithLead(
                                "It rained Soldiers entered streets",
                                2,
                                """
                                It       it      PRP 2 nsubj
                                rained   rain    VBD 0 root
                                Soldiers soldier NNS 4 nsubj
                                entered  enter   VBD 0 root
                                streets  street  NNS 4 dobj"""))
                .isEqualTo(BitSet.valueOf(new long[] {0b11}));
        assertThat(
                        passesWithLead(
                                "Soldiers entered streets It rained",
                                3,
                                """
                                Soldiers soldier NNS 2 nsubj
                                entered  enter   VBD 0 root
                                streets  street  NNS 2 dobj
                                It       it      PRP 5 nsubj
                                rained   rain    VBD 0 root"""))
                .isEqualTo(BitSet.valueOf(new long[] {0b01}));
        assertThat(
                        passesWithLead(
                                        "It rained It snowed",
                                        2,
                                        """
                                It     it   PRP 2 nsubj
                                rained rain VBD 0 root
                                It     it   PRP 4 nsubj
                                snowed snow VBD 0 root""")
                                .isEmpty())
                .isTrue();
    }

    @Test
    void anyInputHasAnAnswer() {
        assertThat(
                        FILTER.mayMatter(
                                        new ParsedDocument(
                                                TestDocuments.document("x"),
                                                List.of(),
                                                List.of(),
                                                List.of()),
                                        2)
                                .isEmpty())
                .isTrue();
        assertThat(reader.mayMatter(List.of(), List.of())).isFalse();
        assertThat(reader.mayMatter(List.of("", "-", ""), List.of("", "HYPH", ""))).isFalse();
    }
}
