// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a correction was made first, when it came from a file of corrections.
 *
 * @param hash of its entry in the project in which it was made; of a line that a person wrote, a
 *     digest of the line
 * @param at when it was made; empty when the line does not say so
 */
public record Origin(String hash, Optional<Instant> at) {}
