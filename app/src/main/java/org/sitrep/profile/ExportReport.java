// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.List;
import java.util.Map;

/**
 * What became of an export.
 *
 * @param documents coded reports read
 * @param rows of the table
 * @param leftOut how many the profile cannot hold, by reason
 * @param remarks what a person should know; usually empty
 * @param files all files of the export, in the order of their names
 */
public record ExportReport(
        long documents,
        long rows,
        Map<String, Long> leftOut,
        List<String> remarks,
        List<ExportFile> files) {
    public ExportReport {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /**
     * A file of an export.
     *
     * @param name without a folder
     * @param sha256 lower-case hex
     */
    public record ExportFile(String name, long bytes, String sha256) {}
}
