// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitrep.TestDocuments;
import org.sitrep.model.Claim;
import org.sitrep.model.Document;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Span;
import org.sitrep.model.Times;

/** Whatever the parse looks like, there is a result, and it holds together. */
class MangledInputTest {
    private static final ClaimExtractor EXTRACTOR = new EnglishClaimExtractor(CueLexicon.bundled());

    private static final String[] FORMS = {
        "said",
        "that",
        "according",
        "to",
        "\u201C",
        "\u201D",
        "\"",
        "''",
        "'",
        ",",
        ".",
        ":",
        "\u2014",
        "-",
        "reportedly",
        "alleged",
        "accused",
        "of",
        "claim",
        "warned",
        "fears",
        "NATO",
        "the",
        "army",
        "he",
        "who",
        "and",
        "but",
        "\uD83D",
        "quoted",
        "as",
        "confident",
        "called",
        "for",
        "in",
        "words"
    };
    private static final String[] TAGS = {
        "VBD", "VBN", "VBG", "VB", "NN", "NNP", "IN", "TO", "CC", "WP", "JJ", "RB", ",", "PRP", "X"
    };
    private static final String[] RELATIONS = {
        "nsubj", "nsubjpass", "ccomp", "xcomp", "dobj", "prep", "pobj", "pcomp", "conj", "cc",
                "relcl",
        "acl", "advcl", "aux", "auxpass", "mark", "punct", "parataxis", "agent", "root", "poss",
                "oprd"
    };

    private static String any(Random random, String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Random words with random heads; now and then a new sentence or paragraph. */
    private static ParsedDocument mangled(Random random, int size) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < size; i++) {
            String form = any(random, FORMS);
            int start = text.length();
            text.append(form);
            boolean root = i == first || random.nextInt(6) == 0;
            int head = root ? -1 : first + random.nextInt(i - first);
            tokens.add(
                    new Token(
                            new Span(start, text.length()),
                            form.equals("said") ? "say" : form,
                            any(random, TAGS),
                            head,
                            any(random, RELATIONS)));
            boolean ends = random.nextInt(12) == 0 || i == size - 1;
            if (ends) {
                int from = tokens.get(first).span().start();
                sentences.add(new Sentence(new Span(from, text.length()), first, i + 1, 0));
                first = i + 1;
            }
            text.append(ends && random.nextBoolean() ? "\n\n" : " ");
        }
        return new ParsedDocument(
                TestDocuments.document(text.toString()), sentences, tokens, List.of());
    }

    private static List<Claim> claims(ParsedDocument parsed) {
        Times.ReportDate report =
                new Times.ReportDate(
                        Optional.empty(),
                        Optional.empty(),
                        Document.Basis.UNKNOWN,
                        false,
                        List.of());
        ResolvedDocument resolved =
                new ResolvedDocument(parsed, new Times(report, List.of()), List.of(), List.of());
        return EXTRACTOR.extract(resolved, List.of());
    }

    @Test
    void anyParseGivesClaimsThatLieInTheTextAndNest() {
        Random random = new Random(20230920);
        int found = 0;
        for (int round = 0; round < 400; round++) {
            ParsedDocument parsed = mangled(random, 1 + random.nextInt(80));
            Set<String> ids = new HashSet<>();
            List<Claim> claims = claims(parsed);
            for (Claim claim : claims) {
                assertThat(ids.add(claim.id())).isTrue();
                assertThat(claim.content().end()).isLessThanOrEqualTo(parsed.text().length());
            }
            for (Claim claim : claims) {
                claim.inside().ifPresent(holder -> assertThat(ids).contains(holder));
            }
            found += claims.size();
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void tokensWithoutSentencesGiveNothing() {
        Document document = TestDocuments.document("said");
        Token token = new Token(new Span(0, 4), "say", "VBD", -1, "root");
        assertThat(claims(new ParsedDocument(document, List.of(), List.of(token), List.of())))
                .isEmpty();
    }

    @Test
    void aLongDocumentIsReadInOneGo() {
        assertThat(claims(mangled(new Random(7), 20_000))).isNotEmpty();
    }
}
