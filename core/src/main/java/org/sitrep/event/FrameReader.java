// SPDX-License-Identifier: Apache-2.0
package org.sitrep.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.event.Frame.Condition;
import org.sitrep.event.Frame.PartOfSpeech;
import org.sitrep.event.Frame.Slots;
import org.sitrep.event.Frame.TollSlot;
import org.sitrep.knowledge.Mistakes;
import org.sitrep.knowledge.Nearest;
import org.sitrep.knowledge.Plover;
import org.sitrep.knowledge.Tsv;
import org.sitrep.model.EventType;
import org.sitrep.model.TollKind;

/**
 * The reader of frame lines: {@code kill, gun down verb recipient=object toll=dead:object}. The
 * language is described in {@code codebook/README.md}.
 */
final class FrameReader {
    /** Score of a frame that states none: guess, between sure (0.9) and doubtful (0.5). */
    private static final double USUAL_SCORE = 0.75;

    private static final List<String> ATTRIBUTES =
            Tsv.words(
                    "actor recipient mediator instrument toll mode context if unless reciprocal"
                            + " nothing tells omitted accident score");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> LINKS =
            Set.of("of", "for", "in", "on", "to", "with", "against", "at", "from", "under", "into");
    private static final List<String> SLOT_NAMES =
            Tsv.words(
                    "subject object indirect possessive modifier clause whole by of on"
                            + " upon over against to toward towards with from for at in into"
                            + " between among about behind around under near as word beside"
                            + " complement none through along off alongside amid across inside"
                            + " outside front bearer after during via within per out");

    private final WordClasses classes;
    private final Page page;
    private final Mistakes mistakes;

    FrameReader(WordClasses classes, Page page, Mistakes mistakes) {
        this.classes = classes;
        this.page = page;
        this.mistakes = mistakes;
    }

    /** The frames of one line: one for each predicate. */
    List<Frame> read(int line, String text) {
        List<String> cells = Tsv.words(text);
        int at = 0;
        while (at < cells.size() && partOfSpeech(cells.get(at)).isEmpty()) {
            at++;
        }
        if (at == cells.size() || at == 0) {
            fault(line, "expected predicates, then verb, noun or adjective" + misspelt(cells));
            return List.of();
        }
        String predicates = String.join(" ", cells.subList(0, at));
        PartOfSpeech pos = partOfSpeech(cells.get(at)).orElseThrow();
        Attributes attributes = new Attributes(pos);
        for (String cell : cells.subList(at + 1, cells.size())) {
            attributes.read(line, cell);
        }
        List<Frame> frames = new ArrayList<>();
        for (String predicate : Tsv.split(predicates, ',')) {
            if (predicate.isBlank()) {
                fault(line, "an empty predicate");
                continue;
            }
            List<Set<String>> words = words(line, predicate, pos);
            if (words.isEmpty()) {
                fault(line, "a predicate of articles alone");
                continue;
            }
            frames.add(attributes.frame(predicate.strip(), words, line));
            String apart = apart(predicate, pos);
            if (!apart.isEmpty()) {
                frames.add(attributes.frame(predicate.strip(), words(line, apart, pos), line));
            }
        }
        return frames;
    }

    /**
     * The predicate of one hyphenated word as several words, since parsers part them: "hostage
     * taking"; a verb's last part is its head, "charge baton". Empty when there is none.
     */
    private static String apart(String predicate, PartOfSpeech pos) {
        String word = predicate.strip();
        int hyphen = word.indexOf('-');
        boolean single = word.indexOf(' ') < 0 && word.indexOf('/') < 0 && word.indexOf('@') < 0;
        if (!single || hyphen <= 0 || word.indexOf('-', hyphen + 1) >= 0) {
            return "";
        }
        String first = word.substring(0, hyphen);
        String last = word.substring(hyphen + 1);
        if (LINKS.contains(last)) {
            return "";
        }
        return pos == PartOfSpeech.VERB ? last + " " + first : first + " " + last;
    }

