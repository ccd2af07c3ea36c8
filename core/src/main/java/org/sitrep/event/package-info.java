// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 7: what the text tells: event type, modes, actor, recipient, status, toll, day and place.
 * The frames of the codebook decide; the code reads them.
 */
@NullMarked
package org.sitrep.event;

import org.jspecify.annotations.NullMarked;
