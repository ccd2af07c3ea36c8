// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 6: finds who can act: states, institutions, armed groups, people; composes their codes;
 * joins the mentions of one actor.
 */
@NullMarked
package org.sitrep.actor;

import org.jspecify.annotations.NullMarked;
