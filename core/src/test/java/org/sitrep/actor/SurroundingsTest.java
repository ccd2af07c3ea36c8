// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.TestDocuments;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.model.ActorMention;
import org.sitrep.model.ParsedDocument;

class SurroundingsTest {
    private static final ActorResolver RESOLVER =
            ActorResolver.standard(new Knowledge(Countries.bundled(), Gazetteer.of(List.of())));

    private static ActorMention mention(String text, String words, String lines) {
        return RESOLVER.resolve(TestDocuments.parsed(TestDocuments.document(text), lines)).stream()
                .filter(m -> m.span().in(text).equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_court_is_of_the_one_country_that_the_sentence_names() {
        ActorMention court =
                mention(
                        "Peru said the court met",
                        "the court",
                        """
                        Peru peru NNP 2 nsubj
                        said say VBD 0 root
                        the the DT 4 det
                        court court NN 5 nsubj
                        met meet VBD 2 ccomp
                        """);

        assertThat(court.country()).hasValue("PER");
        assertThat(court.rule()).endsWith("+sentence");
    }

    @Test
    void the_court_stays_open_where_two_countries_are_named() {
        ActorMention court =
                mention(
                        "Peru told Chile the court met",
                        "the court",
                        """
                        Peru peru NNP 2 nsubj
                        told tell VBD 0 root
                        Chile chile NNP 2 dobj
                        the the DT 5 det
                        court court NN 6 nsubj
                        met meet VBD 2 ccomp
                        """);

        assertThat(court.country()).isEmpty();
    }

    @Test
    void protesters_are_of_the_place_they_are_in_and_not_of_a_speaker() {
        String lines =
                """
                Protesters protester NNS 2 nsubj
                marched march VBD 0 root
                %s %s IN 2 prep
                Peru peru NNP 3 pobj
                """;

        assertThat(
                        mention(
                                        "Protesters marched in Peru",
                                        "Protesters",
                                        lines.formatted("in", "in"))
                                .country())
                .hasValue("PER");
        assertThat(
                        mention(
                                        "Protesters marched for Peru",
                                        "Protesters",
                                        lines.formatted("for", "for"))
                                .country())
                .isEmpty();
    }

    @Test
    void local_officials_of_a_breakaway_territory_are_its_own() {
        ActorMention officials =
                mention(
                        "In Abkhazia local officials met",
                        "local officials",
                        """
                        In in IN 5 prep
                        Abkhazia abkhazia NNP 1 pobj
                        local local JJ 4 amod
                        officials official NNS 5 nsubj
                        met meet VBD 0 root
                        """);

        assertThat(officials.country()).hasValue("GEO");
        assertThat(officials.sectors()).containsExactly("PRE", "GOV");
    }

    @Test
    void a_document_without_sentences_is_read_all_the_same() {
        String text = "Police Peru";
        ParsedDocument whole =
                TestDocuments.parsed(
                        TestDocuments.document(text),
                        """
                        Police police NNS 2 nsubj
                        Peru peru NNP 0 root
                        """);
        assertThat(
                        RESOLVER.resolve(
                                new ParsedDocument(
                                        whole.document(), List.of(), whole.tokens(), List.of())))
                .isNotEmpty();
    }
}
