// SPDX-License-Identifier: Apache-2.0
/**
 * The written forms of coded documents and incidents, and the reader of the record format.
 *
 * <p>Offsets are UTF-16 code units in the model and Unicode code points in everything written here.
 */
@NullMarked
package org.sitrep.export;

import org.jspecify.annotations.NullMarked;