    private static Optional<PartOfSpeech> partOfSpeech(String cell) {
        return switch (cell) {
            case "verb" -> Optional.of(PartOfSpeech.VERB);
            case "noun" -> Optional.of(PartOfSpeech.NOUN);
            case "adjective" -> Optional.of(PartOfSpeech.ADJECTIVE);
            default -> Optional.empty();
        };
    }

    /** The words of a predicate, the head first: a noun's head is the last before a preposition. */
    private List<Set<String>> words(int line, String predicate, PartOfSpeech pos) {
        List<Set<String>> words = new ArrayList<>();
        int head = 0;
        boolean linked = false;
        for (String word : Tsv.words(predicate)) {
            if (ARTICLES.contains(word)) {
                continue;
            }
            linked |= !words.isEmpty() && LINKS.contains(word);
            words.add(alternatives(line, word));
            if (pos == PartOfSpeech.NOUN && !linked) {
                head = words.size() - 1;
            }
        }
        if (words.isEmpty()) {
            return words;
        }
        words.addFirst(words.remove(head));
        return words;
    }

    private Set<String> alternatives(int line, String word) {
        Set<String> forms = new LinkedHashSet<>();
        boolean empty = false;
        for (String form : Tsv.split(word, '/')) {
            if (form.startsWith("@")) {
                Set<String> members = classes.members(form.substring(1));
                if (members.isEmpty()) {
                    fault(
                            line,
                            "unknown word class "
                                    + form
                                    + Nearest.hint(form.substring(1), classes.names()));
                }
                forms.addAll(members);
            } else if (form.isEmpty()) {
                empty = true;
            } else {
                forms.add(form.toLowerCase(Locale.ROOT));
            }
        }
        if (empty) {
            fault(line, "an empty word in " + word);
        }
        return forms;
    }

    private void fault(int line, String what) {
        mistakes.add(page.file(), line, what);
    }

    /** What a part of speech was probably misspelt as. */
    private static String misspelt(List<String> cells) {
        for (String cell : cells) {
            Optional<String> near = Nearest.to(cell, List.of("verb", "noun", "adjective"));
            if (near.isPresent() && !near.get().equals(cell)) {
                return "; did you mean " + near.get() + " by " + cell + "?";
            }
        }
        return "";
    }

    /** The attributes of a line while it is read. */
    private final class Attributes {
        private final PartOfSpeech pos;
        private Slots actor;
        private Slots recipient;
        private Slots mediator = Slots.NONE;
        private Slots instrument = Slots.NONE;
        private Optional<TollSlot> toll = Optional.empty();
        private List<String> modes = List.of();
        private List<String> contexts = List.of();
        private final List<Condition> conditions = new ArrayList<>();
        private boolean reciprocal;
        private boolean keepsContent;
        private boolean omitted;
        private boolean accident;
        private double score = USUAL_SCORE;

        Attributes(PartOfSpeech pos) {
            this.pos = pos;
            actor =
                    new Slots(
                            List.of(
                                    pos == PartOfSpeech.NOUN
                                            ? List.of("by", "possessive", "modifier")
                                            : List.of("subject")));
            recipient =
                    new Slots(
                            List.of(
                                    switch (pos) {
                                        case VERB -> List.of("object");
                                        case NOUN -> List.of("on", "against", "of");
                                        case ADJECTIVE -> List.of("of", "to", "with", "about");
                                    }));
        }

        void read(int line, String cell) {
            int equals = cell.indexOf('=');
            String key = equals < 0 ? cell : cell.substring(0, equals);
            String value = equals < 0 ? "" : cell.substring(equals + 1);
            switch (key) {
                case "actor" -> actor = slots(line, value);
                case "recipient" -> recipient = slots(line, value);
                case "mediator" -> mediator = slots(line, value);
                case "instrument" -> instrument = slots(line, value);
                case "toll" -> toll = toll(line, value);
                case "mode" -> modes = vocabulary(line, value, page.modes());
                case "context" -> contexts = vocabulary(line, value, Plover.CONTEXTS);
                case "if" -> conditions.add(condition(line, true, value));
                case "unless" -> conditions.add(condition(line, false, value));
                case "reciprocal" -> makeReciprocal();
                case "nothing" -> score = 0;
                case "tells" -> keepsContent = true;
                case "omitted" -> omitted = true;
                case "accident" -> accident = true;
                case "score" -> score = number(line, value);
                default -> fault(line, "unknown attribute " + cell + Nearest.hint(key, ATTRIBUTES));
            }
        }

