// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.BitSet;
import java.util.Set;
import org.sitrep.model.EventType;

/**
 * What is seen of a sentence while frames are tried.
 *
 * @param here the further words of predicates that it has, by their numbers in the index
 * @param told the types told besides
 */
record Sight(int sentence, BitSet here, Set<EventType> told) {}
