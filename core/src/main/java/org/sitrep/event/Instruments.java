// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.knowledge.Plover;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.EventType;
import org.sitrep.model.Span;

/** Weapons and tools, and the mode of an ASSAULT that they tell: {@code weapons.tsv}. */
final class Instruments {
    private final Map<String, String> modes = new HashMap<>();

    Instruments(Iterable<Tsv.Row> rows) {
        for (Tsv.Row row : rows) {
            if (!row.cell(0).equals("-")
                    && !Plover.modes(EventType.ASSAULT).contains(row.cell(0))) {
                throw row.fault("unknown mode " + row.cell(0));
            }
            row.list(1).forEach(word -> modes.put(word, row.cell(0)));
        }
    }

    static Instruments bundled() {
        return new Instruments(Tsv.read(Instruments.class, "/org/sitrep/event/weapons.tsv"));
    }

    /** The instrument of an event and, for an ASSAULT without a mode, the mode it tells. */
    void read(Syntax syntax, Arguments arguments, Draft draft) {
        Match match = draft.match;
        if (draft.type != EventType.ASSAULT && draft.type != EventType.PROTEST) {
            return;
        }
        if (draft.type == EventType.ASSAULT) {
            if (isSuicide(syntax, arguments, match)) {
                draft.modes = List.of(SUICIDE);
            } else if (isAirForce(syntax, arguments, match)) {
                if (draft.modes.isEmpty()) {
                    draft.modes = List.of(AERIAL);
                } else if (draft.modes.equals(List.of("destroy"))) {
                    draft.modes = List.of("destroy", AERIAL);
                }
            }
        }
        if (draft.type == EventType.ASSAULT && !match.frame().reciprocal()) {
            addAircraft(syntax, arguments, draft);
        }
        Optional<Integer> weapon = weapon(syntax, arguments, match);
        if (weapon.isEmpty()) {
            return;
        }
        draft.instrument = Optional.of(phrase(syntax, weapon.get()));
        String mode = mode(syntax, weapon.get());
        if (draft.type != EventType.ASSAULT || mode.equals("-")) {
            return;
        }
        if (draft.modes.isEmpty()) {
            draft.modes = modes(syntax, weapon.get(), mode);
        } else if (draft.modes.equals(List.of("destroy"))) {
            draft.modes = List.of("destroy", mode);
        } else if (draft.modes.equals(List.of(CROWD)) && isLive(syntax, weapon.get())) {
            draft.modes = List.of(CROWD, mode); // a crowd dispersed with live rounds is shot at
        }
    }

    private Optional<Integer> weapon(Syntax syntax, Arguments arguments, Match match) {
        List<Integer> words = match.words();
        return first(syntax, arguments.slot(match, "with"))
                .or(() -> first(syntax, arguments.slot(match, "subject")))
                .or(() -> first(syntax, arguments.slot(match, "by")))
                .or(() -> first(syntax, compounds(syntax, match)))
                .or(() -> first(syntax, using(syntax, match.head())))
                .or(() -> first(syntax, words.subList(1, words.size())))
                .or(() -> first(syntax, List.of(match.head())))
                .or(
                        () ->
                                first(syntax, arguments.slot(match, "in"))
                                        .filter(t -> !mode(syntax, t).equals("-")));
    }

    /** "With guns and mortars" tells the mode of both. */
    private List<String> modes(Syntax syntax, int weapon, String first) {
        List<String> all = new ArrayList<>(List.of(first));
        for (int other : syntax.withConjuncts(List.of(weapon))) {
            String mode = mode(syntax, other);
            if (!mode.isEmpty() && !mode.equals("-") && !all.contains(mode)) {
                all.add(mode);
            }
        }
        return List.copyOf(all);
    }

    /** Who fires from an aircraft fires from the air: "a helicopter fired on the convoy". */
    private void addAircraft(Syntax syntax, Arguments arguments, Draft draft) {
        for (int token : arguments.slot(draft.match, "subject")) {
            String mode = mode(syntax, token);
            boolean flies = mode.equals(AERIAL) || mode.equals("drone");
            if (flies && draft.modes.contains("firearms") && !draft.modes.contains(mode)) {
                draft.modes = List.of("firearms", mode);
            }
        }
    }

    private static final String CROWD = "crowd-control";

