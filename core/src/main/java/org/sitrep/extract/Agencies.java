// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.Fold;
import org.sitrep.knowledge.Tsv;

/** News agencies and the signs they go by. Source: {@code agencies.tsv}. */
final class Agencies {
    private final Map<String, String> nameBySign = new HashMap<>();
    private final Set<String> bare = new HashSet<>();

    Agencies() {
        for (Tsv.Row row : Tsv.read(Agencies.class, "/org/sitrep/extract/agencies.tsv")) {
            String name = row.cell(0);
            String mark = row.cell(2);
            if (!mark.isEmpty() && !mark.equals("bare")) {
                throw row.fault("the third column is empty or says bare");
            }
            add(row, name, name, !mark.isEmpty());
            for (String sign : row.list(1)) {
                add(row, sign, name, !mark.isEmpty());
            }
        }
    }

    private void add(Tsv.Row row, String sign, String name, boolean standsAlone) {
        String folded = Fold.fold(sign);
        String before = nameBySign.putIfAbsent(folded, name);
        if (before != null && !before.equals(name)) {
            throw row.fault(sign + " is already " + before);
        }
        if (standsAlone) {
            bare.add(folded);
        }
    }

    /** The agency's name in the records, when the words are its name or sign. */
    Optional<String> named(String words) {
        return Optional.ofNullable(nameBySign.get(Fold.fold(words)));
    }

    /** As {@link #named}, for agencies whose name alone before a dash is a dateline. */
    Optional<String> namedAlone(String words) {
        return bare.contains(Fold.fold(words)) ? named(words) : Optional.empty();
    }
}
