// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 4: recognises time expressions, decides the day the report was written, and anchors the
 * expressions to it.
 */
@NullMarked
package org.sitrep.time;

import org.jspecify.annotations.NullMarked;
