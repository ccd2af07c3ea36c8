// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of values kept beside the project. */
final class Settings {
    private Settings() {}

    static Optional<String> find(Handle handle, String name) {
        return handle.createQuery("SELECT value FROM setting WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    static void put(Handle handle, String name, Optional<String> value) {
        if (value.isEmpty()) {
            handle.createUpdate("DELETE FROM setting WHERE name = :name")
                    .bind("name", name)
                    .execute();
            return;
        }
        handle.createUpdate(
                        "INSERT INTO setting (name, value) VALUES (:name, :value)"
                                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .bind("name", name)
                .bind("value", value.get())
                .execute();
    }
}
