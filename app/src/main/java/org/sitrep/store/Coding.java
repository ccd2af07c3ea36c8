// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

/**
 * What coded a document: with another coding the same input is coded again.
 *
 * @param program version of the program
 * @param knowledge digest of the codebook, gazetteers and views that it read
 */
public record Coding(String program, String knowledge) {}
