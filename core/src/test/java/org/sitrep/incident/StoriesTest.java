// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.model.CodedDocument;

class StoriesTest {
    private static final String MARKET =
            "An air strike on the livestock market of Tessit killed traders from Labbezanga.";
    private static final String MARKET_TOO =
            "Traders from Labbezanga died when an air strike hit the livestock market in Tessit.";
    private static final String BUS =
            "Students in Segou marched against dearer bus fares and blocked the bridge.";
    private static final String BUS_TOO =
            "The bridge at Segou stays blocked by students who march against bus fares.";

    private static int[] stories(CodedDocument... reports) {
        List<CodedDocument> documents = List.of(reports);
        List<Digest> digests = new ArrayList<>();
        for (CodedDocument document : documents) {
            digests.add(
                    Digest.of(
                            document,
                            digests.size(),
                            CommonWords.bundled(),
                            States.bundled(),
                            LightWords.bundled()));
        }
        return Stories.of(new Likeness(digests, CollectionCounts.of(digests)), digests);
    }

    private static CodedDocument report(String id, String text, int day) {
        return new Report(id, text).day(day).coded();
    }

    @Test
    void alikeReportsOfTheSameDaysAreOneStoryNamedByTheFirst() {
        assertThat(
                        stories(
                                report("a", MARKET, 6),
                                report("b", BUS, 6),
                                report("c", MARKET_TOO, 7),
                                report("d", BUS_TOO, 8)))
                .containsExactly(0, 1, 0, 1);
    }

    /** Reports of one rescue at sea in the words of all of them and in words of its own. */
    private static List<CodedDocument> rescue(String id, String ship, String port, int saved) {
        String all = "The coast guard saved sailors from pirates off the horn and took the pirates";
        List<CodedDocument> reports = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String own = ship + " " + port + " captain of the " + ship + " thanked " + port;
            reports.add(report(id + i, all + ". " + own + " " + saved + " crew", 6));
        }
        return reports;
    }

    @Test
    void twinStoriesToldInMuchTheSameWordsAreTwo() {
        List<CodedDocument> both = new ArrayList<>(rescue("a", "Meridian", "Berbera", 23));
        both.addAll(rescue("b", "Albatross", "Bosaso", 61));
        assertThat(stories(both.toArray(CodedDocument[]::new)))
                .containsExactly(0, 0, 0, 0, 4, 4, 4, 4);
    }

    @Test
    void oneLateReportJoinsAStoryThatIsCloserThanItself() {
        List<CodedDocument> both = new ArrayList<>(rescue("a", "Meridian", "Berbera", 23));
        both.addAll(rescue("b", "Albatross", "Bosaso", 61).subList(0, 1));
        assertThat(stories(both.toArray(CodedDocument[]::new))).containsOnly(0);
    }

    @Test
    void aReportWithoutWordsStandsAlone() {
        assertThat(stories(report("a", "", 6), report("b", "", 6), report("c", MARKET, 6)))
                .containsExactly(0, 1, 2);
    }

    @Test
    void noReportsAreNoStories() {
        assertThat(stories()).isEmpty();
    }
}
