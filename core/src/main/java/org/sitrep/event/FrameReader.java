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

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> LINKS =
            Set.of("of", "for", "in", "on", "to", "with", "against", "at", "from", "under", "into");
    private static final Set<String> SLOT_NAMES =
            Set.of(
                    "subject",
                    "object",
                    "indirect",
                    "possessive",
                    "modifier",
                    "clause",
                    "whole",
                    "by",
                    "of",
                    "on",
                    "upon",
                    "over",
                    "against",
                    "to",
                    "toward",
                    "towards",
                    "with",
                    "from",
                    "for",
                    "at",
                    "in",
                    "into",
                    "between",
                    "among",
                    "about",
                    "behind",
                    "around",
                    "under",
                    "near",
                    "as",
                    "word",
                    "beside",
                    "complement",
                    "none",
                    "through",
                    "along",
                    "off",
                    "alongside",
                    "amid",
                    "across",
                    "inside",
                    "outside",
                    "after",
                    "via",
                    "within",
                    "per",
                    "out");

    private final WordClasses classes;
    private final String file;
    private final EventType type;

    /**
     * @param file name of the page, for messages
     */
    FrameReader(WordClasses classes, String file, EventType type) {
        this.classes = classes;
        this.file = file;
        this.type = type;
    }

    /** The frames of one line: one for each predicate. */
    List<Frame> read(int line, String text) {
        List<String> cells = Tsv.words(text);
        int at = 0;
        while (at < cells.size() && partOfSpeech(cells.get(at)).isEmpty()) {
            at++;
        }
        if (at == cells.size() || at == 0) {
            throw fault(line, "expected predicates, then verb, noun or adjective");
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
                throw fault(line, "an empty predicate");
            }
            frames.add(attributes.frame(predicate.strip(), words(line, predicate, pos), line));
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
            throw fault(line, "a predicate of articles alone");
        }
        words.addFirst(words.remove(head));
        return words;
    }

    private Set<String> alternatives(int line, String word) {
        Set<String> forms = new LinkedHashSet<>();
        for (String form : Tsv.split(word, '/')) {
            if (form.startsWith("@")) {
                Set<String> members = classes.members(form.substring(1));
                if (members.isEmpty()) {
                    throw fault(line, "unknown word class " + form);
                }
                forms.addAll(members);
            } else if (form.isEmpty()) {
                throw fault(line, "an empty word in " + word);
            } else {
                forms.add(form.toLowerCase(Locale.ROOT));
            }
        }
        return forms;
    }

    private IllegalStateException fault(int line, String what) {
        return new IllegalStateException(file + ":" + line + ": " + what);
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
                case "toll" -> toll = Optional.of(toll(line, value));
                case "mode" -> modes = vocabulary(line, value, Vocabulary.modes(type));
                case "context" -> contexts = vocabulary(line, value, Vocabulary.CONTEXTS);
                case "if" -> conditions.add(condition(line, true, value));
                case "unless" -> conditions.add(condition(line, false, value));
                case "reciprocal" -> makeReciprocal();
                case "nothing" -> score = 0;
                case "tells" -> keepsContent = true;
                case "score" -> score = number(line, value);
                default -> throw fault(line, "unknown attribute " + cell);
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
                    type,
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
            throw fault(line, "unknown slot " + slot);
        }
        return slot;
    }

    private TollSlot toll(int line, String value) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            throw fault(line, "a toll is kind:slot");
        }
        String slot = checkSlot(line, value.substring(colon + 1));
        if (value.startsWith("hit:")) {
            return new TollSlot(TollKind.INJURED, slot, false);
        }
        for (TollKind kind : TollKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(value.substring(0, colon))) {
                return new TollSlot(kind, slot, true);
            }
        }
        throw fault(line, "unknown toll " + value);
    }

    private Condition condition(int line, boolean wanted, String value) {
        int colon = value.indexOf(':');
        List<String> slots = Tsv.split(colon < 0 ? value : value.substring(0, colon), '|');
        slots.forEach(slot -> checkSlot(line, slot));
        List<String> kinds = new ArrayList<>();
        if (colon >= 0) {
            for (String kind : Tsv.split(value.substring(colon + 1), '|')) {
                kinds.addAll(kind.startsWith("@") ? alternatives(line, kind) : List.of(kind));
            }
        }
        return new Condition(wanted, slots, kinds);
    }

    private List<String> vocabulary(int line, String value, Set<String> known) {
        List<String> words = Tsv.split(value, '|');
        for (String word : words) {
            if (!known.contains(word)) {
                throw fault(line, "unknown for " + type + ": " + word);
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
            throw fault(line, "no score: " + value);
        }
        throw fault(line, "a score lies in (0, 1]: " + value);
    }
}
