// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.knowledge.Borders;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Place;

/** The files that this build has made. */
class ReferenceFilesTest {
    private static final Path FOLDER = Path.of("target", "reference");
    private static final Gazetteer GAZETTEER = Gazetteer.open(FOLDER);
    private static final Borders BORDERS = Borders.open(FOLDER);

    // GeoNames' own points move a little between editions; a hundredth of a degree is a kilometre.
    @ParameterizedTest
    @CsvSource({
        "Stepanakert, 146970, AZE, 39.82, 46.75",
        "Khankendi, 146970, AZE, 39.82, 46.75",
        "Lachin, 147625, AZE, 39.64, 46.55",
        "Laçın, 147625, AZE, 39.64, 46.55",
        "Berdzor, 147625, AZE, 39.64, 46.55",
        "Terter, 584871, AZE, 40.34, 46.93",
        "Tərtər, 584871, AZE, 40.34, 46.93",
        "Baku, 587084, AZE, 40.38, 49.89",
        "Yerevan, 616052, ARM, 40.18, 44.51",
        "Shushi, 147105, AZE, 39.76, 46.75",
        "Goris, 174895, ARM, 39.51, 46.34",
        "Kyiv, 703448, UKR, 50.45, 30.52",
        "Kiev, 703448, UKR, 50.45, 30.52",
        "Aleppo, 170063, SYR, 36.20, 37.16",
        "Gaza, 281133, PSE, 31.50, 34.47",
        "Goma, 216281, COD, -1.67, 29.23",
        "El Fasher, 379555, SDN, 13.63, 25.35",
        "Al Fashir, 379555, SDN, 13.63, 25.35",
        "Bakhmut, 713174, UKR, 48.59, 38.00",
        "Artemivsk, 713174, UKR, 48.59, 38.00",
        "Port-au-Prince, 3718426, HTI, 18.54, -72.34",
        "San Salvador, 3583361, SLV, 13.69, -89.19",
        "Godhra, 1271107, IND, 22.78, 73.61",
        "Paris, 2988507, FRA, 48.85, 2.35",
        "Tripoli, 2210247, LBY, 32.89, 13.19",
        "Donetsk, 709717, UKR, 48.02, 37.80",
        "New York, 5128581, USA, 40.71, -74.01",
        "Hama, 170017, SYR, 35.13, 36.76"
    })
    void putsTheTownThatNewsMeansFirst(
            String name, long id, String country, double latitude, double longitude) {
        Place first = GAZETTEER.find(name).getFirst();
        assertThat(first.id()).isEqualTo(id);
        assertThat(first.country()).hasValue(country);
        assertThat(first.latitude()).isCloseTo(latitude, within(0.011));
        assertThat(first.longitude()).isCloseTo(longitude, within(0.011));
    }

    @ParameterizedTest
    @CsvSource({
        "Tartar, ADM1, AZE",
        "Terter, ADM1, AZE",
        "Tartar District, ADM1, AZE",
        "Xankendi, PPL, AZE",
        "Xankandi, PPL, AZE",
        "Lachin, ADM1, AZE",
        "North Darfur, ADM1, SDN",
        "North Kivu, ADM1, COD",
        "Donetsk, ADM1, UKR",
        "Gaza Strip, ADM1, PSE",
        "West Bank, ADM1, PSE",
        "Crimea, ADM1, UKR",
        "Bakhmut Raion, ADM2, UKR",
        "Punjab, ADM1, PAK",
        "Punjab, ADM1, IND",
        "Georgia, PCLI, GEO",
        "Georgia, ADM1, USA",
        "Ivory Coast, PCLI, CIV",
        "Burma, PCLI, MMR",
        "Rafah, PPLA2, PSE",
        "Khan Yunis, PPLA2, PSE",
        "Mekelle, PPLA, ETH",
        "Kidal, PPLA, MLI",
        "Bunia, PPLA, COD",
        "Maiduguri, PPLA, NGA",
        "Avdiivka, PPL, UKR"
    })
    void hasPlacesOfEveryKind(String name, String feature, String country) {
        assertThat(GAZETTEER.find(name))
                .anyMatch(
                        place ->
                                place.feature().equals(feature)
                                        && place.country().orElse("").equals(country));
    }

    @Test
    void hasNoAirportCodesAndNoWordsForAbbreviations() {
        assertThat(GAZETTEER.find("GYD")).isEmpty();
        assertThat(GAZETTEER.find("uae")).isEmpty();
    }

    @Test
    void theSupplementLiesInTheCountriesThatItNames() {
        List<String> astray = new ArrayList<>();
        int rows = 0;
        for (String table : List.of("extra", "conflict", "villages")) {
            for (Tsv.Row row :
                    Tsv.read(
                            Gazetteer.class, "/org/sitrep/knowledge/gazetteer-" + table + ".tsv")) {
                rows++;
                Place place = GAZETTEER.byId(Long.parseLong(row.cell(0))).orElseThrow();
                assertThat(place.name()).isEqualTo(row.list(1).getFirst());
                if (!liesInItsCountry(place)) {
                    astray.add(table + ":" + row.line() + " " + place.name());
                }
                if (place.admin1().isPresent() && !hasDivision(place)) {
                    astray.add(table + ":" + row.line() + " in no " + place.admin1().get());
                }
            }
        }
        assertThat(astray).isEmpty();
        assertThat(rows).as("rows of the supplement").isGreaterThan(1400);
        assertThat(GAZETTEER.find("Sugovushan").getFirst().admin1()).hasValue("Tartar District");
    }

