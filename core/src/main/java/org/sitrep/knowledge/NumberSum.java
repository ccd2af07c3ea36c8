// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

/** The value of number words read from left to right. */
final class NumberSum {
    private double total;
    private double group;
    private String last = "";

    /** Takes a word in; false when it cannot follow. */
    boolean add(NumberWords.Word word) {
        boolean taken =
                switch (word.kind()) {
                    case "unit" -> place(word, last.equals("ten") || isOpen());
                    case "teen", "ten" -> place(word, isOpen());
                    case "hundred" -> multiply(word, last.equals("unit") || last.equals("a"));
                    case "scale" ->
                            multiply(
                                    word,
                                    !last.isEmpty()
                                            && !last.equals("scale")
                                            && !last.equals("and"));
                    case "dozen" ->
                            multiply(
                                    word,
                                    last.equals("unit")
                                            || last.equals("teen")
                                            || last.equals("ten")
                                            || last.equals("a")
                                            || last.equals("half")
                                            || last.equals("half a"));
                    default -> false;
                };
        return taken;
    }

    private boolean isOpen() {
        return last.isEmpty()
                || last.equals("hundred")
                || last.equals("scale")
                || last.equals("and");
    }

    private boolean place(NumberWords.Word word, boolean fits) {
        if (fits) {
            group += word.value();
            last = word.kind();
        }
        return fits;
    }

    private boolean multiply(NumberWords.Word word, boolean fits) {
        if (!fits) {
            return false;
        }
        double by = last.startsWith("half") ? 0.5 : last.equals("a") ? 1 : group;
        if (word.kind().equals("scale")) {
            total += by * word.value();
            group = 0;
        } else {
            group = by * word.value();
        }
        last = word.kind();
        return true;
    }

    /** Words between number words; false when one cannot stand here. */
    boolean link(String word) {
        String next =
                switch (word) {
                    case "a", "an" -> last.isEmpty() ? "a" : last.equals("half") ? "half a" : "";
                    case "half" -> last.isEmpty() ? "half" : "";
                    case "and" -> last.equals("hundred") || last.equals("scale") ? "and" : "";
                    default -> "";
                };
        last = next;
        return !next.isEmpty();
    }

    double total() {
        return total + group;
    }
}
