// SPDX-License-Identifier: Apache-2.0
/**
 * Makes the reference files out of pinned packages, at build time. Nothing here is on the class
 * path of a running Sitrep; the formats are {@code knowledge}'s own, so that writer and reader
 * agree.
 */
@NullMarked
package org.sitrep.data;

import org.jspecify.annotations.NullMarked;
