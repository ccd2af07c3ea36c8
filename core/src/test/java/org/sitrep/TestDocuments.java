// SPDX-License-Identifier: Apache-2.0
package org.sitrep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Document;
import org.sitrep.model.Document.Block;
import org.sitrep.model.Input;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.PartialDate;
import org.sitrep.model.Span;

/** Documents built by hand, so that no stage test loads a model. */
public final class TestDocuments {
    private TestDocuments() {}

    /** A document of one paragraph, without dates. */
    public static Document document(String text) {
        return document(text, List.of());
    }

    /** A document of one paragraph whose publication day is given. */
    public static Document published(String text, String isoDay) {
        String[] parts = isoDay.split("-");
        PartialDate date =
                new PartialDate(
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]));
        return document(text, List.of(new Document.PageDate(date, Document.Basis.GIVEN, isoDay)));
    }

    private static Document document(String text, List<Document.PageDate> dates) {
        return new Document(
                "test",
                new Input("test", "0"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "en",
                dates,
                text,
                List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
    }

    /**
     * One sentence, parsed by hand: a token a line, {@code form lemma pos head relation} separated
     * by white space; heads are 1-based, 0 at the root.
     *
     * @param document its text holds the forms in order
     */
    public static ParsedDocument parsed(Document document, String lines) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String line : lines.strip().split("\n")) {
            String[] cells = line.strip().split("\\s+");
            int start = document.text().indexOf(cells[0], at);
            if (start < 0) {
                throw new IllegalArgumentException(cells[0] + " is not in the text");
            }
            at = start + cells[0].length();
            tokens.add(
                    new Token(
                            new Span(start, at),
                            cells[1],
                            cells[2],
                            Integer.parseInt(cells[3]) - 1,
                            cells[4]));
        }
        Sentence sentence =
                new Sentence(new Span(0, document.text().length()), 0, tokens.size(), 0);
        return new ParsedDocument(document, List.of(sentence), tokens, List.of());
    }
}
