// SPDX-License-Identifier: Apache-2.0
package org.sitrep.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Inputs made of seeds: spliced, cut, flipped, repeated, nested, with words of the format put in.
 * The number of an input says all about it: the same number gives the same bytes.
 */
final class Mutator {
    /** What is repeated or nested may grow to this, once in a while. */
    private static final int LARGE = 300_000;

    private static final int USUAL = 20_000;

    private static final List<String> ANYWHERE =
            List.of(
                    "\0",
                    "\uFEFF",
                    "\u202E",
                    "\u001b[2J",
                    "\uD83D",
                    "\uDE00",
                    "é",
                    "漢",
                    "\r\n",
                    "\n\n",
                    "\t",
                    " ",
                    "\u00A0",
                    "“",
                    "”",
                    "‘",
                    "’",
                    "\"",
                    "'",
                    ".",
                    "...",
                    "0",
                    "-1",
                    "99999999999999999999",
                    "1e999",
                    "2024-02-30",
                    "0000-00-00",
                    "../../x",
                    "/etc/passwd",
                    "C:\\con",
                    "%00",
                    "%s%n",
                    "${x}",
                    "<![CDATA[",
                    "&#x0;",
                    "&#xD800;",
                    "&amp;",
                    "\\u0000",
                    "\\ud800",
                    "NaN",
                    "null",
                    "{}",
                    "[]");

    private final List<byte[]> seeds;
    private final List<byte[]> words;

    Mutator(List<byte[]> seeds, List<String> words) {
        this.seeds = List.copyOf(seeds);
        this.words =
                java.util.stream.Stream.concat(words.stream(), ANYWHERE.stream())
                        .map(word -> word.getBytes(StandardCharsets.UTF_8))
                        .toList();
    }

    /** The input of a number. The first are the seeds as they are. */
    byte[] input(long number) {
        if (number < seeds.size()) {
            return seeds.get((int) number).clone();
        }
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            bytes = changed(random, bytes);
        }
        return bytes;
    }

    private byte[] changed(Random random, byte[] bytes) {
        int length = bytes.length;
        int from = random.nextInt(length + 1);
        int to = from + random.nextInt(Math.min(length - from, 200) + 1);
        byte[] piece = Arrays.copyOfRange(bytes, from, to);
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(bytes, from);
            case 1 -> joined(bytes, from, to, new byte[0]);
            case 2 -> flipped(random, bytes);
            case 3, 4 -> joined(bytes, from, from, word(random));
            case 5 -> joined(bytes, from, to, word(random));
            case 6 -> joined(bytes, from, from, repeated(random, piece));
            case 7 -> joined(bytes, from, from, repeated(random, word(random)));
            case 8 -> nested(random, bytes, from, to);
            case 9 -> joined(bytes, from, to, other(random));
            case 10 -> joined(bytes, from, from, noise(random));
            default -> swapped(random, bytes);
        };
    }

    private byte[] word(Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private byte[] other(Random random) {
        byte[] seed = seeds.get(random.nextInt(seeds.size()));
        int from = random.nextInt(seed.length + 1);
        return Arrays.copyOfRange(seed, from, from + random.nextInt(seed.length - from + 1));
    }

    private static byte[] repeated(Random random, byte[] piece) {
        int most = random.nextInt(60) == 0 ? LARGE : random.nextInt(6) == 0 ? USUAL : 2_000;
        int times = piece.length == 0 ? 0 : 1 + random.nextInt(Math.max(1, most / piece.length));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    /** One word many times in front, another as often behind. */
    private byte[] nested(Random random, byte[] bytes, int from, int to) {
        byte[] open = word(random);
        byte[] close = word(random);
        int most = random.nextInt(20) == 0 ? 100_000 : 3_000;
        int times = 1 + random.nextInt(Math.max(1, most / Math.max(1, open.length)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(open);
        }
        out.write(bytes, from, to - from);
        for (int i = 0; i < times; i++) {
            out.writeBytes(close);
        }
        return joined(bytes, from, to, out.toByteArray());
    }

    private static byte[] flipped(Random random, byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int n = 1 + random.nextInt(8); n > 0 && bytes.length > 0; n--) {
            int at = random.nextInt(bytes.length);
            flipped[at] =
                    (byte) (random.nextBoolean() ? random.nextInt(256) : flipped[at] ^ (1 << n));
        }
        return flipped;
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(30)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] swapped(Random random, byte[] bytes) {
        if (bytes.length < 4) {
            return bytes;
        }
        int[] cuts = random.ints(3, 0, bytes.length + 1).sorted().toArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, cuts[0]);
        out.write(bytes, cuts[1], cuts[2] - cuts[1]);
        out.write(bytes, cuts[0], cuts[1] - cuts[0]);
        out.write(bytes, cuts[2], bytes.length - cuts[2]);
        return out.toByteArray();
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(between);
        out.write(bytes, to, bytes.length - to);
        byte[] all = out.toByteArray();
        return all.length > LARGE ? Arrays.copyOf(all, LARGE) : all;
    }
}
