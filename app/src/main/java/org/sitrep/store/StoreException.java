// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

/** A project that cannot be used: damaged, locked, of a newer version, or not there. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreException(String message) {
        super(message);
    }
}
