// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.EventType;

/**
 * The quad classes and the conflict-cooperation scores of PLOVER, as {@code plover-scale.tsv} lists
 * them. Immutable, so safe for many threads.
 */
public final class PloverScale {
    private final Map<EventType, Integer> quads = new EnumMap<>(EventType.class);
    private final Map<EventType, Map<String, Double>> scores = new EnumMap<>(EventType.class);

    private PloverScale() {}

    /**
     * Reads the table.
     *
     * @throws IllegalStateException when a row is wrong or a type is missing
     */
    public static PloverScale bundled() {
        PloverScale scale = new PloverScale();
        for (Tsv.Row row : Tsv.read(PloverScale.class, "/org/sitrep/export/plover-scale.tsv")) {
            try {
                EventType type = EventType.valueOf(row.cell(0));
                scale.quads.put(type, Integer.parseInt(row.cell(2)));
                scale.scores
                        .computeIfAbsent(type, t -> new HashMap<>())
                        .put(row.cell(1), Double.parseDouble(row.cell(3)));
            } catch (IllegalArgumentException e) {
                throw row.fault(String.valueOf(e.getMessage()));
            }
        }
        for (EventType type : EventType.PLOVER) {
            if (!scale.scores.getOrDefault(type, Map.of()).containsKey("-")) {
                throw new IllegalStateException("plover-scale.tsv lacks " + type);
            }
        }
        return scale;
    }

    /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
    public int quad(EventType type) {
        return quads.getOrDefault(type, 0);
    }

    /** In [-10, 10]; of several modes the one farthest from 0 decides. */
    public double score(EventType type, List<String> modes) {
        Map<String, Double> ofType = scores.getOrDefault(type, Map.of());
        double score = 0;
        boolean found = false;
        for (String mode : modes) {
            Double ofMode = ofType.get(mode);
            if (ofMode != null && (!found || Math.abs(ofMode) > Math.abs(score))) {
                score = ofMode;
                found = true;
            }
        }
        return found ? score : ofType.getOrDefault("-", 0.0);
    }
}
