// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.util.List;
import java.util.Optional;

/**
 * What the command {@code archive} was asked for.
 *
 * @param inputs files and folders, in input order
 * @param out the folder that is written
 * @param master where Spark runs; empty when whoever starts the job says so
 * @param setup what the coding needs
 * @param rule by which one toll is taken from many; empty for the standard one
 * @param shareBytes of the largest share of a file; empty when the job may choose
 * @param incidents whether reports are joined too
 */
public record ArchiveRequest(
        List<String> inputs,
        String out,
        Optional<String> master,
        CodingSetup setup,
        Optional<String> rule,
        Optional<Long> shareBytes,
        boolean incidents) {
    public ArchiveRequest {
        inputs = List.copyOf(inputs);
    }
}
