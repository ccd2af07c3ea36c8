// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sitrep.TestDocuments;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.ActorMention.Kind;

class ActorListsTest {
    private static final List<String> NAMED =
            List.of("organisations.tsv", "groups.tsv", "leaders.tsv");

    private static List<List<String>> actors(Tsv.Row row) {
        return Tsv.split(row.cell(0), ';').stream().map(Tsv::list).toList();
    }

    @Test
    void no_name_is_borne_by_two_without_a_mark_that_says_so() {
        Map<String, String> owners = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (String file : NAMED) {
            for (Tsv.Row row : ActorLists.rows(file)) {
                for (List<String> names : actors(row)) {
                    for (String name : names) {
                        String owner = file + ":" + row.line() + " " + names.getFirst();
                        String before =
                                Phrases.isShared(name) ? null : owners.putIfAbsent(name, owner);
                        if (before != null) {
                            twice.add(name + ": " + before + ", " + owner);
                        }
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void every_term_begins_before_it_ends_and_in_our_times() {
        for (String file : List.of("groups.tsv", "leaders.tsv")) {
            int column = file.equals("groups.tsv") ? 3 : 4;
            for (Tsv.Row row : ActorLists.rows(file)) {
                int from = year(row, column, 1900);
                int until = year(row, column + 1, 2026);
                assertThat(from).as(row.toString()).isBetween(1900, 2026);
                assertThat(until).as(row.toString()).isBetween(from, 2026);
            }
        }
    }

    private static int year(Tsv.Row row, int column, int otherwise) {
        return row.cell(column).isEmpty() ? otherwise : Integer.parseInt(row.cell(column));
    }

    @Test
    void every_group_says_of_which_sector_it_is() {
        for (Tsv.Row row : ActorLists.rows("groups.tsv")) {
            assertThat(row.list(2)).as(row.toString()).isNotEmpty();
        }
    }

    @Test
    void the_country_of_every_actor_is_known() {
        Countries countries = Countries.bundled();
        for (String file : NAMED) {
            for (Tsv.Row row : ActorLists.rows(file)) {
                String country = row.cell(1);
                assertThat(
                                country.isEmpty()
                                        || Story.isInternational(country)
                                        || countries.byCode(country).isPresent())
                        .as(row.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void a_marked_name_alone_in_a_report_names_nobody() {
        Phrases phrases = new Phrases();
        Entry group = Entry.of(EntryType.GROUP, "Front of Chad", Kind.BODY, "TCD", List.of("REB"));
        phrases.addName("FACT?", group);

        assertThat(phrases.scan(words("The FACT is known"), country -> 0)).isEmpty();
        assertThat(phrases.scan(words("The FACT is known"), country -> 1))
                .singleElement()
                .satisfies(m -> assertThat(m.best()).isEqualTo(group));
    }

    @Test
    void of_two_bearers_the_one_whose_country_is_named_most_is_meant() {
        Phrases phrases = new Phrases();
        Entry first = Entry.of(EntryType.GROUP, "Army A", Kind.BODY, "COL", List.of("REB"));
        Entry second = Entry.of(EntryType.GROUP, "Army B", Kind.BODY, "MKD", List.of("REB"));
        Entry third = Entry.of(EntryType.GROUP, "Army C", Kind.BODY, "BOL", List.of("REB"));
        phrases.addName("NLA", first);
        phrases.addName("NLA?", second);
        phrases.addName("NLA?", third);
        Words words = words("The NLA fired");

        assertThat(phrases.scan(words, c -> 0).getFirst().entries()).containsExactly(first);
        assertThat(phrases.scan(words, c -> c.equals("MKD") ? 2 : 0).getFirst().entries())
                .containsExactly(second);
        assertThat(phrases.scan(words, c -> c.equals("COL") ? 0 : 1).getFirst().entries())
                .containsExactly(first);
    }

    @Test
    void a_name_with_an_article_gives_way_to_a_longer_name_without() {
        Phrases phrases = new Phrases();
        Entry country = Entry.of(EntryType.COUNTRY, "Sudan", Kind.BODY, "SDN", List.of());
        Entry group = Entry.of(EntryType.GROUP, "Sudan Shield", Kind.BODY, "SDN", List.of("PRM"));
        phrases.addName("the Sudan", country);
        phrases.addName("Sudan Shield", group);

        assertThat(phrases.scan(words("The Sudan Shield left"), c -> 0))
                .singleElement()
                .satisfies(m -> assertThat(m.best()).isEqualTo(group));
        assertThat(phrases.scan(words("The Sudan left"), c -> 0))
                .singleElement()
                .satisfies(m -> assertThat(m.best()).isEqualTo(country));
    }

    private static Words words(String text) {
        StringBuilder lines = new StringBuilder();
        for (String word : text.split(" ")) {
            lines.append(word)
                    .append(' ')
                    .append(word.toLowerCase(Locale.ROOT))
                    .append(" NN ")
                    .append(lines.isEmpty() ? "0 root" : "1 dep")
                    .append('\n');
        }
        return new Words(TestDocuments.parsed(TestDocuments.document(text), lines.toString()));
    }
}
