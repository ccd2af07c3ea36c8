// SPDX-License-Identifier: Apache-2.0
package org.sitrep.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.sitrep.claim.Cue.Part;
import org.sitrep.claim.Draft.Speaker;

/** Claims by nouns and adjectives: "Russia's claim that", "fears of", "was confident that". */
final class NounClaims {
    private final Reading reading;
    private final IntPredicate isActor;
    private final Speakers speakers;
    private final ClauseEdges edges;
    private final ContentEnd ends;

    NounClaims(Reading reading, IntPredicate isActor) {
        this.reading = reading;
        this.isActor = isActor;
        speakers = new Speakers(reading);
        edges = new ClauseEdges(reading);
        ends = new ContentEnd(reading);
    }

    List<Draft> find() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < reading.size(); i++) {
            int word = i;
            if (reading.pos(i).startsWith("NN")) {
                reading.lexicon()
                        .find(Part.NOUN, reading.lemma(i))
                        .flatMap(cue -> noun(word, cue))
                        .ifPresent(drafts::add);
            } else if (reading.pos(i).startsWith("JJ") || reading.pos(i).startsWith("VBN")) {
                reading.lexicon()
                        .find(Part.ADJECTIVE, reading.form(i).toLowerCase(Locale.ROOT))
                        .flatMap(cue -> adjective(word, cue))
                        .ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    /**
     * What stands behind the word.
     *
     * @param run the content
     * @param complement which complement it is
     */
    private record Behind(Run run, String complement) {}

    private Optional<Behind> behind(int word, Cue cue) {
        for (int child : reading.trees().children(word)) {
            if (child < word) {
                continue;
            }
            int last = reading.trees().rightmost(child);
            int first = Math.max(word + 1, reading.trees().leftmost(child));
            switch (reading.relation(child)) {
                case "acl", "ccomp", "relcl", "xcomp", "advcl" -> {
                    Optional<String> kind = kind(first, child, cue);
                    if (kind.isPresent()) {
                        return Optional.of(new Behind(new Run(first, last), kind.get()));
                    }
                }
                case "prep" -> {
                    boolean taken =
                            !Cue.isClausal(reading.lemma(child)) && cue.takes(reading.lemma(child));
                    if (taken && last > child) {
                        Run run = new Run(child + 1, last);
                        return Optional.of(new Behind(run, reading.lemma(child)));
                    }
                }
                default -> {
                    // no complement
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> kind(int first, int child, Cue cue) {
        boolean marked =
                reading.lemma(first).equals("that") && reading.relation(first).equals("mark");
        boolean bare = cue.part() == Part.ADJECTIVE && reading.relation(child).equals("ccomp");
        if (cue.takes(Cue.THAT) && (marked || bare)) {
            return Optional.of(Cue.THAT);
        }
        boolean infinitive =
                reading.pos(first).equals("TO") && !reading.relation(child).equals("relcl");
        return cue.takes(Cue.TO) && infinitive ? Optional.of(Cue.TO) : Optional.empty();
    }

    private Optional<Draft> noun(int noun, Cue cue) {
        Optional<Behind> behind = behind(noun, cue).filter(b -> !isForComment(b));
        return behind.flatMap(b -> draft(noun, cue, b, nounSource(noun, b), "noun-"));
    }

    /** "a request for comment" is the reporter's own. */
    private boolean isForComment(Behind behind) {
        return behind.complement().equals("for")
                && switch (reading.lemma(behind.run().last())) {
                    case "comment", "interview", "clarification", "response" -> true;
                    default ->
                            behind.run().length() == 1
                                    && reading.lemma(behind.run().first()).equals("information");
                };
    }

    private Optional<Draft> adjective(int word, Cue cue) {
        int verb = reading.head(word);
        boolean predicate =
                switch (reading.relation(word)) {
                    case "acomp", "oprd", "root", "conj", "ccomp", "attr" -> true;
                    default -> false;
                };
        if (!predicate) {
            return Optional.empty();
        }
        Optional<Speaker> source = speakers.of(word);
        int moved = reading.trees().child(word, "nsubjpass");
        if (source.isEmpty() && moved >= 0) {
            source = Optional.of(speakers.phrase(moved)); // "were incensed that"
        }
        if (source.isEmpty() && verb >= 0) {
            source = speakers.of(verb);
        }
        Optional<Speaker> who = source.filter(s -> !reading.lemma(s.head()).equals("it"));
        Optional<Behind> behind = who.isEmpty() ? Optional.empty() : behind(word, cue);
        return behind.flatMap(b -> draft(word, cue, b, who, "adjective-"));
    }

    private Optional<Draft> draft(
            int word, Cue cue, Behind behind, Optional<Speaker> source, String rule) {
        Run own = ends.upToNextSpeaker(behind.run());
        List<Run> content = edges.tidied(List.of(own), word);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Draft draft =
                new Draft(
                        word,
                        Optional.of(new Run(word, word)),
                        source.filter(s -> !content.getFirst().holds(s.head())),
                        rule + behind.complement());
        draft.content.addAll(content);
        draft.granted = cue.grants(behind.complement());
        draft.clause = Optional.of(edges.clauseOf(word, content));
        return new Responsibility(reading).judge(Firmness.set(draft, reading, cue, word), cue);
    }

    private Optional<Speaker> nounSource(int noun, Behind behind) {
        int owner = reading.trees().child(noun, "poss");
        if (owner >= 0) {
            return Optional.of(speakers.phrase(owner));
        }
        for (int child : reading.trees().children(noun, "prep")) {
            boolean from =
                    switch (reading.lemma(child)) {
                        case "by", "from" -> true;
                        case "of" -> !behind.complement().equals("of");
                        default -> false;
                    };
            int object = reading.trees().child(child, "pobj");
            if (from && object >= 0) {
                return Optional.of(speakers.phrase(object));
            }
        }
        int verb = reading.head(noun);
        boolean issued = verb >= 0 && reading.relation(noun).equals("dobj") && reading.issues(verb);
        if (issued) {
            return speakers.of(verb);
        }
        for (int child : reading.trees().children(noun)) {
            if (child < noun && isActor.test(child)) {
                return Optional.of(new Speaker(new Run(child, child), child));
            }
        }
        return Optional.empty();
    }
}
