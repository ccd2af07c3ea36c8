// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.evaluate.Item.Party;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Mistakes;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Period;

class HumanFileTest {
    private static final Countries COUNTRIES = Countries.bundled();
    private static final Parties PARTIES = new Parties(COUNTRIES);

    private final Mistakes mistakes = Mistakes.collected();

    private HumanFile read(String text, Optional<Profile> profile) throws IOException {
        return HumanFile.read("f.csv", new StringReader(text), profile, COUNTRIES, mistakes);
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    private Profile profile(String text) throws IOException {
        return Profile.read("m.tsv", Tsv.read("m.tsv", new StringReader(text)), mistakes);
    }

    @Test
    void anExportOfAcledIsKnownByItsColumns() throws IOException {
        HumanFile file =
                read(
                        "\uFEFFevent_id_cnty,event_date,time_precision,event_type,sub_event_type,"
                                + "actor1,actor2,country,location,latitude,longitude,"
                                + "geo_precision,notes,fatalities\n"
                                + "X1,06 March 2024,2,Battles,Armed clash,Military Forces of Mali"
                                + " (2021-),Sand Foxes,Mali,Gao,16.27,-0.04,2,\"A, b\",5\n"
                                + "X1,2024-03-07,1,Battles,Armed clash,a,b,Mali,Gao,1,1,1,n,5\n"
                                + "X2,2024-03-07,1,Battles,Armed clash,a,b,Mali,Gao,99,1,1,n,5\n"
                                + "X3,someday,1,Battles,Armed clash,a,b,Mali,Gao,9,1,1,n,5\n"
                                + "X4,2024-03-07,1\n",
                        Optional.empty());

        assertThat(mistakes.all()).isEmpty();
        assertThat(file.profile().name()).isEqualTo("acled");
        assertThat(file.profile().scheme()).isEqualTo(Scheme.ACLED);
        Item item = file.items().getFirst();
        assertThat(item.period()).hasValue(Period.day(LocalDate.of(2024, 3, 6)));
        assertThat(item.slackDays()).isEqualTo(3);
        assertThat(item.point().orElseThrow().radiusKm()).isEqualTo(30);
        assertThat(item.country()).isEqualTo("MLI");
        assertThat(item.actor().codes()).contains("MLI MIL");
        assertThat(item.actor().names()).containsExactly("sand", "foxes");
        assertThat(item.dead()).hasValue(5);
        assertThat(item.words()).isEqualTo("A, b");
        assertThat(file.items()).hasSize(1);
        assertThat(file.skipped()).hasSize(4);
        assertThat(file.skipped().get(0)).contains("line 3", "X1 came before");
        assertThat(file.skipped().get(1)).contains("line 4", "no point on the earth");
        assertThat(file.skipped().get(2)).contains("line 5", "someday");
        assertThat(file.skipped().get(3)).contains("line 6", "3 columns");
    }

    @Test
    void ucdpAndPolecatAreKnownToo() throws IOException {
        HumanFile ucdp =
                read(
                        "id,type_of_violence,side_a,side_b,date_start,date_end,where_prec,"
                                + "where_coordinates,latitude,longitude,country,best,low,high,"
                                + "source_article\n"
                                + "7,1,Government of Mali,Sand Foxes,2024-03-01 00:00:00.000,"
                                + "2024-03-03,3,Gao district,16.3,0,Mali,4,3,9,x\n",
                        Optional.empty());
        Item event = ucdp.items().getFirst();
        assertThat(ucdp.profile().scheme()).isEqualTo(Scheme.UCDP);
        assertThat(event.period())
                .hasValue(Period.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 3)));
        assertThat(event.low()).hasValue(3);
        assertThat(event.high()).hasValue(9);

