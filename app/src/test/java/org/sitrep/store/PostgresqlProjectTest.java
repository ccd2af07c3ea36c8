// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

/** A project on a server: the same promises. */
class PostgresqlProjectTest extends ProjectContract {
    @Override
    Project create() {
        return Project.create(Postgres.database(), Samples.clock());
    }
}
