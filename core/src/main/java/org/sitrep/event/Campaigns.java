// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.knowledge.Tsv;
import org.sitrep.knowledge.WordFilter;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Period;
import org.sitrep.model.Place;
import org.sitrep.model.Precision;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Span;
import org.sitrep.model.TimeExpression;
import org.sitrep.model.Toponym;

/**
 * Wars and campaigns that are over and have a name, with their days: {@code campaigns.tsv}.
 * Immutable, so safe for many threads.
 */
final class Campaigns {
    private static final String ARTICLE = "the ";

    private final Map<String, List<Campaign>> byFirstWord = new HashMap<>();

    /** The first words of the names, asked without a string for each word of a text. */
    private final WordFilter firstWords;

    private final List<String> examples = new ArrayList<>();

    /** A war or campaign under one of its names. */
    private record Campaign(
            String name,
            Period period,
            Precision precision,
            Set<String> countries,
            boolean onlyNamed,
            String rule) {}

    /**
     * Reads a table.
     *
     * @throws IllegalStateException when a row is wrong
     */
    Campaigns(List<Tsv.Row> rows) {
        Set<String> known = new LinkedHashSet<>();
        for (Tsv.Row row : rows) {
            read(row, known);
        }
        firstWords = WordFilter.of(byFirstWord.keySet());
    }

    static Campaigns bundled() {
        return new Campaigns(Tsv.read(Campaigns.class, "/org/sitrep/event/campaigns.tsv"));
    }

    /** What the rows say must be found. */
    List<String> examples() {
        return List.copyOf(examples);
    }

    private void read(Tsv.Row row, Set<String> known) {
        PartialDate from = date(row, row.cell(1));
        PartialDate until = date(row, row.cell(2));
        if (until.until().isBefore(from.from())) {
            throw row.fault("it ends before it begins");
        }
        boolean onlyNamed = row.cell(4).equals("named");
        if (!onlyNamed && !row.cell(4).isEmpty()) {
            throw row.fault("if is named or empty, not " + row.cell(4));
        }
        String rule = "campaigns.tsv:" + row.line();
        boolean shown = false;
        for (String written : row.list(0)) {
            String lower = written.toLowerCase(Locale.ROOT);
            String name = lower.startsWith(ARTICLE) ? lower.substring(ARTICLE.length()) : lower;
            shown |= row.cell(5).toLowerCase(Locale.ROOT).contains(name);
            if (known.add(name)) {
                byFirstWord
                        .computeIfAbsent(firstWord(name), word -> new ArrayList<>())
                        .add(
                                new Campaign(
                                        name,
                                        Period.of(from.from(), until.until()),
                                        from.precision(),
                                        new LinkedHashSet<>(row.list(3)),
                                        onlyNamed,
                                        rule));
            }
        }
        if (!shown) {
            throw row.fault("the example has none of the names");
        }
        examples.add(row.cell(5));
    }

    private static PartialDate date(Tsv.Row row, String cell) {
        String[] parts = cell.split("-");
        try {
            return new PartialDate(
                    Integer.parseInt(parts[0]),
                    parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                    parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
        } catch (DateTimeException | IllegalArgumentException problem) {
            throw row.fault(cell + " is no day, month or year");
        }
    }

    /**
     * Every name in a text, as a time expression without an id: those that were over on the day of
     * the report, none when nobody knows that day.
     */
    List<TimeExpression> in(ResolvedDocument resolved) {
        Optional<LocalDate> report = resolved.times().report().date().map(PartialDate::from);
        List<TimeExpression> found = new ArrayList<>();
        if (report.isEmpty()) {
            return found;
        }
        Countries countries = new Countries(resolved);
        String text = resolved.parsed().document().text();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            int hash = 0; // as String has it
            for (char c = letter(text, end); c != 0; c = letter(text, end)) {
                hash = 31 * hash + c;
                end++;
            }
            int start = at;
            if (end > at && firstWords.mayHold(hash)) {
                find(text, at, lower(text, at, end), countries)
                        .filter(c -> c.period().until().orElseThrow().isBefore(report.get()))
                        .map(c -> expression(c, new Span(start, start + c.name().length())))
                        .ifPresent(found::add);
            }
            at = Math.max(end, at + 1);
        }
        found.addAll(described(resolved, countries, report.get()));
        return found;
    }

