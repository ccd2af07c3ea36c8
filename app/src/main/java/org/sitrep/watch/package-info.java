// SPDX-License-Identifier: Apache-2.0
/**
 * Feeds that are looked at again and again, and the only way in which Sitrep asks another machine
 * for anything. Off unless a person starts it; fenced when on.
 */
@NullMarked
package org.sitrep.watch;

import org.jspecify.annotations.NullMarked;
