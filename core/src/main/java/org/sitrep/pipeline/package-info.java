// SPDX-License-Identifier: Apache-2.0
/** The order of the stages: the only package that names them all. */
@NullMarked
package org.sitrep.pipeline;

import org.jspecify.annotations.NullMarked;
