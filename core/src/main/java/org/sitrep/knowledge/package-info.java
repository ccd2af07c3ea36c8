// SPDX-License-Identifier: Apache-2.0
/**
 * What several stages know of the world: countries, gazetteer, borders, numbers. Loaded once,
 * immutable, safe for many threads. Imports the model and nothing else of Sitrep.
 */
@NullMarked
package org.sitrep.knowledge;

import org.jspecify.annotations.NullMarked;
