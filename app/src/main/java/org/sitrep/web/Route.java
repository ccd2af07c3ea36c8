// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.util.Optional;

/**
 * One request that the server knows.
 *
 * @param path below {@code /api/v1}, with names in braces as in the description
 * @param role the least that a caller must be; empty for those that need no session
 * @param mostBytes of the body, which is not read further
 */
record Route(String method, String path, Optional<Role> role, int mostBytes, Handler handler) {
    /** A name and a password; whoever is not known yet may send no more. // guess */
    static final int MOST_OF_ANYBODY = 16_000;

    /** The largest saved filters and corrections are some 100 kB. // guess */
    static final int MOST_BYTES = 1_000_000;

    /** Answers a request that was let through. */
    interface Handler {
        /**
         * Answers.
         *
         * @throws Problem when there is no answer
         * @throws Exception when the server has a fault
         */
        void answer(Call call) throws Exception;
    }

    static Route open(String method, String path, Handler handler) {
        return new Route(method, path, Optional.empty(), MOST_OF_ANYBODY, handler);
    }

    static Route of(String method, String path, Role role, Handler handler) {
        return new Route(method, path, Optional.of(role), MOST_BYTES, handler);
    }

    /** One whose body may be as large as the server takes any. */
    Route large() {
        return new Route(method, path, role, Server.MOST_BYTES, handler);
    }
}
