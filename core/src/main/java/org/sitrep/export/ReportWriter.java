// SPDX-License-Identifier: Apache-2.0
package org.sitrep.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.sitrep.model.Claim;
import org.sitrep.model.CodedDocument;
import org.sitrep.model.Document;
import org.sitrep.model.Event;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Span;
import org.sitrep.model.Times;
import org.sitrep.model.Toll;
import org.sitrep.model.TollKind;

/**
 * The part of the situation report on one document: its dates, what happened, who says so, and what
 * is only planned, feared, threatened or denied.
 */
public final class ReportWriter {
    private static final String MARGIN = "     ";
    private static final String INDENT = MARGIN + " ".repeat(7);

    /** Characters of an account's words around its trigger: two lines. // guess */
    private static final int QUOTED = 170;

    /** Accounts of one happening that are shown; the records hold all. // guess: two screens */
    private static final int MOST_ACCOUNTS = 50;

    private final Index index;
    private final Style style;
    private final StringBuilder out = new StringBuilder();

    private ReportWriter(CodedDocument coded, Style style) {
        this.index = new Index(coded);
        this.style = style;
    }

    /** The section of a document; lines, each with its end. */
    public static String section(CodedDocument coded, Style style) {
        ReportWriter writer = new ReportWriter(coded, style);
        writer.write();
        return writer.style.shown(writer.out);
    }

    /** What stands above a report that does not show all documents. */
    public static String leftOut(int shown, int documents, Style style) {
        return style.wrapped(
                        "",
                        "",
                        style.warning(
                                "Of "
                                        + documents
                                        + " reports these are the "
                                        + shown
                                        + " that tell of most deaths and happenings; incidents are"
                                        + " looked for among them alone, the totals are of all."))
                + style.wrapped(
                        "",
                        "",
                        "All of them: ./sitrep code ... --format records --out records.jsonl, then"
                                + " ./sitrep incidents records.jsonl.")
                + '\n';
    }

    private void write() {
        Document document = index.coded().document();
        String id = Phrases.flat(document.id());
        out.append(style.dim("─".repeat(style.width()))).append('\n');
        out.append(
                style.wrapped("", "", style.bold(document.title().map(Phrases::flat).orElse(id))));
        List<String> about = new ArrayList<>();
        document.title().ifPresent(title -> about.add(id));
        document.outlet().ifPresent(outlet -> about.add(Phrases.flat(outlet)));
        document.origin().ifPresent(origin -> about.add("from " + Phrases.flat(origin)));
        if (!document.credits().isEmpty()) {
            about.add("by " + Phrases.flat(String.join(", ", document.credits())));
        }
        if (!about.isEmpty()) {
            out.append(style.wrapped("", "", style.dim(String.join(" · ", about))));
        }
        dates(index.coded().resolved().times().report());
        List<Happening> happenings = Happening.of(index.coded());
        part("What happened", happenings.stream().filter(h -> h.status().happened()).toList());
        part(
                "Only planned, feared, threatened or denied",
                happenings.stream().filter(h -> !h.status().happened()).toList());
        String language = index.coded().document().language();
        if (!language.startsWith("en")) {
            out.append("\nRead, not coded: the text is not in English (")
                    .append(Phrases.flat(language))
                    .append(").\n");
        } else if (happenings.isEmpty()) {
            out.append("\nNo event is told.\n");
        }
        out.append('\n');
    }

    private void dates(Times.ReportDate report) {
        String basis =
                switch (report.basis()) {
                    case GIVEN -> "as given with it";
                    case MARKUP -> "as the page says";
                    case URL -> "as its address says";
                    case DATELINE -> "as its dateline says";
                    case TEXT -> "as the text shows";
                    case UNKNOWN -> "";
                };
        out.append(
                report.date().isPresent()
                        ? "Written " + date(report.date().get()) + ", " + basis + ".\n"
                        : "When it was written is not told.\n");
        if (report.conflict()) {
            String page = report.page().map(date -> " is stamped " + date(date)).orElse("");
            out.append(
                    style.wrapped(
                            "",
                            "",
                            style.warning(
                                    "CONFLICT: the page"
                                            + (page.isEmpty() ? "'s own date" : page + ", which")
                                            + " does not fit the story's own dates.")));
        }
        for (Times.Evidence evidence : report.evidence()) {
            out.append(
                    style.wrapped(
                            "  ",
                            "  ",
                            "\""
                                    + Phrases.flat(index.words(evidence.span()))
                                    + "\": "
                                    + Phrases.flat(evidence.why())));
        }
    }

