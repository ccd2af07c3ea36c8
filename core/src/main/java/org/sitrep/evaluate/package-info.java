// SPDX-License-Identifier: Apache-2.0
/**
 * Coded records beside a file that people coded: what both have, what was missed, what was
 * invented, how far the fields agree, and the words behind every disagreement.
 */
@NullMarked
package org.sitrep.evaluate;

import org.jspecify.annotations.NullMarked;
