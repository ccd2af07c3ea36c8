// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document in a list.
 *
 * @param n its number: 1, 2, ... in the order of adding
 * @param id its id in the record format
 * @param sha256 of the raw input, in hex
 * @param revision 1 for its first coding
 * @param title as corrected; empty when it has none
 * @param reportDate as corrected, in ISO 8601: a year, a month or a day
 * @param events number of events that nobody rejected
 * @param coders who codes it on a layer of their own; empty when it is not coded twice
 */
public record DocumentRow(
        long n,
        String id,
        String sha256,
        Coding coding,
        long revision,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> reportDate,
        String language,
        State state,
        long events,
        List<String> coders,
        Instant added) {
    public DocumentRow {
        coders = List.copyOf(coders);
    }
}
