// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.LongFunction;
import org.sitrep.model.CodedDocument;

/**
 * Every document of a project as corrected, by number: each is read when it is asked for, and only
 * the last ones are kept, so that memory does not grow with the project. Confined to one thread,
 * and to the moment of {@link Project#atOneMoment} if it was taken there.
 */
public final class Shelf extends AbstractList<CodedDocument> implements RandomAccess {
    private static final int KEPT = 300; // guess: some 30 MB of long reports

    private final List<Long> numbers;
    private final List<String> ids;
    private final LongFunction<CodedDocument> reader;
    private final Map<Integer, CodedDocument> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, CodedDocument> eldest) {
                    return size() > KEPT;
                }
            };

    Shelf(List<Long> numbers, List<String> ids, LongFunction<CodedDocument> reader) {
        this.numbers = numbers;
        this.ids = ids;
        this.reader = reader;
    }

    /** The documents' ids, in their order. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    @Override
    public CodedDocument get(int place) {
        CodedDocument document = kept.get(place);
        if (document == null) {
            document = reader.apply(numbers.get(place));
            kept.put(place, document);
        }
        return document;
    }

    @Override
    public int size() {
        return numbers.size();
    }
}
