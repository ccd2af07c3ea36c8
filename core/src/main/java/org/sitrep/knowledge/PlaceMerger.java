// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Place;

/**
 * Makes one place of all that is told of an id, and hands it to the writer. Belongs to one thread.
 */
final class PlaceMerger {
    private static final String CITY = " City";

    /** What is no settlement and no division is meant less often than a village. Guess. */
    private static final double NO_SETTLEMENT = 1;

    /** As in the bundled lists: fields and outskirts; radius by the root of the population. */
    private static final double LEAST_RADIUS_KM = 1;

    private static final double KM_PER_ROOT_OF_POPULATION = 0.006;

    private final ImportedWriter writer;
    private final DumpDivisions divisions;
    private final Gazetteer listed;
    private final FeatureTable features;
    private final Countries countries;
    private final DivisionNames words = new DivisionNames();

    private GeoNames.@Nullable Row row;
    private final Set<String> names = new TreeSet<>();
    private final Set<String> usual = new TreeSet<>();
    private long nameless;

    PlaceMerger(
            ImportedWriter writer,
            DumpDivisions divisions,
            Gazetteer listed,
            FeatureTable features,
            Countries countries) {
        this.writer = writer;
        this.divisions = divisions;
        this.listed = listed;
        this.features = features;
        this.countries = countries;
    }

    /** Places left out because they have no name that English texts can use. */
    long nameless() {
        return nameless;
    }

    /** Takes the next record in order. */
    void take(byte[] bytes) throws IOException {
        DumpRecord record = DumpRecord.read(bytes);
        if (row == null || record.id() != row.id()) {
            end();
        }
        switch (record) {
            case DumpRecord.OfRow(var more) -> {
                if (row == null) {
                    row = more;
                }
                names.addAll(more.alternates());
            }
            case DumpRecord.OfName(var id, var name, var isUsual) -> {
                // Names of places that are not in the tables are passed over.
                if (row != null) {
                    names.add(name);
                    if (isUsual) {
                        usual.add(name);
                    }
                }
            }
        }
    }

    /** Writes the place that was told of last. */
    void end() throws IOException {
        if (row != null) {
            write(row);
        }
        row = null;
        names.clear();
        usual.clear();
    }

    private void write(GeoNames.Row last) throws IOException {
        if (names.isEmpty()) {
            nameless++;
            return;
        }
        String own = last.name().isEmpty() ? names.iterator().next() : last.name();
        Optional<Place> known =
                last.featureClass().equals("A") ? listed.byId(last.id()) : Optional.empty();
        Place place = known.orElseGet(() -> place(last, own));
        usual.add(place.name());
        usual.add(own);
        if (own.endsWith(CITY)) {
            usual.add(own.substring(0, own.length() - CITY.length()));
        }
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(usual);
        if (place.feature().startsWith("ADM")) {
            for (String name : Set.copyOf(all)) {
                words.ofDivision(name).stream().filter(DivisionNames::isUsable).forEach(all::add);
            }
        }
        boolean settled = last.featureClass().equals("P") || last.featureClass().equals("A");
        double prominence =
                Prominence.of(place.feature(), place.population(), names.size())
                        - (settled ? 0 : NO_SETTLEMENT);
        writer.add(place, all, usual, prominence);
    }

    private Place place(GeoNames.Row last, String own) {
        Optional<String> admin1 = divisions.name(DumpDivisions.first(last));
        Optional<String> admin2 = divisions.name(DumpDivisions.second(last));
        String feature = last.feature();
        if (feature.isEmpty()) {
            feature = last.featureClass().equals("P") ? "PPL" : "";
        }
        return new Place(
                last.id(),
                own,
                countries.byCode(last.country()).map(Countries.Country::alpha3),
                feature.equals("ADM1") && admin1.isEmpty() ? Optional.of(own) : admin1,
                feature.equals("ADM2") && admin2.isEmpty() ? Optional.of(own) : admin2,
                feature,
                last.latitude(),
                last.longitude(),
                radiusKm(last, feature),
                last.population());
    }

    private double radiusKm(GeoNames.Row last, String feature) {
        double listedRadius = features.radiusKm(last.featureClass(), feature);
        return switch (feature) {
            case "ADM1" -> divisions.radiusKm(DumpDivisions.first(last)).orElse(listedRadius);
            case "ADM2" -> divisions.radiusKm(DumpDivisions.second(last)).orElse(listedRadius);
            default ->
                    last.featureClass().equals("P")
                            ? Math.max(
                                    LEAST_RADIUS_KM,
                                    KM_PER_ROOT_OF_POPULATION
                                            * Math.sqrt((double) last.population()))
                            : listedRadius;
        };
    }
}
