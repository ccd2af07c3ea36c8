// SPDX-License-Identifier: Apache-2.0
package org.sitrep.model;

import java.util.OptionalLong;

/**
 * Where the bytes of an input lie, precise enough to read them again.
 *
 * @param path the path as given on the command line, {@code -} for standard input
 * @param sha256 lower-case hex digest of the input's bytes (of the line, for JSON Lines)
 * @param warcOffset byte position of the archive record; empty outside archives
 */
public record Input(String path, String sha256, OptionalLong warcOffset) {
    public Input(String path, String sha256) {
        this(path, sha256, OptionalLong.empty());
    }
}
