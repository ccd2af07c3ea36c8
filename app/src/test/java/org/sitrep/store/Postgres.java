// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** A real PostgreSQL of its own, started once for all tests of a run. */
final class Postgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    private static final class Server {
        static final Optional<EmbeddedPostgres> STARTED = start();

        private static Optional<EmbeddedPostgres> start() {
            try {
                return Optional.of(EmbeddedPostgres.builder().start());
            } catch (IOException | RuntimeException | LinkageError fault) {
                note(fault);
                return Optional.empty();
            }
        }

        /** ./verify lists it among what it did not check. */
        private static void note(Throwable fault) {
            try {
                Path target = Path.of("target");
                Files.createDirectories(target);
                Files.writeString(
                        target.resolve("skipped-postgresql"),
                        "projects on PostgreSQL: no server could be started: " + fault + "\n");
            } catch (IOException unwritable) {
                throw new IllegalStateException(unwritable);
            }
        }
    }

    /** The address of a new, empty database; the test is skipped when there is no server. */
    static String database() {
        Assumptions.assumeTrue(
                Server.STARTED.isPresent(), "no PostgreSQL could be started on this machine");
        EmbeddedPostgres server = Server.STARTED.orElseThrow();
        String name = "p" + DATABASES.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return "postgresql://postgres:postgres@localhost:" + server.getPort() + "/" + name;
    }
}
