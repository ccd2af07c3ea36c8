// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

/**
 * Something that a person should look at.
 *
 * @param why in words: which figures contradict each other, which name is unknown
 */
public record QueueItem(EventRow event, Reason reason, String why) {}
