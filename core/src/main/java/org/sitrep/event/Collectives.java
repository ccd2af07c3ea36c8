// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.Set;

/** Singular nouns that mean several people: "a family was killed" counts no one person. */
final class Collectives {
    static final Set<String> NOUNS =
            Set.of(
                    "people",
                    "family",
                    "crowd",
                    "mob",
                    "population",
                    "community",
                    "household",
                    "police",
                    "army",
                    "force",
                    "navy",
                    "crew",
                    "staff",
                    "unit",
                    "patrol",
                    "squad",
                    "gang",
                    "couple",
                    "everyone",
                    "number",
                    "group",
                    "minority",
                    "opposition",
                    "personnel",
                    "youth",
                    "anybody",
                    "anyone",
                    "convoy",
                    "battalion",
                    "brigade",
                    "militia",
                    "casualty",
                    "cartel",
                    "many",
                    "tank");

    private Collectives() {}
}
