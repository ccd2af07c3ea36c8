// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 3: a document becomes a parsed document: sentences, tokens, lemmas, dependencies, names.
 */
@NullMarked
package org.sitrep.nlp;

import org.jspecify.annotations.NullMarked;
