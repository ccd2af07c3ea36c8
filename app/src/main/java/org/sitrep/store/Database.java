// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Two ways into the database: many readers, each of which sees one moment, and writers one after
 * the other.
 *
 * <p>SQLite: one connection writes, others read meanwhile (write-ahead log); what is committed is
 * on the disk (synchronous FULL). Its transactions begin IMMEDIATE, so that two programs wait for
 * each other instead of failing half-way. PostgreSQL: writers hold one advisory lock for their
 * transaction, since the chain of the log has one end, and wait for the disk whatever the server is
 * set to.
 */
final class Database implements AutoCloseable {
    /** Readers at once; more wait. // guess: more than the cores of a small server */
    private static final int READERS = 8;

    /** How long to wait for a connection or for another program's write. // guess */
    private static final int PATIENCE_MS = 30_000;

    /** Any number; no other program of this database may use it for a lock. */
    private static final long LOCK = 0x5174_4e50L;

    private final Dialect dialect;
    private final HikariDataSource readSource;
    private final HikariDataSource writeSource;
    private final Jdbi readers;
    private final Jdbi writers;
    private final Optional<Handle> moment;

    private Database(Dialect dialect, HikariDataSource readSource, HikariDataSource writeSource) {
        this.dialect = dialect;
        this.readSource = readSource;
        this.writeSource = writeSource;
        this.readers = Jdbi.create(readSource);
        this.writers = Jdbi.create(writeSource);
        this.moment = Optional.empty();
    }

    private Database(Database all, Handle moment) {
        this.dialect = all.dialect;
        this.readSource = all.readSource;
        this.writeSource = all.writeSource;
        this.readers = all.readers;
        this.writers = all.writers;
        this.moment = Optional.of(moment);
    }

    /** The same database as the handle's transaction sees it; it cannot be written. */
    Database at(Handle handle) {
        return new Database(this, handle);
    }

    /** Opens the database of a project; a file is made when it is missing. */
    static Database open(Location location) {
        try {
            if (location.dialect() == Dialect.POSTGRESQL) {
                HikariDataSource source = pool(location.url(), READERS, new Properties());
                return new Database(location.dialect(), source, source);
            }
            HikariDataSource writer = pool(location.url(), 1, sqlite(true));
            try {
                return new Database(
                        location.dialect(), pool(location.url(), READERS, sqlite(false)), writer);
            } catch (RuntimeException fault) {
                writer.close();
                throw fault;
            }
        } catch (RuntimeException fault) {
            throw new StoreException(
                    location.name() + " cannot be opened: " + reason(fault), fault);
        }
    }

    private static Properties sqlite(boolean writes) {
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", "FULL");
        properties.setProperty("busy_timeout", Integer.toString(PATIENCE_MS));
        properties.setProperty("transaction_mode", writes ? "IMMEDIATE" : "DEFERRED");
        properties.setProperty("cache_size", "-16000"); // KiB of pages
        return properties;
    }

    private static HikariDataSource pool(String url, int size, Properties properties) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MS);
        config.setDataSourceProperties(properties);
        return new HikariDataSource(config);
    }

    Dialect dialect() {
        return dialect;
    }

    /** Reads at one moment of the project. */
    <T> T read(Function<Handle, T> work) {
        if (moment.isPresent()) {
            return work.apply(moment.get());
        }
        try {
            return readers.inTransaction(
                    handle -> {
                        if (dialect == Dialect.POSTGRESQL) {
                            handle.execute(
                                    "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
                        }
                        return work.apply(handle);
                    });
        } catch (JdbiException fault) {
            throw new StoreException("the project cannot be read: " + reason(fault), fault);
        }
    }

    /** Writes, alone; all of it or nothing. */
    <T> T write(Function<Handle, T> work) {
        writable();
        try {
            return writers.inTransaction(
                    handle -> {
                        if (dialect == Dialect.POSTGRESQL) {
                            // A server may be set to say yes before anything is on its disk.
                            handle.execute("SET LOCAL synchronous_commit TO on");
                            handle.createQuery("SELECT pg_advisory_xact_lock(:lock)")
                                    .bind("lock", LOCK)
                                    .mapToMap()
                                    .list();
                        }
                        return work.apply(handle);
                    });
        } catch (JdbiException fault) {
            throw new StoreException("the project cannot be written: " + reason(fault), fault);
        }
    }

    /** Outside of any transaction, alone among the writers of this program. */
    void alone(Consumer<Handle> work) {
        writable();
        try {
            writers.useHandle(work::accept);
        } catch (JdbiException fault) {
            throw new StoreException(reason(fault), fault);
        }
    }

    private void writable() {
        if (moment.isPresent()) {
            throw new IllegalStateException("a moment of a project cannot be written");
        }
    }

    /** What the driver says, in one line. */
    static String reason(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.lines().findFirst().orElse(message);
    }

    @Override
    public void close() {
        if (moment.isPresent()) {
            return; // its owner's
        }
        readSource.close();
        writeSource.close();
    }
}
