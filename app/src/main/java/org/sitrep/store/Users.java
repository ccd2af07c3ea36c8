// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The table of people who may use the project over the network. */
final class Users {
    private Users() {}

    static List<User> all(Handle handle) {
        return handle.createQuery(
                        "SELECT name, role, secret, created_at, disabled FROM account ORDER BY name")
                .map(
                        (row, context) ->
                                new User(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        Instant.parse(row.getString(4)),
                                        row.getLong(5) != 0))
                .list();
    }

    static void put(Handle handle, User user) {
        handle.createUpdate(
                        "INSERT INTO account (name, role, secret, created_at, disabled)"
                                + " VALUES (:name, :role, :secret, :created, :disabled)"
                                + " ON CONFLICT (name) DO UPDATE SET role = excluded.role,"
                                + " secret = excluded.secret, disabled = excluded.disabled")
                .bind("name", user.name())
                .bind("role", user.role())
                .bind("secret", user.secret())
                .bind("created", user.created().toString())
                .bind("disabled", user.disabled() ? 1L : 0L)
                .execute();
    }
}
