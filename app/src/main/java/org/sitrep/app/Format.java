// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

/** The forms of output, in the words of the command line. docs/formats.md describes each. */
enum Format {
    /** A situation report for a person. */
    report,
    /** Everything, as JSON Lines: one document a line. */
    records,
    /** PLOVER's JSON Lines: one happening a line. */
    plover,
    /** One happening a line, for spreadsheets. */
    csv
}
