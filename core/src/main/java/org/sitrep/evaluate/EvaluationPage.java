// SPDX-License-Identifier: Apache-2.0
package org.sitrep.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Span;

/**
 * An evaluation as one HTML page that needs nothing else: the figures, and every disagreement with
 * the words on both sides. It has no script and loads nothing; all text is escaped.
 */
public final class EvaluationPage {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sitrep beside a human-coded file</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
            table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .7rem .3rem 0; border-bottom: 1px solid #ccc; }
            td.n, th.n { text-align: right; white-space: nowrap; }
            section.case { border: 1px solid #bbb; border-radius: .4rem; padding: .5rem 1rem; margin: 1rem 0; }
            section.case h3 { margin: 0; font-size: 1rem; }
            tr.differs td { background: #fff3cd; }
            mark { background: #ffe08a; }
            blockquote { margin: .5rem 0; padding-left: .8rem; border-left: 3px solid #bbb; }
            small, .note { color: #555; }
            @media (prefers-color-scheme: dark) { body { color: #eee; background: #181818; } tr.differs td { background: #4a3c00; } mark { background: #7a5c00; color: #fff; } small, .note { color: #bbb; } }
            </style>
            </head>
            <body>
            <main>
            <h1>Sitrep beside a human-coded file</h1>
            """;

    private final StringBuilder out = new StringBuilder(HEAD);
    private final Evaluation evaluation;
    private final List<Field> fields;

    private EvaluationPage(Evaluation evaluation) {
        this.evaluation = evaluation;
        fields = Field.of(evaluation.human().profile());
    }

    /** The whole page. */
    public static String of(Evaluation evaluation) {
        EvaluationPage page = new EvaluationPage(evaluation);
        page.summary();
        page.differing();
        page.alone(
                "missed",
                "Missed",
                "In the human file, and in no incident of the records.",
                evaluation.matching().missed());
        page.alone(
                "invented",
                "Invented",
                "In the records, and not in the human file: a false event, one that the human file"
                        + " leaves out, or one told with another day or place.",
                evaluation.matching().invented());
        page.skipped();
        return page.out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void summary() {
        Matching matching = evaluation.matching();
        Window window = evaluation.window();
        out.append("<p>").append(evaluation.human().items().size());
        out.append(" events coded by people (").append(text(evaluation.human().profile().name()));
        out.append("), ").append(evaluation.events().coded()).append(" by Sitrep: <strong>");
        out.append(matching.pairs().size()).append(" matched</strong>, <a href=\"#missed\">");
        out.append(matching.missed().size()).append(" missed</a>, <a href=\"#invented\">");
        out.append(matching.invented().size()).append(" invented</a>.</p>\n");
        out.append("<p class=\"note\">Matched within ").append(window.days());
        out.append(" days and ").append(text(Figures.decimal(window.kilometres(), 0)));
        out.append(
                " km, besides what the precision of each side leaves open; must agree besides: ");
        out.append(text(window.needs().name())).append(". ");
        List<String> reasons = new ArrayList<>();
        evaluation.outside().forEach((reason, n) -> reasons.add(reason + " " + n));
        if (!reasons.isEmpty()) {
            out.append("Incidents not compared: ").append(text(String.join(", ", reasons)));
            out.append(". ");
        }
        out.append("Intervals: 95 %, bootstrap over events.</p>\n");
        List<Score> types = new ArrayList<>(List.of(evaluation.events()));
        types.addAll(evaluation.types());
        scores("Found, by type", types, false);
        scores("Fields of the matched events", evaluation.fields(), true);
    }

    private void scores(String title, List<Score> scores, boolean alpha) {
        out.append("<h2>").append(text(title)).append("</h2>\n<table>\n<thead><tr><th></th>");
        for (String head : List.of("human", "coded", "agree", "precision", "recall", "F1")) {
            out.append("<th class=\"n\">").append(head).append("</th>");
        }
        out.append(alpha ? "<th class=\"n\">Krippendorff's alpha</th>" : "");
        out.append("</tr></thead>\n<tbody>\n");
        for (Score score : scores) {
            out.append("<tr><td>").append(text(score.name())).append("</td>");
            for (String cell :
                    List.of(
                            String.valueOf(score.human()),
                            String.valueOf(score.coded()),
                            String.valueOf(score.agreed()),
                            Figures.percent(score.precision()),
                            Figures.percent(score.recall()),
                            Figures.percent(score.f1()))) {
                number(cell);
            }
            if (alpha) {
                number(score.alpha().map(a -> Figures.decimal(a, 3)).orElse("-"));
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void number(String cell) {
        out.append("<td class=\"n\">").append(text(cell)).append("</td>");
    }

    /** The matched events in which a field differs. */
    private void differing() {
        out.append("<h2 id=\"differing\">Matched, and not the same</h2>\n");
        int shown = 0;
        for (Matching.Pair pair : evaluation.matching().pairs()) {
            if (fields.stream().anyMatch(field -> differs(field, pair))) {
                shown++;
                pair(pair);
            }
        }
        if (shown == 0) {
            out.append("<p>None.</p>\n");
        }
    }

    private static boolean differs(Field field, Matching.Pair pair) {
        return field.known().apply(pair.human())
                && field.known().apply(pair.coded())
                && !field.agree().test(pair.human(), pair.coded());
    }

    private void pair(Matching.Pair pair) {
        out.append("<section class=\"case\">\n<h3>").append(text(pair.human().id()));
        out.append(" and ").append(text(pair.coded().id())).append("</h3>\n");
        out.append("<table>\n<thead><tr><th></th><th>people</th><th>Sitrep</th></tr></thead>\n");
        out.append("<tbody>\n");
        for (Field field : fields) {
            String human = field.show().apply(pair.human());
            String coded = field.show().apply(pair.coded());
            if (human.isEmpty() && coded.isEmpty()) {
                continue;
            }
            out.append(differs(field, pair) ? "<tr class=\"differs\">" : "<tr>");
            out.append("<td>").append(text(field.name())).append("</td><td>");
            out.append(text(human)).append("</td><td>").append(text(coded));
            out.append("</td></tr>\n");
        }
        out.append("</tbody>\n</table>\n");
        words(pair.human(), "people");
        words(pair.coded(), "the report");
        out.append("</section>\n");
    }

    private void alone(String id, String title, String note, List<Item> items) {
        out.append("<h2 id=\"").append(id).append("\">").append(title).append("</h2>\n");
        out.append("<p class=\"note\">").append(text(note)).append("</p>\n");
        for (Item item : items) {
            out.append("<section class=\"case\">\n<h3>").append(text(item.id()));
            out.append("</h3>\n<p>");
            List<String> values = new ArrayList<>();
            for (Field field : fields) {
                String value = field.show().apply(item);
                if (!value.isEmpty()) {
                    values.add("<small>" + text(field.name()) + "</small> " + text(value));
                }
            }
            out.append(String.join(" · ", values)).append("</p>\n");
            words(item, id.equals("missed") ? "people" : "the report");
            out.append("</section>\n");
        }
        if (items.isEmpty()) {
            out.append("<p>None.</p>\n");
        }
    }

    private void words(Item item, String by) {
        if (item.words().isEmpty()) {
            return;
        }
        out.append("<blockquote><small>").append(text(by)).append(":</small> ");
        Optional<Span> mark = item.mark();
        String words = item.words();
        if (mark.isPresent()) {
            out.append(text(words.substring(0, mark.get().start()))).append("<mark>");
            out.append(text(words.substring(mark.get().start(), mark.get().end())));
            out.append("</mark>").append(text(words.substring(mark.get().end())));
        } else {
            out.append(text(words));
        }
        out.append("</blockquote>\n");
    }

    private void skipped() {
        if (!evaluation.human().skipped().isEmpty()) {
            out.append("<h2>Rows that could not be read</h2>\n<ul>\n");
            evaluation
                    .human()
                    .skipped()
                    .forEach(line -> out.append("<li>").append(text(line)).append("</li>\n"));
            out.append("</ul>\n");
        }
    }

    /** Text that HTML takes for nothing else; controls and lone surrogates become a mark. */
    static String text(String words) {
        StringBuilder safe = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n', '\t' -> safe.append((char) c);
                default -> {
                    boolean odd =
                            Character.isISOControl(c)
                                    || Character.getType(c) == Character.SURROGATE;
                    safe.appendCodePoint(odd ? 0xFFFD : c);
                }
            }
        }
        return safe.toString();
    }
}
