// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.GazetteerImport;

/**
 * How long a gazetteer is looked up in, the bundled one alone and with one made of a made-up dump
 * beside it. Run by {@code benchmarks/lookups}.
 */
public final class PlaceLookups {
    private static final int ROUNDS = 5;
    private static final int ASKED = 20_000;
    private static final String[] ONSETS = {
        "b", "d", "f", "g", "k", "l", "m", "n", "r", "s", "t", "v", "z", "ch", "sh", "kh", "gh"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ya"};
    private static final String[] ENDS = {"", "n", "r", "sk", "vka", "bad"};
    private static final String[] COUNTRIES = {"UA", "SY", "YE", "ET", "CD", "MM", "ML"};

    private PlaceLookups() {}

    /**
     * Makes a dump, imports it and asks.
     *
     * @param arguments the folder of the reference files; a folder to work in; the number of rows
     */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int rows = Integer.parseInt(arguments[2]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Random random = new Random(7);
        Path dump = folder.resolve("made-up.txt");
        List<String> names = write(dump, rows, random);
        Path places = folder.resolve("made-up.places");
        long begun = System.nanoTime();
        GazetteerImport.run(
                List.of(dump),
                new GazetteerImport.Choice(Set.of(), List.of()),
                Gazetteer.open(data),
                places,
                (file, line, why) -> {});
        out.printf(
                Locale.ROOT,
                "%,d rows of %,d bytes imported in %.1f s: %,d bytes%n",
                rows,
                Files.size(dump),
                (System.nanoTime() - begun) / 1e9,
                Files.size(places));
        begun = System.nanoTime();
        Gazetteer both = Gazetteer.open(data, List.of(places));
        out.printf(Locale.ROOT, "both opened in %.0f ms%n", (System.nanoTime() - begun) / 1e6);
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            // Half of them are there; of the others most begin like some name.
            asked.add(i % 2 == 0 ? names.get(random.nextInt(names.size())) : name(random) + "q");
        }
        Gazetteer bundled = Gazetteer.open(data);
        for (int round = 0; round < ROUNDS; round++) {
            measure(out, "bundled", bundled, asked);
            measure(out, "with the made-up one", both, asked);
        }
    }

    private static void measure(
            PrintStream out, String what, Gazetteer places, List<String> asked) {
        double[] find = new double[asked.size()];
        double[] prefix = new double[asked.size()];
        long found = 0;
        for (int i = 0; i < asked.size(); i++) {
            long begun = System.nanoTime();
            found += places.find(asked.get(i)).size();
            long between = System.nanoTime();
            found += places.isPrefix(asked.get(i)) ? 1 : 0;
            find[i] = (between - begun) / 1e3;
            prefix[i] = (System.nanoTime() - between) / 1e3;
        }
        Arrays.sort(find);
        Arrays.sort(prefix);
        out.printf(
                Locale.ROOT,
                "%-22s find: median %.2f, 95 %% under %.2f; prefix: median %.2f, 95 %% under %.2f"
                        + " microseconds (%d found)%n",
                what,
                find[find.length / 2],
                find[find.length * 95 / 100],
                prefix[prefix.length / 2],
                prefix[prefix.length * 95 / 100],
                found);
    }

    private static List<String> write(Path dump, int rows, Random random) throws IOException {
        List<String> names = new ArrayList<>(rows);
        try (BufferedWriter out = Files.newBufferedWriter(dump)) {
            for (int i = 0; i < rows; i++) {
                String name = name(random);
                names.add(name);
                StringBuilder others = new StringBuilder(name);
                for (int n = random.nextInt(4); n > 0; n--) {
                    others.append(',').append(name(random));
                }
                out.write(
                        String.format(
                                Locale.ROOT,
                                "%d\t%s\t%s\t%s\t%.5f\t%.5f\tP\tPPL\t%s\t\t%02d\t%d\t\t\t%d\t\t1\t"
                                        + "Etc/UTC\t2024-01-01\n",
                                2_000_000 + i,
                                name,
                                name,
                                others,
                                random.nextDouble() * 90 - 30,
                                random.nextDouble() * 140 - 20,
                                COUNTRIES[random.nextInt(COUNTRIES.length)],
                                1 + random.nextInt(27),
                                random.nextInt(400),
                                random.nextInt(10) < 3 ? random.nextInt(100_000) : 0));
            }
        }
        return names;
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        // About as many namesakes as GeoNames has: one name in twelve is shared.
        int syllables = random.nextInt(25) == 0 ? 2 : 3 + random.nextInt(2);
        for (; syllables > 0; syllables--) {
            name.append(ONSETS[random.nextInt(ONSETS.length)]);
            name.append(VOWELS[random.nextInt(VOWELS.length)]);
        }
        name.append(ENDS[random.nextInt(ENDS.length)]);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
