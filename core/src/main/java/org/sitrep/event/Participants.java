// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorMention;
import org.sitrep.model.ResolvedDocument;
import org.sitrep.model.Span;
import org.sitrep.model.TimeExpression;
import org.sitrep.model.Toponym;

/** The actor mentions and place names of a document by token. */
final class Participants {
    private final Syntax syntax;
    private final @Nullable ActorMention[] byHead;
    private final @Nullable ActorMention[] covering;
    private final Map<String, ActorMention> byId = new HashMap<>();
    private final BitSet times = new BitSet();
    private final @Nullable Toponym[] literal;

    /** Of a document of which nobody is known yet. */
    Participants(Syntax syntax) {
        this(syntax, 0);
    }

    private Participants(Syntax syntax, int tokens) {
        this.syntax = syntax;
        byHead = new ActorMention[tokens];
        covering = new ActorMention[tokens];
        literal = new Toponym[tokens];
    }

    Participants(ResolvedDocument resolved, Syntax syntax) {
        this(syntax, syntax.size());
        for (ActorMention mention : resolved.actors()) {
            index(mention);
        }
        for (TimeExpression time : resolved.times().expressions()) {
            forEach(time.span(), times::set);
        }
        for (Toponym toponym : resolved.toponyms()) {
            if (toponym.use() == Toponym.Use.LITERAL) {
                forEach(toponym.span(), token -> literal[token] = toponym);
            }
        }
    }

    private void index(ActorMention mention) {
        byId.put(mention.id(), mention);
        ActorMention headed = byHead[mention.head()];
        byHead[mention.head()] = headed == null || longer(mention, headed) ? mention : headed;
        forEach(
                mention.span(),
                token -> {
                    ActorMention known = covering[token];
                    covering[token] = known == null || longer(known, mention) ? mention : known;
                });
    }

    private static boolean longer(ActorMention a, ActorMention b) {
        return a.span().length() > b.span().length();
    }

    private void forEach(Span span, IntConsumer use) {
        for (int t = syntax.parsed().tokenAt(span.start()); t < syntax.size(); t++) {
            if (syntax.token(t).span().start() >= span.end()) {
                return;
            }
            use.accept(t);
        }
    }

    /** The mention whose head the token is, else the smallest that covers the token. */
    Optional<ActorMention> at(int token) {
        if (token < 0 || token >= byHead.length) {
            return Optional.empty();
        }
        ActorMention headed = byHead[token];
        return Optional.ofNullable(headed != null ? headed : covering[token]);
    }

    /** Whether the token belongs to a date or a time: "March" is no march. */
    boolean isTime(int token) {
        return token >= 0 && times.get(token);
    }

    /** The mention whose head the token is. */
    Optional<ActorMention> headed(int token) {
        boolean inside = token >= 0 && token < byHead.length;
        return inside ? Optional.ofNullable(byHead[token]) : Optional.empty();
    }

    /** Whether all of them are facilities or vehicles. */
    boolean areThings(List<String> ids) {
        return ids.stream()
                .map(byId::get)
                .allMatch(a -> a != null && a.kind() == ActorMention.Kind.FACILITY);
    }

    /** Whether somebody, who is no mere country, is told to do harm. */
    boolean mayHarm(String id) {
        ActorMention mention = byId.get(id);
        return mention != null
                && (!mention.sectors().isEmpty() || mention.kind() != ActorMention.Kind.BODY);
    }

    private static final Set<String> FIGHTERS = Set.of("MIL", "REB", "UAF", "PRM");

    /** Whether all of them, and at least one, are soldiers or other fighters, or things of such. */
    boolean areFighters(List<String> ids) {
        return !ids.isEmpty() && ids.stream().allMatch(this::isFighter);
    }

    /** Whether any of them are soldiers or other fighters. */
    boolean areArmed(List<String> ids) {
        return ids.stream().anyMatch(this::isFighter);
    }

    private boolean isFighter(String id) {
        ActorMention mention = byId.get(id);
        return mention != null && mention.sectors().stream().anyMatch(FIGHTERS::contains);
    }

