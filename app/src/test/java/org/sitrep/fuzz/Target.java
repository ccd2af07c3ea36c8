// SPDX-License-Identifier: Apache-2.0
package org.sitrep.fuzz;

import java.util.List;

/** One way by which bytes that others made come into Sitrep. */
interface Target {
    /** One word, which names the folder of its cases. */
    String name();

    /** Sound inputs, to be changed. */
    List<byte[]> seeds();

    /** Words of the format. */
    List<String> words();

    /**
     * Reads an input and everything that is made of it, and holds it to its contract.
     *
     * @return what came of it, which must be the same for the same bytes
     * @throws Throwable when the contract is broken
     */
    String read(byte[] input) throws Throwable;
}
