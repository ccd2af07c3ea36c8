// SPDX-License-Identifier: Apache-2.0
/**
 * Writes flat tables as Apache Parquet files, for R, pandas, DuckDB and others that read columns.
 *
 * <p>Knows nothing of Sitrep and imports the JDK alone. What it can write is what a table needs and
 * no more (docs/adr/0020-export-profiles.md): optional columns of seven types, no nesting, pages of
 * version 1, dictionaries for text, Snappy. The same rows give the same bytes on any machine.
 */
@NullMarked
package org.sitrep.parquet;

import org.jspecify.annotations.NullMarked;
