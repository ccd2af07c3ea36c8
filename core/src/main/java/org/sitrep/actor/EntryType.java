// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

/** Which list the entry is from; of two that match the same words the earlier type wins. */
enum EntryType {
    BREAKAWAY,
    ORGANISATION,
    GROUP,
    COUNTRY,
    SEAT,
    LEADER,
    ROLE,
    FACILITY,
    PEOPLE,
    /** A nationality as a noun: "Azerbaijanis". */
    NATIONAL,
    ADJECTIVE,
    /** "dozens", "a number": what counts is the noun after "of". */
    QUANTITY,
    /** Says something of the noun after it: "rebel", "former". */
    MODIFIER,
    /** A word that looks like a name and names nobody: a month, a river. */
    NOBODY
}
