// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 1: bytes become pages. Reads files, folders, JSON Lines and standard input; decodes them
 * and remembers where they lay.
 */
@NullMarked
package org.sitrep.ingest;

import org.jspecify.annotations.NullMarked;
