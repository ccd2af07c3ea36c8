// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Place;

class SupplementTest {

    private static List<GazetteerRow> read(String table) throws IOException {
        return Supplement.read(Tsv.read("extra.tsv", new StringReader(table)));
    }

    @Test
    void readsRegionsWithTheirNames() throws IOException {
        GazetteerRow row =
                read("-7\tDonbas|Donbass\tRGN\t48.3\t38.2\t150\tUKR\t\tDonetsk and Luhansk\n")
                        .getFirst();
        assertThat(row.names()).containsExactly("Donbas", "Donbass");
        assertThat(row.place().country()).hasValue("UKR");
        assertThat(row.place().admin1()).isEmpty();
        assertThat(row.place().radiusKm()).isEqualTo(150);
    }

    @Test
    void complainsOfABadRowWithFileAndLine() {
        for (String bad :
                List.of(
                        "7\tDonbas\tRGN\t48\t38\t150\tUKR",
                        "-7\t\tRGN\t48\t38\t150\tUKR",
                        "-7\tDonbas\t\t48\t38\t150\tUKR",
                        "-7\tDonbas\tRGN\t480\t38\t150\tUKR",
                        "-7\tDonbas\tRGN\t48\t\t150\tUKR",
                        "-7\tDonbas\tRGN\t48\t38\tNaN\tUKR",
                        "-7\tDonbas\tRGN\t48\t38\t150\tUA")) {
            assertThatThrownBy(() -> read("# remark\n" + bad))
                    .as(bad)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("extra.tsv:2: ");
        }
    }

    @Test
    void addsNamesToPlacesOfTheGazetteer() throws IOException {
        Gazetteer listed =
                Gazetteer.of(read("-7\tAl Hudaydah\tPPLA\t14.8\t42.95\t4\tYEM\t\tport\n"));
        Place port = listed.find("Al Hudaydah").getFirst();
        Gazetteer numbered =
                Gazetteer.of(
                        List.of(new GazetteerRow(withId(port, 79415), List.of(port.name()), 0)));
        List<Tsv.Row> names =
                Tsv.read("names.tsv", new StringReader("79415\tHodeidah|Hodeida\t# port\n"));
        Gazetteer both =
                new MergedGazetteer(Gazetteer.of(Supplement.names(names, numbered)), numbered);
        assertThat(both.find("Hodeidah")).containsExactly(withId(port, 79415));
        assertThat(both.find("Al Hudaydah")).containsExactly(withId(port, 79415));
        assertThatThrownBy(() -> Supplement.names(names, listed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("names.tsv:1: no place has the id 79415");
    }

    private static Place withId(Place place, long id) {
        return new Place(
                id,
                place.name(),
                place.country(),
                place.admin1(),
                place.admin2(),
                place.feature(),
                place.latitude(),
                place.longitude(),
                place.radiusKm(),
                place.population());
    }

    @Test
    void theBundledTableIsSound() {
        Gazetteer gazetteer = Gazetteer.of(Supplement.bundled());
        Countries countries = Countries.bundled();
        assertThat(gazetteer.find("Artsakh")).extracting(Place::name).contains("Nagorno-Karabakh");
        for (GazetteerRow row : Supplement.bundled()) {
            row.place()
                    .country()
                    .ifPresent(code -> assertThat(countries.byCode(code)).as(code).isPresent());
        }
    }
}
