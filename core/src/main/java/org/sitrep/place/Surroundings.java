// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.Optional;
import org.sitrep.place.PlaceWords.Kind;

/** What the words around a name say of it. */
final class Surroundings {
    private final PlaceWords words;
    private final Reading reading;

    Surroundings(PlaceWords words, Reading reading) {
        this.words = words;
        this.reading = reading;
    }

    /** The token before, past the article and words like "northern"; -1 when there is none. */
    int before(int first) {
        int at = first - 1;
        // Two such words at most: "in the war-torn northern X".
        for (int steps = 0; steps < 4 && reading.sameSentence(at, first); steps++) {
            String word = reading.word(at);
            boolean passed =
                    word.equals("the")
                            || (word.isEmpty() && reading.isSign(at, '-'))
                            || (words.is(Kind.BEFORE, word) && !reading.isCapitalised(at));
            if (!passed) {
                return at;
            }
            at--;
        }
        return reading.sameSentence(at, first) ? at : -1;
    }

    /** "in Goris", "near the town of Goris", "from northern Goris". */
    boolean isLocative(int first) {
        int at = before(first);
        if (at < 0) {
            return false;
        }
        String word = reading.word(at);
        boolean of =
                word.equals("of")
                        && (words.is(Kind.OF, reading.lemma(at - 1))
                                || words.is(Kind.OF, reading.word(at - 1)));
        return of || (words.is(Kind.LOCATIVE, word) && !reading.isCapitalisedInside(at));
    }

    /** "northern X", "downtown X". */
    boolean isQualified(int first) {
        return words.is(Kind.BEFORE, reading.word(first - 1))
                && reading.sameSentence(first - 1, first);
    }

    /** What the text calls the place: village, town, admin2, admin1, region; empty when nothing. */
    Optional<String> called(int first, int last) {
        if (reading.sameSentence(last, first)) {
            Optional<String> after = words.value(Kind.AFTER, reading.word(last));
            if (after.isPresent() && reading.touchesNext(last - 1)) {
                return after;
            }
        }
        // Not among the words that make an unknown name a place: "the state of Grace".
        if (reading.word(first - 1).equals("of")
                && reading.word(first - 2).equals("state")
                && reading.sameSentence(first - 2, first)) {
            return Optional.of("admin1");
        }
        return calledBefore(first);
    }

    /** "the village of X", "the town of X". */
    Optional<String> calledBefore(int first) {
        if (reading.word(first - 1).equals("of") && reading.sameSentence(first - 2, first)) {
            Optional<String> two =
                    words.value(
                            Kind.UNLISTED, reading.word(first - 3) + " " + reading.word(first - 2));
            return two.isPresent() ? two : words.value(Kind.UNLISTED, reading.word(first - 2));
        }
        // "the village X", "Jabalia" in "the town Jabalia": rarer, and only with the article.
        if (reading.sameSentence(first - 2, first) && reading.word(first - 2).equals("the")) {
            return words.value(Kind.UNLISTED, reading.word(first - 1));
        }
        return Optional.empty();
    }

    /** "Lebanon woman", "Athens City Council": what stands behind a town's name. */
    boolean isLocal(int last) {
        return reading.touchesNext(last - 1) && words.is(Kind.LOCAL, reading.word(last));
    }

    /** "Haifa Street" lies in Baghdad; the "Kabul-Jalalabad Road" does lead there. */
    boolean isStreet(int first, int last) {
        return words.is(Kind.STREET, reading.word(last))
                && reading.touchesNext(last - 1)
                && reading.isCapitalised(last)
                && !reading.isSign(first - 1, '-')
                && !reading.isSign(first - 1, '\u2013');
    }

    /** The word that stands right behind a name, folded. */
    String wordBehind(int last) {
        return reading.word(last);
    }

    /** "New York Governor": a word behind the name of a state or province. */
    boolean isStatewide(int last) {
        return reading.touchesNext(last - 1) && words.is(Kind.STATEWIDE, reading.word(last));
    }

    /** "President Lincoln", "Mr. Jordan". */
    boolean followsTitle(int first) {
        int at = first - 1;
        if (!reading.sameSentence(at, first) || reading.start(first) - reading.end(at) > 1) {
            return false;
        }
        if (reading.isSign(at, '.')) {
            at--;
        }
        return words.is(Kind.TITLE, reading.word(at)) && reading.isCapitalised(at);
    }

    /** "Paris" in "Angela Paris": the word before is a given name. */
    boolean followsFirstName(int first) {
        int at = first - 1;
        if (!reading.sameSentence(at, first) || reading.start(first) - reading.end(at) > 1) {
            return false;
        }
        boolean initial =
                (reading.isSign(at, reading.firstChar(at)) && reading.isCapitalised(at))
                        || (reading.text().charAt(reading.end(at) - 1) == '.'
                                && reading.token(at).span().length() == 2);
        return (initial && !reading.word(at).equals("a"))
                || (words.is(Kind.FIRST, reading.word(at)) && reading.isCapitalised(at));
    }

    /** Whether a capitalised word of no organisation touches the name's end: "Paris Hilton". */
    boolean isFollowedByName(int last) {
        if (!reading.touchesNext(last - 1) || !reading.isCapitalised(last)) {
            return false;
        }
        String word = reading.word(last);
        return reading.pos(last).startsWith("NNP")
                && !words.is(Kind.BODY, word)
                && !words.is(Kind.AFTER, word)
                && !words.is(Kind.TITLE, word)
                && !words.is(Kind.WORD, word);
    }

    /** Whether a capitalised word touches the name's beginning: "John Houston". */
    boolean isPrecededByName(int first) {
        int at = first - 1;
        return at >= 0
                && reading.touchesNext(at)
                && reading.isCapitalised(at)
                && !reading.opensSentence(at)
                && reading.pos(at).startsWith("NNP")
                // "BBC Africa", "RCMP Alberta": where an organisation has a branch
                && !(reading.isShouted(at) && reading.token(at).span().length() > 2)
                && !words.is(Kind.BEFORE, reading.word(at));
    }
}