    /**
     * Wars that are told by their year: "the last war for control of the valley in 2020", "the 2020
     * conflict". Which one is meant is known when only one was fought in that year between
     * countries that the text names.
     */
    private List<TimeExpression> described(
            ResolvedDocument resolved, Countries countries, LocalDate report) {
        List<TimeExpression> found = new ArrayList<>();
        for (TimeExpression year : resolved.times().expressions()) {
            if (year.precision() != Precision.YEAR || year.period().isEmpty()) {
                continue;
            }
            Optional<Span> words = war(resolved.parsed(), year.span());
            if (words.isPresent()) {
                of(year.period().get(), countries.get())
                        .filter(c -> c.period().until().orElseThrow().isBefore(report))
                        .map(c -> expression(c, words.get()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** The words that call the war of a year so, the year among them. */
    private static Optional<Span> war(ParsedDocument parsed, Span year) {
        int token = parsed.tokenAt(year.start());
        int sentence = parsed.sentenceAt(year.start());
        if (sentence < 0 || token >= parsed.tokens().size()) {
            return Optional.empty();
        }
        int first = parsed.sentences().get(sentence).firstToken();
        int last = parsed.sentences().get(sentence).lastToken();
        if (token + 1 < last && isWar(parsed, token + 1)) {
            return Optional.of(new Span(year.start(), parsed.tokens().get(token + 1).span().end()));
        }
        if (token - 1 < first || !Set.of("in", "of").contains(parsed.form(token - 1))) {
            return Optional.empty();
        }
        for (int t = token - 2; t >= Math.max(first, token - DESCRIPTION); t--) {
            if (isWar(parsed, t)) {
                return Optional.of(new Span(parsed.tokens().get(t).span().start(), year.end()));
            }
            String pos = parsed.tokens().get(t).pos();
            if (pos.startsWith("VB") || pos.equals("MD") || pos.equals(",") || pos.equals(":")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Words between a war and its year: "the war for control of the region in 2020". // guess */
    private static final int DESCRIPTION = 10;

    private static boolean isWar(ParsedDocument parsed, int token) {
        return switch (parsed.tokens().get(token).lemma()) {
            case "war", "conflict", "hostility", "fighting" -> true;
            default -> false;
        };
    }

    /**
     * The one war that was fought within a year, or began or ended in it and was no longer than a
     * year, between countries of which two are named; none when there are two such.
     */
    private Optional<Campaign> of(Period year, Set<String> countries) {
        Optional<Campaign> only = Optional.empty();
        for (List<Campaign> campaigns : byFirstWord.values()) {
            for (Campaign campaign : campaigns) {
                if (!isOf(campaign, year, countries)) {
                    continue;
                }
                if (only.filter(o -> !o.period().equals(campaign.period())).isPresent()) {
                    return Optional.empty();
                }
                only = Optional.of(campaign);
            }
        }
        return only;
    }

    private static boolean isOf(Campaign campaign, Period year, Set<String> countries) {
        LocalDate from = campaign.period().from().orElseThrow();
        LocalDate until = campaign.period().until().orElseThrow();
        boolean told =
                campaign.precision() == Precision.DAY
                        && campaign.countries().stream().filter(countries::contains).count()
                                >= Math.min(2, campaign.countries().size());
        boolean inYear =
                !from.isAfter(year.until().orElse(LocalDate.MAX))
                        && !until.isBefore(year.from().orElse(LocalDate.MIN));
        return told && inYear && !until.isAfter(from.plusYears(1));
    }

    private static TimeExpression expression(Campaign campaign, Span words) {
        return new TimeExpression(
                "",
                words,
                TimeExpression.Type.DATE,
                "",
                Optional.of(campaign.period()),
                campaign.precision(),
                campaign.rule());
    }

    /** The longest name that begins with a word. */
    private Optional<Campaign> find(String text, int at, String word, Countries countries) {
        Optional<Campaign> longest = Optional.empty();
        for (Campaign campaign : byFirstWord.getOrDefault(word, List.of())) {
            String name = campaign.name();
            int end = at + name.length();
            boolean stands =
                    startsWith(text, at, name)
                            && (end == text.length()
                                    || !Character.isLetterOrDigit(lower(text.charAt(end))));
            if (stands
                    && longest.filter(l -> l.name().length() >= name.length()).isEmpty()
                    && (!campaign.onlyNamed()
                            || campaign.countries().stream().anyMatch(countries.get()::contains))) {
                longest = Optional.of(campaign);
            }
        }
        return longest;
    }

    /** The countries of a text's places, looked for once, and only where they are asked for. */
    private static final class Countries {
        private final ResolvedDocument resolved;
        private Optional<Set<String>> found = Optional.empty();

        Countries(ResolvedDocument resolved) {
            this.resolved = resolved;
        }

        Set<String> get() {
            if (found.isEmpty()) {
                Set<String> countries = new LinkedHashSet<>();
                for (Toponym toponym : resolved.toponyms()) {
                    toponym.place().flatMap(Place::country).ifPresent(countries::add);
                }
                found = Optional.of(countries);
            }
            return found.get();
        }
    }

    private static String firstWord(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end);
    }

    /** Whether a name, which is in lower case, stands in the text. */
    private static boolean startsWith(String text, int at, String name) {
        if (name.length() > text.length() - at) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (lower(text.charAt(at + i)) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Of each character of ASCII its lower case if it is a letter or digit, else 0. */
    private static final char[] LETTERS = new char[0x80];

    static {
        for (char c = 0; c < LETTERS.length; c++) {
            LETTERS[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
    }

    /** The letter or digit at a place in lower case; 0 for what is neither, and at the end. */
    private static char letter(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : 0;
        if (c < LETTERS.length) {
            return LETTERS[c];
        }
        return Character.isLetterOrDigit(lower(c)) ? lower(c) : 0;
    }

    private static String lower(String text, int from, int until) {
        StringBuilder lower = new StringBuilder(until - from);
        for (int i = from; i < until; i++) {
            lower.append(lower(text.charAt(i)));
        }
        return lower.toString();
    }

    /** Lower case that keeps every offset, and one apostrophe for all. */
    private static char lower(char c) {
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }
}
