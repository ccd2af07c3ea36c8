// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.Optional;
import org.sitrep.knowledge.TollRule;

/**
 * How an export is written.
 *
 * @param excel delimited files begin with a byte order mark and are separated by semicolons, as
 *     Excel expects in most of Europe
 * @param formulaGuard an apostrophe leads free text that a spreadsheet would take for a formula
 * @param numericInter ACLED's kinds of actor as numbers, as in its older files
 * @param tollRule by which tolls are taken from many accounts; empty: the profile's own
 */
public record ExportOptions(
        ExportFormat format,
        boolean excel,
        boolean formulaGuard,
        boolean numericInter,
        Optional<TollRule> tollRule,
        ExportFilter filter) {

    /** A format with all else as usual. */
    public static ExportOptions of(ExportFormat format) {
        return new ExportOptions(
                format, false, true, false, Optional.empty(), ExportFilter.EVERYTHING);
    }
}
