// SPDX-License-Identifier: Apache-2.0
package org.sitrep.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sitrep.knowledge.Fold;
import org.sitrep.model.ParsedDocument.Mention;
import org.sitrep.model.Span;
import org.sitrep.place.PlaceWords.Kind;
import org.sitrep.place.Reading.Capitals;

/**
 * Names that no list has and that are places by what is said of them: "the village of Chankatagh",
 * "Aras district", and those that the parser takes for a place.
 */
final class UnlistedNames {
    private static final int LONGEST = 4; // guess: longer runs of capitals are titles
    private static final Set<String> PARTICLES = Set.of("al", "el", "de", "la", "i", "e", "of");

    private final PlaceWords words;

    UnlistedNames(PlaceWords words) {
        this.words = words;
    }

    /** The names found and the unlisted ones between them, in order and disjoint. */
    List<Name> add(Reading reading, List<Name> found) {
        Surroundings around = new Surroundings(words, reading);
        List<Name> all = new ArrayList<>(wholeNames(reading, around, found));
        boolean[] taken = new boolean[reading.size()];
        for (Name name : all) {
            take(taken, name);
        }
        for (int i = 0; i < reading.size(); i++) {
            if (!taken[i] && begins(reading, i)) {
                int last = end(reading, i, taken);
                if (isCalledPlace(reading, around, i, last)) {
                    Name name = name(reading, i, last);
                    all.add(name);
                    take(taken, name);
                }
                i = last - 1;
            }
        }
        for (Mention mention : reading.parsed().mentions()) {
            if (isPlace(mention) && isFree(reading, mention, taken)) {
                Name name = name(reading, mention.firstToken(), mention.lastToken());
                all.add(name);
                take(taken, name);
            }
        }
        all.sort(Comparator.comparingInt(Name::first));
        return Collections.unmodifiableList(all);
    }

    /**
     * "The village of Sar Chashma Bala" is no Sar: where the text says outright that a village is
     * named, all its capitals are the name, and a listed name that is a part of it is none.
     */
    private List<Name> wholeNames(Reading reading, Surroundings around, List<Name> found) {
        List<Name> all = new ArrayList<>();
        boolean[] none = new boolean[reading.size()];
        int next = 0;
        for (int i = 1; i < reading.size() && next < found.size(); i++) {
            if (!isNamedVillage(reading, around, i)) {
                continue;
            }
            while (next < found.size() && found.get(next).first() < i) {
                all.add(found.get(next++));
            }
            boolean free = all.isEmpty() || all.getLast().last() <= i;
            int last = end(reading, i, none);
            boolean part =
                    next < found.size()
                            && found.get(next).first() < last
                            && (found.get(next).first() > i || found.get(next).last() < last);
            if (free && part && isOneName(reading, i + 1, last)) {
                all.add(name(reading, i, last));
                while (next < found.size() && found.get(next).first() < last) {
                    next++;
                }
            }
        }
        all.addAll(found.subList(next, found.size()));
        return all;
    }

    private boolean isNamedVillage(Reading reading, Surroundings around, int first) {
        return reading.word(first - 1).equals("of")
                && begins(reading, first)
                && around.calledBefore(first)
                        .filter(called -> called.equals("village") || called.equals("town"))
                        .isPresent();
    }

    /** Whether what follows the first word is more of the name, and no word such as "Region". */
    private boolean isOneName(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = reading.word(i);
            if (words.is(Kind.AFTER, word)
                    || words.is(Kind.BODY, word)
                    || words.is(Kind.TITLE, word)) {
                return false;
            }
        }
        return true;
    }

    private static void take(boolean[] taken, Name name) {
        for (int i = name.first(); i < name.last(); i++) {
            taken[i] = true;
        }
    }

    private boolean begins(Reading reading, int i) {
        return reading.isCapitalised(i)
                && reading.capitals(i) == Capitals.NAMES
                && reading.pos(i).startsWith("NN")
                && !words.is(Kind.WORD, reading.word(i))
                && !words.is(Kind.NEVER, reading.word(i));
    }

    /** The end of the run of capitalised words. */
    private static int end(Reading reading, int first, boolean[] taken) {
        int last = first + 1;
        while (last < reading.size()
                && last < first + LONGEST
                && !taken[last]
                && reading.touchesNext(last - 1)
                && (reading.isCapitalised(last)
                        || reading.isSign(last, '-')
                        || (PARTICLES.contains(reading.word(last))
                                && reading.isCapitalised(last + 1)))
                && !reading.isPossessive(last)) {
            last++;
        }
        return reading.isSign(last - 1, '-') ? last - 1 : last;
    }

    private boolean isCalledPlace(Reading reading, Surroundings around, int first, int last) {
        if (last <= first) {
            return false;
        }
        Mention mention = reading.mention(first);
        boolean person =
                mention != null
                        && (mention.kind() == Mention.Kind.PERSON
                                || mention.kind() == Mention.Kind.ORGANIZATION);
        if (around.calledBefore(first).isPresent() && reading.word(first - 1).equals("of")) {
            return true;
        }
        return !person
                && !reading.opensSentence(first)
                && reading.sameSentence(first, last)
                && reading.touchesNext(last - 1)
                && !reading.isCapitalised(last)
                && isDivisionOrVillage(reading.word(last));
    }

    private boolean isDivisionOrVillage(String word) {
        return words.value(Kind.AFTER, word).filter(value -> !value.equals("region")).isPresent()
                // These mean many other things behind a name: the Trump camp, the Bush state.
                && !Set.of("camp", "state", "department", "port", "airport").contains(word);
    }

    private static boolean isPlace(Mention mention) {
        return mention.kind() == Mention.Kind.POLITY || mention.kind() == Mention.Kind.LOCATION;
    }

    private boolean isFree(Reading reading, Mention mention, boolean[] taken) {
        for (int i = mention.firstToken(); i < mention.lastToken(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        int first = mention.firstToken();
        return reading.isCapitalised(first)
                && reading.capitals(first) == Capitals.NAMES
                && !words.is(Kind.NEVER, reading.word(first))
                && (mention.lastToken() - first > 1
                        || (!words.is(Kind.WORD, reading.word(first))
                                && !words.is(Kind.FIRST, reading.word(first))
                                && !words.is(Kind.SURNAME, reading.word(first))));
    }

    private static Name name(Reading reading, int first, int last) {
        Span span = new Span(reading.start(first), reading.end(last - 1));
        String key = Fold.fold(span.in(reading.text()));
        return new Name(first, last, span, key, Name.Kind.UNLISTED, List.of());
    }
}
