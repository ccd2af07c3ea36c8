// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the texts of golden cases and leaves titles, header lines and expectations out. Cases of
 * web pages are left out altogether.
 */
final class CaseTexts {
    private static final Pattern HEADER = Pattern.compile("(published|title|outlet|url|media) .*");

    private final Consumer<String> texts;
    private final StringBuilder text = new StringBuilder();
    private boolean paragraph;
    private boolean markup;

    CaseTexts(Consumer<String> texts) {
        this.texts = texts;
    }

    void read(List<String> lines) {
        boolean inTitle = false;
        boolean inText = false;
        for (String line : lines) {
            if (isRule(line, '=')) {
                inTitle = !inTitle;
                inText = !inTitle;
            } else if (isRule(line, '-')) {
                emit();
                inText = false;
            } else if (line.startsWith("~~~~")) {
                emit();
            } else if (inText) {
                add(line);
            }
        }
    }

    private void add(String line) {
        if (line.isBlank()) {
            paragraph = true;
        } else if (text.isEmpty() && HEADER.matcher(line).matches()) {
            markup |= line.startsWith("media");
        } else {
            text.append(text.isEmpty() ? "" : paragraph ? "\n\n" : " ").append(line.strip());
            paragraph = false;
        }
    }

    private void emit() {
        if (!text.isEmpty() && !markup) {
            texts.accept(text.toString());
        }
        text.setLength(0);
        paragraph = false;
        markup = false;
    }

    private static boolean isRule(String line, char mark) {
        return line.length() >= 4 && line.chars().allMatch(c -> c == mark);
    }
}
