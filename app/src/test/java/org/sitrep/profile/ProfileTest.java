// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Tsv;

class ProfileTest {
    private static final String ACLED =
            "event_id_cnty, event_date, year, time_precision, disorder_type, event_type,"
                    + " sub_event_type, actor1, assoc_actor_1, inter1, actor2, assoc_actor_2,"
                    + " inter2, interaction, civilian_targeting, iso, region, country, admin1,"
                    + " admin2, admin3, location, latitude, longitude, geo_precision, source,"
                    + " source_scale, notes, fatalities, tags, timestamp";
    private static final String UCDP =
            "id, relid, year, active_year, code_status, type_of_violence, conflict_dset_id,"
                    + " conflict_new_id, conflict_name, dyad_dset_id, dyad_new_id, dyad_name,"
                    + " side_a_dset_id, side_a_new_id, side_a, side_b_dset_id, side_b_new_id,"
                    + " side_b, number_of_sources, source_article, source_office, source_date,"
                    + " source_headline, source_original, where_prec, where_coordinates,"
                    + " where_description, adm_1, adm_2, latitude, longitude, geom_wkt,"
                    + " priogrid_gid, country, country_id, region, event_clarity, date_prec,"
                    + " date_start, date_end, deaths_a, deaths_b, deaths_civilians,"
                    + " deaths_unknown, best, high, low, gwnoa, gwnob";
    private static final String POLECAT =
            "Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor"
                    + " Name, Actor Country, Actor COW, Primary Actor Sector, Actor Sectors, Actor"
                    + " Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name, Recipient"
                    + " Country, Recipient COW, Primary Recipient Sector, Recipient Sectors,"
                    + " Recipient Title, Recipient Name Raw, Wikipedia Recipient ID, Placename,"
                    + " City, District, Province, Country, Latitude, Longitude, GeoNames ID, Raw"
                    + " Placename, Feature Type, Source, Publication Date, Story People, Story"
                    + " Organizations, Story Locations, Language, Version";

    @Test
    void theProfilesOfOthersHaveExactlyTheirColumnsInTheirOrder() {
        Map.of("acled", ACLED, "ucdp-ged", UCDP, "polecat", POLECAT)
                .forEach(
                        (name, columns) ->
                                assertThat(columns(name))
                                        .isEqualTo(Arrays.asList(columns.split(", "))));
        assertThat(columns("acled")).hasSize(31);
        assertThat(columns("ucdp-ged")).hasSize(49);
        assertThat(columns("polecat")).hasSize(40);
    }

    private static List<String> columns(String name) {
        return Profile.named(name).orElseThrow().columns().stream().map(Column::name).toList();
    }

    @Test
    void eachProfileCanBeReadAndSaysWhatItIs() {
        for (String name : Profile.NAMES) {
            Profile profile = Profile.named(name).orElseThrow();
            assertThat(profile.name()).isEqualTo(name);
            assertThat(profile.says()).hasSizeGreaterThan(60);
            assertThat(profile.point()).as(name).isPresent();
        }
        assertThat(Profile.named("gdelt")).isEmpty();
    }

    @Test
    void aMistakeInATableIsToldWithItsLine() throws Exception {
        assertThatThrownBy(() -> profile("a\tdegree\tb\tc"))
                .hasMessageContaining("own.tsv:5: unknown type degree; did you mean degrees?");
        assertThatThrownBy(() -> profile("a\ttext\tb\tc\na\ttext\tb\tc"))
                .hasMessageContaining("own.tsv:6: a stands twice");
        assertThatThrownBy(() -> profile("a\ttext\tb")).hasMessageContaining("own.tsv:5");
    }

    private static Profile profile(String rows) throws Exception {
        String head = "@title\tOwn\n@says\tOf one's own.\n@row\tincident\n@key\ta\n";
        return Profile.of("own", Tsv.read("own.tsv", new StringReader(head + rows)));
    }

    @Test
    void everyCountryHasItsCodes() {
        Codes codes = Codes.bundled();
        for (Countries.Country country : Countries.bundled().all()) {
            Codes.Country row = codes.of(Optional.of(country.alpha3()));
            assertThat(row.acledRegion()).as(country.alpha3()).isPresent();
        }
        Codes.Country mali = codes.of(Optional.of("MLI"));
        assertThat(mali.isoNumeric()).contains(466);
        assertThat(mali.gleditschWard()).contains(432);
        assertThat(codes.of(Optional.of("YEM")).gleditschWard()).contains(678);
        assertThat(codes.of(Optional.of("YEM")).correlatesOfWar()).contains("679");
        assertThat(codes.of(Optional.of("UNO"))).isEqualTo(Codes.Country.UNKNOWN);
    }

    @Test
    void everyReasonOfTheCrosswalksIsExplained() {
        Set<String> explained = CodebookPage.reasons().keySet();
        Set<String> used = new TreeSet<>();
        for (String table : List.of("acled", "ucdp", "precision")) {
            String file = "/org/sitrep/crosswalk/" + table + ".tsv";
            for (Tsv.Row row : Tsv.read(Tsv.class, file)) {
                for (String cell : row.cells()) {
                    if (cell.startsWith("- ")) {
                        used.add(cell.substring(2).strip());
                    }
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(15);
        assertThat(explained).containsAll(used);
    }

    @Test
    void theCellsOfPrioGridAreCountedFromTheSouthWestCorner() {
        assertThat(UcdpRows.grid(-90, -180)).isEqualTo(1);
        assertThat(UcdpRows.grid(-89.5, -180)).isEqualTo(721);
        assertThat(UcdpRows.grid(90, 180)).isEqualTo(259_200);
        assertThat(UcdpRows.grid(0.25, 0.25)).isEqualTo(180 * 720 + 360 + 1);
    }
}
