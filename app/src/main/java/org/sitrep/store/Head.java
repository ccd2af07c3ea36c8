// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

/**
 * How far a project is.
 *
 * @param revision grows with every change of whatever kind; for caches
 * @param seq number of the last entry of the log, 0 when there is none
 * @param hash its hash; 64 zeros when there is none
 * @param documents number of documents
 * @param events number of events that nobody rejected
 */
public record Head(long revision, long seq, String hash, long documents, long events) {}
