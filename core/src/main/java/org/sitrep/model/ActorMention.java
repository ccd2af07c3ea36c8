// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.List;
import java.util.Optional;

/**
 * Words that refer to someone who can act or be acted upon.
 *
 * @param head index into {@link ParsedDocument#tokens()} of the head word
 * @param name the canonical name, as the text or a list gives it
 * @param country ISO 3166-1 alpha-3, XKX, or a PLOVER international code (IGO UNO EUR NGO ISM IMG
 *     MNC)
 * @param sectors PLOVER sectors, most telling first: GOV, MIL, REB, CVL ...
 * @param group canonical name of an armed or political group
 * @param person full name of a person
 * @param office what the person or body is: "president", "defence ministry"
 * @param sameAs id of an earlier mention of the same actor: for pronouns and descriptions
 * @param rule the rule that made it
 */
public record ActorMention(
        String id,
        Span span,
        int head,
        Kind kind,
        Optional<String> name,
        Optional<String> country,
        List<String> sectors,
        Optional<String> group,
        Optional<String> person,
        Optional<String> office,
        Optional<String> ethnicity,
        Optional<String> religion,
        Optional<String> sameAs,
        String rule) {

    public ActorMention {
        sectors = List.copyOf(sectors);
    }

    /** What is referred to. */
    public enum Kind {
        /** A state, an institution, an organised group. */
        BODY,
        PERSON,
        /** People without an organisation: residents, civilians, protesters. */
        PEOPLE,
        FACILITY
    }
}
