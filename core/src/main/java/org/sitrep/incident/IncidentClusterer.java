// SPDX-License-Identifier: Apache-2.0
package org.sitrep.incident;

import java.io.Serializable;
import java.util.List;
import org.sitrep.knowledge.TollRule;
import org.sitrep.knowledge.TollRules;
import org.sitrep.model.Clusters;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.CopySeeker;
import org.sitrep.model.Decision;

/**
 * Stage 9: joins the reports of one happening.
 *
 * <p>What is global in it: in how many documents each word stands ({@link WordCounts}). All else is
 * local to blocks of documents ({@link Blocks}). So a collection may be clustered at once, or in
 * parts, on one machine or many:
 *
 * <pre>{@code
 * Blocks blocks = clusterer.blocks();
 * documents.forEach(blocks::add);
 * WordCounts counts = blocks.counts();
 * for (List<String> ids : blocks.ids()) {
 *     clusterer.cluster(those(ids), counts); // of one block, or of several together
 * }
 * }</pre>
 *
 * <p>The incidents of all parts, sorted by id, and their copies, sorted by the id of the copying
 * document, are those of {@code clusterer.cluster(documents)}.
 */
public interface IncidentClusterer {

    /**
     * The incidents told by the documents, and the copies among them; the order does not matter.
     */
    Clusters cluster(List<CodedDocument> documents);

    /**
     * The incidents and copies of a part of a collection: one or more whole blocks of it.
     *
     * @param counts of the collection
     */
    Clusters cluster(List<CodedDocument> part, WordCounts counts);

    /** Which documents must be clustered together; empty until they are added. */
    Blocks blocks();

    /**
     * The same as for all documents at once, where they need not lie in memory together: each is
     * read when it is asked for, and only some blocks of them are held at a time.
     *
     * @param ids of the documents, place by place
     */
    Clusters cluster(List<String> ids, List<CodedDocument> documents);

    /** The clusterer by likeness, time, place, people and toll. */
    static IncidentClusterer standard() {
        return standard(TollRules.bundled().standard(), List.of());
    }

    /**
     * The same with a rule of one's choice, and with what people decided.
     *
     * @param rule how one figure is taken from many accounts
     * @param decisions which hold whatever speaks against them; their order does not matter
     */
    static IncidentClusterer standard(TollRule rule, List<Decision> decisions) {
        return new StandardIncidentClusterer(rule, decisions);
    }

    /**
     * Document frequencies of a collection: in how many of its documents each word stands.
     * Immutable. Words are held by their numbers, twelve bytes each, and those of a single document
     * are left out: some megabytes for a million documents.
     */
    sealed interface WordCounts extends Serializable permits CollectionCounts {
        /** How many documents the collection has. */
        int documents();
    }

    /**
     * The blocks of a collection, in the sense of record linkage: the parts of it that can be
     * clustered each by itself, with the same incidents and copies as the whole. Of each document a
     * few thousand bytes are kept, not its text. Not safe for several threads.
     *
     * <p>Stories chain: where many reports of neighbouring days are on one kind of happening, most
     * of them stand in one block (of 2,714 American reports of shootings 2,175 do, of 10,000
     * made-up ones from one vocabulary 9,995).
     */
    interface Blocks {
        /** Adds a document; the order does not matter. Ids must differ. */
        void add(CodedDocument document);

        /** In how many of the documents added so far each word stands. */
        WordCounts counts();

        /**
         * The ids of the documents of each block, in order; the blocks in the order of their first
         * documents. Every document stands in one block; most blocks hold one document.
         */
        List<List<String>> ids();
    }

    /** A seeker of copies among documents that are not coded yet, by the same likeness. */
    static CopySeeker copySeeker() {
        return new RecentCopies();
    }
}
