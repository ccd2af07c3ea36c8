// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Looks whether a project is whole: the file, the log, the records, and that all else is what the
 * records and the log give. Belongs to one read transaction.
 */
final class Audit {
    /** Entries of the log that are read at once. // guess */
    private static final int PAGE = 5000;

    /** Faults after which more say nothing new. // guess */
    private static final int MOST = 100;

    private final Handle handle;
    private final Dialect dialect;
    private final List<String> faults = new ArrayList<>();

    Audit(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    List<String> faults() {
        step("the database", this::database);
        step("the log", this::log);
        step("the documents", this::documents);
        return faults.size() <= MOST ? faults : faults.subList(0, MOST);
    }

    /** What fails on the way is a fault of the project, not of the audit. */
    private void step(String what, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException fault) {
            faults.add(what + " cannot be read: " + Database.reason(fault));
        }
    }

    private void database() {
        if (dialect != Dialect.SQLITE) {
            return; // the server looks after its pages
        }
        handle.createQuery("PRAGMA integrity_check").mapTo(String.class).list().stream()
                .filter(line -> !line.equals("ok"))
                .forEach(line -> faults.add("the file is damaged: " + line));
    }

    private void log() {
        Map<String, Long> versions = new HashMap<>();
        long seq = 0;
        String previous = Chain.START;
        while (true) {
            List<LogEntry> page = LogTable.page(handle, seq, PAGE);
            for (LogEntry entry : page) {
                entry(entry, seq + 1, previous, versions);
                seq = entry.seq();
                previous = entry.hash();
            }
            if (page.size() < PAGE) {
                break;
            }
        }
        long kept = Meta.number(handle, "log_seq");
        String hash = Meta.find(handle, "log_hash").orElse(Chain.START);
        if (kept != seq || !hash.equals(previous)) {
            faults.add("log: it ends with entry " + seq + ", and " + kept + " were written");
        }
        long misplaced =
                handle.createQuery(
                                "SELECT count(*) FROM log WHERE document > 0 AND target NOT LIKE"
                                        + " 'd' || document || '.%' AND target <> 'd' || document")
                        .mapTo(Long.class)
                        .one();
        if (misplaced > 0) {
            faults.add("log: " + misplaced + " entries stand with another document");
        }
    }

    private void entry(LogEntry entry, long expected, String previous, Map<String, Long> versions) {
        String name = "log: entry " + entry.seq();
        if (entry.seq() != expected) {
            faults.add(name + " comes where entry " + expected + " belongs");
        }
        if (!entry.previous().equals(previous)) {
            faults.add(name + " is not chained to the one before");
        }
        if (!entry.hash().equals(Chain.hash(entry))) {
            faults.add(name + " was changed");
        }
        long seen = versions.merge(entry.layer().orElse("") + "\n" + entry.target(), 1L, Long::sum);
        if (entry.base() != seen - 1) {
            faults.add(name + " saw version " + entry.base() + " of " + (seen - 1));
        }
    }

    private void documents() {
        Map<Long, List<LogEntry>> entries = LogTable.byDocument(handle);
        List<Long> numbers =
                handle.createQuery("SELECT n FROM document ORDER BY n").mapTo(Long.class).list();
        long expected = 0;
        for (long n : numbers) {
            expected++;
            if (n != expected) {
                faults.add("document " + expected + " is missing");
                expected = n;
            }
            step("document " + n, () -> document(n, entries.getOrDefault(n, List.of())));
            if (faults.size() > MOST) {
                return;
            }
        }
        for (String table : List.of("event", "flag", "earlier_coding")) {
            long strays =
                    handle.createQuery(
                                    "SELECT count(*) FROM "
                                            + table
                                            + " WHERE document NOT IN (SELECT n FROM document)")
                            .mapTo(Long.class)
                            .one();
            if (strays > 0) {
                faults.add(table + ": " + strays + " rows of documents that are not there");
            }
        }
        earlier();
    }

    private void document(long n, List<LogEntry> entries) {
        String name = "document " + n;
        String record = Documents.record(handle, n).orElse("");
        if (!Documents.digest(handle, n).equals(Optional.of(Chain.sha256(record)))) {
            faults.add(name + ": the record was changed");
            return;
        }
        Machine machine = Documents.machine(handle, n).orElseThrow();
        View view = Fold.of(machine, entries);
        Show show = new Show(handle, dialect);
        Rows rows = new Rows(n, view, Show.coded(n, view));
        if (!Events.ofDocument(handle, n).equals(rows.all())) {
            faults.add(name + ": its events are not what record and log say");
        }
        if (!show.isShown(n, view)) {
            faults.add(name + ": its line in the list is not what record and log say");
        }
        if (!new Search(handle, dialect)
                .keys(n)
                .equals(rows.all().stream().map(EventRow::key).sorted().toList())) {
            faults.add(name + ": the search does not know its events");
        }
    }

    private void earlier() {
        handle
                .createQuery("SELECT document, revision, record, record_sha256 FROM earlier_coding")
                .map(
                        (row, context) ->
                                Chain.sha256(row.getString(3)).equals(row.getString(4))
                                        ? ""
                                        : "document "
                                                + row.getLong(1)
                                                + ": coding "
                                                + row.getLong(2)
                                                + " was changed")
                .list()
                .stream()
                .filter(fault -> !fault.isEmpty())
                .forEach(faults::add);
    }
}
