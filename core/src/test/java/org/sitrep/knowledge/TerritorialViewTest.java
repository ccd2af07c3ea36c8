// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.knowledge.TerritorialView.Verdict;
import org.sitrep.model.Place;

class TerritorialViewTest {
    private static final TerritorialView UN = TerritorialView.bundled("un").orElseThrow();
    private static final TerritorialView FACT = TerritorialView.bundled("de-facto").orElseThrow();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 7);

    private static Place place(String country, String admin1, double lat, double lon) {
        return place(1, country, admin1, "PPL", lat, lon, 2);
    }

    private static Place place(
            long id,
            String country,
            String admin1,
            String feature,
            double lat,
            double lon,
            double radius) {
        return new Place(
                id,
                "Somewhere",
                Optional.of(country).filter(code -> !code.isEmpty()),
                Optional.of(admin1).filter(name -> !name.isEmpty()),
                Optional.empty(),
                feature,
                lat,
                lon,
                radius,
                0);
    }

    @Test
    void theDefaultViewSaysNothingOfAnyPlace() {
        assertThat(TerritorialView.names()).containsExactly("de-facto", "gazetteer", "un");
        TerritorialView none = TerritorialView.bundled("gazetteer").orElseThrow();
        assertThat(none.of(place("UKR", "Crimea", 45, 34), DAY)).isEmpty();
        assertThat(TerritorialView.bundled("United Nations")).isEmpty();
    }

    // Towns on both sides of lines that are drawn by hand; points as in GeoNames.
    @ParameterizedTest
    @CsvSource({
        "UKR, Crimea, 44.96, 34.11, 2024-03-07, RUS",
        "UKR, Crimea, 44.96, 34.11, 2014-02-26, ''",
        "UKR, Kherson, 46.63, 32.72, 2024-03-07, RUS", // Oleshky
        "UKR, Kherson, 46.64, 32.61, 2024-03-07, ''", // Kherson
        "UKR, Kherson, 46.84, 33.43, 2024-03-07, ''", // Beryslav
        "UKR, Kherson, 46.84, 33.43, 2022-10-07, RUS",
        "UKR, Kherson, 46.76, 33.36, 2024-03-07, RUS", // Nova Kakhovka
        "UKR, Zaporizhzhia, 47.44, 35.28, 2024-03-07, RUS", // Vasylivka
        "UKR, Zaporizhzhia, 47.58, 35.78, 2024-03-07, ''", // Orikhiv
        "UKR, Zaporizhzhia, 47.85, 35.12, 2024-03-07, ''", // Zaporizhzhia
        "UKR, Zaporizhzhia, 47.48, 36.25, 2024-03-07, RUS", // Polohy
        "UKR, Zaporizhzhia, 47.67, 36.26, 2024-03-07, ''", // Huliaipole
        "UKR, Zaporizhzhia, 47.49, 34.66, 2024-03-07, RUS", // Enerhodar
        "UKR, Donetsk, 48.14, 37.75, 2024-02-16, UKR", // Avdiivka
        "UKR, Donetsk, 48.14, 37.75, 2024-02-17, RUS",
        "UKR, Donetsk, 48.30, 38.02, 2016-03-07, RUS", // Horlivka
        "UKR, Donetsk, 48.34, 38.40, 2016-03-07, RUS", // Debaltseve
        "UKR, Donetsk, 47.10, 37.54, 2016-03-07, UKR", // Mariupol
        "UKR, Donetsk, 48.74, 37.58, 2024-03-07, ''", // Kramatorsk
        "UKR, Luhansk, 49.28, 38.91, 2016-03-07, ''", // Starobilsk
        "UKR, Luhansk, 49.28, 38.91, 2024-03-07, RUS",
        "RUS, Rostov, 48.34, 39.95, 2024-03-07, ''", // Donetsk in Russia
        "AZE, Aghdam, 39.99, 46.93, 2019-03-07, ARM", // Aghdam
        "AZE, Aghdam, 39.99, 46.93, 2021-03-07, AZE",
        "AZE, Tartar District, 40.34, 46.93, 2019-03-07, ''", // Terter
        "AZE, Khojaly, 39.94, 46.83, 2021-03-07, ARM", // Askeran
        "AZE, Khojavend, 39.52, 47.03, 2021-03-07, AZE", // Hadrut
        "GEO, Shida Kartli, 42.23, 43.97, 2024-03-07, RUS", // Tskhinvali
        "GEO, Shida Kartli, 41.98, 44.11, 2024-03-07, ''", // Gori
        "CYP, Nicosia, 35.20, 32.99, 2024-03-07, TUR", // Morphou
        "CYP, Nicosia, 35.17, 33.35, 2024-03-07, ''", // Nicosia
        "CYP, Larnaka, 34.92, 33.63, 2024-03-07, ''", // Larnaca
        "CYP, Ammochostos, 35.12, 33.94, 2024-03-07, TUR", // Famagusta
        "ESH, '', 27.14, -13.19, 2024-03-07, MAR", // Laayoune
        "ESH, '', 26.16, -10.56, 2024-03-07, ESH", // Tifariti
        "ISR, '', 32.99, 35.69, 2024-03-07, ISR", // Katzrin
        "SYR, Quneitra, 33.13, 35.82, 2024-03-07, ''", // Quneitra
        "ISR, Northern District, 33.21, 35.57, 2024-03-07, ''", // Kiryat Shmona
    })
    void theGroundIsHeldByWhomeverHeldItOnTheDay(
            String country, String admin1, double lat, double lon, LocalDate day, String holder) {
        assertThat(FACT.of(place(country, admin1, lat, lon), day).flatMap(Verdict::country))
                .isEqualTo(Optional.of(holder).filter(code -> !code.isEmpty()));
    }

    @Test
    void whatAViewLeavesOpenIsFiledUnderNone() {
        assertThat(UN.of(place("IND", "Jammu and Kashmir", 34.09, 74.81), DAY))
                .hasValue(new Verdict("kashmir-valley", Optional.empty()));
        assertThat(UN.of(place("IND", "Punjab", 31.6, 74.9), DAY)).isEmpty();
        assertThat(UN.of(place(1, "XKX", "", "PCLI", 42.6, 20.9, 60), DAY))
                .hasValue(new Verdict("kosovo", Optional.of("SRB")));
        assertThat(UN.of(place(-1050, "PSE", "", "RGN", 31.78, 35.24, 8), DAY))
                .hasValue(new Verdict("east-jerusalem", Optional.of("PSE")));
    }

    @Test
    void withoutAReportDateTheLastRowHolds() {
        assertThat(FACT.of(place("UKR", "Crimea", 44.96, 34.11), LocalDate.MAX))
                .hasValue(new Verdict("crimea", Optional.of("RUS")));
    }

    @Test
    void countriesDivisionsAndLargerPlacesAreNotInAShape() {
        assertThat(FACT.of(place(1, "UKR", "Kherson", "ADM1", 46.58, 33.29, 102), DAY)).isEmpty();
        assertThat(FACT.of(place(1, "UKR", "", "RGN", 47.10, 37.54, 120), DAY))
                .map(Verdict::territory)
                .hasValue("south-east-2022");
        assertThat(FACT.of(place(1, "UKR", "", "RGN", 48.59, 38.00, 600), DAY)).isEmpty();
    }

    @Test
    void aFileOfOnesOwnBuildsOnABundledViewAndAddsTerritories(@TempDir Path folder)
            throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("mine.tsv"),
                        """
                        # ours
                        base\tun
                        area\tsudzha\tSudzha\tRUS:51.19,35.27~15
                        sudzha\tUKR\t2024-08-15\t2025-03-13\theld
                        crimea\tRUS
                        """);
        TerritorialView own = TerritorialView.read(file);

        assertThat(own.of(place("UKR", "Crimea", 44.96, 34.11), DAY))
                .hasValue(new Verdict("crimea", Optional.of("RUS")));
        assertThat(own.of(place("XKX", "", 42.67, 21.17), DAY))
                .hasValue(new Verdict("kosovo", Optional.of("SRB")));
        Place sudzha = place("RUS", "Kursk Oblast", 51.19, 35.27);
        assertThat(own.of(sudzha, DAY)).isEmpty();
        assertThat(own.of(sudzha, LocalDate.of(2024, 9, 1)))
                .hasValue(new Verdict("sudzha", Optional.of("UKR")));
    }

    @Test
    void everyMistakeIsToldWithFileLineAndSuggestion() {
        String text =
                """
                base\tunn
                crimae\tRUS
                crimea\tRU
                crimea\tRussia
                crimea\tRUS\t2014-2-27
                crimea\tRUS\t2015-01-01\t2014-01-01
                crimea RUS
                area\there\tHere\t48,37~0
                area\tthere\tThere\t48,37 48,38
                area\tcrimea\tCrimea\tUKR/Crimea
                area\tdonbas\tDonbas\tUK/Donetsk
                area\tnowhere
                kosovo\tSRB\t\t\twhy\tmore
                """;
        assertThatThrownBy(() -> TerritorialView.parse("mine.tsv", text))
                .isInstanceOf(CodebookException.class)
                .extracting(
                        fault -> ((CodebookException) fault).mistakes(),
                        InstanceOfAssertFactories.list(String.class))
                .containsExactly(
                        "mine.tsv:1: unknown view unn; did you mean un?",
                        "mine.tsv:2: unknown territory crimae; did you mean crimea?",
                        "mine.tsv:3: unknown country \"RU\": three letters of ISO 3166-1, or - for"
                                + " none; did you mean RUS?",
                        "mine.tsv:4: unknown country \"Russia\": three letters of ISO 3166-1, or -"
                                + " for none; did you mean RUS?",
                        "mine.tsv:5: \"2014-2-27\" is no day; days are written 2014-03-18",
                        "mine.tsv:6: it ends on 2014-01-01 and begins no earlier",
                        "mine.tsv:7: one column; columns are separated by a tab, not by spaces",
                        "mine.tsv:8: \"48,37~0\" is no area: a radius is larger than 0",
                        "mine.tsv:9: \"48,37 48,38\" is no area: a polygon has three corners or"
                                + " more",
                        "mine.tsv:10: the territory crimea stands twice",
                        "mine.tsv:11: \"UK/Donetsk\" is no area: unknown country UK; did you mean"
                                + " GBR?",
                        "mine.tsv:12: a territory has an id, a name and an area, separated by tabs",
                        "mine.tsv:13: more than the columns territory, country, from, until, why");
        assertThatThrownBy(() -> TerritorialView.parse("empty.tsv", "# nothing\n"))
                .isInstanceOf(CodebookException.class)
                .hasMessage("empty.tsv:1: the file holds no row");
    }
}
