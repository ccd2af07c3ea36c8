// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.Dependencies;
import org.sitrep.model.Document.Block;
import org.sitrep.model.ParsedDocument;
import org.sitrep.model.ParsedDocument.Mention;
import org.sitrep.model.ParsedDocument.Sentence;
import org.sitrep.model.ParsedDocument.Token;

/**
 * A parsed document as the place stage reads it: what stands before and after a token, and what the
 * capitals of its sentence are worth.
 *
 * <p>One per document and thread; folded forms are made when first asked for.
 */
final class Reading {
    /** What capitals say in a sentence. */
    enum Capitals {
        /** Names have them and other words have not. */
        NAMES,
        /** A headline that capitalises all its longer words. */
        HEADLINE,
        /** Capitals only. */
        ALL,
        /** No capitals in the whole document. */
        NONE
    }

    private final ParsedDocument parsed;
    private final List<Token> tokens;
    private final String text;
    private final Dependencies dependencies;
    private final int[] sentenceOf;
    private final int[] mentionOf;
    private final Capitals[] capitals;
    private final @Nullable String[] folded;

    Reading(ParsedDocument parsed) {
        this.parsed = parsed;
        tokens = parsed.tokens();
        text = parsed.text();
        dependencies = Dependencies.of(parsed);
        sentenceOf = new int[tokens.size()];
        Arrays.fill(sentenceOf, -1);
        mentionOf = new int[tokens.size()];
        Arrays.fill(mentionOf, -1);
        folded = new String[tokens.size()];
        capitals = new Capitals[parsed.sentences().size()];
        boolean anyCapitals = hasCapitals(text);
        for (int s = 0; s < capitals.length; s++) {
            Sentence sentence = parsed.sentences().get(s);
            Arrays.fill(sentenceOf, sentence.firstToken(), sentence.lastToken(), s);
            capitals[s] = anyCapitals ? capitalsOf(sentence) : Capitals.NONE;
        }
        for (int m = 0; m < parsed.mentions().size(); m++) {
            Mention mention = parsed.mentions().get(m);
            Arrays.fill(mentionOf, mention.firstToken(), mention.lastToken(), m);
        }
    }

    /**
     * Whether capitals mean anything: a text that was put into lower case may keep a few, in a line
     * added afterwards. English news has capitals in 3 to 6 of 100 letters.
     */
    private static boolean hasCapitals(String text) {
        long letters = 0;
        long capitals = 0;
        // Where there are more than enough for all the letters that may follow, they need not be
        // read.
        for (int i = 0; i < text.length() && capitals * 67 <= text.length(); i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals * 67 > letters; // 1.5 %, guess
    }

    private Capitals capitalsOf(Sentence sentence) {
        int words = 0;
        int capitalised = 0;
        int longWords = 0;
        int longCapitalised = 0;
        int shouted = 0;
        for (int i = sentence.firstToken(); i < sentence.lastToken(); i++) {
            char first = text.charAt(start(i));
            if (!Character.isLetter(first)) {
                continue;
            }
            boolean upper = Character.isUpperCase(first);
            boolean isLong = tokens.get(i).span().length() > 3;
            words++;
            capitalised += upper ? 1 : 0;
            longWords += isLong ? 1 : 0;
            longCapitalised += isLong && upper ? 1 : 0;
            shouted += isShouted(i) ? 1 : 0;
        }
        // guess: a name of three words in capitals within a sentence is not yet a headline
        if (words > 3 && shouted * 10 >= words * 9) {
            return Capitals.ALL;
        }
        return words > 3
                        && capitalised < words * 9 / 10 + 1
                        && longCapitalised * 10 >= longWords * 8
                ? Capitals.HEADLINE
                : Capitals.NAMES;
    }

    ParsedDocument parsed() {
        return parsed;
    }

    Dependencies dependencies() {
        return dependencies;
    }

    String text() {
        return text;
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    int start(int i) {
        return tokens.get(i).span().start();
    }

    int end(int i) {
        return tokens.get(i).span().end();
    }

    /** Part of speech; empty outside the document. */
    String pos(int i) {
        return isIn(i) ? tokens.get(i).pos() : "";
    }

    /** Lemma; empty outside the document. */
    String lemma(int i) {
        return isIn(i) ? tokens.get(i).lemma().toLowerCase(Locale.ROOT) : "";
    }

    private boolean isIn(int i) {
        return i >= 0 && i < tokens.size();
    }

    /** The folded form of a token; empty outside the document. */
    String word(int i) {
        if (!isIn(i)) {
            return "";
        }
        String known = folded[i];
        if (known == null) {
            known = Fold.fold(parsed.form(i));
            folded[i] = known;
        }
        return known;
    }

    /** The token's first character; a space outside the document. */
    char firstChar(int i) {
        return isIn(i) ? text.charAt(start(i)) : ' ';
    }

    /** Whether the token is this one character. */
    boolean isSign(int i, char sign) {
        return isIn(i) && tokens.get(i).span().length() == 1 && text.charAt(start(i)) == sign;
    }

    /** Whether the token is no word or number. */
    boolean isMark(int i) {
        return isIn(i) && !Character.isLetterOrDigit(firstChar(i));
    }

    boolean isCapitalised(int i) {
        return Character.isUpperCase(firstChar(i));
    }

    /** Whether the token is capitalised although it does not open its sentence. */
    boolean isCapitalisedInside(int i) {
        return isCapitalised(i) && !opensSentence(i) && capitals(i) == Capitals.NAMES;
    }

    /** Whether a token of two or more letters has capitals only. */
    boolean isShouted(int i) {
        if (!isIn(i)) {
            return false;
        }
        int letters = 0;
        for (int at = start(i); at < end(i); at++) {
            char c = text.charAt(at);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters > 1 || (letters == 1 && tokens.get(i).span().length() == 1);
    }

    boolean isPossessive(int i) {
        return pos(i).equals("POS");
    }

    int sentenceOf(int token) {
        return isIn(token) ? sentenceOf[token] : -1;
    }

    boolean sameSentence(int a, int b) {
        return isIn(a) && isIn(b) && sentenceOf[a] == sentenceOf[b];
    }

    Sentence sentence(int token) {
        return parsed.sentences().get(sentenceOf[token]);
    }

    Capitals capitals(int token) {
        return sentenceOf[token] < 0 ? Capitals.NAMES : capitals[sentenceOf[token]];
    }

    /** What kind of block the token stands in. */
    Block.Kind block(int token) {
        if (sentenceOf(token) < 0) {
            return Block.Kind.PARAGRAPH;
        }
        int block = sentence(token).block();
        List<Block> blocks = parsed.document().blocks();
        return block >= 0 && block < blocks.size()
                ? blocks.get(block).kind()
                : Block.Kind.PARAGRAPH;
    }

    /** Whether only punctuation stands before the token in its sentence. */
    boolean opensSentence(int token) {
        if (sentenceOf(token) < 0) {
            return true;
        }
        // Marks before the first word are few; the walk ends at the first word.
        for (int i = token - 1; i >= sentence(token).firstToken(); i--) {
            if (Character.isLetterOrDigit(firstChar(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but one space stands between the token and the next. */
    boolean touchesNext(int i) {
        return sameSentence(i, i + 1) && start(i + 1) - end(i) <= 1;
    }

    /** The parser's name that holds the token. */
    @Nullable Mention mention(int token) {
        return isIn(token) && mentionOf[token] >= 0
                ? parsed.mentions().get(mentionOf[token])
                : null;
    }
}