        private void makeReciprocal() {
            reciprocal = true;
            recipient = Slots.NONE;
            actor =
                    new Slots(
                            pos == PartOfSpeech.NOUN
                                    ? List.of(
                                            List.of("between", "of", "by"),
                                            List.of("possessive", "modifier"),
                                            List.of("with"))
                                    : List.of(
                                            List.of("subject"),
                                            List.of("object"),
                                            List.of("with")));
        }

        Frame frame(String name, List<Set<String>> words, int line) {
            return new Frame(
                    page,
                    pos,
                    name,
                    words,
                    actor,
                    recipient,
                    mediator,
                    instrument,
                    toll,
                    modes,
                    contexts,
                    conditions,
                    reciprocal,
                    keepsContent,
                    omitted,
                    accident,
                    score,
                    line);
        }
    }

    private Slots slots(int line, String value) {
        if (value.equals("none")) {
            return Slots.NONE;
        }
        List<List<String>> groups = new ArrayList<>();
        for (String group : Tsv.split(value, '+')) {
            List<String> slots = Tsv.split(group, '|');
            slots.forEach(slot -> checkSlot(line, slot));
            groups.add(slots);
        }
        return new Slots(groups);
    }

    private String checkSlot(int line, String slot) {
        if (!SLOT_NAMES.contains(slot)) {
            fault(line, "unknown slot " + slot + Nearest.hint(slot, SLOT_NAMES));
        }
        return slot;
    }

    private Optional<TollSlot> toll(int line, String value) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            fault(line, "a toll is kind:slot, as in toll=dead:object");
            return Optional.empty();
        }
        String slot = checkSlot(line, value.substring(colon + 1));
        String named = value.substring(0, colon);
        if (named.equals("hit")) {
            return Optional.of(new TollSlot(TollKind.INJURED, slot, false));
        }
        List<String> known = new ArrayList<>(List.of("hit"));
        for (TollKind kind : TollKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            if (name.equals(named)) {
                return Optional.of(new TollSlot(kind, slot, true));
            }
            known.add(name);
        }
        fault(line, "unknown toll " + named + Nearest.hint(named, known));
        return Optional.empty();
    }

    private Condition condition(int line, boolean wanted, String value) {
        int colon = value.indexOf(':');
        List<String> slots = Tsv.split(colon < 0 ? value : value.substring(0, colon), '|');
        slots.forEach(slot -> checkSlot(line, slot));
        List<String> kinds = new ArrayList<>();
        if (colon >= 0) {
            for (String kind : Tsv.split(value.substring(colon + 1), '|')) {
                kinds.addAll(kind.startsWith("@") ? alternatives(line, kind) : List.of(kind));
                if (kind.indexOf(':') >= 0) {
                    fault(
                            line,
                            "all slots of a condition stand before its colon, as in if=object|to:actor");
                }
            }
        }
        if (slots.contains("beside")) {
            kinds.forEach(kind -> checkType(line, kind));
        }
        return new Condition(wanted, slots, kinds);
    }

    private void checkType(int line, String name) {
        List<String> known = EventType.PLOVER.stream().map(EventType::name).toList();
        if (!known.contains(name)) {
            fault(line, "unknown type " + name + Nearest.hint(name, known));
        }
    }

    private List<String> vocabulary(int line, String value, Set<String> known) {
        List<String> words = Tsv.split(value, '|');
        for (String word : words) {
            if (!known.contains(word)) {
                fault(
                        line,
                        "unknown for " + page.typeName() + ": " + word + Nearest.hint(word, known));
            }
        }
        return words;
    }

    private double number(int line, String value) {
        try {
            double number = Double.parseDouble(value);
            if (number > 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            fault(line, "no score: " + value);
            return USUAL_SCORE;
        }
        fault(line, "a score lies in (0, 1]: " + value);
        return USUAL_SCORE;
    }
}
