// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project in one file. */
class SqliteProjectTest extends ProjectContract {
    @TempDir private Path folder;

    private int projects;

    @Override
    Project create() {
        projects++;
        return Project.create(
                folder.resolve("p" + projects + ".sitrep").toString(), Samples.clock());
    }

    @Test
    void aProjectOfTheFirstVersionIsBroughtUpToDate() throws SQLException {
        Path file = folder.resolve("old.sitrep");
        try (Project old = Project.create(file.toString(), Samples.clock())) {
            old.add(Samples.report("a"), Samples.CODING);
            old.correct(Correction.set("d1.e1", 0, "status", "\"future\"", "ann"));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE log DROP COLUMN origin_hash");
            statement.execute("ALTER TABLE log DROP COLUMN origin_at");
            statement.execute("UPDATE meta SET value = '1' WHERE name = 'schema'");
        }
        try (Project now = Project.open(file.toString(), Samples.clock())) {
            assertThat(now.audit().faults()).isEmpty();
            assertThat(now.log(0, 10)).hasSize(1);
            assertThat(now.correct(Correction.set("d1.e1", 1, "status", "\"actual\"", "ann")))
                    .isInstanceOf(Reply.Written.class);
        }
        assertThat(folder.resolve("old.sitrep.version1")).exists();
    }
}
