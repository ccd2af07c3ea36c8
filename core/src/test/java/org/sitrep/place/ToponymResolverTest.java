// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.Place;
import org.sitrep.model.Toponym;
import org.sitrep.model.Toponym.Resolution;
import org.sitrep.model.Toponym.Use;

class ToponymResolverTest {
    private static final ToponymResolver RESOLVER =
            ToponymResolver.standard(SmallWorld.knowledge());

    private static List<Toponym> in(String text) {
        return RESOLVER.resolve(PlainReading.of(text));
    }

    private static List<String> words(String text) {
        return in(text).stream().map(toponym -> toponym.span().in(text)).toList();
    }

    private static Toponym only(String text, String words) {
        return in(text).stream()
                .filter(toponym -> toponym.span().in(text).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is not found: " + words(text)));
    }

    private static Place place(String text, String words) {
        return only(text, words).place().orElseThrow();
    }

    @Test
    void findsTheLongestName() {
        assertThat(words("Clashes went on in Nagorno-Karabakh and along the Lachin corridor."))
                .containsExactly("Nagorno-Karabakh", "Lachin corridor");
    }

    @Test
    void findsAPlaceUnderItsOtherName() {
        assertThat(place("Shells fell on Stepanakert at noon.", "Stepanakert").id()).isEqualTo(36);
    }

    @Test
    void takesTheCommonestPlaceWhenNothingElseIsSaid() {
        assertThat(place("The talks were held in Paris last week.", "Paris").country())
                .contains("FRA");
    }

    @Test
    void takesThePlaceThatLiesWhereTheCommaSays() {
        assertThat(place("He was shot in Paris, Texas, on Monday.", "Paris").id()).isEqualTo(24);
        assertThat(place("A fire broke out in Springfield, Ill. on Monday.", "Springfield").id())
                .isEqualTo(25);
    }

    @Test
    void keepsOneSenseForOneNameInADocument() {
        String text = "Police in Paris, Texas, found him. Paris has had three such cases.";
        List<Toponym> all = in(text);
        assertThat(all).hasSize(3);
        assertThat(all.get(2).place().orElseThrow().id()).isEqualTo(24);
    }

    @Test
    void weighsTheOtherPlacesOfTheDocument() {
        String text = "Police in Atlanta said the Georgia man had fled to Alabama.";
        assertThat(place(text, "Georgia").feature()).isEqualTo("ADM1");
        String other = "In Tbilisi the Georgian premier said Georgia would not join.";
        assertThat(place(other, "Georgia").feature()).isEqualTo("PCLI");
    }

    @Test
    void keepsTheOtherCandidates() {
        Toponym paris = only("The talks were held in Paris last week.", "Paris");
        assertThat(paris.candidates()).extracting(Place::id).containsExactly(24L);
    }

    @Test
    void leavesOrdinaryWordsAlone() {
        assertThat(words("Reading the verdict took hours. Hope is rare. Mobile phones rang."))
                .isEmpty();
    }

    @Test
    void takesAnOrdinaryWordForAPlaceAfterAComma() {
        assertThat(words("Two men were hurt in Mobile, Alabama, on Friday."))
                .containsExactly("Mobile", "Alabama");
    }

    @Test
    void leavesPeopleAlone() {
        String text = "President Lincoln met Mr Jordan and later Paris Hilton.";
        assertThat(RESOLVER.resolve(PlainReading.of(text, List.of("Paris Hilton")))).isEmpty();
    }

    @Test
    void readsAdjectivesAndPeopleAsDemonyms() {
        Toponym adjective = only("Five Azerbaijani soldiers died.", "Azerbaijani");
        assertThat(adjective.use()).isEqualTo(Use.DEMONYM);
        assertThat(adjective.resolution()).isEqualTo(Resolution.COUNTRY);
        assertThat(only("Two Texans were hurt.", "Texans").place().orElseThrow().id())
                .isEqualTo(12);
    }

    @Test
    void readsAbbreviationsAsWritten() {
        assertThat(words("It was made in the U.S. by us.")).containsExactly("U.S.");
        assertThat(words("They sued Rothstein, P.A. in Atlanta.")).containsExactly("Atlanta");
    }

    @Test
    void putsAnUnlistedVillageWhereTheTextPutsIt() {
        String text = "Five died in the village of Oskanli, in the Terter region, on Wednesday.";
        Toponym village = only(text, "Oskanli");
        Place place = village.place().orElseThrow();
        assertThat(place.name()).isEqualTo("Oskanli");
        assertThat(place.latitude()).isCloseTo(40.34, within(0.02));
        assertThat(place.longitude()).isCloseTo(46.93, within(0.02));
        assertThat(village.resolution())
                .isIn(Resolution.ADMIN1, Resolution.ADMIN2, Resolution.NEAR);
    }

    @Test
    void saysThatAVillageIsUnresolvedWhenTheTextPutsItNowhere() {
        Toponym village = only("Five died in the village of Oskanli on Wednesday.", "Oskanli");
        assertThat(village.place()).isEmpty();
        assertThat(village.resolution()).isEqualTo(Resolution.UNRESOLVED);
    }

    @Test
    void movesAPointByTheDistanceTold() {
        Toponym near = only("The convoy was hit 12 km south of Goris at dawn.", "Goris");
        assertThat(near.resolution()).isEqualTo(Resolution.NEAR);
        assertThat(near.place().orElseThrow().latitude()).isCloseTo(39.402, within(0.005));
        assertThat(near.place().map(Place::id)).isEqualTo(Optional.of(28L));
    }

    @Test
    void readsMilesToo() {
        Toponym near = only("The convoy was hit 10 miles east of Goris at dawn.", "Goris");
        assertThat(near.place().orElseThrow().longitude()).isCloseTo(46.528, within(0.01));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(in("")).isEmpty();
        assertThat(in("...")).isEmpty();
    }

    @Test
    void numbersToponymsInTheOrderOfTheText() {
        ParsedDocument parsed = PlainReading.of("From Baku to Moscow and Yerevan.");
        assertThat(RESOLVER.resolve(parsed))
                .extracting(Toponym::id)
                .containsExactly("p1", "p2", "p3");
    }

    @Test
    void findsPlacesInATextWithoutCapitals() {
        assertThat(words("police in atlanta said that hope was lost in france."))
                .contains("france");
        assertThat(words("police in atlanta said that hope was lost in france."))
                .doesNotContain("hope");
    }

    @Test
    void takesNoWordInCapitalsForAnAbbreviation() {
        assertThat(words("THE CAR WAS FOUND IN MOSCOW AND NOT ON THE ROAD TO US."))
                .containsExactly("MOSCOW");
    }

    @Test
    void putsAnUnlistedVillageWhereTheStoryPlays() {
        String text = "Two were shot in Goris. The others fled to the village of Oskanly.";
        Toponym village = only(text, "Oskanly");
        assertThat(village.rule()).isEqualTo("place.unlisted-story");
        assertThat(village.resolution()).isEqualTo(Resolution.ADMIN1);
        assertThat(village.place().orElseThrow().country()).contains("ARM");
        assertThat(village.place().orElseThrow().radiusKm()).isGreaterThan(50);
    }

    @Test
    void putsNoUnlistedVillageInAStoryThatPlaysEverywhere() {
        String text =
                "He was seen in Moscow, Paris, Tbilisi and Baku, and in the village of Oskanly.";
        assertThat(only(text, "Oskanly").resolution()).isEqualTo(Resolution.UNRESOLVED);
    }

    @Test
    void takesASmallNamesakeAbroadForAnUnlistedPlace() {
        String text = "They drove from Terter to Xankandi and on to Ashmore.";
        Toponym town = only(text, "Ashmore");
        assertThat(town.place().orElseThrow().country()).contains("AZE");
        String told = "They flew from Terter and Xankandi to Illinois and lived in Ashmore.";
        assertThat(place(told, "Ashmore").country()).contains("USA");
    }

    @Test
    void takesAStateAmongStates() {
        String text = "There were three in Texas, two in Alabama and one in Georgia.";
        assertThat(place(text, "Georgia").feature()).isEqualTo("ADM1");
    }

    @Test
    void putsAPlaceInTheOneThatOwnsIt() {
        String text = "He lived in Dallas's northern suburb of Oskanly.";
        assertThat(only(text, "Oskanly").rule()).isEqualTo("place.unlisted-within");
        assertThat(place(text, "Oskanly").latitude()).isEqualTo(32.78, within(0.01));
    }
}
