// SPDX-License-Identifier: Apache-2.0
/** Stage 8: who says so, through whom, and how firmly. */
@NullMarked
package org.sitrep.claim;

import org.jspecify.annotations.NullMarked;
