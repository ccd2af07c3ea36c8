// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 2: a page becomes a document. Finds title, body, outlet, origin, credits and the page's own
 * date; leaves the furniture out; maps every block back to the markup.
 */
@NullMarked
package org.sitrep.extract;

import org.jspecify.annotations.NullMarked;
