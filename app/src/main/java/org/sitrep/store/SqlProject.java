// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.sitrep.export.RecordLine;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Decision;
import org.sitrep.model.Rejection;

/**
 * A project in a database. Every method is one transaction; the work is done by the tables' own
 * classes.
 */
final class SqlProject implements Project {
    private final Database database;
    private final InstantSource clock;

    private SqlProject(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    static Project create(String written, InstantSource clock) {
        Location location = Location.of(written);
        if (location.file().isPresent() && Files.exists(location.file().get())) {
            throw new StoreException(location.name() + " exists already");
        }
        Database database = Database.open(location);
        try {
            database.write(
                    handle -> {
                        if (!Schema.isEmpty(handle, database.dialect())) {
                            throw new StoreException(
                                    "there is something in " + location.name() + " already");
                        }
                        Schema.migrate(handle, database.dialect(), 0);
                        Meta.put(handle, "revision", "1");
                        return true;
                    });
            return new SqlProject(database, clock);
        } catch (RuntimeException fault) {
            database.close();
            throw fault;
        }
    }

    static Project open(String written, InstantSource clock) {
        Location location = Location.of(written);
        if (location.file().isPresent() && !Files.isRegularFile(location.file().get())) {
            throw new StoreException(
                    "there is no project " + location.name() + "; ./sitrep init makes one");
        }
        Database database = Database.open(location);
        try {
            Optional<Integer> version =
                    database.read(handle -> Schema.version(handle, database.dialect()));
            if (version.isEmpty()) {
                throw new StoreException(location.name() + " is no project");
            }
            if (version.get() > Schema.VERSION) {
                throw new StoreException(
                        location.name()
                                + " is a project of a newer version of the program ("
                                + version.get()
                                + ")");
            }
            if (version.get() < Schema.VERSION) {
                migrate(database, location, version.get());
            }
            return new SqlProject(database, clock);
        } catch (RuntimeException fault) {
            database.close();
            throw fault;
        }
    }

    /** Brings an older project up to date; a copy of the file stays beside it. */
    private static void migrate(Database database, Location location, int from) {
        if (location.file().isPresent()) {
            copy(database, Path.of(location.file().get() + ".version" + from));
        }
        database.write(
                handle -> {
                    Schema.migrate(handle, database.dialect(), from);
                    return true;
                });
    }

    private static void copy(Database database, Path file) {
        database.alone(
                handle ->
                        handle.createUpdate("VACUUM INTO :file")
                                .bind("file", file.toString())
                                .execute());
    }

    /** Milliseconds are what a person can tell apart. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Head head() {
        return database.read(SqlProject::head);
    }

    private static Head head(Handle handle) {
        LogTable.End end = LogTable.end(handle);
        long documents =
                handle.createQuery("SELECT count(*) FROM document").mapTo(Long.class).one();
        long events =
                handle.createQuery("SELECT count(*) FROM event WHERE rejected = 0")
                        .mapTo(Long.class)
                        .one();
        return new Head(Meta.number(handle, "revision"), end.seq(), end.hash(), documents, events);
    }

    @Override
    public boolean isCurrent(String id, String sha256, Coding coding) {
        return database.read(handle -> Documents.isCurrent(handle, id, sha256, coding));
    }

    @Override
    public List<Added> add(List<RecordLine> lines, Coding coding) {
        return database.write(
                handle -> {
                    Adding adding = new Adding(handle, database.dialect(), coding, now());
                    return lines.stream().map(adding::add).toList();
                });
    }

    @Override
    public List<Rejection> rejections(String after, int limit) {
        return database.read(handle -> Rejections.page(handle, after, limit));
    }

    @Override
    public void documents(Consumer<String> line) {
        coded(document -> line.accept(View.line(document)));
    }

    @Override
    public void coded(Consumer<CodedDocument> document) {
        database.read(
                handle -> {
                    Views.each(handle, (n, coded) -> document.accept(coded));
                    return true;
                });
    }

    @Override
    public Shelf shelf() {
        return database.read(
                handle -> {
                    List<Long> numbers = new ArrayList<>();
                    List<String> ids = new ArrayList<>();
                    handle.createQuery("SELECT n, id FROM document ORDER BY n")
                            .map(
                                    (row, context) ->
                                            numbers.add(row.getLong(1))
                                                    && ids.add(row.getString(2)))
                            .list();
                    return new Shelf(numbers, ids, n -> database.read(each -> Views.one(each, n)));
                });
    }

    @Override
    public <T> T atOneMoment(Function<Project, T> work) {
        return database.read(handle -> work.apply(new SqlProject(database.at(handle), clock)));
    }

    @Override
    public List<DocumentRow> documents(long after, int limit) {
        return database.read(handle -> Documents.page(handle, after, limit));
    }

    @Override
    public Optional<DocumentView> document(long n, Optional<String> layer) {
        return database.read(
                handle -> Documents.row(handle, n).map(row -> view(handle, row, layer)));
    }

    private static DocumentView view(Handle handle, DocumentRow row, Optional<String> layer) {
        Machine machine = Documents.machine(handle, row.n()).orElseThrow();
        List<LogEntry> log = Corrections.onLayer(LogTable.ofDocument(handle, row.n()), layer);
        View view = Fold.of(machine, log);
        Map<String, State> states = new TreeMap<>();
        view.states().forEach((id, state) -> states.put(Target.key(row.n(), id), state));
        Map<String, String> rejected = new LinkedHashMap<>();
        view.rejected()
                .forEach((id, item) -> rejected.put(Target.key(row.n(), id), Trees.write(item)));
        List<LogEntry> notes =
                log.stream()
                        .filter(entry -> entry.kind() == Kind.NOTE)
                        .filter(entry -> !view.undone().contains(entry.seq()))
                        .toList();
        return new DocumentView(
                row,
                View.line(Show.present(row.n(), view)),
                view.versions(),
                states,
                rejected,
                notes,
                log,
                view.undone().stream().sorted().toList());
    }

    @Override
    public Optional<String> machineLine(long n) {
        return database.read(handle -> Documents.record(handle, n));
    }

    @Override
    public Optional<Long> number(String id) {
        return database.read(handle -> Documents.number(handle, id));
    }

    @Override
    public List<EventRow> events(Filter filter) {
        return database.read(handle -> EventQuery.run(handle, database.dialect(), filter));
    }

    @Override
    public Reply correct(Correction correction) {
        return write(correction, Optional.empty());
    }

    @Override
    public Reply replay(Correction correction, Origin origin) {
        return write(correction, Optional.of(origin));
    }

    private Reply write(Correction correction, Optional<Origin> origin) {
        return database.write(
                handle ->
                        new Corrections(handle, database.dialect(), now(), origin)
                                .write(correction));
    }

    @Override
    public List<LogEntry> log(long after, int limit) {
        return database.read(handle -> LogTable.page(handle, after, limit));
    }

    @Override
    public List<LogEntry> entries(String hash) {
        return database.read(handle -> LogTable.beginning(handle, hash));
    }

    @Override
    public List<LogEntry> history(String target) {
        return database.read(handle -> LogTable.ofTarget(handle, target));
    }

    @Override
    public List<QueueItem> queue(Optional<Reason> reason, int limit) {
        return database.read(handle -> Flags.queue(handle, reason, limit));
    }

    @Override
    public List<String> search(String query, int limit) {
        Filter all = Filter.all();
        return events(all.saying(query).page(Optional.empty(), limit)).stream()
                .map(EventRow::key)
                .toList();
    }

    /** Incidents with the revision of the project that they were found in. */
    private record Found(long revision, Clusters clusters) {}

    private static Clusters clustered(Project moment, IncidentClusterer clusterer) {
        Shelf shelf = moment.shelf();
        return clusterer.cluster(shelf.ids(), shelf);
    }

    @Override
    public List<IncidentRow> cluster(IncidentClusterer clusterer) {
        Found found =
                database.read(
                        handle ->
                                new Found(
                                        Meta.number(handle, "revision"),
                                        clustered(
                                                new SqlProject(database.at(handle), clock),
                                                clusterer)));
        long seen = found.revision();
        Clusters clusters = found.clusters();
        return database.write(
                handle -> {
                    List<IncidentRow> rows = Clustering.rows(handle, clusters);
                    Incidents.replace(handle, rows);
                    Flags.contradictions(handle, Contradictions.byKey(rows));
                    boolean same = Meta.number(handle, "revision") == seen;
                    Meta.changed(handle);
                    // What came while the clusterer was at work leaves its incidents stale.
                    long now = Meta.number(handle, "revision");
                    Meta.put(handle, "clustered", Long.toString(same ? now : 0));
                    return rows;
                });
    }

    @Override
    public List<Decision> decisions() {
        return database.read(Clustering::decisions);
    }

    @Override
    public List<IncidentRow> incidents() {
        return database.read(Incidents::all);
    }

    @Override
    public boolean incidentsAreStale() {
        return database.read(
                handle -> Meta.number(handle, "clustered") != Meta.number(handle, "revision"));
    }

    @Override
    public Agreement agreement(String first, String second) {
        return database.read(handle -> Agreements.of(handle, first, second));
    }

    @Override
    public List<String> layers() {
        return database.read(LogTable::layers);
    }

    @Override
    public AuditReport audit() {
        return database.read(
                handle ->
                        new AuditReport(
                                new Audit(handle, database.dialect()).faults(), head(handle)));
    }

    @Override
    public void backup(Path file) {
        if (database.dialect() != Dialect.SQLITE) {
            throw new StoreException("a database server has tools of its own for copies");
        }
        copy(database, file);
    }

    @Override
    public Optional<String> setting(String name) {
        return database.read(handle -> Settings.find(handle, name));
    }

    @Override
    public void setting(String name, Optional<String> value) {
        database.write(
                handle -> {
                    Settings.put(handle, name, value);
                    return true;
                });
    }

    @Override
    public List<User> users() {
        return database.read(Users::all);
    }

    @Override
    public void user(User user) {
        database.write(
                handle -> {
                    Users.put(handle, user);
                    return true;
                });
    }

    @Override
    public void close() {
        database.close();
    }
}
