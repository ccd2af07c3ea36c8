// SPDX-License-Identifier: Apache-2.0
/** Stage 9: which reports copy which, and which tell of one happening. */
@NullMarked
package org.sitrep.incident;

import org.jspecify.annotations.NullMarked;
