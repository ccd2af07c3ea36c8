// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.Optional;

/**
 * A field of an event on which two coders disagree.
 *
 * @param key the event as the first coder has it
 * @param otherKey the event as the second coder has it; the same unless added by hand
 * @param first the first coder's value; JSON, empty when there is none
 * @param second the second coder's value
 * @param decided whether the project's coding says something of the field
 */
public record Disagreement(
        String key,
        String otherKey,
        String field,
        Optional<String> first,
        Optional<String> second,
        boolean decided) {}
