// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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

    /**
     * Kills what serves a database (kill -9), as when the server's program crashed: the server
     * forgets all that it has in memory and begins again from its log. Returns when it answers.
     */
    static void kill(String address) throws InterruptedException {
        EmbeddedPostgres server = Server.STARTED.orElseThrow();
        String name = address.substring(address.lastIndexOf('/') + 1);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                PreparedStatement serving =
                        connection.prepareStatement(
                                "SELECT pid FROM pg_stat_activity WHERE datname = ?")) {
            serving.setString(1, name);
            try (ResultSet pids = serving.executeQuery()) {
                while (pids.next()) {
                    ProcessHandle.of(pids.getLong(1)).ifPresent(ProcessHandle::destroyForcibly);
                }
            }
        } catch (SQLException gone) {
            // The server went down while it answered.
        }
        for (int i = 0; i < 600 && !answers(server); i++) {
            Thread.sleep(100);
        }
    }

    private static boolean answers(EmbeddedPostgres server) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException notYet) {
            return false;
        }
    }
}
