// SPDX-License-Identifier: Apache-2.0
package org.sitrep.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.nlp.TinyModel.here;
import static org.sitrep.nlp.TinyModel.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.TestDocuments;
import org.sitrep.knowledge.Casings;
import org.sitrep.knowledge.WordField;
import org.sitrep.model.Outcome;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Mention;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.Span;
import org.sitrep.nlp.TinyModel.Classifier;

class FlatParserTest {
    @TempDir private static Path folder;
    private final Parser parser = parser();

    private static Parser parser() {
        Classifier tags =
                new Classifier("NN", "CD", "VBD")
                        .template(here(0, WordField.LOWER))
                        .weight("0", "CD", 1)
                        .weight("died", "VBD", 1);
        Classifier moves =
                new Classifier("N_S_", "N_R_", "N_P_", "L_R_nsubj", "R_S_root", "R_P_dep")
                        .template(here(0, WordField.TAG), input(WordField.TAG))
                        .weight("NN_VBD", "L_R_nsubj", 1)
                        .weight("CD_NN", "N_P_", 1);
        List<List<String>> allowed =
                List.of(
                        List.of("N_S_", "R_S_root"),
                        List.of("N_S_", "N_R_", "N_P_"),
                        List.of("N_S_", "N_P_"),
                        List.of("N_S_", "N_P_", "L_R_nsubj", "R_S_root", "R_P_dep"),
                        List.of("L_R_nsubj"),
                        List.of("R_S_root", "R_P_dep"));
        Classifier names =
                new Classifier("O", "B-GPE", "L-GPE", "U-GPE")
                        .template(here(0, WordField.FORM))
                        .weight("Gao", "U-GPE", 1);
        return new FlatParser(
                new TinyModel().tags(tags).arcs(moves, allowed).names(names).in(folder),
                new CaseRestorer(Casings.of(Map.of(), List.of())));
    }

    private ParsedDocument parse(String text) {
        Outcome<ParsedDocument> outcome = parser.parse(TestDocuments.document(text));
        return ((Outcome.Usable<ParsedDocument>) outcome).value();
    }

    @Test
    void tokensKnowTheirPlaceInTheDocument() {
        ParsedDocument parsed = parse("Medics died. About 1,200 medics died in Gao.");
        assertThat(parsed.sentences())
                .extracting(sentence -> sentence.span().in(parsed.text()))
                .containsExactly("Medics died.", "About 1,200 medics died in Gao.");
        assertThat(parsed.tokens().get(0)).isEqualTo(token(0, 6, "medics", "NN", 1, "nsubj"));
        assertThat(parsed.tokens().get(5).head()).isEqualTo(6);
        assertThat(parsed.mentions())
                .singleElement()
                .satisfies(
                        mention -> {
                            assertThat(mention.span().in(parsed.text())).isEqualTo("Gao");
                            assertThat(mention.kind()).isEqualTo(Mention.Kind.POLITY);
                            assertThat(mention.firstToken()).isEqualTo(8);
                            assertThat(mention.lastToken()).isEqualTo(9);
                        });
    }

    private static Token token(
            int start, int end, String lemma, String tag, int head, String relation) {
        return new Token(new Span(start, end), lemma, tag, head, relation);
    }

    @Test
    void theLemmaOfANumberIsTheNumber() {
        assertThat(parse("About 1,200 died").tokens().get(1).lemma()).isEqualTo("1,200");
    }

    @Test
    void anyTextHasAParse() {
        List<String> texts = new ArrayList<>();
        for (String text : List.of(" \n\t", "x", ".", "\uD800", "\uDC00\uD83D", "\u0000", "((([")) {
            texts.add(text);
        }
        texts.add("Medics died." + ")]".repeat(20_000));
        texts.add("died ".repeat(30_000));
        texts.add("x".repeat(100_000));
        texts.add("MEDICS DIED. ".repeat(2_000));
        Random random = new Random(5);
        String alphabet = "aB9. \"'\u201D\u201C?!\u2026,;:-()[]\n\uD83D\uDE00\uD800\u00E9\u0130/@#";
        for (int round = 0; round < 300; round++) {
            StringBuilder made = new StringBuilder();
            for (int i = 1 + random.nextInt(200); i > 0; i--) {
                made.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            texts.add(made.toString());
        }
        for (String text : texts) {
            check(parse(text));
        }
    }

    /** Tokens in order, each in one sentence; in each sentence a way from every token to a root. */
    private static void check(ParsedDocument parsed) {
        int token = 0;
        int reached = 0;
        for (Sentence sentence : parsed.sentences()) {
            assertThat(sentence.firstToken()).isEqualTo(token);
            assertThat(sentence.lastToken()).isBetween(token + 1, token + 300);
            for (; token < sentence.lastToken(); token++) {
                Span span = parsed.tokens().get(token).span();
                assertThat(span.start()).isGreaterThanOrEqualTo(reached);
                reached = span.end();
                assertThat(reachesARoot(parsed, sentence, token)).isTrue();
            }
        }
        assertThat(parsed.tokens()).hasSize(token);
    }

    private static boolean reachesARoot(ParsedDocument parsed, Sentence sentence, int token) {
        int at = token;
        for (int i = sentence.firstToken(); i < sentence.lastToken(); i++) {
            at = parsed.tokens().get(at).head();
            if (at < 0) {
                return true;
            }
            if (at < sentence.firstToken() || at >= sentence.lastToken()) {
                return false;
            }
        }
        return false;
    }
}
