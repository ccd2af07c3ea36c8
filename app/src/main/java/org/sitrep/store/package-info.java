// SPDX-License-Identifier: Apache-2.0
/**
 * A project: the documents that were coded, and what people corrected.
 *
 * <p>The machine's records are kept as they were written. What people do is a log that only grows,
 * each entry chained to the one before by its hash; the current view is the record with the log
 * folded over it. Everything else (the index of events, the words for the search) is made from
 * these two and can be made again. The only door to SQL. docs/adr/0019-store.md.
 */
@NullMarked
package org.sitrep.store;

import org.jspecify.annotations.NullMarked;