    /** Whether it is a thing of nobody's: a bus and no warship. */
    boolean isBareThing(String id) {
        ActorMention mention = byId.get(id);
        return mention != null
                && mention.kind() == ActorMention.Kind.FACILITY
                && mention.sectors().isEmpty()
                && mention.country().isEmpty();
    }

    /** Whether two tokens name one actor, or two of one country or of one sector. */
    boolean areOneSide(int token, int other) {
        Optional<ActorMention> a = at(token);
        Optional<ActorMention> b = at(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        boolean sector = a.get().sectors().stream().anyMatch(b.get().sectors()::contains);
        return sector
                || a.get()
                        .country()
                        .filter(c -> b.get().country().filter(c::equals).isPresent())
                        .isPresent();
    }

    /** The literal place name that covers the token. */
    Optional<Toponym> placeAt(int token) {
        boolean inside = token >= 0 && token < literal.length;
        return inside ? Optional.ofNullable(literal[token]) : Optional.empty();
    }

    /**
     * The ids of those the tokens name; where a token names a thing, of those whose thing it is:
     * "their car", "a vehicle of the army", "a truck carrying soldiers".
     */
    List<String> ids(List<Integer> tokens) {
        Set<String> ids = new LinkedHashSet<>();
        for (int token : tokens) {
            Optional<ActorMention> mention = at(token);
            sharing(token).ifPresent(other -> ids.add(other.id()));
            if (mention.isPresent()) {
                ids.add(named(token, mention.get()));
                ids.addAll(members(token, mention.get()));
                if (mention.get().kind() == ActorMention.Kind.FACILITY) {
                    owner(token).ifPresent(owner -> ids.add(owner.id()));
                }
            } else {
                speaker(token).or(() -> owner(token)).ifPresent(other -> ids.add(other.id()));
            }
        }
        return new ArrayList<>(ids);
    }

    /** Those whom a list behind the noun names: "two guards, Pedro Lopez and Carlos Marin". */
    private List<String> members(int noun, ActorMention people) {
        if (people.kind() != ActorMention.Kind.PEOPLE || !people.name().isEmpty()) {
            return List.of();
        }
        List<Integer> over = new ArrayList<>(List.of(noun));
        over.addAll(syntax.after(noun, "of")); // "two of her guards, ..."
        List<ActorMention> names = new ArrayList<>();
        for (int at : over) {
            List<Integer> behind = syntax.dependencies().children(at, "appos");
            for (int name : syntax.withConjuncts(behind)) {
                headed(name)
                        .filter(a -> a.kind() == ActorMention.Kind.PERSON && !a.person().isEmpty())
                        .ifPresent(names::add);
            }
        }
        boolean list = names.size() > 1 && isList(noun, names.getFirst());
        return list ? names.stream().map(ActorMention::id).toList() : List.of();
    }

    /** Whether the names stand right behind the noun and in its clause, and not behind a ";". */
    private boolean isList(int noun, ActorMention first) {
        int name = syntax.parsed().tokenAt(first.span().start());
        for (int t = noun + 1; t < name; t++) {
            if (syntax.form(t).equals(";") || t - noun > NEAR) {
                return false;
            }
        }
        return true;
    }

    /** Tokens between people and the names of them: guess, "of the mayor of the city, -". */
    private static final int NEAR = 10;

    /** The first of two parties before one noun: "Polish and Latvian negotiators". */
    private Optional<ActorMention> sharing(int noun) {
        for (int child : syntax.dependencies().children(noun)) {
            Optional<ActorMention> first = headed(child).filter(a -> a.rule().equals("shared"));
            if (child < noun && first.isPresent() && syntax.hasChild(child, "conj")) {
                return first;
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a quotation began in the sentence before the token: in "They shot at us," the mayor
     * said, they are not the mayor's.
     */
    private boolean isQuoted(int token) {
        var parsed = syntax.parsed();
        int sentence = parsed.sentenceAt(syntax.token(token).span().start());
        int first = parsed.sentences().get(sentence).firstToken();
        boolean open = false;
        for (int t = Math.max(first, token - LONGEST); t < token; t++) {
            switch (syntax.form(t)) {
                case "\"", "``", "''", "\u201c", "\u201d" -> open = !open;
                default -> {}
            }
        }
        return open || !syntax.pos(token).equals("PRP") || !followsSpeech(token);
    }

    /** Keeps the work small where a sentence never ends. */
    private static final int LONGEST = 100;

    /** "The chairman said they would strike": who speaks stands before. */
    private boolean followsSpeech(int pronoun) {
        return speaker(pronoun).filter(a -> a.head() < pronoun).isPresent();
    }

    /** Whom an unresolved pronoun means: "the army said it had withdrawn" - the army. */
    private Optional<ActorMention> speaker(int pronoun) {
        if (!syntax.pos(pronoun).equals("PRP") || syntax.form(pronoun).equals("them")) {
            return Optional.empty();
        }
        int at = syntax.head(pronoun);
        for (int steps = 0; at >= 0 && steps < 6; steps++, at = syntax.head(at)) {
            int over = syntax.head(at);
            if (syntax.relation(at).equals("ccomp") && over >= 0) {
                int subject = syntax.dependencies().child(over, "nsubj");
                if (subject >= 0 && !syntax.pos(subject).equals("PRP")) {
                    return at(subject);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The mention itself; for a pronoun, the one that it stands for when that is in its sentence.
     */
    private String named(int token, ActorMention mention) {
        if (!syntax.pos(token).startsWith("PRP")) {
            return mention.id();
        }
        if (mention.sameAs().isEmpty()) {
            boolean group =
                    syntax.form(token).equals("we")
                            || (syntax.form(token).equals("they") && !isQuoted(token));
            return group ? speaker(token).map(ActorMention::id).orElse(mention.id()) : mention.id();
        }
        ActorMention known = mention;
        Optional<ActorMention> other = before(known);
        while (other.isPresent() && isPronoun(known)) {
            known = other.get(); // "the army said it would end its siege": the army's
            other = before(known);
        }
        return isPronoun(known) ? mention.id() : known.id();
    }

    /** The mention of the same sentence that this one takes up. */
    private Optional<ActorMention> before(ActorMention mention) {
        int sentence = syntax.parsed().sentenceAt(mention.span().start());
        return mention.sameAs()
                .flatMap(id -> Optional.ofNullable(byId.get(id)))
                .filter(a -> a.span().start() < mention.span().start())
                .filter(a -> syntax.parsed().sentenceAt(a.span().start()) == sentence);
    }

    private boolean isPronoun(ActorMention mention) {
        return syntax.pos(mention.head()).startsWith("PRP");
    }

    /** Whose the thing is. */
    private Optional<ActorMention> owner(int thing) {
        var dependencies = syntax.dependencies();
        for (int child : dependencies.children(thing)) {
            Optional<ActorMention> found =
                    switch (syntax.relation(child)) {
                        case "poss", "compound", "amod", "nmod" -> at(child);
                        case "prep" -> ofOwner(child);
                        case "acl", "relcl" -> belonging(child);
                        default -> Optional.empty();
                    };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<ActorMention> ofOwner(int prep) {
        int noun = syntax.dependencies().child(prep, "pobj");
        return syntax.form(prep).equals("of") && noun >= 0 ? at(noun) : Optional.empty();
    }

    private Optional<ActorMention> belonging(int verb) {
        int noun =
                switch (syntax.lemma(verb)) {
                    case "belong" -> firstAfter(verb, "to");
                    case "carry", "transport" -> syntax.dependencies().child(verb, "dobj");
                    case "own", "operate", "hold", "man" -> firstAfter(verb, "by");
                    case "fire", "launch", "drop", "plant", "detonate", "throw", "hurl", "lay" ->
                            firstAfter(verb, "by");
                    default -> -1;
                };
        return noun >= 0 ? at(noun) : Optional.empty();
    }

    private int firstAfter(int verb, String preposition) {
        List<Integer> nouns = syntax.after(verb, preposition);
        return nouns.isEmpty() ? -1 : nouns.getFirst();
    }
}
