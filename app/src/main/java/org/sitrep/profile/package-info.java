// SPDX-License-Identifier: Apache-2.0
/**
 * Exports: coded reports as tables that conflict researchers know, packed with all that is needed
 * to read them years later.
 *
 * <p>A {@link Profile} is a table of columns, read from a commented file; one class for each puts
 * the values into rows; a {@code TableWriter} for each format writes the rows; {@link Export} packs
 * the data with its codebook, schema and manifest. Same input, same version: same bytes.
 */
@NullMarked
package org.sitrep.profile;

import org.jspecify.annotations.NullMarked;
