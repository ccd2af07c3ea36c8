// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a user's gazetteer of tables of GeoNames: the main table, of the world or of some
 * countries; tables of alternate names; tables of the names of divisions. Which is which is told by
 * the number of columns.
 *
 * <p>Reads each file once, line by line, and sorts outside of memory; of divisions alone some
 * numbers are kept. Rows of one id meet: all names of all rows, the rest from the row changed last.
 * The same rows give the same bytes, in whatever order and however many files they come. Belongs to
 * one thread.
 */
public final class GazetteerImport implements DumpLines.Sink, Closeable {
    private static final int LONGEST_CODE = 80; // of a division; GeoNames' own bound

    /** What is no name but a link, a post code, the code of an airport, a sound. */
    private static final Set<String> NO_LANGUAGES =
            Set.of("link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "abbr", "phon");

    private final Choice choice;
    private final Rejections rejections;
    private final Countries countries = Countries.bundled();
    private final FeatureTable features = FeatureTable.bundled();
    private final DumpDivisions divisions;
    private final Gazetteer listed;
    private final Path out;
    private final Path folder;
    private final SortedRuns records;
    private long lines;
    private long rows;
    private long otherCountries;
    private long otherFeatures;
    private long rejected;

    /**
     * What to take.
     *
     * @param countries ISO 3166-1 alpha-2; all when empty
     * @param features classes, feature codes, beginnings of codes with a star, or {@code all}; what
     *     {@code gazetteer-features.tsv} says when empty
     */
    public record Choice(Set<String> countries, List<String> features) {
        public Choice {
            countries = Set.copyOf(countries);
            features = List.copyOf(features);
        }
    }

    /** Takes what could not be used. */
    public interface Rejections {
        /**
         * Takes a line.
         *
         * @param line 1-based
         */
        void take(String file, int line, String why) throws IOException;
    }

    /**
     * What became of the lines.
     *
     * @param lines read, without empty ones
     * @param rows of the main table that were taken
     * @param otherCountries rows left out by the choice of countries
     * @param otherFeatures rows left out by the choice of features
     * @param rejected lines that are no rows
     * @param places written: rows of one id are one place
     * @param nameless places left out because none of their names is in Latin letters
     * @param names different names under which they are found
     * @param bytes of the file
     */
    public record Account(
            long lines,
            long rows,
            long otherCountries,
            long otherFeatures,
            long rejected,
            int places,
            long nameless,
            int names,
            long bytes) {}

    private GazetteerImport(Choice choice, Gazetteer listed, Path out, Rejections rejections)
            throws IOException {
        this.choice = choice;
        this.listed = listed;
        this.out = out;
        this.rejections = rejections;
        divisions = new DumpDivisions(listed);
        Path beside = out.toAbsolutePath().getParent();
        folder = Files.createTempDirectory(beside == null ? Path.of(".") : beside, ".import");
        records = new SortedRuns(folder, "rows");
    }

    /**
     * Reads files and writes the gazetteer.
     *
     * @param listed the bundled gazetteer, for what divisions are called there
     * @return empty when no row was left to write; then there is no file
     * @throws IOException when a file cannot be read or written
     */
    public static Optional<Account> run(
            List<Path> files, Choice choice, Gazetteer listed, Path out, Rejections rejections)
            throws IOException {
        try (GazetteerImport all = new GazetteerImport(choice, listed, out, rejections)) {
            for (Path file : files) {
                DumpLines.read(file, all);
            }
            return all.write();
        }
    }

    @Override
    public void take(String file, int number, String line) throws IOException {
        if (line.isBlank() || line.charAt(0) == '#') {
            return;
        }
        if (hasControls(line)) {
            reject(file, number, "a control character");
            return;
        }
        List<String> cells = Tsv.split(line, '\t');
        Optional<String> fault =
                switch (cells.size()) {
                    case 4 -> division(cells);
                    case 8, 10 -> alternateName(cells);
                    default ->
                            switch (GeoNames.parse(cells)) {
                                case GeoNames.Parsed.Fault(var why) -> Optional.of(why);
                                case GeoNames.Parsed.Sound(var row) -> row(row);
                            };
                };
        if (fault.isPresent()) {
            reject(file, number, fault.get());
        } else {
            lines++;
        }
    }

    @Override
    public void reject(String file, int number, String why) throws IOException {
        lines++;
        rejected++;
        rejections.take(file, number, why);
    }

    private static boolean hasControls(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i)) && line.charAt(i) != '\t') {
                return true;
            }
        }
        return false;
    }

    private Optional<String> row(GeoNames.Row row) throws IOException {
        if (!row.country().isEmpty() && countries.byCode(row.country()).isEmpty()) {
            return Optional.of("no country has the code it gives");
        }
        if (row.featureClass().length() > 1
                || row.feature().length() > 10
                || row.admin1().length() > LONGEST_CODE
                || row.admin2().length() > LONGEST_CODE) {
            return Optional.of("a code longer than any of GeoNames");
        }
        if (!choice.countries().isEmpty() && !choice.countries().contains(row.country())) {
            otherCountries++;
            return Optional.empty();
        }
        divisions.add(row);
        boolean taken =
                choice.features().isEmpty()
                        ? features.isTaken(row.featureClass(), row.feature())
                        : FeatureTable.isAmong(
                                choice.features(), row.featureClass(), row.feature());
        if (!taken) {
            otherFeatures++;
            return Optional.empty();
        }
        rows++;
        records.add(DumpRecord.of(row));
        return Optional.empty();
    }

    /** A row of alternateNames.txt or alternateNamesV2.txt. */
    private Optional<String> alternateName(List<String> cells) throws IOException {
        long id;
        try {
            id = Long.parseLong(cells.get(1));
        } catch (NumberFormatException notOne) {
            return Optional.of("a name of a place without a number");
        }
        String name = cells.get(3);
        if (id > 0 && !NO_LANGUAGES.contains(cells.get(2)) && DivisionNames.isUsable(name)) {
            boolean usual = cells.get(2).equals("en") && cells.get(4).equals("1");
            records.add(DumpRecord.ofName(id, name, usual));
        }
        return Optional.empty();
    }

    /** A row of admin1CodesASCII.txt or admin2Codes.txt. */
    private Optional<String> division(List<String> cells) {
        try {
            divisions.add(cells.get(0), Long.parseLong(cells.get(3)), cells.get(1));
            return Optional.empty();
        } catch (NumberFormatException notOne) {
            return Optional.of("a division without a number");
        }
    }

    private Optional<Account> write() throws IOException {
        if (rows == 0) {
            return Optional.empty();
        }
        try (ImportedWriter writer = new ImportedWriter(out, folder)) {
            PlaceMerger merger = new PlaceMerger(writer, divisions, listed, features, countries);
            records.drain(merger::take);
            merger.end();
            ImportedWriter.Counts counts = writer.finish();
            return Optional.of(
                    new Account(
                            lines,
                            rows,
                            otherCountries,
                            otherFeatures,
                            rejected,
                            counts.places(),
                            merger.nameless(),
                            counts.names(),
                            counts.bytes()));
        }
    }

    /** Leaves nothing behind but the gazetteer. */
    @Override
    public void close() throws IOException {
        records.close();
        Files.deleteIfExists(folder);
    }
}
