// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.BitSet;
import java.util.List;
import org.sitrep.event.Frame.PartOfSpeech;
import org.sitrep.event.FrameIndex.Entry;
import org.sitrep.event.FrameIndex.Need;
import org.sitrep.event.FrameIndex.Word;

/**
 * What frames have to do with the words of one document. Each word is looked up once, by lemma and
 * by form, however often it is asked for as a head or as a further word of a predicate.
 */
final class FrameWords {
    private final Word[] lemmas;
    private final Word[] forms;
    private final int needCount;

    FrameWords(FrameIndex index, Syntax syntax) {
        needCount = index.needCount();
        lemmas = new Word[syntax.size()];
        forms = new Word[syntax.size()];
        for (int token = 0; token < lemmas.length; token++) {
            String lemma = syntax.lemma(token);
            String form = syntax.form(token);
            lemmas[token] = index.word(lemma);
            forms[token] = form.equals(lemma) ? lemmas[token] : index.word(form);
        }
    }

    /** The numbers of the further words of predicates that a sentence has. */
    BitSet among(int firstToken, int lastToken) {
        BitSet here = new BitSet(needCount);
        for (int token = firstToken; token < lastToken; token++) {
            lemmas[token].addTo(here);
            forms[token].addTo(here);
        }
        return here;
    }

    /** The frames whose head may be the token, narrow ones first. */
    List<Entry> headedBy(PartOfSpeech pos, int token) {
        return FrameIndex.find(pos, lemmas[token], forms[token]);
    }

    /** Whether lemma or form is a further word of a predicate. */
    boolean is(int token, Need need) {
        return lemmas[token].is(need.number()) || forms[token].is(need.number());
    }
}
