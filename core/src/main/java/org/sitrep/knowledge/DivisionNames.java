// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which names of a place English news can use, and what else divisions are called. Immutable after
 * construction, so safe for many threads.
 */
public final class DivisionNames {
    /** Three capitals among the other names of a place are the code of its airport: GYD, GNJ. */
    private static final int LONGEST_CODE = 3;

    /** Nothing longer is ever written in a sentence; such entries are descriptions. */
    private static final int LONGEST_NAME = 60;

    private static final int SHORTEST_BARE_NAME = 3; // "Ica Department" is Ica

    private static final Map<String, String> DIRECTIONS =
            Map.ofEntries(
                    Map.entry("northern", "North"),
                    Map.entry("southern", "South"),
                    Map.entry("eastern", "East"),
                    Map.entry("western", "West"),
                    Map.entry("north", "Northern"),
                    Map.entry("south", "Southern"),
                    Map.entry("east", "Eastern"),
                    Map.entry("west", "Western"),
                    Map.entry("nord", "North"),
                    Map.entry("sud", "South"),
                    Map.entry("est", "East"),
                    Map.entry("ouest", "West"));

    private final Set<String> kinds = new LinkedHashSet<>();
    private final Set<String> connectors = new LinkedHashSet<>();
    private final Set<String> vague = new LinkedHashSet<>();

    public DivisionNames() {
        for (Tsv.Row row :
                Tsv.read(DivisionNames.class, "/org/sitrep/knowledge/division-words.tsv")) {
            Set<String> words =
                    switch (row.cell(0)) {
                        case "kind" -> kinds;
                        case "connector" -> connectors;
                        case "vague" -> vague;
                        default -> throw row.fault("a word is a kind, a connector or vague");
                    };
            for (String word : row.list(1)) {
                words.add(Fold.fold(word));
            }
        }
    }

    /** Whether an alternative name is one: in Latin letters, no code, no link. */
    public static boolean isUsable(String name) {
        if (name.length() < 2 || name.length() > LONGEST_NAME || name.contains("://")) {
            return false;
        }
        boolean letters = false;
        boolean capitals = true;
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int c = name.codePointAt(i);
            if (Character.isLetter(c)) {
                if (Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN
                        && !isModifier(c)) {
                    return false;
                }
                letters = true;
                capitals &= Character.isUpperCase(c);
            }
        }
        return letters && !(capitals && name.length() <= LONGEST_CODE);
    }

    /** The apostrophes that romanisations write as letters. */
    private static boolean isModifier(int c) {
        return Character.getType(c) == Character.MODIFIER_LETTER;
    }

    /**
     * The names of a division: as given, without the word for its kind ("Tartar District" is Tartar
     * too), and with the other form of a direction ("Northern Darfur" is North Darfur).
     */
    public List<String> ofDivision(String name) {
        Set<String> names = new LinkedHashSet<>();
        names.add(name);
        names.add(bare(name));
        for (String known : List.copyOf(names)) {
            int space = known.indexOf(' ');
            String direction =
                    space < 0 ? null : DIRECTIONS.get(Fold.fold(known.substring(0, space)));
            if (direction != null) {
                names.add(direction + known.substring(space));
            }
        }
        return List.copyOf(names);
    }

    /**
     * The name without words for the kind of division; the name itself when nothing would be left.
     */
    public String bare(String name) {
        List<String> words = new ArrayList<>(List.of(name.strip().split("\\s+")));
        while (words.size() > 1 && kinds.contains(Fold.fold(words.getLast()))) {
            words.removeLast();
        }
        while (words.size() > 1 && kinds.contains(Fold.fold(words.getFirst()))) {
            words.removeFirst();
            while (words.size() > 1 && connectors.contains(Fold.fold(words.getFirst()))) {
                words.removeFirst();
            }
        }
        String bare = String.join(" ", words);
        boolean enough = bare.length() >= SHORTEST_BARE_NAME && !vague.contains(Fold.fold(bare));
        return enough ? bare : name;
    }
}
