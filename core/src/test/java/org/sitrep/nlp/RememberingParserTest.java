// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.TestDocuments;
import org.sitrep.model.Document;
import org.sitrep.model.Outcome;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Mention;
import org.sitrep.model.Span;

class RememberingParserTest {
    private static final Document DOCUMENT =
            TestDocuments.document("Rebels left \uD83D\uDE00 Goma.");
    private static final ParsedDocument PARSED = withMention();

    @TempDir Path folder;

    private static ParsedDocument withMention() {
        ParsedDocument parsed =
                TestDocuments.parsed(
                        DOCUMENT,
                        """
                        Rebels rebel NNS 2 nsubj
                        left leave VBD 0 root
                        \uD83D\uDE00 \uD83D\uDE00 SYM 2 dep
                        Goma goma NNP 2 dobj
                        . . . 2 punct
                        """);
        Mention goma = new Mention(new Span(15, 19), 3, 4, Mention.Kind.POLITY);
        return new ParsedDocument(DOCUMENT, parsed.sentences(), parsed.tokens(), List.of(goma));
    }

    private static Parser never() {
        throw new AssertionError("the parser was opened");
    }

    @Test
    void aTextThatWasParsedBeforeNeedsNoParser() {
        Parser first = Parser.remembering(() -> document -> Outcome.usable(PARSED), folder);
        assertThat(first.parse(DOCUMENT)).isEqualTo(Outcome.usable(PARSED));

        Parser second = Parser.remembering(RememberingParserTest::never, folder);
        assertThat(second.parse(DOCUMENT)).isEqualTo(Outcome.usable(PARSED));
    }

    @Test
    void aDamagedFileIsParsedAgain() throws IOException {
        Parser parser = Parser.remembering(() -> document -> Outcome.usable(PARSED), folder);
        var unused = parser.parse(DOCUMENT);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {0, 0, 0, 9, 1});
            }
        }
        assertThat(parser.parse(DOCUMENT)).isEqualTo(Outcome.usable(PARSED));
        Parser afterwards = Parser.remembering(RememberingParserTest::never, folder);
        assertThat(afterwards.parse(DOCUMENT)).isEqualTo(Outcome.usable(PARSED));
    }

    @Test
    void restoredCapitalsAreKept() {
        Document shouted = TestDocuments.document("REBELS KILLED FIVE SOLDIERS IN GOMA.");
        ParsedDocument parsed =
                new ParsedDocument(
                        shouted,
                        "Rebels killed five soldiers in Goma.",
                        List.of(),
                        List.of(),
                        List.of());
        Parser first = Parser.remembering(() -> document -> Outcome.usable(parsed), folder);
        assertThat(first.parse(shouted)).isEqualTo(Outcome.usable(parsed));

        Parser second = Parser.remembering(RememberingParserTest::never, folder);
        assertThat(second.parse(shouted)).isEqualTo(Outcome.usable(parsed));
    }
}
