// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.model.CopySeeker;
import org.sitrep.model.Incident.Copy;
import org.sitrep.model.Incident.Difference;

class RecentCopiesTest {
    private static final int ROOM = 1_000_000; // characters

    /** A text of made-up words; another number gives another text. */
    private static String text(int number, int words) {
        Random random = new Random(number);
        List<String> text = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            text.add(Integer.toString(10_000 + random.nextInt(50_000), 36));
        }
        return String.join(" ", text);
    }

    private static Optional<Copy> seek(CopySeeker seeker, String id, String text) {
        return seeker.seek(id, seeker.read(text));
    }

    @Test
    void aTextThatCameBeforeIsRecognised() {
        CopySeeker seeker = new RecentCopies();
        assertThat(seek(seeker, "first", text(1, 80))).isEmpty();
        assertThat(seek(seeker, "other", text(2, 80))).isEmpty();

        assertThat(seek(seeker, "again", text(1, 80)))
                .contains(new Copy("again", "first", 1, List.of()));
    }

    @Test
    void aChangedNumberIsADifference() {
        CopySeeker seeker = new RecentCopies();
        String before = text(1, 60);
        String behind = text(2, 60);
        seek(seeker, "first", before + " killed 10 people " + behind);

        Copy copy = seek(seeker, "second", before + " killed 14 people " + behind).orElseThrow();

        assertThat(copy.differences()).containsExactly(new Difference("14", "10"));
        assertThat(copy.similarity()).isBetween(0.9, 0.99);
    }

    @Test
    void aShortenedTextIsACopyAndOneThatAddsMuchIsNot() {
        CopySeeker seeker = new RecentCopies();
        seek(seeker, "first", text(1, 200));

        assertThat(seek(seeker, "half", text(1, 100))).isPresent();
        assertThat(seek(seeker, "wider", text(1, 200) + " " + text(3, 200))).isEmpty();
    }

    @Test
    void aSharedQuotationMakesNoCopy() {
        CopySeeker seeker = new RecentCopies();
        String quoted = text(9, 60);
        seek(seeker, "first", text(1, 60) + " " + quoted + " " + text(2, 60));

        assertThat(seek(seeker, "second", text(3, 60) + " " + quoted + " " + text(4, 60)))
                .isEmpty();
    }

    @Test
    void aFewWordsAreNobodysCopy() {
        CopySeeker seeker = new RecentCopies();
        assertThat(seek(seeker, "first", "Page not found")).isEmpty();
        assertThat(seek(seeker, "second", "Page not found")).isEmpty();
        assertThat(seek(seeker, "third", "")).isEmpty();
    }

    @Test
    void ofTwoOriginalsTheOneWithMoreOfItCounts() {
        CopySeeker seeker = new RecentCopies();
        seek(seeker, "near", text(1, 100) + " " + text(5, 20));
        seek(seeker, "nearer", text(1, 115).substring(6) + " " + text(6, 60));

        assertThat(seek(seeker, "copy", text(1, 115))).map(Copy::copyOf).contains("nearer");
    }

    @Test
    void theOldestAreForgottenFirstAndNothingElseIs() {
        CopySeeker seeker = new RecentCopies(8, ROOM);
        for (int i = 0; i < 100; i++) {
            assertThat(seek(seeker, "d" + i, text(i, 50))).isEmpty();
        }
        for (int i = 92; i < 100; i++) {
            assertThat(seek(seeker, "again", text(i, 50)).map(Copy::copyOf)).contains("d" + i);
        }
        assertThat(seek(seeker, "long ago", text(91, 50))).isEmpty();
    }

    @Test
    void longTextsTakeTheRoomOfMany() {
        CopySeeker seeker = new RecentCopies(64, 3_000);
        for (int i = 0; i < 20; i++) {
            seek(seeker, "d" + i, text(i, 100));
        }
        assertThat(seek(seeker, "again", text(19, 100))).isPresent();
        assertThat(seek(seeker, "again", text(10, 100))).isEmpty();
        assertThat(seek(seeker, "longer than the room", text(40, 2_000))).isEmpty();
        assertThat(seek(seeker, "and again", text(40, 2_000))).isPresent();
    }

    @Test
    void furnitureThatAllPagesShareNamesNoOriginal() {
        CopySeeker seeker = new RecentCopies();
        String furniture = text(999, 40);
        for (int i = 0; i < 200; i++) {
            assertThat(seek(seeker, "d" + i, text(i, 120) + " " + furniture)).isEmpty();
        }
        assertThat(seek(seeker, "again", text(150, 120) + " " + furniture).map(Copy::copyOf))
                .contains("d150");
    }
}
