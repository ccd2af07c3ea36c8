// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a run, in Markdown. */
final class Report {
    private static final String HEAD =
            """
            # Benchmarks
            Written by `benchmarks/run --write`; [benchmarks/README.md](../benchmarks/README.md) says how it is measured and what the figures can bear.
            Figures are medians, with the smallest and the largest in brackets. A ratio is that of neighbouring blocks or of medians, and above 1 it is better for the system in the row.

            """;

    private final Options options;
    private final Results results;
    private final Candidate base;
    private final StringBuilder text = new StringBuilder(HEAD);

    Report(Options options, Results results) {
        this.options = options;
        this.results = results;
        base =
                Stream.of(Candidate.LIBRARY, Candidate.CORENLP)
                        .filter(options.candidates()::contains)
                        .findFirst()
                        .orElse(options.candidates().getFirst());
    }

    String text(String conditions, TextSet texts) {
        text.append(
                String.format(
                        Locale.ROOT,
                        """
                        * **When and where:** %s
                        * **JVM options, all systems alike:** `%s`
                        * **Texts:** %s; %,d tokens as our parser cuts them
                        * **Counted:** %d openings, %d rounds of blocks
                        * **Found the same in every block, on one thread and on two:** %s
                        """,
                        conditions,
                        Layout.property("benchmark.options"),
                        texts.words(),
                        results.tokens(),
                        openings(),
                        rounds(),
                        steady()));
        opening();
        speed();
        threads();
        command();
        return text.toString();
    }

    private void opening() {
        table(
                "Opening and memory",
                "From the start of a fresh JVM to the first sentence analysed; each system was"
                        + " opened once before. Peaks are those of resident memory (VmHWM); mapped are"
                        + " the pages of files among what is resident after loading.",
                "system",
                "opening, s",
                "CPU, s",
                "against " + base.title(),
                "heap after loading, MiB",
                "peak until then, MiB",
                "of it mapped, MiB",
                "peak after all blocks, MiB");
        double other = median(base);
        for (Candidate candidate : options.candidates()) {
            List<Child.Opening> openings = results.openings(candidate);
            List<Memory> memories = results.memories(candidate);
            row(
                    candidate.title(),
                    spread(openings, opening -> opening.wallNanos() / 1e9).text(2),
                    spread(openings, opening -> opening.cpuNanos() / 1e9).text(2),
                    ratio(other / median(candidate)),
                    whole(spread(memories, memory -> memory.heap() / 1024.0).median()),
                    whole(spread(memories, memory -> memory.peak() / 1024.0).median()),
                    whole(spread(memories, memory -> memory.mapped() / 1024.0).median()),
                    whole(results.peak(candidate).orElse(-1L) / 1024.0));
        }
    }

    private double median(Candidate candidate) {
        return spread(results.openings(candidate), opening -> opening.wallNanos() / 1e9).median();
    }

    private void speed() {
        table(
                "Speed on one thread",
                "Tokens a second, with the same tokens counted for all systems. A core: CPU time of"
                        + " the analysing thread. Process: CPU time of the whole process, with garbage"
                        + " collector and compiler.",
                "system",
                "what",
                "tokens/s a core",
                "against " + base.title(),
                "tokens/s, wall",
                "against " + base.title(),
                "tokens/s, process",
                "its own tokens, sentences");
        for (Step step : Step.values()) {
            for (Candidate candidate : options.candidates()) {
                List<Block> blocks = results.blocks(candidate, step, 1);
                if (!blocks.isEmpty()) {
                    List<Block> others = results.blocks(base, step, 1);
                    Counts counts = blocks.getFirst().counts();
                    row(
                            candidate.title(),
                            candidate.does(step),
                            speed(blocks, Block::threadNanos),
                            ratios(others, blocks, Block::threadNanos),
                            speed(blocks, Block::wallNanos),
                            ratios(others, blocks, Block::wallNanos),
                            speed(blocks, Block::processNanos),
                            String.format(
                                    Locale.ROOT, "%,d, %,d", counts.tokens(), counts.sentences()));
                }
            }
        }
    }

    private void threads() {
        table(
                "Two threads",
                "Everything, the texts shared out; each block beside one of the same texts on one"
                        + " thread. CPU is that of the analysing threads for the same work.",
                "system",
                "tokens/s, wall, 1 thread",
                "2 threads",
                "faster",
                "CPU on 2 threads against 1");
        for (Candidate candidate : options.candidates()) {
            List<Block> one = results.blocks(candidate, Step.ARCS, 1);
            List<Block> two = results.blocks(candidate, Step.ARCS, 2);
            row(
                    candidate.title(),
                    speed(one, Block::wallNanos),
                    speed(two, Block::wallNanos),
                    ratios(one, two, Block::wallNanos),
                    ratios(two, one, Block::threadNanos));
        }
    }

    private void command() {
        List<WholeCommand.Start> starts = results.starts();
        if (starts.isEmpty()) {
            return;
        }
        table(
                "The whole command",
                String.format(
                        Locale.ROOT,
                        "`./sitrep code %s --format records`, %d starts after one that is not"
                                + " counted.",
                        WholeCommand.TEXT,
                        starts.size()),
                "from start to end, s",
                "peak resident, MiB");
        row(
                spread(starts, WholeCommand.Start::seconds).text(2),
                spread(starts, WholeCommand.Start::peakMebibytes).text(0));
    }

    private int openings() {
        return results.openings(options.candidates().getFirst()).size();
    }

    private int rounds() {
        return results.blocks(options.candidates().getFirst(), Step.ARCS, 1).size();
    }

    private String steady() {
        List<Candidate> unsteady = results.unsteady();
        return unsteady.isEmpty()
                ? "all systems"
                : "all but "
                        + unsteady.stream().map(Candidate::title).collect(Collectors.joining(", "));
    }

    private static <T> Spread spread(List<T> measured, ToDoubleFunction<T> value) {
        return Spread.of(measured.stream().map(value::applyAsDouble).toList());
    }

    private String speed(List<Block> blocks, ToDoubleFunction<Block> nanos) {
        return spread(blocks, block -> results.tokens() * 1e9 / nanos.applyAsDouble(block)).text(0);
    }

    /** How much more time the first take than the second, round by round. */
    private static String ratios(
            List<Block> slow, List<Block> fast, ToDoubleFunction<Block> nanos) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(slow.size(), fast.size()); i++) {
            ratios.add(nanos.applyAsDouble(slow.get(i)) / nanos.applyAsDouble(fast.get(i)));
        }
        return Spread.of(ratios).text(2);
    }

    private static String ratio(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String whole(double value) {
        return Double.isNaN(value) || value < 0 ? "-" : String.format(Locale.ROOT, "%,.0f", value);
    }

    private void table(String title, String remark, String... columns) {
        text.append(String.format(Locale.ROOT, "%n## %s%n%s%n%n", title, remark));
        row(columns);
        text.append("|---".repeat(columns.length)).append("|\n");
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
