// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sitrep.export.IncidentWriter;
import org.sitrep.knowledge.TollRules;
import org.sitrep.model.Claim;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Decision;
import org.sitrep.model.Event;
import org.sitrep.model.EventType;
import org.sitrep.model.Incident.Member;

/** What is clustered block by block is what is clustered at once. */
class BlockingTest {
    private static final String[] TOWNS = {
        "Arbela", "Borvik", "Cedrana", "Dolmen", "Estuar", "Farrow", "Gelting", "Hamsun"
    };
    private static final String[] FORTS = {"Ostrava Keep", "Miravel Castle", "Tarnish Fort"};
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
        "grain market", "bus station", "water works", "police post"
    };
    private static final String[] HABITS = {"rises early", "sells salt", "lies on a river"};

    private static CodedDocument report(Random random, String id) {
        int town = random.nextInt(TOWNS.length);
        String text =
                "The %s at the %s of %s was in the news, residents said. %s %s."
                        .formatted(
                                DEEDS[town],
                                TARGETS[town / 2],
                                TOWNS[town],
                                TOWNS[town],
                                HABITS[random.nextInt(HABITS.length)]);
        return new Report(id, text)
                .day(1 + random.nextInt(28))
                .event(TYPES[town], Event.Status.ACTUAL, DEEDS[town])
                .by("residents", "SDN", "CVL", Claim.Stance.ASSERTS)
                .coded();
    }

    private static CodedDocument state(Random random, String id) {
        String town = FORTS[random.nextInt(FORTS.length)];
        boolean lifted = random.nextBoolean();
        String text =
                lifted
                        ? "The siege of %s was lifted, the army said.".formatted(town)
                        : "The siege of %s goes on, the army said.".formatted(town);
        return new Report(id, text)
                .day(1 + random.nextInt(28))
                .event(
                        lifted ? EventType.RETREAT : EventType.COERCE,
                        Event.Status.ACTUAL,
                        lifted ? "lifted" : "siege")
                .by("the army", "SDN", "MIL", Claim.Stance.ASSERTS)
                .coded();
    }

    private static List<CodedDocument> collection(int seed) {
        Random random = new Random(seed);
        List<CodedDocument> documents = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String id = "r%03d".formatted(i);
            documents.add(random.nextInt(8) == 0 ? state(random, id) : report(random, id));
        }
        Collections.shuffle(documents, random);
        return documents;
    }

    private static List<String> lines(List<Clusters> parts) {
        List<String> lines = new ArrayList<>();
        for (Clusters part : parts) {
            part.incidents().forEach(incident -> lines.add(IncidentWriter.line(incident)));
            part.copies().forEach(copy -> lines.add(IncidentWriter.line(copy)));
            lines.addAll(part.remarks());
        }
        Collections.sort(lines);
        return lines;
    }

    private static List<Clusters> byBlocks(
            IncidentClusterer clusterer, List<CodedDocument> documents) {
        Map<String, CodedDocument> byId = new TreeMap<>();
        IncidentClusterer.Blocks blocks = clusterer.blocks();
        for (CodedDocument document : documents) {
            byId.put(document.document().id(), document);
            blocks.add(document);
        }
        return blocks.ids().stream()
                .map(
                        ids ->
                                clusterer.cluster(
                                        ids.stream().map(byId::get).toList(), blocks.counts()))
                .toList();
    }

    @Test
    void blocksByThemselvesGiveTheIncidentsOfTheWhole() {
        IncidentClusterer clusterer = IncidentClusterer.standard();
        for (int seed = 0; seed < 10; seed++) {
            List<CodedDocument> documents = collection(seed);
            IncidentClusterer.Blocks all = clusterer.blocks();
            documents.forEach(all::add);
            List<String> whole = lines(List.of(clusterer.cluster(documents, all.counts())));
            assertThat(all.ids()).as("seed " + seed).hasSizeBetween(3, 100);
            assertThat(lines(byBlocks(clusterer, documents))).isEqualTo(whole);
            assertThat(lines(List.of(clusterer.cluster(documents)))).isEqualTo(whole);
        }
    }

    @Test
    void whatPeopleDecidedAboutIsOneBlock() {
        List<CodedDocument> documents = collection(3);
        List<Decision> decisions =
                List.of(
                        decision(true, "r001", "r090", 4),
                        decision(false, "r090", "r044", 5),
                        decision(true, "r001", "nowhere", 6),
                        decision(true, "none", "nowhere", 6));
        IncidentClusterer clusterer =
                IncidentClusterer.standard(TollRules.bundled().standard(), decisions);
        IncidentClusterer.Blocks blocks = clusterer.blocks();
        documents.forEach(blocks::add);
        assertThat(blocks.ids())
                .anySatisfy(block -> assertThat(block).contains("r001", "r044", "r090"));
        Clusters whole = clusterer.cluster(documents);
        assertThat(whole.remarks()).hasSize(2);
        List<String> inParts = lines(byBlocks(clusterer, documents));
        inParts.removeAll(whole.remarks());
        List<String> atOnce = lines(List.of(whole));
        atOnce.removeAll(whole.remarks());
        assertThat(inParts).isEqualTo(atOnce);
    }

    private static Decision decision(boolean join, String a, String b, int day) {
        return new Decision(
                join,
                new Member(a, "e1"),
                new Member(b, "e1"),
                "Ann",
                LocalDate.of(2024, 4, day),
                "seen",
                "d.tsv:" + day);
    }

    @Test
    void theCountsOfACollectionTravelToOtherMachines() throws Exception {
        IncidentClusterer clusterer = IncidentClusterer.standard();
        List<CodedDocument> documents = collection(1);
        IncidentClusterer.Blocks blocks = clusterer.blocks();
        documents.forEach(blocks::add);
        IncidentClusterer.WordCounts counts = blocks.counts();
        assertThat(counts.documents()).isEqualTo(120);
        assertThat(lines(List.of(clusterer.cluster(documents, sent(counts)))))
                .isEqualTo(lines(List.of(clusterer.cluster(documents, counts))));
    }

    private static IncidentClusterer.WordCounts sent(IncidentClusterer.WordCounts counts)
            throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(counts);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (IncidentClusterer.WordCounts) in.readObject();
        }
    }
}