    private static String date(PartialDate date) {
        return date.toString();
    }

    private void part(String heading, List<Happening> happenings) {
        if (happenings.isEmpty()) {
            return;
        }
        out.append('\n').append(style.bold(heading)).append('\n');
        int number = 1;
        for (Happening happening : happenings) {
            out.append('\n');
            happening(number++, happening);
        }
    }

    private void happening(int number, Happening happening) {
        Event lead = happening.lead();
        String what =
                style.bold(happening.typeName())
                        + (happening.modes().isEmpty()
                                ? ""
                                : " " + String.join(", ", happening.modes()));
        String when =
                happening
                        .time()
                        .map(time -> Phrases.period(time.period()))
                        .orElse("at a time not told");
        String status =
                switch (lead.status()) {
                    case ACTUAL -> "";
                    case ONGOING -> " · still going on";
                    case FUTURE -> style.warning(" · planned");
                    case HYPOTHETICAL -> style.warning(" · feared or conditional");
                    case NEGATED -> style.warning(" · denied");
                };
        String earlier = happening.lead().historical() ? " · an earlier episode" : "";
        out.append(String.format(Locale.ROOT, "%3d. ", number))
                .append(what)
                .append(" · ")
                .append(when)
                .append(status)
                .append(earlier)
                .append(style.dim(" · " + lead.id()))
                .append('\n');
        row("who", orUnknown(Phrases.actors(index, happening.actor())));
        row("whom", Phrases.actors(index, happening.recipient()));
        row("through", Phrases.actors(index, happening.mediator()));
        lead.instrument().ifPresent(span -> row("with", Phrases.flat(index.words(span))));
        row(
                "where",
                index.toponym(happening.place())
                        .map(place -> Phrases.place(index, place))
                        .orElse(""));
        row("toll", tolls(happening));
        List<Told> accounts = Told.of(index, happening);
        boolean rivalActors = rival(accounts, Event::actor);
        boolean rivalRecipients = rival(accounts, Event::recipient);
        for (Told told : accounts.subList(0, Math.min(MOST_ACCOUNTS, accounts.size()))) {
            account(told, details(told, happening, rivalActors, rivalRecipients));
        }
        int left = accounts.size() - MOST_ACCOUNTS;
        if (left > 0) {
            out.append(MARGIN).append("- and ").append(left).append(" more accounts\n");
        }
    }

    private static String orUnknown(String actors) {
        return actors.isEmpty() ? "nobody is named" : actors;
    }

    private void row(String name, String value) {
        if (!value.isEmpty()) {
            out.append(
                    style.wrapped(
                            MARGIN + style.dim(String.format(Locale.ROOT, "%-7s", name)),
                            INDENT,
                            value));
        }
    }

    /** "14 or 12 or 17 dead, at least 20 injured": rival numbers side by side. */
    private String tolls(Happening happening) {
        List<String> said = new ArrayList<>();
        for (Map.Entry<TollKind, List<Toll>> told : happening.tolls().entrySet()) {
            List<String> numbers = new ArrayList<>();
            for (Toll toll : told.getValue()) {
                String number = Phrases.toll(index, told.getKey(), toll);
                if (!numbers.contains(number)) {
                    numbers.add(number);
                }
            }
            String line = String.join(" or ", numbers);
            said.add(numbers.size() > 1 ? style.warning(line) : line);
        }
        return String.join(", ", said);
    }

    private void account(Told told, List<String> details) {
        StringBuilder line = new StringBuilder();
        if (told.claim().isPresent()) {
            Claim claim = told.claim().get();
            line.append(stance(claim.stance()))
                    .append(' ')
                    .append(style.bold(Phrases.source(index, claim)));
            if (claim.certainty() != Claim.Certainty.CERTAIN) {
                line.append(", as ").append(Json.word(claim.certainty()));
            }
            claim.saidOn().ifPresent(day -> line.append(", on ").append(day));
        } else {
            line.append(style.bold("the report itself"));
        }
        if (!details.isEmpty()) {
            line.append(" (").append(String.join("; ", details)).append(')');
        }
        line.append(": ").append(quoted(told));
        out.append(style.wrapped(MARGIN + "- ", MARGIN + "  ", line.toString()));
    }

