// SPDX-License-Identifier: Apache-2.0
package org.sitrep.time;

import java.util.List;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Mention;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.Span;

/** A document as time rules see it: its atoms beside what the parser says of them. Immutable. */
final class Reading {
    private final ParsedDocument parsed;
    private final Atoms atoms;
    private final Vocabulary vocabulary;
    private final boolean[] person;
    private final boolean mixedCase;

    Reading(ParsedDocument parsed, Vocabulary vocabulary) {
        this.parsed = parsed;
        this.vocabulary = vocabulary;
        this.atoms = Atoms.of(parsed.text(), vocabulary);
        this.person = new boolean[parsed.tokens().size()];
        for (Mention mention : parsed.mentions()) {
            if (mention.kind() == Mention.Kind.PERSON) {
                int last = Math.min(mention.lastToken(), person.length);
                for (int i = Math.max(0, mention.firstToken()); i < last; i++) {
                    person[i] = true;
                }
            }
        }
        this.mixedCase = isMixedCase(parsed.text());
    }

    private static boolean isMixedCase(String text) {
        boolean upper = false;
        boolean lower = false;
        for (int i = 0; i < text.length() && !(upper && lower); i++) {
            upper |= Character.isUpperCase(text.charAt(i));
            lower |= Character.isLowerCase(text.charAt(i));
        }
        return upper && lower;
    }

    Atoms atoms() {
        return atoms;
    }

    ParsedDocument parsed() {
        return parsed;
    }

    boolean isMixedCase() {
        return mixedCase;
    }

    /** The token that holds an atom; -1 when the parser left it out. */
    int token(int atom) {
        if (atom < 0 || atom >= atoms.size()) {
            return -1;
        }
        int token = parsed.tokenAt(atoms.start(atom));
        return token < parsed.tokens().size()
                        && parsed.tokens().get(token).span().start() <= atoms.start(atom)
                ? token
                : -1;
    }

    private String pos(int atom) {
        int token = token(atom);
        return token < 0 ? "" : parsed.tokens().get(token).pos();
    }

    boolean isPerson(int atom) {
        int token = token(atom);
        return token >= 0 && person[token];
    }

    /** Whether the parser takes it for a noun, or does not know. */
    boolean isNoun(int atom) {
        String pos = pos(atom);
        return pos.isEmpty() || pos.startsWith("N") || pos.equals("CD");
    }

    boolean isPluralNoun(int atom) {
        return pos(atom).equals("NNS");
    }

    /** The index of the sentence of an atom; -1 outside. */
    int sentence(int atom) {
        return atom < 0 || atom >= atoms.size() ? -1 : parsed.sentenceAt(atoms.start(atom));
    }

    boolean isSentenceStart(int atom) {
        int sentence = sentence(atom);
        return sentence >= 0
                && parsed.sentences().get(sentence).span().start() >= atoms.start(atom) - 1;
    }

    /** Whether the letters around an atom are capitals, so that capitals mean nothing. */
    boolean isUpperCase(int atom) {
        List<Token> tokens = parsed.tokens();
        int token = token(atom);
        int upper = 0;
        int words = 0;
        for (int i = Math.max(0, token - 4);
                token >= 0 && i < tokens.size() && i <= token + 4;
                i++) {
            Span span = tokens.get(i).span();
            char second = span.length() > 1 ? parsed.text().charAt(span.start() + 1) : '.';
            if (Character.isLetter(second)) {
                words++;
                upper += Character.isUpperCase(second) ? 1 : 0;
            }
        }
        return words > 0 && upper == words;
    }

    /** Whether a word is the last of a day's name: "Thursday", "yesterday", "May". */
    boolean isDayWord(String word) {
        return !vocabulary.value("weekday", word).isEmpty()
                || word.equals("yesterday")
                || word.equals("today")
                || !vocabulary.value("part", word).isEmpty();
    }
}
