// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.knowledge.Mistakes;
import org.sitrep.model.EventType;

class CodebookTest {
    private final WordClasses classes = WordClasses.bundled();

    private List<Frame> page(String text) throws IOException {
        return Codebook.read(
                classes,
                Page.bundled("page.md", EventType.ASSAULT),
                Mistakes.fatal(),
                new StringReader(text));
    }

    @Test
    void bundledPagesHaveFramesOfEveryType() {
        Codebook codebook = Codebook.bundled(classes);
        Set<EventType> types =
                codebook.frames().stream().map(Frame::type).collect(Collectors.toSet());
        assertThat(types).containsAll(EventType.PLOVER);
        assertThat(codebook.frames()).hasSizeGreaterThan(600);
    }

    @Test
    void readsOnlyTheFencedBlocks() throws IOException {
        List<Frame> frames = page("attack verb\n```frames\nkill, gun down  verb # remark\n```\n");
        assertThat(frames).extracting(Frame::name).containsExactly("kill", "gun down");
    }

    @Test
    void headOfANounIsItsLastWordBeforeAPreposition() throws IOException {
        List<Frame> frames = page("```frames\nexchange of fire, suicide attack noun\n```\n");
        assertThat(frames.get(0).words().getFirst()).containsExactly("exchange");
        assertThat(frames.get(1).words().getFirst()).containsExactly("attack");
    }

    @Test
    void namesFileAndLineOfAMistake() {
        assertThatThrownBy(() -> page("# A\n```frames\nkill verb mode=kindly\n```\n"))
                .hasMessage("page.md:3: unknown for ASSAULT: kindly");
        assertThatThrownBy(() -> page("```frames\nkill\n```\n"))
                .hasMessageStartingWith("page.md:2: expected predicates");
        assertThatThrownBy(() -> page("```frames\nkill verb actor=nowhere\n```\n"))
                .hasMessage("page.md:2: unknown slot nowhere");
        assertThatThrownBy(() -> page("```frames\nkill verb if=object:actor|to:actor\n```\n"))
                .hasMessageStartingWith("page.md:2: all slots of a condition stand before");
    }
}
