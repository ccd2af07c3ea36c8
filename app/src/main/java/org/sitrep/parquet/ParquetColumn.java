// SPDX-License-Identifier: Apache-2.0
package org.sitrep.parquet;

/**
 * A column of a table: every cell holds a value of its type, or nothing.
 *
 * @param name as readers see it; any text
 */
public record ParquetColumn(String name, ParquetType type) {}
