// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.Optional;

/**
 * What a person wants to write into the log.
 *
 * @param target what it is about: {@code d12} (document 12), {@code d12.e3} (its event e3), {@code
 *     d12.c4}, {@code d12.p5}, {@code d12.a6}, {@code d12.t7} (a claim, a place, an actor, a time
 *     of it), {@code d12.m1} (its first event added by hand), or the id of an incident; to add
 *     something, the document it is added to
 * @param version the number of entries of the target that the person saw; 0 for a new one
 * @param kind never {@link Kind#RECODED}
 * @param field path of the field in the object of the record format: {@code type}, {@code
 *     time.from}, {@code place.ref}, {@code dead}; when something is added the list it goes to
 *     ({@code events} when empty)
 * @param value JSON: the field's new value (empty removes it), the object to add, the key of the
 *     other event to merge with or split from, the number of the entry to undo, the words of a note
 *     or of a state
 * @param why the reason in words; may be empty
 * @param who who writes
 * @param layer the coder's own layer in a document that is coded twice; empty for the project's
 *     coding
 */
public record Correction(
        String target,
        long version,
        Kind kind,
        Optional<String> field,
        Optional<String> value,
        String why,
        String who,
        Optional<String> layer) {

    /** A value for a field, in the project's coding. */
    public static Correction set(
            String target, long version, String field, String value, String who) {
        return new Correction(
                target,
                version,
                Kind.SET,
                Optional.of(field),
                Optional.of(value),
                "",
                who,
                Optional.empty());
    }

    /** Anything that needs no field, in the project's coding. */
    public static Correction of(
            Kind kind, String target, long version, Optional<String> value, String who) {
        return new Correction(
                target, version, kind, Optional.empty(), value, "", who, Optional.empty());
    }

    /** The same with a reason. */
    public Correction because(String reason) {
        return new Correction(target, version, kind, field, value, reason, who, layer);
    }

    /** The same on a coder's own layer. */
    public Correction on(String coder) {
        return new Correction(target, version, kind, field, value, why, who, Optional.of(coder));
    }
}
