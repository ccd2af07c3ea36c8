// SPDX-License-Identifier: Apache-2.0
package broken.sitrep.time;

/** A second public type in one stage. */
public final class Second {}
