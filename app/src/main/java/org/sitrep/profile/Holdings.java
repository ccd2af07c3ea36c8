// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Decision;

/** What is exported: coded reports from files or from a project, as they stand now. */
public interface Holdings {
    /**
     * Brings every coded document in a fixed order, one by one.
     *
     * @throws IOException when they cannot be read, or when the sink throws it
     */
    void documents(Sink sink) throws IOException;

    /** Takes a document. */
    interface Sink {
        void take(CodedDocument document) throws IOException;
    }

    /**
     * All documents, for incidents, which many of them tell of. Asked once, and instead of {@link
     * #documents}.
     */
    default Library library() throws IOException {
        List<CodedDocument> all = new ArrayList<>();
        documents(all::add);
        return Library.of(all);
    }

    /** Does work on what is held as it stands at one moment. */
    default <T> T atOneMoment(Work<T> work) throws IOException {
        return work.on(this);
    }

    /** Works on holdings that do not change meanwhile. */
    interface Work<T> {
        T on(Holdings moment) throws IOException;
    }

    /** What people decided on which tellings are one happening. */
    default List<Decision> decisions() {
        return List.of();
    }

    /**
     * What people took out or merged into another and is gone now, in the order in which they did.
     * Asked once.
     */
    default List<Deleted> deleted() {
        return List.of();
    }

    /** When people last changed what is exported. */
    default Changes changes() {
        return Changes.UNKNOWN;
    }

    /**
     * What tells these holdings from others, for the manifest: digests, the head of a log. Asked
     * after the documents were brought; in a fixed order, without times and names of machines.
     */
    default Map<String, String> described() {
        return Map.of();
    }
}
