// SPDX-License-Identifier: Apache-2.0
package org.sitrep.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.knowledge.Tsv;

/** Lines that name who wrote, edited or passed on a report. Source: {@code credits.tsv}. */
final class Credits {
    /** The longest line of names, in words; a longer one tells a story. */
    private static final int MOST_WORDS = 45; // guess

    /** The longest line that begins with a short word such as "By", in words. */
    private static final int MOST_BYLINE_WORDS = 14; // guess

    private final Phrases<Kind> phrases = new Phrases<>();
    private final Agencies agencies;
    private final WrittenDates dates;
    private final Names names;

    private enum Kind {
        BEFORE,
        AFTER,
        SOURCE,
        OUTLET
    }

    /**
     * What a line of credits says.
     *
     * @param title the title that an "appeared first on" line repeats
     */
    record Credit(
            List<String> people,
            Optional<String> origin,
            Optional<String> outlet,
            Optional<String> title) {}

    Credits(Agencies agencies, WrittenDates dates) {
        this.agencies = agencies;
        this.dates = dates;
        this.names = new Names(agencies);
        for (Tsv.Row row : Tsv.read(Credits.class, "/org/sitrep/extract/credits.tsv")) {
            try {
                phrases.add(row.cell(1), Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException problem) {
                throw row.fault(String.valueOf(problem.getMessage()));
            }
        }
    }

    /** The people and agencies named in words that are known to be a credit. */
    Names.Credited named(String words) {
        return find(words);
    }

    /** Names beside a date: "Ana Ruiz May 3, 2022". */
    private Names.Credited find(String words) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (WrittenDates.Found date : dates.all(words, WrittenDates.Order.UNKNOWN)) {
            rest.append(words, at, date.start()).append("; ");
            at = date.end();
        }
        return names.find(rest.append(words, at, words.length()).toString());
    }

    /** What a line says, when it is a credit and nothing else. */
    Optional<Credit> read(String line) {
        String plain = withoutBrackets(line.strip());
        List<String> words = Phrases.words(plain);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        for (int i = 0; i < words.size(); i++) {
            Optional<Phrases.Match<Kind>> match = phrases.at(words, i);
            if (match.isPresent()) {
                Optional<Credit> credit = read(plain, words, match.get());
                if (credit.isPresent()) {
                    return credit;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Credit> read(String line, List<String> words, Phrases.Match<Kind> match) {
        return switch (match.value()) {
            case BEFORE -> match.start() == 0 ? byline(line, words, match.end()) : Optional.empty();
            case AFTER -> match.end() == words.size() ? contributors(line) : Optional.empty();
            case SOURCE -> match.start() == 0 ? source(line, match.end()) : Optional.empty();
            case OUTLET -> outlet(line, match);
        };
    }

    private Optional<Credit> byline(String line, List<String> words, int phraseEnd) {
        boolean shortWord = phraseEnd == 1 && words.getFirst().length() <= 3;
        if (shortWord && (words.size() > MOST_BYLINE_WORDS || endsSentence(line))) {
            return Optional.empty();
        }
        Names.Credited credited = find(after(line, phraseEnd));
        if (credited.people().isEmpty() && credited.agencies().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Credit(
                        credited.people(),
                        credited.agencies().stream().findFirst(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Optional<Credit> contributors(String line) {
        Names.Credited credited = find(line);
        return credited.people().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Credit(
                                credited.people(),
                                credited.agencies().stream().findFirst(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private Optional<Credit> source(String line, int phraseEnd) {
        String rest = after(line, phraseEnd);
        String name = strip(rest.split(",|\\. ", 2)[0]);
        if (name.isEmpty() || name.split("\\s+").length > 6) {
            return Optional.empty();
        }
        return Optional.of(
                new Credit(
                        List.of(),
                        Optional.of(agencies.named(name).orElse(name)),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** "The post TITLE appeared first on OUTLET." */
    private static Optional<Credit> outlet(String line, Phrases.Match<Kind> match) {
        String outlet = strip(after(line, match.end()));
        if (outlet.isEmpty() || outlet.split("\\s+").length > 8 || match.start() < 2) {
            return Optional.empty();
        }
        String before = line.substring(0, offsetOf(line, match.start()));
        String title = strip(after(before, 2)); // after "The post"
        return Optional.of(
                new Credit(
                        List.of(),
                        Optional.empty(),
                        Optional.of(outlet),
                        title.isEmpty() ? Optional.empty() : Optional.of(title)));
    }

    private static boolean endsSentence(String line) {
        return line.endsWith(".") && !line.endsWith("Jr.") && !line.endsWith("Sr.");
    }

    private static String withoutBrackets(String line) {
        boolean bracketed = line.startsWith("(") && line.endsWith(")") && line.length() > 2;
        return bracketed ? line.substring(1, line.length() - 1) : line;
    }

    private static String after(String line, int words) {
        return line.substring(offsetOf(line, words));
    }

    /** Where a word of {@link Phrases#words} begins in the line itself. */
    private static int offsetOf(String line, int word) {
        int seen = 0;
        int at = 0;
        while (at < line.length()) {
            int next = at + 1;
            while (next < line.length() && !isEdge(line, next)) {
                next++;
            }
            if (Phrases.words("x " + line.substring(at, next)).size() > 1) {
                int count = Phrases.words("x " + line.substring(at, next)).size() - 1;
                if (seen + count > word) {
                    return at;
                }
                seen += count;
            }
            at = next;
        }
        return line.length();
    }

    private static boolean isEdge(String line, int at) {
        return Paragraphs.isSpace(line.charAt(at)) || line.charAt(at) == ':';
    }

    private static String strip(String words) {
        int start = 0;
        int end = words.length();
        while (start < end && isMargin(words.charAt(start))) {
            start++;
        }
        while (end > start && isMargin(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(start, end);
    }

    private static boolean isMargin(char c) {
        return Paragraphs.isSpace(c)
                || ".:,;-\u2013\u2014\"'\u201C\u201D\u2018\u2019".indexOf(c) >= 0;
    }
}
