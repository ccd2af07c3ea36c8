// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.TestDocuments;
import org.sitrep.knowledge.Casings;
import org.sitrep.knowledge.Casings.Use;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Input;
import org.sitrep.model.Span;

class CaseRestorerTest {
    private static final CaseRestorer RESTORER = new CaseRestorer(casings());

    private static Casings casings() {
        Map<String, Use> words = new java.util.TreeMap<>();
        for (String word :
                List.of(
                        "the",
                        "of",
                        "in",
                        "said",
                        "killed",
                        "soldiers",
                        "to",
                        "will",
                        "fight",
                        "cross",
                        "before",
                        "dawn",
                        "a",
                        "they",
                        "on",
                        "began",
                        "for",
                        "rebels")) {
            words.put(word, Use.LOWER);
        }
        words.put("army", Use.RATHER_NAME);
        words.put("president", Use.RATHER_NAME);
        words.put("liberation", Use.RATHER_LOWER);
        words.put("front", Use.RATHER_LOWER);
        words.put("salvadoran", Use.DEMONYM);
        words.put("fmln", Use.ACRONYM);
        return Casings.of(words, List.of("red cross"));
    }

    /** The text as the later stages read it. */
    private static String restored(String text) {
        return restored(TestDocuments.document(text));
    }

    private static String restored(Document document) {
        CaseRestorer.Reader reader = RESTORER.of(document);
        SentenceSplitter splitter = new SentenceSplitter(SentenceEnds.read(), document.text());
        for (Block block : document.blocks()) {
            reader.enter(block.span());
            List<Span> words = new WordSplitter().split(document.text(), block.span());
            for (List<Span> sentence : splitter.split(words)) {
                assertThat(reader.forms(sentence)).hasSameSizeAs(sentence);
            }
        }
        assertThat(reader.text()).hasSameSizeAs(document.text());
        return reader.text();
    }

    @Test
    void inCapitalsOnlyNamesAndTheFirstWordKeepTheirs() {
        assertThat(restored("THE RED CROSS SAID THE FMLN KILLED SOLDIERS IN CHALATENANGO."))
                .isEqualTo("The Red Cross said the FMLN killed soldiers in Chalatenango.");
    }

    @Test
    void withoutCapitalsNamesGetTheirs() {
        assertThat(restored("the red cross said the fmln killed soldiers in chalatenango."))
                .isEqualTo("The Red Cross said the FMLN killed soldiers in Chalatenango.");
    }

    @Test
    void aWordOfANameIsAWordElsewhere() {
        assertThat(restored("THE SOLDIERS WILL CROSS IN CHALATENANGO."))
                .isEqualTo("The soldiers will cross in Chalatenango.");
    }

    @Test
    void aTitleHasACapitalBeforeANameOnly() {
        assertThat(restored("THE PRESIDENT SAID PRESIDENT CEREZO KILLED SOLDIERS."))
                .isEqualTo("The president said President Cerezo killed soldiers.");
    }

    @Test
    void aNationalityIsNoPartOfTheNameBehindIt() {
        assertThat(restored("THE SALVADORAN ARMY SAID THE SANTIAGO ARMY KILLED SOLDIERS."))
                .isEqualTo("The Salvadoran army said the Santiago Army killed soldiers.");
    }

    @Test
    void lettersInBracketsTellTheNameBeforeThemAndAreKnownFromThenOn() {
        assertThat(restored("THE TUMACO LIBERATION FRONT (TULF) SAID. THEY KILLED."))
                .startsWith("The Tumaco liberation front");
        assertThat(restored("THE TUMACO LIBERATION FRONT [TLF] KILLED. THE TLF SAID SOLDIERS."))
                .isEqualTo("The Tumaco Liberation Front [TLF] killed. The TLF said soldiers.");
    }

    @Test
    void aMonthIsToldFromAVerb() {
        assertThat(restored("SOLDIERS MAY FIGHT ON 3 MAY IN CALI. THEY BEGAN TO MARCH."))
                .isEqualTo("Soldiers may fight on 3 May in Cali. They began to march.");
    }

    @Test
    void aTextOfMillionsOfCapitalsTakesAsLongAsItsWords() {
        String text = "REBELS KILLED SOLDIERS IN CHALATENANGO. ".repeat(100_000);
        String restored =
                assertTimeoutPreemptively(Duration.ofSeconds(30), () -> restored(text.strip()));
        assertThat(restored).endsWith(" Rebels killed soldiers in Chalatenango.");
    }

    @Test
    void scottishAndIrishNamesHaveTwoCapitals() {
        assertThat(restored("SOLDIERS KILLED MCVEIGH AND O'NEILL IN CHALATENANGO."))
                .contains("McVeigh")
                .contains("O'Neill");
    }

    @Test
    void ordinaryTextAndHeadlinesAreNotTouched() {
        for (String text :
                List.of(
                        "The army said rebels killed five soldiers in Cali.",
                        "Army Says Rebels Killed Five Soldiers Before Dawn",
                        "BBC NEWS",
                        "CHALATENANGO (AP)",
                        "and they will fight on",
                        "CHALATENANGO, El Salvador, the army said. SOLDIERS of the FMLN fight.",
                        "12.30 - 14.00",
                        "")) {
            if (!text.isEmpty()) {
                assertThat(restored("The army said so in Cali. " + text))
                        .isEqualTo("The army said so in Cali. " + text);
            }
        }
        assertThat(restored("BBC NEWS")).isEqualTo("BBC NEWS");
    }

    @Test
    void aLongParagraphWithoutNamesHasOneCapitalASentenceAndIsNotTouched() {
        String text = "The soldiers of the army will fight on the river before dawn. ".repeat(5);
        assertThat(restored(text)).isEqualTo(text);
    }

    @Test
    void aBlockOfCapitalsAmongOthersIsRestoredAlone() {
        String text = "REBELS KILLED SOLDIERS IN CALI\nThe army said REBELS fight.\nBBC NEWS";
        Document document =
                new Document(
                        "test",
                        new Input("test", "0"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        "en",
                        List.of(),
                        text,
                        List.of(
                                new Block(Block.Kind.TITLE, new Span(0, 30)),
                                new Block(Block.Kind.PARAGRAPH, new Span(31, 58)),
                                new Block(Block.Kind.PARAGRAPH, new Span(59, 67))));
        assertThat(restored(document))
                .isEqualTo("Rebels killed soldiers in Cali\nThe army said REBELS fight.\nBBC NEWS");
    }

    @Test
    void anyTextKeepsItsLength() {
        Random random = new Random(7);
        String letters = "AB\u0130\u00DF\uD83D\uDE00\uDC00 '-.([)]\u2019McO\u01C4\uFB01\n";
        for (int run = 0; run < 500; run++) {
            StringBuilder text = new StringBuilder("SOLDIERS KILLED REBELS IN CALI ");
            List<String> pieces = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                pieces.add(String.valueOf(letters.charAt(random.nextInt(letters.length()))));
            }
            pieces.forEach(text::append);
            assertThat(restored(text.toString())).hasSize(text.length());
        }
    }
}
