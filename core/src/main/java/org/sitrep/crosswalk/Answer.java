// SPDX-License-Identifier: Apache-2.0
package org.sitrep.crosswalk;

import java.util.Optional;

/**
 * What a crosswalk says of an event: a value of the other scheme, or why it has none. Exactly one
 * of the two is there.
 *
 * @param reason a word that the table explains: {@code not-recorded}
 * @param rule the row that answered: {@code acled.tsv:31}
 */
public record Answer<T>(Optional<T> value, Optional<String> reason, String rule) {}
