// SPDX-License-Identifier: Apache-2.0
/**
 * The records on the arrows between the stages: immutable, staged, and dependent on the JDK alone.
 *
 * <p>{@code Page -> Document -> ParsedDocument -> ResolvedDocument -> CodedDocument -> Incident}.
 * The type of a parameter says what a stage needs, so no stage can be run too early.
 *
 * <p>All offsets inside Sitrep are UTF-16 code units, half-open. Exports convert them to code
 * points. Ids ({@code t1}, {@code p1}, {@code a1}, {@code e1}, {@code c1}) are given by the stage
 * that creates the thing, in the order of the text, and are unique within one document.
 */
@NullMarked
package org.sitrep.model;

import org.jspecify.annotations.NullMarked;
