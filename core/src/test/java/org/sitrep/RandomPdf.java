// SPDX-License-Identifier: Apache-2.0
package org.sitrep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A report set by chance: one column or two, paragraphs told by gaps or by indents, running heads,
 * numbered pages, words cut at line ends.
 */
public final class RandomPdf {
    private static final String[] WORDS =
            ("soldiers shelled the village road near a river and villagers fled to another town while"
                            + " officials said that at least seven fighters were wounded in clashes"
                            + " after rebels attacked an outpost of government forces on Monday"
                            + " witnesses reported explosions humanitarian convoy checkpoint")
                    .split(" ");
    private static final float TOP = 760;
    private static final float BOTTOM = 80;
    private static final float LEFT = 60;
    private static final float WIDTH = 475;
    private static final float GUTTER = 22;

    private final Random random;
    private final TestPdfs pdf = new TestPdfs();
    private final int columns;
    private final boolean indents;
    private final float size;
    private final String title;
    private final List<String> paragraphs = new ArrayList<>();
    private int pages;
    private int column;
    private float top;
    private float y;

    public RandomPdf(long seed) {
        random = new Random(seed);
        columns = 1 + random.nextInt(2);
        indents = random.nextBoolean();
        size = 9 + random.nextInt(4);
        title = sentence(5).replace(".", "");
        page();
        pdf.line(20, LEFT, y, title);
        top = y - 45;
        y = top;
        int count = 4 + random.nextInt(columns * 12);
        for (int i = 0; i < count; i++) {
            paragraph();
        }
    }

    public String title() {
        return title;
    }

    /** As they were before they were set. */
    public List<String> paragraphs() {
        return paragraphs;
    }

    public byte[] bytes() {
        return pdf.bytes();
    }

    private String sentence(int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            sentence.append(
                    i > 0
                            ? " " + word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return sentence.append('.').toString();
    }

    private void page() {
        pdf.page();
        pages++;
        pdf.line(8, LEFT, 800, "Reports of the observers, volume " + pages);
        pdf.line(8, 290, 40, String.valueOf(pages));
        column = 0;
        top = TOP;
        y = top;
    }

    private void paragraph() {
        StringBuilder text = new StringBuilder();
        for (int n = 2 + random.nextInt(4); n > 0; n--) {
            text.append(text.isEmpty() ? "" : " ").append(sentence(6 + random.nextInt(12)));
        }
        paragraphs.add(text.toString());
        float width = (WIDTH - (columns - 1) * GUTTER) / columns;
        String line = "";
        boolean first = true;
        for (String word : text.toString().split(" ")) {
            float room = width - (first && indents ? 2 * size : 0);
            String longer = line.isEmpty() ? word : line + " " + word;
            if (TestPdfs.width(size, longer) <= room) {
                line = longer;
                continue;
            }
            int cut = word.length() / 2;
            String half = line + " " + word.substring(0, cut) + "-";
            boolean fits = word.length() > 7 && TestPdfs.width(size, half) <= room;
            set(fits ? half : line, first);
            line = fits ? word.substring(cut) : word;
            first = false;
        }
        set(line, first);
        y -= indents ? 0 : 0.8f * size;
    }

    private void set(String line, boolean first) {
        if (y < BOTTOM) {
            column++;
            y = top;
            if (column == columns) {
                page();
            }
        }
        float width = (WIDTH - (columns - 1) * GUTTER) / columns;
        float x = LEFT + column * (width + GUTTER) + (first && indents ? 2 * size : 0);
        pdf.line(size, x, y, line);
        y -= 1.2f * size;
    }
}
