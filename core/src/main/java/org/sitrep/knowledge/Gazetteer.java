// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Place;

/**
 * Places by name: countries, their first and second order divisions, populated places, and the
 * supplement of regions. Safe for many threads.
 *
 * <p>Names are found under their {@link Fold folded} form, alternative names too; where a name has
 * the letter schwa it is found with e and with a. Folding forgets capitals, so {@code find("of")}
 * and {@code find("reading")} have answers: whether a word can be a name here is the caller's to
 * judge. Abbreviations of countries (US, UAE) are in {@link Countries}, not here.
 *
 * <p>Ids: GeoNames ids below 10<sup>9</sup>; negative for the supplement; from 10<sup>12</sup> on
 * for places and second-order divisions that the sources list without an id, made from their
 * country, division, name and point and so the same in every build.
 */
public interface Gazetteer {
    /** Name of the file that {@link #open} reads. */
    String FILE = "places.bin";

    /**
     * The places that bear the name, most prominent first; empty when there is none.
     *
     * <p>Prominence weighs capitals and seats of divisions over plain places, then population and
     * the number of names known, and prefers the place whose usual name it is.
     */
    List<Place> find(String name);

    /**
     * Whether some name is or begins with these words, so that a scan may go on; names are compared
     * folded, word by word.
     */
    boolean isPrefix(String words);

    /** The place with the id. */
    Optional<Place> byId(long id);

    /**
     * The country as a place, its point inside it and its radius that of a circle of its area.
     *
     * @param alpha3 ISO 3166-1 alpha-3
     */
    Optional<Place> country(String alpha3);

    /**
     * Opens {@code places.bin} in the folder and adds the bundled supplement, whose places come
     * before others of the same name.
     *
     * @throws IllegalStateException when the file is missing, damaged, or of another version: a
     *     broken installation
     */
    static Gazetteer open(Path folder) {
        Gazetteer listed = MappedGazetteer.open(folder.resolve(FILE));
        return new RecentGazetteer(
                new MergedGazetteer(new HeapGazetteer(Supplement.bundled(listed)), listed));
    }

    /**
     * Opens {@link #open(Path)} and gazetteers of the user's own beside it, made by {@link
     * GazetteerImport}. Their places stand among the listed ones by prominence; the bundled
     * supplement stays first.
     *
     * @param own files; of two with the same place the later one counts
     * @throws IllegalStateException as {@link #open(Path)}
     * @throws IOException when a file of the user's cannot be read, is damaged or of another
     *     version
     */
    static Gazetteer open(Path folder, List<Path> own) throws IOException {
        Gazetteer listed = MappedGazetteer.open(folder.resolve(FILE));
        Gazetteer supplement = new HeapGazetteer(Supplement.bundled(listed));
        Gazetteer all = listed;
        for (Path file : own) {
            all = new RankedGazetteer(ImportedGazetteer.open(file), all);
        }
        return new RecentGazetteer(new MergedGazetteer(supplement, all));
    }

    /** A gazetteer of a few rows in memory, for tests and for a user's own places. */
    static Gazetteer of(List<GazetteerRow> rows) {
        return new HeapGazetteer(rows);
    }
}
