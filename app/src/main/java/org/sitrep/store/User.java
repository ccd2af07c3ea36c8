// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.time.Instant;

/**
 * A person who may use the project over the network.
 *
 * @param role a word of the web server's
 * @param secret what the web server keeps of the password; never the password
 * @param disabled whether the person may no longer come in; the name stays taken
 */
public record User(String name, String role, String secret, Instant created, boolean disabled) {}
