// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

/** What the types of a human file are types of. */
public enum Scheme {
    /** PLOVER's 16 types, or types of a user's own; the sub-type is the mode. */
    PLOVER,
    /** ACLED's event types; the sub-type is the sub-event type. */
    ACLED,
    /** UCDP's types of violence, 1 to 3. */
    UCDP
}
