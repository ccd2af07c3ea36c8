// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 3: a document becomes a parsed document: sentences, tokens, lemmas, dependencies, names.
 * The only package that knows the parser toolkit.
 */
@NullMarked
package org.sitrep.nlp;

import org.jspecify.annotations.NullMarked;
