// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.util.Optional;

/**
 * One request that the server knows.
 *
 * @param path below {@code /api/v1}, with names in braces as in the description
 * @param role the least that a caller must be; empty for those that need no session
 */
record Route(String method, String path, Optional<Role> role, Handler handler) {

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
        return new Route(method, path, Optional.empty(), handler);
    }

    static Route of(String method, String path, Role role, Handler handler) {
        return new Route(method, path, Optional.of(role), handler);
    }
}
