// SPDX-License-Identifier: Apache-2.0
/** A house that breaks every rule of the architecture once; see {@code ArchitectureTest}. */
package broken.sitrep;
