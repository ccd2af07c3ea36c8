// SPDX-License-Identifier: Apache-2.0
/**
 * The ways between PLOVER and the schemes of other event data: CAMEO, ACLED, UCDP, whose codes of
 * precision are among them. Each is a commented table in {@code
 * core/src/main/resources/org/sitrep/crosswalk/}, and every row's example is a test.
 */
@NullMarked
package org.sitrep.crosswalk;

import org.jspecify.annotations.NullMarked;