    private static String stance(Claim.Stance stance) {
        return switch (stance) {
            case ASSERTS -> "according to";
            case DENIES -> "denied by";
            case CONFIRMS -> "confirmed by";
            case DOUBTS -> "doubted by";
            case ADMITS -> "admitted by";
            case ACCUSES -> "accusation by";
            case THREATENS -> "threat by";
            case PROMISES -> "promise by";
        };
    }

    /** What this account says otherwise than the others. */
    private List<String> details(
            Told told, Happening happening, boolean rivalActors, boolean rivalRecipients) {
        List<String> details = new ArrayList<>();
        String toll = Phrases.tolls(index, told.events());
        if (!toll.isEmpty()) {
            details.add(toll);
        }
        if (rivalActors) {
            String by = roles(told, Event::actor);
            details.add(by.isEmpty() ? "naming nobody" : "by " + by);
        }
        if (rivalRecipients) {
            String against = roles(told, Event::recipient);
            if (!against.isEmpty()) {
                details.add("against " + against);
            }
        }
        Event first = told.first();
        boolean otherName =
                first.ownType().isPresent() && !first.typeName().equals(happening.typeName());
        if (first.type() != happening.type() || otherName) {
            details.add("as " + first.typeName());
        }
        return details;
    }

    private String roles(Told told, Function<Event, List<String>> role) {
        return Phrases.actors(
                index, told.events().stream().map(role).flatMap(List::stream).distinct().toList());
    }

    /** Whether the accounts differ in a role, so that each must say whom it names. */
    private boolean rival(List<Told> accounts, Function<Event, List<String>> role) {
        return accounts.stream().map(told -> roles(told, role)).distinct().limit(2).count() > 1;
    }

    /** The words of an account, cut around the first trigger; its triggers are marked. */
    private String quoted(Told told) {
        String text = index.text();
        Span words = told.words(index);
        Span first = told.first().trigger();
        int start = words.start();
        int end = Math.min(words.end(), text.length());
        boolean cutBefore = false;
        boolean cutAfter = false;
        if (end - start > QUOTED) {
            int room = Math.max(0, QUOTED - first.length()) / 2;
            if (first.start() - start > room) {
                start = wordStart(text, first.start() - room, first.start());
                cutBefore = true;
            }
            if (end - first.end() > room) {
                end = wordEnd(text, first.end() + room, first.end());
                cutAfter = true;
            }
        }
        StringBuilder quoted = new StringBuilder(cutBefore ? "\"… " : "\"");
        int at = start;
        for (Event event : told.events()) {
            Span trigger = event.trigger();
            if (trigger.start() >= at && trigger.end() <= end) {
                quoted.append(spaced(text.substring(at, trigger.start()), quoted))
                        .append(style.marked(Phrases.flat(index.words(trigger))));
                at = trigger.end();
            }
        }
        return quoted.append(spaced(text.substring(at, Math.max(at, end)), quoted))
                .append(cutAfter ? " …\"" : "\"")
                .toString();
    }

    /** Context on one line that keeps its distance to the words around it. */
    private static String spaced(String context, StringBuilder before) {
        String flat = Phrases.flat(context);
        if (context.isEmpty()) {
            return "";
        }
        boolean first = before.charAt(before.length() - 1) == '"';
        boolean leading = !first && Character.isWhitespace(context.charAt(0));
        boolean trailing =
                !flat.isEmpty() && Character.isWhitespace(context.charAt(context.length() - 1));
        return (leading ? " " : "") + flat + (trailing ? " " : "");
    }

    /** The beginning of the first word in a range. */
    private static int wordStart(String text, int from, int to) {
        int space = text.indexOf(' ', from);
        return space < 0 || space >= to ? to : space + 1;
    }

    /** The end of the last word in a range. */
    private static int wordEnd(String text, int to, int from) {
        int space = text.lastIndexOf(' ', to);
        return space <= from ? from : space;
    }
}