        HumanFile polecat =
                read(
                        "Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Name\tActor Country\t"
                                + "Actor Sectors\tRecipient Name\tRecipient Country\t"
                                + "Recipient Sectors\tPlacename\tCountry\tLatitude\tLongitude\n"
                                + "p\t2024-03-05\tASSAULT\taerial\tArmy\tMLI\tMIL\tPeople\tMLI\t"
                                + "CVL; REF\tGao\tMLI\t16.3\t0\n",
                        Optional.empty());
        Item assault = polecat.items().getFirst();
        assertThat(assault.actor().codes()).containsExactly("MLI MIL");
        assertThat(assault.recipient().codes()).containsExactly("MLI CVL", "MLI REF");
        assertThat(assault.country()).isEqualTo("MLI");
    }

    @Test
    void columnsOfOnesOwnAreReadByATable() throws IOException {
        Profile profile =
                profile(
                        lines(
                                "type\tArt\tAngriff=ASSAULT",
                                "date\tTag\tdd.MM.yyyy",
                                "actor\tWer",
                                "dead\tTote",
                                "status\tErnst\tja=actual|nein=negated"));
        HumanFile file =
                read(
                        lines(
                                "Tag;Art;Wer;Tote;Ernst",
                                "05.03.2024;Angriff;Army;3;ja",
                                "06.03.2024;Angriff;Army;3;nein"),
                        Optional.of(profile));

        assertThat(mistakes.all()).isEmpty();
        assertThat(file.items()).hasSize(1);
        Item item = file.items().getFirst();
        assertThat(item.id()).isEqualTo("line 2");
        assertThat(item.type()).isEqualTo("ASSAULT");
        assertThat(item.period()).hasValue(Period.day(LocalDate.of(2024, 3, 5)));
    }

    @Test
    void allMistakesOfATableAreToldWithASuggestion() throws IOException {
        Profile profile =
                profile(
                        lines(
                                "typ\tArt",
                                "type\tArt\tAngriff=ASAULT",
                                "date\tTagg\tdd.QQQQQQQ",
                                "scheme\tacles",
                                "place\t",
                                "date_precision\tg\tx=y|z"));
        read("Tag;Art;g\n", Optional.of(profile));

        assertThat(mistakes.all())
                .containsExactly(
                        "m.tsv:1: unknown field typ; did you mean type?",
                        "m.tsv:1: the file has no column Tagg (for date); did you mean Tag?",
                        "m.tsv:2: unknown type ASAULT; did you mean ASSAULT?",
                        "m.tsv:3: no pattern of a date: dd.QQQQQQQ",
                        "m.tsv:4: unknown scheme acles; did you mean acled?",
                        "m.tsv:5: no column for place",
                        "m.tsv:6: a precision is a number of days or kilometres, not y",
                        "m.tsv:6: values are theirs=ours, not z");
    }

    @Test
    void aFileOfUnknownColumnsIsAMistakeAndSoIsAnEmptyOne() throws IOException {
        read("a,b\n1,2\n", Optional.empty());
        read("", Optional.empty());

        assertThat(mistakes.all()).hasSize(2).allMatch(m -> m.startsWith("f.csv:1: "));
    }

    @Test
    void actorsAreReadAsOtherDataSetsWriteThem() {
        Party army = PARTIES.read("Military Forces of Mali (2021-)");
        Party villagers = PARTIES.read("Civilians (Mali)");

        assertThat(army.codes()).containsExactly("MLI MIL");
        assertThat(army.names()).isEmpty();
        assertThat(villagers.codes()).containsExactly("MLI CVL");
        assertThat(Parties.agree(army, villagers)).isFalse();
        assertThat(Parties.agree(villagers, PARTIES.read("residents"))).isTrue();
        assertThat(
                        Parties.agree(
                                PARTIES.read("the Liptako Front"),
                                PARTIES.read("Liptako Front; Civilians (Niger)")))
                .isTrue();
        assertThat(PARTIES.country("Russia (Soviet Union)")).isEqualTo("RUS");
    }
}
