// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of what the project is and how far it is. */
final class Meta {
    private Meta() {}

    static Optional<String> find(Handle handle, String name) {
        return handle.createQuery("SELECT value FROM meta WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    static long number(Handle handle, String name) {
        return find(handle, name).map(Long::valueOf).orElse(0L);
    }

    static void put(Handle handle, String name, String value) {
        handle.createUpdate(
                        "INSERT INTO meta (name, value) VALUES (:name, :value)"
                                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .bind("name", name)
                .bind("value", value)
                .execute();
    }

    /** Marks that something changed, for caches. */
    static void changed(Handle handle) {
        put(handle, "revision", Long.toString(number(handle, "revision") + 1));
    }
}
