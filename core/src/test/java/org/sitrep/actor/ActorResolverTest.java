// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.TestDocuments;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.knowledge.OwnCodebook;
import org.sitrep.model.ActorMention;
import org.sitrep.model.ActorMention.Kind;
import org.sitrep.model.Document;
import org.sitrep.model.ParsedDocument;

class ActorResolverTest {
    private static final ActorResolver RESOLVER =
            ActorResolver.standard(new Knowledge(Countries.bundled(), Gazetteer.of(List.of())));

    private static ParsedDocument parsed(String text, String lines) {
        return TestDocuments.parsed(TestDocuments.document(text), lines);
    }

    private static List<ActorMention> resolve(String text, String lines) {
        return RESOLVER.resolve(parsed(text, lines));
    }

    private static ActorMention mention(List<ActorMention> all, String text, String words) {
        return all.stream()
                .filter(m -> m.span().in(text).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is not in " + all));
    }

    @Test
    void a_nationality_and_a_role_make_the_code() {
        String text = "Azerbaijani prosecutors think five Russian peacekeepers fled";
        List<ActorMention> all =
                resolve(
                        text,
                        """
                        Azerbaijani azerbaijani JJ 2 amod
                        prosecutors prosecutor NNS 3 nsubj
                        think think VBP 0 root
                        five five CD 6 nummod
                        Russian russian JJ 6 amod
                        peacekeepers peacekeeper NNS 7 nsubj
                        fled flee VBD 3 ccomp
                        """);

        ActorMention prosecutors = mention(all, text, "Azerbaijani prosecutors");
        assertThat(prosecutors.country()).hasValue("AZE");
        assertThat(prosecutors.sectors()).containsExactly("JUD");
        assertThat(prosecutors.kind()).isEqualTo(Kind.PEOPLE);
        ActorMention peacekeepers = mention(all, text, "five Russian peacekeepers");
        assertThat(peacekeepers.country()).hasValue("RUS");
        assertThat(peacekeepers.sectors()).containsExactly("MIL");
        assertThat(peacekeepers.head()).isEqualTo(5);
    }

    @Test
    void a_title_before_a_name_makes_a_person_in_office_and_he_is_the_same() {
        String text = "Armenian President Aram Sarkis said he would go";
        List<ActorMention> all =
                resolve(
                        text,
                        """
                        Armenian armenian JJ 4 amod
                        President president NNP 4 compound
                        Aram aram NNP 4 compound
                        Sarkis sarkis NNP 5 nsubj
                        said say VBD 0 root
                        he he PRP 8 nsubj
                        would would MD 8 aux
                        go go VB 5 ccomp
                        """);

        ActorMention president = mention(all, text, "Armenian President Aram Sarkis");
        assertThat(president.person()).hasValue("Aram Sarkis");
        assertThat(president.office()).hasValue("president");
        assertThat(president.sectors()).containsExactly("GOV");
        ActorMention he = mention(all, text, "he");
        assertThat(he.sameAs()).hasValue(president.id());
        assertThat(he.country()).hasValue("ARM");
    }

    @Test
    void a_breakaway_territory_is_its_parent_state_with_its_own_sector() {
        String text = "Abkhazia's army fired";
        List<ActorMention> all =
                resolve(
                        text,
                        """
                        Abkhazia abkhazia NNP 3 poss
                        's 's POS 1 case
                        army army NN 4 nsubj
                        fired fire VBD 0 root
                        """);

        ActorMention army = mention(all, text, "Abkhazia's army");
        assertThat(army.country()).hasValue("GEO");
        assertThat(army.sectors()).containsExactly("PRE", "MIL");
    }

    @Test
    void a_force_that_a_state_backs_is_not_that_states_army() {
        String text = "Azerbaijan-backed forces fired";
        List<ActorMention> all =
                resolve(
                        text,
                        """
                        Azerbaijan azerbaijan NNP 3 npadvmod
                        - - HYPH 3 punct
                        backed back VBN 4 amod
                        forces force NNS 5 nsubj
                        fired fire VBD 0 root
                        """);

        ActorMention forces = mention(all, text, "Azerbaijan-backed forces");
        assertThat(forces.country()).hasValue("AZE");
        assertThat(forces.sectors()).containsExactly("PRM");
    }

    @Test
    void words_in_capitals_are_no_acronyms_of_states() {
        String text = "Let us go";
        List<ActorMention> all =
                resolve(text, "Let let VB 0 root\nus us PRP 3 nsubj\ngo go VB 1 ccomp");

        assertThat(all).noneMatch(m -> m.country().equals(Optional.of("USA")));
    }

    @Test
    void a_document_without_tokens_has_no_actors() {
        Document document = TestDocuments.document("\uD800");

        assertThat(RESOLVER.resolve(new ParsedDocument(document, List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    @Timeout(60)
    void a_sentence_that_never_ends_is_read_in_linear_time() {
        StringBuilder text = new StringBuilder();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            int at = 3 * i;
            text.append("rebels said he ");
            lines.append("rebels rebel NNS ").append(at + 2).append(" nsubj\n");
            lines.append("said say VBD ").append(Math.max(0, at - 1)).append(" ccomp\n");
            lines.append("he he PRP ").append(at + 2).append(" dobj\n");
        }

        List<ActorMention> all = resolve(text.toString(), lines.toString());

        assertThat(all).hasSize(40_000);
    }

    @Test
    void what_a_users_own_list_says_of_a_word_replaces_the_bundled(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("roles.tsv"), "peacekeeper\tPERSON\tCVL\tmonitor\n");
        Files.writeString(folder.resolve("groups.tsv"), "Sand Foxes\tMLI\tREB\n");
        OwnCodebook own = OwnCodebook.read(folder);
        ActorResolver resolver =
                ActorResolver.standard(
                        new Knowledge(Countries.bundled(), Gazetteer.of(List.of()), own));
        own.check();
        String text = "Sand Foxes met peacekeepers";
        List<ActorMention> all =
                resolver.resolve(
                        TestDocuments.parsed(
                                TestDocuments.document(text),
                                """
                                Sand sand NNP 2 compound
                                Foxes foxes NNPS 3 nsubj
                                met meet VBD 0 root
                                peacekeepers peacekeeper NNS 3 dobj
                                """));

        assertThat(mention(all, text, "Sand Foxes").country()).hasValue("MLI");
        assertThat(mention(all, text, "peacekeepers").sectors()).containsExactly("CVL");
        assertThat(mention(all, text, "peacekeepers").office()).hasValue("monitor");
    }

    @Test
    void a_truck_that_belongs_to_soldiers_is_theirs() {
        String text = "Men hit a truck belonging to Kenyan soldiers";
        List<ActorMention> all =
                resolve(
                        text,
                        """
                        Men man NNS 2 nsubj
                        hit hit VBD 0 root
                        a a DT 4 det
                        truck truck NN 2 dobj
                        belonging belong VBG 4 acl
                        to to IN 5 prep
                        Kenyan kenyan JJ 8 amod
                        soldiers soldier NNS 6 pobj
                        """);

        ActorMention truck = mention(all, text, "a truck");
        assertThat(truck.country()).hasValue("KEN");
        assertThat(truck.sectors()).containsExactly("MIL");
    }
}
