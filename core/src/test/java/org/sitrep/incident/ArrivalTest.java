// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sitrep.export.IncidentWriter;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;

/** Made-up reports in any order, and with one more that has nothing to do with them. */
class ArrivalTest {
    private static final IncidentClusterer CLUSTERER = IncidentClusterer.standard();
    private static final String[] TOWNS = {
        "Arbela", "Borvik", "Cedrana", "Dolmen", "Estuar", "Farrow", "Gelting", "Hamsun"
    };
    private static final String[] DEEDS = {
        "bombing", "march", "seizure", "relief", "meeting", "ultimatum", "charge", "surrender"
    };
    private static final EventType[] TYPES = {
        EventType.ASSAULT,
        EventType.PROTEST,
        EventType.COERCE,
        EventType.AID,
        EventType.CONSULT,
        EventType.THREATEN,
        EventType.ACCUSE,
        EventType.RETREAT
    };
    private static final String[] TARGETS = {
        "grain market", "bus station", "water works", "police post", "harbour", "school"
    };
    private static final String[] SOURCES = {
        "doctors", "the mayor", "witnesses", "the governor", "traders", "a nurse"
    };

    /** Thirty reports of eight deeds, each in words of its own. */
    private static List<CodedDocument> reports(Random random) {
        List<CodedDocument> reports = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int town = random.nextInt(TOWNS.length);
            String target = TARGETS[town % TARGETS.length];
            String text =
                    "The "
                            + DEEDS[town]
                            + " at the "
                            + target
                            + " of "
                            + TOWNS[town]
                            + " was in the news, "
                            + SOURCES[random.nextInt(SOURCES.length)]
                            + " said. "
                            + TOWNS[town]
                            + " has one "
                            + target
                            + " and "
                            + random.nextInt(50)
                            + " wells.";
            reports.add(
                    new Report("r" + i, text)
                            .day(6)
                            .event(TYPES[town], Event.Status.ACTUAL, DEEDS[town])
                            .coded());
        }
        return reports;
    }

    private static Set<String> lines(List<CodedDocument> reports) {
        Set<String> lines = new TreeSet<>();
        CLUSTERER.cluster(reports).incidents().forEach(i -> lines.add(IncidentWriter.line(i)));
        return lines;
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<CodedDocument> reports = reports(random);
            Set<String> before = lines(reports);
            assertThat(before).hasSizeGreaterThan(1);
            Collections.shuffle(reports, random);
            assertThat(lines(reports)).as("seed " + seed).isEqualTo(before);
        }
    }

    @Test
    void aReportOfAnotherStoryChangesNoOtherLine() {
        for (int seed = 0; seed < 20; seed++) {
            List<CodedDocument> reports = reports(new Random(seed));
            Set<String> before = lines(reports);
            reports.add(
                    new Report("z", "Glaciologists counted moulins on Svartisen while rain fell.")
                            .day(6)
                            .event(EventType.COOPERATE, Event.Status.ACTUAL, "counted")
                            .coded());
            Set<String> after = lines(reports);
            assertThat(after).as("seed " + seed).hasSize(before.size() + 1).containsAll(before);
        }
    }
}
