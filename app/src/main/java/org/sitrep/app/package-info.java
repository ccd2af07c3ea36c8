// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: one class a command. Data goes to standard output, talk to standard error; the
 * exit status tells what became of the run.
 */
@NullMarked
package org.sitrep.app;

import org.jspecify.annotations.NullMarked;
