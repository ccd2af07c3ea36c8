// SPDX-License-Identifier: Apache-2.0
package org.sitrep.crosswalk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.knowledge.Nearest;
import org.sitrep.knowledge.Plover;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.EventType;

/** Reads the cells of a crosswalk's rows. */
final class Cells {
    private Cells() {}

    /** The types of a cell; at least one. */
    static Set<EventType> types(Tsv.Row row, String cell) {
        Set<EventType> types = new LinkedHashSet<>();
        for (String name : Tsv.list(cell)) {
            types.add(type(row, name));
        }
        if (types.isEmpty()) {
            throw row.fault("no type");
        }
        return types;
    }

    static EventType type(Tsv.Row row, String name) {
        for (EventType type : EventType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        List<String> known = EventType.PLOVER.stream().map(EventType::name).toList();
        throw row.fault("unknown type " + name + Nearest.hint(name, known));
    }

    /** {@code a|b+c}: a, or b and c. */
    static List<Set<String>> alternatives(Tsv.Row row, String cell, Collection<String> known) {
        List<Set<String>> alternatives = new ArrayList<>();
        for (String entry : Tsv.list(cell)) {
            Set<String> all = new LinkedHashSet<>(Tsv.split(entry, '+'));
            all.forEach(word -> check(row, word, known));
            alternatives.add(all);
        }
        return alternatives;
    }

    static void check(Tsv.Row row, String word, Collection<String> known) {
        if (!known.contains(word)) {
            throw row.fault("unknown " + word + Nearest.hint(word, known));
        }
    }

    /** The modes of several types. */
    static Set<String> modes(Collection<EventType> types) {
        Set<String> modes = new LinkedHashSet<>();
        types.forEach(type -> modes.addAll(Plover.modes(type)));
        return modes;
    }

    /**
     * An event as the column {@code example} writes it: {@code ASSAULT drone military MIL > REB
     * dead instrument=grenade}.
     */
    static Act example(Tsv.Row row, String cell) {
        List<String> words = Tsv.words(cell);
        if (words.isEmpty()) {
            throw row.fault("no example");
        }
        EventType type = type(row, words.getFirst());
        List<String> modes = new ArrayList<>();
        List<String> contexts = new ArrayList<>();
        Set<String> actor = new LinkedHashSet<>();
        Set<String> recipient = new LinkedHashSet<>();
        Set<String> flags = new LinkedHashSet<>();
        String instrument = "";
        boolean after = false;
        for (String word : words.subList(1, words.size())) {
            if (word.equals(">")) {
                after = true;
            } else if (Plover.SECTORS.contains(word)) {
                (after ? recipient : actor).add(word);
            } else if (!after && Plover.modes(type).contains(word)) {
                modes.add(word);
            } else if (!after && Plover.CONTEXTS.contains(word)) {
                contexts.add(word);
            } else if (word.startsWith("instrument=")) {
                instrument = word.substring("instrument=".length());
            } else {
                check(row, word, List.of("dead", "injured", "abroad"));
                flags.add(word);
            }
        }
        return new Act(
                type,
                true,
                modes,
                contexts,
                actor,
                recipient,
                flags.contains("dead"),
                flags.contains("injured"),
                flags.contains("abroad"),
                instrument);
    }
}
