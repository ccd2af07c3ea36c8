// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Span;

/**
 * Words are cut as by the tokenizer that cut the texts of the parser's models.
 *
 * <p>They differ on purpose where a word begins and ends with a currency: there the toolkit goes by
 * the order of a hash table.
 */
class WordSplitterAgreementTest {
    private static final int LONGEST = 9_000;

    private final WordSplitter ours = new WordSplitter();
    private final Tokenizer theirs = new EnglishTokenizer();

    @Test
    void theProjectsOwnTextsAreCutAlike() throws IOException {
        int words = 0;
        for (String folder : List.of("../samples", "../corpus", "../codebook", "../docs")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                    for (String line : text.lines().toList()) {
                        words += check(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
                    }
                }
            }
        }
        assertThat(words).isGreaterThan(20_000);
    }

    @Test
    void randomTextsAreCutAlike() {
        String[] parts =
                ("a b e i n o s t A B N S 0 1 25 . . , ; : ! ? ' ' ’ \" “ ” - - – — / | & @ # $ %"
                                + " * = + ~ ^ _ ` ( ) [ ] { } < > € £ → … ‼ é ж 国 😀 \ud83d"
                                + " \ude00 http:// HTTPS:// ftp:// www. .com .co.uk @x.org"
                                + " 192.168.1.1 :8080 :// US$ us km mm Gen Mr. p.m. U.S. no. No."
                                + " Inc. n't 's 'll 've cannot gonna 'tis wanna anti- co- -less"
                                + " 1990 90s '90s 1,000 ,000 -year- :-) ;) :D <3 :3 (a) (1) ..."
                                + " ?! w/o 'cause foo bar.baz 1998-99 90-95s #:-o >:-( co un sgt")
                        .split(" ", -1);
        Random random = new Random(17);
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder();
            int spaces = random.nextInt(4);
            for (int part = random.nextInt(16); part >= 0; part--) {
                text.append(parts[random.nextInt(parts.length)]);
                if (random.nextInt(12) < spaces) {
                    text.append(' ');
                }
            }
            check(text.toString());
        }
    }

    /** The number of words. */
    private int check(String text) {
        if (text.isBlank()) {
            return 0;
        }
        List<Span> words = ours.split(text, new Span(0, text.length()));
        assertThat(words.stream().map(span -> span.in(text)))
                .as(text)
                .containsExactlyElementsOf(
                        theirs.tokenize(plain(text)).stream()
                                .map(it -> text.substring(it.getStartOffset(), it.getEndOffset()))
                                .toList());
        return words.size();
    }

    /** The text with the spaces and apostrophes that the toolkit knows. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = CharKind.is(c, CharKind.SPACE);
            plain.append(space ? ' ' : c == '\u2019' ? '\'' : c);
        }
        return plain.toString();
    }
}
