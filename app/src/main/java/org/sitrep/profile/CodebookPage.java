// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.knowledge.TollRule;
import org.sitrep.knowledge.Tsv;

/**
 * The codebook of an export, for people: what a row is, what each column says, what is left out.
 */
final class CodebookPage {
    private CodebookPage() {}

    static String of(Profile profile, ExportOptions options, Optional<TollRule> rule) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(profile.title()).append("\n\n");
        page.append(profile.says()).append("\n\n");
        page.append("File: `").append(ExportFormat.file(profile, options)).append("`. ");
        page.append(form(options)).append(" A value that is not known is ");
        page.append(options.format() == ExportFormat.CSV ? "empty" : "null");
        page.append("; 0 was told.\n\n");
        rule.ifPresent(
                r ->
                        page.append("Tolls are taken from rival accounts by the rule `")
                                .append(r.name())
                                .append("`: ")
                                .append(r.says())
                                .append("\n\n"));
        filter(page, options.filter());
        columns(page, profile);
        page.append("\n## What is left out\n\n");
        page.append("`not-exported.csv` lists what this profile cannot hold, with the reason:\n\n");
        page.append("| reason | means |\n|---|---|\n");
        reasons().forEach((word, says) -> line(page, List.of('`' + word + '`', says)));
        page.append("\n`deleted.csv` lists what earlier exports of the project held and people ");
        page.append("have taken out since: take it out of what you made of them.\n");
        page.append("\nPlaces: GeoNames, CC BY 4.0, modified; credits in `NOTICE`. ");
        page.append("To cite: `CITATION.cff`. Versions, filter and digests: `manifest.json`.\n");
        return page.toString();
    }

    private static String form(ExportOptions options) {
        return switch (options.format()) {
            case CSV ->
                    (options.excel()
                                    ? "UTF-8 with a byte order mark, cells separated by semicolons,"
                                    : "UTF-8, RFC 4180,")
                            + " a header, LF."
                            + (options.formulaGuard()
                                    ? " An apostrophe leads free text that begins with `=`, `+`,"
                                            + " `-` or `@`; numbers never have one."
                                    : "");
            case JSONL -> "UTF-8, one JSON object a line.";
            case GEOJSON ->
                    "RFC 7946: points in WGS 84, longitude first; geometry null where the place is"
                            + " not known.";
            case PARQUET -> "Apache Parquet, flat, Snappy; days as DATE.";
        };
    }

    private static void filter(StringBuilder page, ExportFilter filter) {
        if (!filter.equals(ExportFilter.EVERYTHING)) {
            page.append("Only happenings with ");
            page.append(
                    String.join(
                            "; ",
                            filter.conditions().entrySet().stream()
                                    .map(e -> e.getKey() + " " + String.join(", ", e.getValue()))
                                    .toList()));
            page.append(" are in it.\n\n");
        }
    }

    private static void columns(StringBuilder page, Profile profile) {
        page.append("## Columns\n\n| column | type | says | from |\n|---|---|---|---|\n");
        for (Column column : profile.columns()) {
            boolean none = column.source().equals(Column.NOTHING);
            line(
                    page,
                    List.of(
                            '`' + column.name() + '`',
                            column.type().says(),
                            column.meaning(),
                            none ? "always empty: Sitrep has nothing for it" : column.source()));
        }
    }

    private static void line(StringBuilder page, List<String> cells) {
        cells.forEach(cell -> page.append("| ").append(cell.replace("|", "\\|")).append(' '));
        page.append("|\n");
    }

    /** What the words for what is left out mean, in the order of the table. */
    static Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Tsv.Row row : Tsv.read(CodebookPage.class, "/org/sitrep/profile/reasons.tsv")) {
            if (row.cell(1).isEmpty() || reasons.put(row.cell(0), row.cell(1)) != null) {
                throw row.fault("a reason stands once, with what it means");
            }
        }
        return reasons;
    }
}
