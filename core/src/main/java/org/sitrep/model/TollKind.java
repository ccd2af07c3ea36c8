// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

/** What a toll counts; all of persons. */
public enum TollKind {
    DEAD,
    INJURED,
    MISSING,
    DISPLACED,
    DETAINED
}
