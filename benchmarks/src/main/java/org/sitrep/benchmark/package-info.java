// SPDX-License-Identifier: Apache-2.0
/**
 * The parser measured beside other toolkits, on the same texts in the same run: {@link
 * org.sitrep.benchmark.Compare} starts each system as a {@link org.sitrep.benchmark.Worker} in a
 * JVM of its own and lets them take turns.
 */
@NullMarked
package org.sitrep.benchmark;

import org.jspecify.annotations.NullMarked;
