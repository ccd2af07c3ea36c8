// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.GazetteerRow;
import org.sitrep.knowledge.Knowledge;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.Place;
import org.sitrep.model.Toponym;

class SupplementExamplesTest {
    private static final List<Tsv.Row> ROWS =
            Tsv.read(Supplement.class, "/org/sitrep/knowledge/gazetteer-conflict.tsv");

    /** Only to name the place where the table lies. */
    private static final class Supplement {}

    private static Gazetteer gazetteer() {
        List<GazetteerRow> rows = new ArrayList<>();
        for (Tsv.Row row : ROWS) {
            rows.add(
                    new GazetteerRow(
                            new Place(
                                    Long.parseLong(row.cell(0)),
                                    row.list(1).getFirst(),
                                    Optional.of(row.cell(6)).filter(code -> !code.isEmpty()),
                                    Optional.empty(),
                                    Optional.empty(),
                                    row.cell(2),
                                    Double.parseDouble(row.cell(3)),
                                    Double.parseDouble(row.cell(4)),
                                    Double.parseDouble(row.cell(5)),
                                    0),
                            row.list(1),
                            -rows.size()));
        }
        return Gazetteer.of(rows);
    }

    @Test
    void eachRowIsFoundByItsExample() {
        ToponymResolver resolver =
                ToponymResolver.standard(new Knowledge(Countries.bundled(), gazetteer()));
        List<String> missed = new ArrayList<>();
        for (Tsv.Row row : ROWS) {
            String text = "There was " + row.cell(8) + " on Monday.";
            List<Toponym> found = resolver.resolve(PlainReading.of(text));
            boolean itself =
                    found.stream()
                            .flatMap(toponym -> toponym.place().stream())
                            .anyMatch(place -> row.cell(0).equals(String.valueOf(place.id())));
            if (!itself) {
                missed.add(
                        row.line()
                                + ": "
                                + text
                                + " "
                                + found.stream().map(Toponym::rule).toList());
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void hasARadiusForEachAndNoNameTwice() {
        List<String> names = new ArrayList<>();
        for (Tsv.Row row : ROWS) {
            assertThat(Double.parseDouble(row.cell(5))).as(row.cell(1)).isPositive();
            names.addAll(row.list(1));
        }
        assertThat(names).doesNotHaveDuplicates();
        assertThat(ROWS).hasSizeGreaterThan(600);
    }
}
