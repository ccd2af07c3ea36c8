// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.nlp.TinyModel.here;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.knowledge.ListedAs;
import org.sitrep.knowledge.ParserModel;
import org.sitrep.knowledge.WordField;
import org.sitrep.nlp.TinyModel.Classifier;

class NameFinderTest {
    @TempDir private Path folder;

    /** Labels words by the letter that is put before them here; all others are no name. */
    private static Classifier byWord(String... words) {
        Classifier names =
                new Classifier("O", "B-ORG", "I-ORG", "L-ORG", "U-ORG", "U-GPE", "U-DATE")
                        .template(here(0, WordField.LOWER));
        for (String word : words) {
            names.weight(word.substring(1), word.charAt(0) + "-ORG", 1);
        }
        return names;
    }

    private List<String> names(TinyModel tiny, String text) {
        ParserModel model = tiny.in(folder);
        NameFinder finder = new NameFinder(model, model.names().orElseThrow());
        Words words = TinyModel.words(model, text);
        List<String> forms = List.of(text.split(" ", -1));
        List<String> names = new ArrayList<>();
        finder.find(
                words,
                finder.room(),
                new int[words.end()],
                new char[words.end()],
                (first, last, kind) ->
                        names.add(
                                String.join(
                                                " ",
                                                forms.subList(
                                                        first - Words.FIRST,
                                                        last - Words.FIRST + 1))
                                        + " "
                                        + kind));
        return names;
    }

    @Test
    void aNameGoesFromItsBeginningToItsLastWordOrIsOneWord() {
        Classifier names = byWord("Bred", "Icross", "Lstreet", "Uunicef");
        names.weight("gao", "U-GPE", 1);
        assertThat(names(new TinyModel().names(names), "Unicef left Red Cross Street in Gao"))
                .containsExactly(
                        "Unicef ORGANIZATION", "Red Cross Street ORGANIZATION", "Gao POLITY");
    }

    @Test
    void aDayIsANameOfNoKindThatIsUsed() {
        Classifier names = byWord().weight("tuesday", "U-DATE", 1);
        assertThat(names(new TinyModel().names(names), "on Tuesday"))
                .containsExactly("Tuesday OTHER");
    }

    @Test
    void neighboursThatCannotBothBeRightAreMended() {
        assertThat(names(new TinyModel().names(byWord("Ured", "Lcross")), "the Red Cross"))
                .containsExactly("Red Cross ORGANIZATION");
        assertThat(
                        names(
                                new TinyModel().names(byWord("Bred", "Icross", "Ustreet", "Lone")),
                                "Red Cross Street One"))
                .containsExactly("Red Cross Street One ORGANIZATION");
    }

    @Test
    void aNameWithoutABeginningOrAnEndIsNone() {
        assertThat(names(new TinyModel().names(byWord("Lcross")), "the Cross")).isEmpty();
        assertThat(names(new TinyModel().names(byWord("Bred")), "Red the")).isEmpty();
    }

    @Test
    void theLongestListedNameIsKnownByTheKindOfItsList() {
        Classifier names =
                new Classifier("O", "B-ORG", "I-ORG", "L-ORG", "U-ORG")
                        .template(here(0, WordField.LISTED))
                        .weight("B-10", "B-ORG", 1)
                        .weight("I-10", "I-ORG", 1)
                        .weight("L-10", "L-ORG", 1)
                        .weight("U-10", "U-ORG", 1);
        TinyModel model =
                new TinyModel()
                        .names(names)
                        .listed("Red Cross", ListedAs.kind("10"))
                        .listed("Red Cross Street", ListedAs.kind("10"))
                        .listed("Red Sea", ListedAs.kind("2"))
                        .listed("Oxfam", ListedAs.kind("10"));
        assertThat(names(model, "Red Cross Street met Red Cross and Oxfam near Red Sea in Red"))
                .containsExactly(
                        "Red Cross Street ORGANIZATION",
                        "Red Cross ORGANIZATION",
                        "Oxfam ORGANIZATION");
    }
}
