// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.event.Frame.PartOfSpeech;
import org.sitrep.knowledge.CodebookException;
import org.sitrep.knowledge.OwnCodebook;
import org.sitrep.model.EventType;

class OwnPagesTest {
    @TempDir private Path folder;

    private List<Frame> find(String verb) throws IOException {
        OwnCodebook own = OwnCodebook.read(folder);
        Codebook codebook = Codebook.with(own, WordClasses.with(own));
        own.check();
        return new FrameIndex(codebook.frames())
                .find(PartOfSpeech.VERB, verb, verb).stream().map(FrameIndex.Entry::frame).toList();
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aPageOfAnotherNameIsATypeOfItsOwn() throws IOException {
        file(
                "hate-speech.md",
                "```type\nlike=THREATEN modes=online\n```\n```frames\nvilify verb mode=online\n```\n");

        Frame frame = find("vilify").getFirst();

        assertThat(frame.type()).isEqualTo(EventType.THREATEN);
        assertThat(frame.page().ownType()).hasValue("HATE_SPEECH");
        assertThat(frame.modes()).containsExactly("online");
        assertThat(frame.rule()).isEqualTo("own/HATE_SPEECH/vilify:5");
    }

    @Test
    void ownFramesGoBeforeBundledOnesWithAsManyWords() throws IOException {
        file("coerce.md", "```frames\nkill verb mode=seize\n```\n");

        assertThat(find("kill").stream().filter(f -> f.words().size() == 1).findFirst())
                .hasValueSatisfying(f -> assertThat(f.type()).isEqualTo(EventType.COERCE));
        assertThat(find("kill")).anyMatch(f -> f.type() == EventType.ASSAULT);
    }

    @Test
    void aPageMayStandInThePlaceOfTheBundledOne() throws IOException {
        file("assault.md", "```type\nreplaces\n```\n```frames\nsmite verb\n```\n");

        assertThat(find("smite")).hasSize(1);
        assertThat(find("kill")).noneMatch(f -> f.type() == EventType.ASSAULT);
    }

    @Test
    void wordClassesOfTheFolderServeItsPages() throws IOException {
        file("classes.tsv", "beast\tcamel|goat\n");
        file("coerce.md", "```frames\nrustle @beast verb\n```\n");

        assertThat(find("rustle").getFirst().words().get(1)).containsExactly("camel", "goat");
    }

    @Test
    void mistakesOfPagesAreAllTold() throws IOException {
        file("assault.md", "```type\nlike=AID\n```\n```frames\n, a verb\n```\n");
        file("empty.md", "```type\nmodes=Bad\n");
        file("aid.md", "```frames\nfeed verb toll=dead score=often\n```\n```case\n");
        file("my type!.md", "```type\nlike=none replaces\n```\n```frames\n```\n");

        assertThatThrownBy(() -> find("kill"))
                .isInstanceOfSatisfying(
                        CodebookException.class,
                        fault ->
                                assertThat(fault.mistakes())
                                        .containsExactly(
                                                "aid.md:2: a toll is kind:slot, as in"
                                                        + " toll=dead:object",
                                                "aid.md:2: no score: often",
                                                "aid.md:4: case block without an end",
                                                "assault.md:1: ASSAULT is a type of PLOVER; like="
                                                        + " is for types of your own",
                                                "assault.md:5: an empty predicate",
                                                "assault.md:5: a predicate of articles alone",
                                                "empty.md:1: no block ```frames",
                                                "empty.md:1: a type of your own needs like= and a"
                                                        + " type of PLOVER, or none",
                                                "empty.md:2: a mode has small letters, digits and"
                                                        + " hyphens: Bad",
                                                "empty.md:2: type block without an end",
                                                "my type!.md:1: a page's name has only letters A"
                                                        + " to Z, digits and hyphens",
                                                "my type!.md:1: replaces is for pages of PLOVER's"
                                                        + " types"));
    }

    @Test
    void anEmptyFolderIsAMistake() {
        assertThatThrownBy(() -> find("kill")).hasMessageContaining("holds no page");
    }
}
