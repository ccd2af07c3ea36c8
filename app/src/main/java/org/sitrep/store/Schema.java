// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The tables of a project and their versions: numbered files of SQL, {@code 001-tables.sql} and so
 * on, each with one more for what one database says otherwise ({@code 001-tables.sqlite.sql}).
 * Applied in order, in one transaction; {@code meta.schema} holds the last number.
 */
final class Schema {
    /** The files, in order; a project of an older version lacks the last of them. */
    private static final List<String> FILES = List.of("001-tables", "002-origins");

    /** The version of this program. */
    static final int VERSION = FILES.size();

    private Schema() {}

    /** The version of what is there; empty when there is no project. */
    static Optional<Integer> version(Handle handle, Dialect dialect) {
        if (!exists(handle, dialect, "meta")) {
            return Optional.empty();
        }
        return Meta.find(handle, "schema").map(Integer::valueOf);
    }

    /** Whether the database holds any table. */
    static boolean isEmpty(Handle handle, Dialect dialect) {
        String sql =
                switch (dialect) {
                    case SQLITE -> "SELECT count(*) FROM sqlite_master";
                    case POSTGRESQL ->
                            "SELECT count(*) FROM information_schema.tables"
                                    + " WHERE table_schema = current_schema()";
                };
        return handle.createQuery(sql).mapTo(Long.class).one() == 0;
    }

    private static boolean exists(Handle handle, Dialect dialect, String table) {
        String sql =
                switch (dialect) {
                    case SQLITE ->
                            "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = :table";
                    case POSTGRESQL ->
                            "SELECT count(*) FROM information_schema.tables"
                                    + " WHERE table_schema = current_schema() AND table_name = :table";
                };
        return handle.createQuery(sql).bind("table", table).mapTo(Long.class).one() > 0;
    }

    /** Brings the tables from a version to this program's; from 0: makes them. */
    static void migrate(Handle handle, Dialect dialect, int from) {
        for (int version = from; version < VERSION; version++) {
            String file = FILES.get(version);
            statements(file + ".sql").forEach(handle::execute);
            statements(file + "." + dialect.word() + ".sql").forEach(handle::execute);
        }
        Meta.put(handle, "schema", Integer.toString(VERSION));
    }

    private static List<String> statements(String file) {
        try (InputStream in = Schema.class.getResourceAsStream("sql/" + file)) {
            if (in == null) {
                throw new IllegalStateException("a file of SQL is missing: " + file);
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> statements = new ArrayList<>();
            for (String each : all.split("(?m)^----$")) {
                String sql = withoutRemarks(each);
                if (!sql.isBlank()) {
                    statements.add(sql);
                }
            }
            return statements;
        } catch (IOException fault) {
            throw new UncheckedIOException(String.format(Locale.ROOT, "reading %s", file), fault);
        }
    }

    private static String withoutRemarks(String sql) {
        StringBuilder kept = new StringBuilder();
        sql.lines()
                .filter(line -> !line.strip().startsWith("--"))
                .forEach(line -> kept.append(line).append('\n'));
        return kept.toString();
    }
}
