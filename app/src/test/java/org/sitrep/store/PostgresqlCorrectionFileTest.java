// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

/** Corrections of a project on a server: the same promises. */
class PostgresqlCorrectionFileTest extends CorrectionFileContract {
    @Override
    Project create() {
        return Project.create(Postgres.database(), Samples.clock());
    }
}
