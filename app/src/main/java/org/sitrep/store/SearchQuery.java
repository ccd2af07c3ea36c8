// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person searches for, read without any syntax that could fail.
 *
 * @param wanted phrases that must all occur; most have one word
 * @param unwanted phrases of which none may occur
 */
record SearchQuery(List<List<String>> wanted, List<List<String>> unwanted) {
    /** More would make a query that takes long. // guess */
    private static final int MOST = 32;

    SearchQuery {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /** Reads a query: words, phrases in quotes, a minus before what must not occur. */
    static SearchQuery of(String query) {
        List<List<String>> wanted = new ArrayList<>();
        List<List<String>> unwanted = new ArrayList<>();
        int i = 0;
        while (i < query.length() && wanted.size() + unwanted.size() < MOST) {
            char c = query.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            boolean minus = c == '-';
            int start = minus ? i + 1 : i;
            boolean quoted = start < query.length() && query.charAt(start) == '"';
            int end = quoted ? closing(query, start + 1) : blank(query, start);
            List<String> words = Words.of(query.substring(Math.min(start, end), end));
            if (!words.isEmpty()) {
                // Outside of quotes, "al-Shabaab" is a phrase too.
                (minus ? unwanted : wanted).add(words);
            }
            i = Math.max(end, i) + 1;
        }
        return new SearchQuery(wanted, unwanted);
    }

    private static int closing(String query, int from) {
        int end = query.indexOf('"', from);
        return end < 0 ? query.length() : end;
    }

    private static int blank(String query, int from) {
        int end = from;
        while (end < query.length() && !Character.isWhitespace(query.charAt(end))) {
            end++;
        }
        return end;
    }

    /** In FTS5's language; the words hold letters and digits alone, and quotes make them words. */
    String fts5() {
        StringBuilder match = new StringBuilder();
        for (List<String> phrase : wanted) {
            match.append(match.isEmpty() ? "" : " AND ").append(quoted(phrase));
        }
        for (List<String> phrase : unwanted) {
            match.append(" NOT ").append(quoted(phrase));
        }
        return match.toString();
    }

    private static String quoted(List<String> phrase) {
        return '"' + String.join(" ", phrase) + '"';
    }

    /** In PostgreSQL's language of text search. */
    String tsquery() {
        StringBuilder match = new StringBuilder();
        for (List<String> phrase : wanted) {
            match.append(match.isEmpty() ? "" : " & ").append(followed(phrase));
        }
        for (List<String> phrase : unwanted) {
            match.append(" & !").append(followed(phrase));
        }
        return match.toString();
    }

    private static String followed(List<String> phrase) {
        List<String> words = phrase.stream().map(word -> "'" + word + "'").toList();
        return "(" + String.join(" <-> ", words) + ")";
    }
}