    private static boolean isLive(Syntax syntax, int ammunition) {
        for (int child : syntax.dependencies().children(ammunition)) {
            if (syntax.form(child).equals("live")) {
                return true;
            }
        }
        return false;
    }

    private static final String SUICIDE = "suicide-attack";

    /** Whether who or what attacks tells that the attacker means to die: "a suicide bomber hit". */
    private boolean isSuicide(Syntax syntax, Arguments arguments, Match match) {
        if (match.frame().reciprocal()) {
            return false;
        }
        List<Integer> means = new ArrayList<>(arguments.slot(match, "subject"));
        means.addAll(arguments.slot(match, "by"));
        means.addAll(match.words());
        for (int object : arguments.slot(match, "object")) {
            if (arguments.kinds().isA(object, "thing")) {
                means.add(object); // "detonated a suicide vest"; who shoots a bomber is none
            }
        }
        for (int token : means) {
            if (isSuicide(syntax, token)) {
                return true;
            }
        }
        return false;
    }

    private static final String AERIAL = "aerial";

    private static boolean isAirForce(Syntax syntax, Arguments arguments, Match match) {
        for (int token : arguments.slot(match, "subject")) {
            boolean force = syntax.lemma(token).equals("force") && token > 0;
            if (force && syntax.form(token - 1).equals("air")) {
                return true;
            }
        }
        return false;
    }

    private boolean isSuicide(Syntax syntax, int token) {
        if (mode(syntax, token).equals(SUICIDE)) {
            return true; // "an SVBIED"
        }
        for (int child : syntax.dependencies().children(token)) {
            if (child < token && syntax.form(child).equals("suicide")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Integer> first(Syntax syntax, List<Integer> tokens) {
        for (int token : tokens) {
            if (!mode(syntax, token).isEmpty()) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    private String mode(Syntax syntax, int token) {
        if (!syntax.isNoun(token) && !syntax.pos(token).startsWith("JJ")) {
            return "";
        }
        String byLemma = modes.getOrDefault(syntax.lemma(token), "");
        return byLemma.isEmpty() ? modes.getOrDefault(syntax.form(token), "") : byLemma;
    }

    /** "A grenade attack", also in "came under a grenade attack". */
    private static List<Integer> compounds(Syntax syntax, Match match) {
        List<Integer> found = new ArrayList<>();
        for (int word : match.words()) {
            found.addAll(syntax.dependencies().children(word, "compound"));
        }
        return found;
    }

    /** What stands behind "using", which the parser may hang on the object. */
    private static List<Integer> using(Syntax syntax, int verb) {
        List<Integer> over = new ArrayList<>(syntax.dependencies().children(verb, "dobj"));
        over.addFirst(verb);
        for (int at : over) {
            for (int child : syntax.dependencies().children(at)) {
                if (syntax.form(child).equals("using")) {
                    return syntax.objects(child);
                }
            }
        }
        return List.of();
    }

    /** The noun with the nouns and adjectives before it: "a medium-sized car bomb". */
    private Span phrase(Syntax syntax, int weapon) {
        int noun = weapon;
        boolean part = syntax.relation(noun).equals("compound") && syntax.head(noun) == noun + 1;
        if (part && !mode(syntax, noun + 1).isEmpty()) {
            noun++; // the car of a car bomb
        }
        int first = noun;
        while (first > 0 && syntax.head(first - 1) == noun) {
            String relation = syntax.relation(first - 1);
            if (!relation.equals("compound") && !relation.equals("nmod")) {
                break;
            }
            first--;
        }
        return Span.covering(
                syntax.token(wordStart(syntax, first)).span(), syntax.token(noun).span());
    }

    /** The first token of the hyphened word that the token ends: "85-mm guns". */
    private static int wordStart(Syntax syntax, int token) {
        int first = token;
        while (first > 1 && isTied(syntax, first) && !syntax.form(first - 2).equals("and")) {
            first -= 2;
        }
        return first;
    }

    /** Whether a hyphen ties a token to the word before it. */
    private static boolean isTied(Syntax syntax, int token) {
        return syntax.form(token - 1).equals("-")
                && syntax.token(token - 1).span().end() == syntax.token(token).span().start()
                && syntax.token(token - 2).span().end() == syntax.token(token - 1).span().start();
    }
}
