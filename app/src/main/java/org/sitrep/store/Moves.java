// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Where words went when the text of a document changed between two codings: what both texts begin
 * and end with stays, sentences that both have, word for word, move as a whole; the rest is lost.
 *
 * <p>Values in the log point into the text that the person saw; {@link #value} brings them to the
 * text of now.
 *
 * @param steps oldest first
 */
record Moves(List<Step> steps) {
    /** The text never changed. */
    static final Moves NONE = new Moves(List.of());

    Moves {
        steps = List.copyOf(steps);
    }

    /** A piece that both texts have; in code points. */
    record Part(int start, int end, int to) {}

    /**
     * A change of the text.
     *
     * @param until number of the last entry of the log that saw the old text
     */
    record Step(long until, List<Part> parts) {
        Step {
            parts = List.copyOf(parts);
        }
    }

    /** The pieces that the texts of two records have in common. */
    static List<Part> between(ObjectNode old, ObjectNode now) {
        int[] before = codePoints(old);
        int[] after = codePoints(now);
        if (Arrays.equals(before, after)) {
            return List.of(new Part(0, before.length, 0));
        }
        Map<String, Queue<Integer>> starts = new HashMap<>();
        for (JsonNode sentence : now.path("sentences")) {
            starts.computeIfAbsent(words(after, sentence), words -> new ArrayDeque<>())
                    .add(sentence.path("start").asInt());
        }
        List<Part> parts = new ArrayList<>(ends(before, after));
        for (JsonNode sentence : old.path("sentences")) {
            Queue<Integer> there = starts.get(words(before, sentence));
            if (there != null && !there.isEmpty()) {
                parts.add(
                        new Part(
                                sentence.path("start").asInt(),
                                sentence.path("end").asInt(),
                                there.remove()));
            }
        }
        return parts;
    }

    /** What both texts begin with and end with: all of a text in which one word changed. */
    private static List<Part> ends(int[] before, int[] after) {
        int most = Math.min(before.length, after.length);
        int front = 0;
        while (front < most && before[front] == after[front]) {
            front++;
        }
        int back = 0;
        while (back < most - front
                && before[before.length - 1 - back] == after[after.length - 1 - back]) {
            back++;
        }
        return List.of(
                new Part(0, front, 0),
                new Part(before.length - back, before.length, after.length - back));
    }

    private static int[] codePoints(ObjectNode record) {
        return record.path("text").asText().codePoints().toArray();
    }

    private static String words(int[] text, JsonNode sentence) {
        int start = Math.min(sentence.path("start").asInt(), text.length);
        int end = Math.min(sentence.path("end").asInt(), text.length);
        return new String(text, start, Math.max(0, end - start));
    }

    /** The same with one more change of the text. */
    Moves plus(long until, List<Part> parts) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(until, parts));
        return new Moves(more);
    }

    /**
     * A value of the log with its spans in the text of now; empty when the words of one are lost.
     *
     * @param seq number of the entry
     */
    Optional<JsonNode> value(JsonNode value, long seq) {
        JsonNode moved = value;
        for (Step step : steps) {
            if (seq <= step.until()) {
                JsonNode copy = moved.deepCopy();
                if (!move(copy, step.parts())) {
                    return Optional.empty();
                }
                moved = copy;
            }
        }
        return Optional.of(moved);
    }

    /** Moves every span in a tree; false when one is lost. */
    static boolean move(JsonNode tree, List<Part> parts) {
        if (tree instanceof ObjectNode object
                && object.path("start").isInt()
                && object.path("end").isInt()) {
            int start = object.path("start").asInt();
            int end = object.path("end").asInt();
            Optional<Part> part =
                    parts.stream()
                            .filter(each -> start >= each.start() && end <= each.end())
                            .findFirst();
            if (part.isEmpty()) {
                return false;
            }
            object.put("start", start - part.get().start() + part.get().to());
            object.put("end", end - part.get().start() + part.get().to());
        }
        for (JsonNode each : tree) {
            if (!move(each, parts)) {
                return false;
            }
        }
        return true;
    }

    static Moves read(String json) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : Trees.read(json)) {
            List<Part> parts = new ArrayList<>();
            for (JsonNode part : step.path("parts")) {
                parts.add(
                        new Part(part.path(0).asInt(), part.path(1).asInt(), part.path(2).asInt()));
            }
            steps.add(new Step(step.path("until").asLong(), parts));
        }
        return new Moves(steps);
    }

    String json() {
        ArrayNode all = Trees.array();
        for (Step step : steps) {
            ArrayNode parts = all.addObject().put("until", step.until()).putArray("parts");
            step.parts()
                    .forEach(
                            part ->
                                    parts.addArray()
                                            .add(part.start())
                                            .add(part.end())
                                            .add(part.to()));
        }
        return Trees.write(all);
    }
}
