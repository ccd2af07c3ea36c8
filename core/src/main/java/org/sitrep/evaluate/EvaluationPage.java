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
            :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --soft: #555; --line: #ccc; --link: #0b57d0; --differs: #fff3cd; --mark: #ffe08a; }
            @media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #181818; --soft: #bbb; --line: #484848; --link: #9ec2ff; --differs: #463900; --mark: #7a5c00; } }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
            a { color: var(--link); }
            .wide { overflow-x: auto; }
            .wide table { margin: 0; }
            .wide:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
            table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem .3rem; border-bottom: 1px solid var(--line); }
            tbody th { font-weight: normal; }
            td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
            .wide tbody th { overflow-wrap: normal; min-width: 7rem; }
            section.case { border: 1px solid var(--line); border-radius: .4rem; padding: .5rem 1rem; margin: 1rem 0; }
            section.case h3 { margin: 0; font-size: 1rem; }
            section.case table { table-layout: fixed; }
            section.case thead th:first-child { width: 6.5rem; }
            tr.differs { background: var(--differs); }
            tr.differs th, tr.differs small { font-weight: bold; color: inherit; }
            dl { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; margin: .5rem 0; }
            dl div { display: flex; gap: .4rem; align-items: baseline; }
            dt { flex: none; font-size: smaller; color: var(--soft); }
            dd { margin: 0; }
            mark { color: inherit; background: var(--mark); }
            blockquote { margin: .5rem 0; padding: 0 .8rem; border-inline-start: 3px solid var(--line); }
            small, .note { color: var(--soft); }
            @media (max-width: 64rem) { td.n small { display: block; } }
            @media (max-width: 48rem) { th, td { padding-right: .4rem; } section.case { padding: .5rem .6rem; } section.case thead th:first-child { width: 5rem; } }
            @media print { section.case { break-inside: avoid; } .wide { overflow: visible; } }
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
        page.pairs();
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
        out.append(matching.pairs().size()).append(" matched</strong> (");
        link("differing", differing().size() + " of them not the same").append("), ");
        link("missed", matching.missed().size() + " missed").append(", ");
        link("invented", matching.invented().size() + " invented").append(".</p>\n");
        out.append("<p class=\"note\">Matched within ").append(window.days());
        out.append(window.days() == 1 ? " day and " : " days and ");
        out.append(text(Figures.decimal(window.kilometres(), 0)));
        out.append(" km, besides what the precision of each side leaves open");
        out.append(text(needs(window.needs()))).append(". ");
        List<String> reasons = new ArrayList<>();
        evaluation
                .outside()
                .forEach((reason, n) -> reasons.add(reason.replace('-', ' ') + " " + n));
        if (!reasons.isEmpty()) {
            out.append("Incidents not compared: ").append(text(String.join(", ", reasons)));
            out.append(". ");
        }
        out.append("After each share, its 95 % interval (bootstrap over events).</p>\n");
        List<Score> types = new ArrayList<>(List.of(evaluation.events()));
        types.addAll(evaluation.types());
        scores("Found, by type", types, false);
        scores("Fields of the matched events", evaluation.fields(), true);
    }

    private StringBuilder link(String id, String words) {
        return out.append("<a href=\"#")
                .append(id)
                .append("\">")
                .append(text(words))
                .append("</a>");
    }

    private static String needs(Window.Needs needs) {
        return switch (needs) {
            case type -> ", and with the same type";
            case actors -> ", and with a party in common";
            case either -> ", and with the same type, or a party in common where both have a point";
            case nothing -> "";
        };
    }

    private void scores(String title, List<Score> scores, boolean alpha) {
        out.append("<h2>").append(text(title)).append("</h2>\n");
        out.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"");
        out.append(text(title)).append("\">\n<table>\n<thead><tr>");
        out.append("<th scope=\"col\">").append(alpha ? "field" : "type").append("</th>");
        for (String head : List.of("human", "coded", "agree", "precision", "recall", "F1")) {
            out.append("<th scope=\"col\" class=\"n\">").append(head).append("</th>");
        }
        out.append(alpha ? "<th scope=\"col\" class=\"n\">Krippendorff's alpha</th>" : "");
        out.append("</tr></thead>\n<tbody>\n");
        for (Score score : scores) {
            out.append("<tr><th scope=\"row\">").append(text(score.name())).append("</th>");
            for (int count : List.of(score.human(), score.coded(), score.agreed())) {
                number(String.valueOf(count), "");
            }
            for (Estimate share : List.of(score.precision(), score.recall(), score.f1())) {
                number(Figures.percent(share.value()), Figures.interval(share));
            }
            if (alpha) {
                number(score.alpha().map(a -> Figures.decimal(a, 3)).orElse("-"), "");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private void number(String cell, String interval) {
        out.append("<td class=\"n\">").append(text(cell));
        out.append(interval.isEmpty() ? "" : " <small>" + text(interval) + "</small>");
        out.append("</td>");
    }

    /** The matched events in which a field differs. */
    private List<Matching.Pair> differing() {
        return evaluation.matching().pairs().stream()
                .filter(pair -> fields.stream().anyMatch(field -> differs(field, pair)))
                .toList();
    }

    private void pairs() {
        heading("differing", "Matched, and not the same", differing().size());
        differing().forEach(this::pair);
    }

    private void heading(String id, String title, int count) {
        out.append("<h2 id=\"").append(id).append("\">").append(title);
        out.append(" <small>").append(count).append("</small></h2>\n");
    }

    private static boolean differs(Field field, Matching.Pair pair) {
        return field.known().apply(pair.human())
                && field.known().apply(pair.coded())
                && !field.agree().test(pair.human(), pair.coded());
    }

    private void pair(Matching.Pair pair) {
        out.append("<section class=\"case\">\n<h3>").append(text(pair.human().id()));
        out.append(" and ").append(text(pair.coded().id())).append("</h3>\n");
        out.append("<table>\n<thead><tr><th scope=\"col\">field</th><th scope=\"col\">people</th>");
        out.append("<th scope=\"col\">Sitrep</th></tr></thead>\n");
        out.append("<tbody>\n");
        for (Field field : fields) {
            String human = field.show().apply(pair.human());
            String coded = field.show().apply(pair.coded());
            if (human.isEmpty() && coded.isEmpty()) {
                continue;
            }
            boolean differs = differs(field, pair);
            out.append(differs ? "<tr class=\"differs\">" : "<tr>");
            out.append("<th scope=\"row\">").append(text(field.name()));
            out.append(differs ? " <small>differs</small>" : "").append("</th><td>");
            out.append(text(human)).append("</td><td>").append(text(coded));
            out.append("</td></tr>\n");
        }
        out.append("</tbody>\n</table>\n");
        words(pair.human(), "people");
        words(pair.coded(), "the report");
        out.append("</section>\n");
    }

    private void alone(String id, String title, String note, List<Item> items) {
        heading(id, title, items.size());
        out.append("<p class=\"note\">").append(text(note)).append("</p>\n");
        for (Item item : items) {
            out.append("<section class=\"case\">\n<h3>").append(text(item.id()));
            out.append("</h3>\n<dl>\n");
            for (Field field : fields) {
                String value = field.show().apply(item);
                if (!value.isEmpty()) {
                    out.append("<div><dt>").append(text(field.name())).append("</dt> <dd>");
                    out.append(text(value)).append("</dd></div>\n");
                }
            }
            out.append("</dl>\n");
            words(item, id.equals("missed") ? "people" : "the report");
            out.append("</section>\n");
        }
    }

    private void words(Item item, String by) {
        if (item.words().isEmpty()) {
            return;
        }
        out.append("<blockquote><small>").append(text(by)).append(":</small> <bdi>");
        Optional<Span> mark = item.mark();
        String words = item.words();
        if (mark.isPresent()) {
            out.append(text(words.substring(0, mark.get().start()))).append("<mark>");
            out.append(text(words.substring(mark.get().start(), mark.get().end())));
            out.append("</mark>").append(text(words.substring(mark.get().end())));
        } else {
            out.append(text(words));
        }
        out.append("</bdi></blockquote>\n");
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
