// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.knowledge.Countries.Country;

class CountriesTest {
    private static final Countries COUNTRIES = Countries.bundled();

    @Test
    void hasEveryCodeOfTheStandardAndKosovo() {
        TreeSet<String> expected =
                new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        expected.add("XKX");
        assertThat(COUNTRIES.all()).extracting(Country::alpha3).containsExactlyElementsOf(expected);
    }

    @Test
    void pairsEachThreeLetterCodeWithItsTwoLetterCode() {
        for (String alpha2 : Locale.getISOCountries()) {
            String alpha3 = Locale.of("", alpha2).getISO3Country();
            assertThat(COUNTRIES.byCode(alpha2).map(Country::alpha3)).as(alpha2).hasValue(alpha3);
        }
    }

    @Test
    void givesNoWordToTwoCountries() {
        assertThat(shared(Country::names)).isEmpty();
        assertThat(shared(Country::adjectives)).isEmpty();
        assertThat(shared(Country::people)).isEmpty();
        assertThat(shared(Country::seats)).isEmpty();
    }

    private static List<String> shared(Function<Country, List<String>> words) {
        Map<String, Country> owners = new LinkedHashMap<>();
        List<String> shared = new ArrayList<>();
        for (Country country : COUNTRIES.all()) {
            for (String word : words.apply(country)) {
                Country other = owners.put(Fold.fold(word), country);
                if (other != null && !other.equals(country)) {
                    shared.add(word + ": " + other.alpha3() + ", " + country.alpha3());
                }
            }
        }
        return shared;
    }

    @Test
    void everyInhabitedCountryHasAnAdjective() {
        assertThat(COUNTRIES.all())
                .filteredOn(country -> country.adjectives().isEmpty())
                .extracting(Country::alpha3)
                .containsExactly("ATF", "BVT", "HMD", "SGS", "UMI");
    }

    @ParameterizedTest
    @CsvSource({
        "Azerbaijan, AZE",
        "U.S., USA",
        "US, USA",
        "U.S.A., USA",
        "the United States, USA",
        "THE UNITED STATES, USA",
        "UK, GBR",
        "U.K., GBR",
        "Great Britain, GBR",
        "UAE, ARE",
        "DRC, COD",
        "Zaire, COD",
        "Congo, COD",
        "Congo-Brazzaville, COG",
        "Burma, MMR",
        "Swaziland, SWZ",
        "Ivory Coast, CIV",
        "Côte d’Ivoire, CIV",
        "TÜRKİYE, TUR",
        "the Gambia, GMB",
        "Gambia, GMB",
        "Soviet Union, RUS",
        "USSR, RUS",
        "Yugoslavia, SRB",
        "East Germany, DEU",
        "Czechoslovakia, CZE",
        "South Sudan, SSD",
        "Palestinian territories, PSE"
    })
    void findsACountryByTheNamesOfTheNews(String name, String code) {
        assertThat(COUNTRIES.byName(name).map(Country::alpha3)).hasValue(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Azerbaijani, AZE", "Azeri, AZE", "British, GBR", "U.S., USA", "American, USA",
        "Nigerien, NER", "Nigerian, NGA", "Burkinabè, BFA", "Sudanese, SDN", "South Sudanese, SSD",
        "Congolese, COD", "Dominican, DOM", "Soviet, RUS", "Gazan, PSE", "Emirati, ARE"
    })
    void findsACountryByItsAdjective(String adjective, String code) {
        assertThat(COUNTRIES.byAdjective(adjective).map(Country::alpha3)).hasValue(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Baku, AZE", "Kremlin, RUS", "the Kremlin, RUS", "Moscow, RUS", "Washington, USA",
        "Pentagon, USA", "Downing Street, GBR", "Elysee, FRA", "Élysée, FRA", "Quai d'Orsay, FRA",
        "Kiev, UKR", "Sana’a, YEM", "Naypyidaw, MMR", "The Hague, NLD"
    })
    void findsACountryByTheSeatOfItsGovernment(String seat, String code) {
        assertThat(COUNTRIES.bySeat(seat).map(Country::alpha3)).hasValue(code);
    }

    @Test
    void doesNotFindAbbreviationsInSmallLetters() {
        assertThat(COUNTRIES.byName("us")).isEmpty();
        assertThat(COUNTRIES.byName("Us")).isEmpty();
        assertThat(COUNTRIES.byName("the car")).isEmpty();
        assertThat(COUNTRIES.byName("CAR").map(Country::alpha3)).hasValue("CAF");
    }

    @Test
    void hasNoSeatForWhatStandsForSomethingElse() {
        assertThat(COUNTRIES.bySeat("Brussels")).isEmpty();
        assertThat(COUNTRIES.bySeat("male")).isEmpty();
    }

    @Test
    void findsOneOrManyOfAPeople() {
        assertThat(COUNTRIES.byPeople("Danes")).isEqualTo(COUNTRIES.byCode("DNK"));
        assertThat(COUNTRIES.byPeople("Briton")).isEqualTo(COUNTRIES.byCode("GBR"));
        assertThat(COUNTRIES.byPeople("Martian")).isEqualTo(Optional.empty());
    }

    @Test
    void complainsOfABadRowWithFileAndLine() throws IOException {
        List<Tsv.Row> twice =
                Tsv.read("my.tsv", new StringReader("AZE\tAZ\tAzerbaijan\n\nAZE\tAY\tTwice\n"));
        assertThatThrownBy(() -> Countries.of(twice))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("my.tsv:3: AZE");
        List<Tsv.Row> nameless = Tsv.read("my.tsv", new StringReader("AZE\tAZ\n"));
        assertThatThrownBy(() -> Countries.of(nameless)).hasMessageStartingWith("my.tsv:1: ");
    }
}
