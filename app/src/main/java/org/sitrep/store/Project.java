// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sitrep.export.RecordLine;
import org.sitrep.incident.IncidentClusterer;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Decision;
import org.sitrep.model.Rejection;

/**
 * A project: documents that were coded, and all that people did to them.
 *
 * <p>Safe for many threads, and for many programs at once on the same project. Each write is one
 * transaction that is on the disk when the method returns. Every method throws {@link
 * StoreException} when the project is damaged, locked or gone.
 */
public interface Project extends AutoCloseable {
    /** So many digits of a hash name an entry: among a billion, two share them once in 280,000. */
    int SHORTEST_HASH = 12;

    /**
     * Makes an empty project.
     *
     * @param location path of a file that does not exist yet, or the address of an empty PostgreSQL
     *     database: {@code postgresql://host/name}
     * @param clock for the times in the log
     * @throws StoreException when there is something already
     */
    static Project create(String location, InstantSource clock) {
        return SqlProject.create(location, clock);
    }

    /**
     * Opens a project; one of an older version is brought up to date first, after a copy was laid
     * beside it (a file only).
     *
     * @param location path of the file, or the address of the database
     * @throws StoreException when it is no project, or one of a newer version
     */
    static Project open(String location, InstantSource clock) {
        return SqlProject.open(location, clock);
    }

    /** How far the project is. */
    Head head();

    /**
     * Whether the input was coded already, by the same program with the same knowledge.
     *
     * @param id of the document
     * @param sha256 of the raw input, in hex
     */
    boolean isCurrent(String id, String sha256, Coding coding);

    /** Adds what the coder made of some inputs, in one transaction; the answers in their order. */
    List<Added> add(List<RecordLine> lines, Coding coding);

    /** Adds what the coder made of one input. */
    default Added add(RecordLine line, Coding coding) {
        return add(List.of(line), coding).getFirst();
    }

    /**
     * Inputs that could not be used, by id.
     *
     * @param after the last id of the page before; empty for the first page
     */
    List<Rejection> rejections(String after, int limit);

    /** Hands over every document as corrected, one record line each, by number. */
    void documents(Consumer<String> line);

    /**
     * A page of the documents, by number.
     *
     * @param after number of the last document of the page before; 0 for the first page
     */
    List<DocumentRow> documents(long after, int limit);

    /** A document with the project's coding. */
    default Optional<DocumentView> document(long n) {
        return document(n, Optional.empty());
    }

    /**
     * A document as one coder has it.
     *
     * @param layer the coder's; empty for the project's coding
     */
    Optional<DocumentView> document(long n, Optional<String> layer);

    /** The record as the machine wrote it, one line without the line's end. */
    Optional<String> machineLine(long n);

    /** The number of a document. */
    Optional<Long> number(String id);

    /** Events of the current view, by document and place in the text. */
    List<EventRow> events(Filter filter);

    /** One event, also a rejected one. */
    default Optional<EventRow> event(String key) {
        return events(Filter.of(List.of(key))).stream().findFirst();
    }

    /** Writes a correction, or says why not. */
    Reply correct(Correction correction);

    /** Writes a correction that was made before, in this project or in another. */
    Reply replay(Correction correction, Origin origin);

    /**
     * A page of the log, oldest first.
     *
     * @param after number of the last entry of the page before; 0 for the first page
     */
    List<LogEntry> log(long after, int limit);

    /**
     * The entries of the log whose hash begins so, oldest first.
     *
     * @param hash the hash or its beginning, of {@link #SHORTEST_HASH} digits or more; else there
     *     are none
     */
    List<LogEntry> entries(String hash);

    /** Every entry of a target on every layer, oldest first. */
    List<LogEntry> history(String target);

    /**
     * What a person should look at: the gravest reason first, then the lowest score.
     *
     * @param reason this one alone; empty for all
     */
    List<QueueItem> queue(Optional<Reason> reason, int limit);

    /**
     * Keys of events that nobody rejected whose sentence, names or title hold all the words; those
     * in quotes stand side by side, those after a minus do not occur. What the query holds besides
     * letters, digits, quotes and a minus parts words.
     */
    List<String> search(String query, int limit);

    /**
     * Finds the incidents of the project anew, after documents or corrections came.
     *
     * @param clusterer made with the decisions of {@link #decisions}
     */
    List<IncidentRow> cluster(IncidentClusterer clusterer);

    /** What people said of which events are one happening, for the clusterer. */
    List<Decision> decisions();

    /** The incidents as they were found last, by id. */
    List<IncidentRow> incidents();

    /** Whether documents or corrections came since the incidents were found. */
    boolean incidentsAreStale();

    /** Hands over every document as corrected, in the form that the stages use, by number. */
    void coded(Consumer<CodedDocument> document);

    /** Every document as corrected, read one by one when it is asked for. */
    Shelf shelf();

    /**
     * Does work on the project as it stands at one moment, whatever others write meanwhile.
     *
     * @param work gets this project; it writes nothing, keeps to the calling thread, and keeps
     *     nothing that is read when it is asked for
     */
    <T> T atOneMoment(Function<Project, T> work);

    /** How far two coders agree; the names of their layers. */
    Agreement agreement(String first, String second);

    /** Names of the layers on which somebody wrote. */
    List<String> layers();

    /** Checks the file, the log, and that all else follows from the records and the log. */
    AuditReport audit();

    /** Writes a copy of the project, whole at one moment, into a new file (SQLite only). */
    void backup(Path file);

    /** A value kept beside the project, such as saved filters. */
    Optional<String> setting(String name);

    /** Keeps a value beside the project; an empty one removes it. */
    void setting(String name, Optional<String> value);

    /** People who may use the project over the network, by name. */
    List<User> users();

    /** Adds or changes a person. */
    void user(User user);

    @Override
    void close();
}
