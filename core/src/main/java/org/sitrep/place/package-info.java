// SPDX-License-Identifier: Apache-2.0
/** Stage 5: finds place names, tells their use, and resolves them to places of the gazetteer. */
@NullMarked
package org.sitrep.place;

import org.jspecify.annotations.NullMarked;
