// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Plurals of English nouns for people and bodies. */
final class Plurals {
    private static final Map<String, String> IRREGULAR =
            Map.ofEntries(
                    Map.entry("person", "people"),
                    Map.entry("child", "children"),
                    Map.entry("grandchild", "grandchildren"),
                    Map.entry("schoolchild", "schoolchildren"),
                    Map.entry("wife", "wives"),
                    Map.entry("housewife", "housewives"),
                    Map.entry("midwife", "midwives"),
                    Map.entry("thief", "thieves"),
                    Map.entry("life", "lives"),
                    Map.entry("cleric", "clerics"),
                    Map.entry("kurd", "kurds"),
                    Map.entry("passerby", "passersby"),
                    Map.entry("bystander", "bystanders"),
                    Map.entry("militia", "militias"),
                    Map.entry("media", "media"),
                    Map.entry("police", "police"),
                    Map.entry("personnel", "personnel"),
                    Map.entry("staff", "staff"),
                    Map.entry("youth", "youths"),
                    Map.entry("mujahideen", "mujahideen"),
                    Map.entry("corps", "corps"),
                    Map.entry("series", "series"),
                    Map.entry("premises", "premises"));

    /** Plurals that no ending tells; those that are singulars too are left out. */
    private static final Set<String> IRREGULAR_PLURALS =
            IRREGULAR.values().stream()
                    .filter(plural -> !IRREGULAR.containsKey(plural))
                    .collect(Collectors.toUnmodifiableSet());

    private Plurals() {}

    /** The plural of a folded noun; the noun itself when it is one already. */
    static String of(String noun) {
        String irregular = IRREGULAR.get(noun);
        if (irregular != null) {
            return irregular;
        }
        if (noun.endsWith("man") && !noun.endsWith("human") && !noun.endsWith("german")) {
            return noun.substring(0, noun.length() - 3) + "men";
        }
        if (isPlural(noun)) {
            return noun;
        }
        if (noun.endsWith("y") && noun.length() > 2 && !isVowel(noun.charAt(noun.length() - 2))) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        boolean hissing =
                noun.endsWith("s")
                        || noun.endsWith("x")
                        || noun.endsWith("ch")
                        || noun.endsWith("sh");
        return hissing ? noun + "es" : noun + "s";
    }

    /** Whether a folded noun of the lists is a plural by its form. */
    static boolean isPlural(String noun) {
        boolean regular =
                noun.endsWith("s")
                        && !noun.endsWith("ss")
                        && !noun.endsWith("us")
                        && !noun.endsWith("corps")
                        && !noun.endsWith("is");
        return regular || noun.endsWith("men") || IRREGULAR_PLURALS.contains(noun);
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