    private static boolean hasDivision(Place place) {
        return GAZETTEER.find(place.admin1().orElseThrow()).stream()
                .anyMatch(
                        division ->
                                division.feature().equals("ADM1")
                                        && division.country().equals(place.country())
                                        && division.name().equals(place.admin1().get()));
    }

    @Test
    void aPlaceThatLiesInAnotherCountryIsNoticed() {
        Place talish = GAZETTEER.find("Talish").getFirst();
        assertThat(liesInItsCountry(talish)).isTrue();
        assertThat(liesInItsCountry(filed(talish, "GEO"))).isFalse();
        assertThat(hasDivision(talish)).isTrue();
        assertThat(hasDivision(filed(talish, "GEO"))).isFalse();
    }

    private static Place filed(Place place, String country) {
        return new Place(
                place.id(),
                place.name(),
                Optional.of(country),
                place.admin1(),
                place.admin2(),
                place.feature(),
                place.latitude(),
                place.longitude(),
                place.radiusKm(),
                place.population());
    }

    /**
     * Whether the country is found at the point or around it, as far as the place reaches: some lie
     * on a border, a desert spans several countries, and borders.bin draws East Jerusalem with
     * Israel. It lacks small islands far from any coast.
     */
    private static boolean liesInItsCountry(Place place) {
        if (place.country().isEmpty()) {
            return true;
        }
        double reach = Math.max(5, place.radiusKm()) / Distance.KM_PER_DEGREE;
        boolean onLand = false;
        for (double step = 0; step <= reach; step += reach / 4) {
            for (double north : new double[] {0, -step, step}) {
                for (double east : new double[] {0, -step, step}) {
                    var there =
                            BORDERS.countryAt(
                                    place.latitude() + north,
                                    place.longitude()
                                            + east / Math.cos(Math.toRadians(place.latitude())));
                    if (there.equals(place.country())) {
                        return true;
                    }
                    onLand |= there.isPresent();
                }
            }
        }
        return !onLand && place.feature().startsWith("ISL");
    }

    @Test
    void hasNearlyEveryCountryAndItsPointLiesInIt() {
        List<String> missing = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (Countries.Country country : Countries.bundled().all()) {
            GAZETTEER
                    .country(country.alpha3())
                    .ifPresentOrElse(
                            place -> {
                                var there = BORDERS.countryAt(place.latitude(), place.longitude());
                                if (there.isPresent() && !there.get().equals(country.alpha3())) {
                                    outside.add(country.alpha3() + " in " + there.get());
                                }
                            },
                            () -> missing.add(country.alpha3()));
        }
        assertThat(missing).isEmpty();
        assertThat(outside).isEmpty();
    }

    @Test
    void filesPointsUnderTheRightCountry() {
        assertThat(BORDERS.countryAt(39.8177, 46.7528)).hasValue("AZE");
        assertThat(BORDERS.countryAt(-1.67409, 29.22845)).as("Goma").hasValue("COD");
        assertThat(BORDERS.countryAt(44.95, 34.1)).as("Simferopol").hasValue("UKR");
        assertThat(BORDERS.countryAt(42.66, 21.16)).as("Pristina").hasValue("XKX");
        assertThat(BORDERS.countryAt(31.5, 34.47)).as("Gaza").hasValue("PSE");
        assertThat(BORDERS.countryAt(27.15, -13.2)).as("Laayoune").hasValue("ESH");
        assertThat(BORDERS.countryAt(33.57, -7.6)).as("Casablanca").hasValue("MAR");
        assertThat(BORDERS.countryAt(32.99, 35.69)).as("the Golan").hasValue("SYR");
        assertThat(BORDERS.countryAt(32.79, 35.53)).as("Tiberias").hasValue("ISR");
        assertThat(BORDERS.countryAt(45, -40)).as("the Atlantic").isEmpty();
    }

    @Test
    void tellsWhatItWasMadeOf() throws IOException {
        JsonNode manifest = new JsonMapper().readTree(FOLDER.resolve(Manifest.FILE).toFile());
        assertThat(manifest.path("written").path("places").asInt()).isGreaterThan(270_000);
        assertThat(manifest.path("written").path("places.bin").path("sha256").asText())
                .isEqualTo(Hash.of(FOLDER.resolve(Gazetteer.FILE)));
        assertThat(manifest.path("sources"))
                .hasSize(25)
                .allSatisfy(
                        source -> {
                            assertThat(source.path("licence").asText()).isNotEmpty();
                            assertThat(source.path("rows").asInt()).isPositive();
                        });
    }
}
