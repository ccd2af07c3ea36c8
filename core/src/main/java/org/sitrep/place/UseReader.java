// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import org.sitrep.model.ParsedDocument.Mention;
import org.sitrep.model.ParsedDocument.Token;
import org.sitrep.model.Place;
import org.sitrep.model.Toponym.Use;
import org.sitrep.place.PlaceWords.Kind;

/**
 * Tells what a name does in its sentence: the place itself, those who govern it, or those who come
 * from it.
 *
 * <p>Countries and capitals act, so as a subject they are taken for their government unless the
 * verb says otherwise; other places are the place itself unless the verb says otherwise.
 */
final class UseReader {
    private final PlaceWords words;
    private final Reading reading;

    UseReader(PlaceWords words, Reading reading) {
        this.words = words;
        this.reading = reading;
    }

    /** The use of a name that no list has. */
    Use use(Name name) {
        return isMetonym(name, false) ? Use.METONYM : Use.LITERAL;
    }

    Use use(Name name, Place place) {
        if (name.kind() == Name.Kind.DEMONYM) {
            return Use.DEMONYM;
        }
        boolean acts = Features.isCountry(place) || Features.isCapital(place);
        return isMetonym(name, acts) ? Use.METONYM : Use.LITERAL;
    }

    private boolean isMetonym(Name name, boolean acts) {
        int top = head(name);
        if (isInOrganisation(name, top)) {
            return true;
        }
        if (reading.isPossessive(name.last()) && reading.sameSentence(name.last(), name.first())) {
            return acts && !isGeographic(top);
        }
        // In a list of names the first one has the relation: "Armenia and Azerbaijan agreed".
        for (int steps = 0; steps < 5 && reading.token(top).relation().equals("conj"); steps++) {
            if (reading.token(top).head() < 0) {
                break;
            }
            top = reading.token(top).head();
        }
        Token token = reading.token(top);
        if (token.head() < 0) {
            return false;
        }
        int governor = token.head();
        String lemma = reading.lemma(governor);
        return switch (token.relation()) {
            case "nsubj", "csubj" ->
                    reading.pos(governor).startsWith("VB")
                            && (words.is(Kind.SPEECH, lemma) || (acts && isDone(governor, lemma)));
            case "nsubjpass" -> acts && words.is(Kind.AGAINST, lemma);
            case "dobj", "iobj", "dative" -> acts && words.is(Kind.AGAINST, lemma);
            case "pobj" -> acts && isParty(governor);
            default -> false;
        };
    }

    /**
     * Whether the verb is something that its subject does: "had to decide", not "had mountains".
     */
    private boolean isDone(int verb, String lemma) {
        return !words.is(Kind.STILL, lemma) || reading.dependencies().child(verb, "xcomp") >= 0;
    }

    /** The token of the name whose head lies outside it. */
    private int head(Name name) {
        for (int i = name.last() - 1; i >= name.first(); i--) {
            int head = reading.token(i).head();
            if (head < name.first() || head >= name.last()) {
                return i;
            }
        }
        return name.last() - 1;
    }

    /** "Richmond Police Department": a part of an organisation's name. */
    private boolean isInOrganisation(Name name, int top) {
        Mention mention = reading.mention(name.first());
        if (mention != null
                && mention.kind() == Mention.Kind.ORGANIZATION
                && mention.lastToken() > name.last()
                && !reading.isPossessive(name.last())) {
            return true;
        }
        int head = reading.token(top).head();
        return head == name.last()
                && reading.token(top).relation().equals("compound")
                && words.is(Kind.BODY, reading.lemma(head));
    }

    /** Whether the name possesses something of the land: "Ukraine's border". */
    private boolean isGeographic(int top) {
        int owned = reading.token(top).head();
        return owned >= 0
                && (words.is(Kind.GEOGRAPHIC, reading.lemma(owned))
                        || words.is(Kind.GEOGRAPHIC, reading.word(owned)));
    }

    /** Whether the preposition names a party: "talks with Armenia", "killed by Israel". */
    private boolean isParty(int preposition) {
        String word = reading.word(preposition);
        int governor = reading.token(preposition).head();
        String lemma = reading.lemma(governor);
        return switch (word) {
            case "by" -> true;
            // "the border with Mexico" is a place; "talks with Mexico", "at war with" are not.
            case "with" -> !words.is(Kind.GEOGRAPHIC, lemma);
            case "against" -> true;
            case "between" -> words.is(Kind.TALKS, lemma);
            case "to", "on", "from" -> words.is(Kind.AGAINST, lemma);
            default -> false;
        };
    }
}
