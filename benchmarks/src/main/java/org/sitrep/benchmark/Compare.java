// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the comparison; {@code benchmarks/run} starts it. */
public final class Compare {
    private static final int WARM_UP_PERCENT = 40;
    private static final int LEAST_ROUNDS = 3;
    private static final int LEAST_OPENINGS = 2;
    // The rounds need what is left of the minutes.
    private static final double OPENING = 0.5;
    private static final double ALL = 1;

    private final Options options;
    private final Layout layout;
    private final Results results = new Results();
    private final long start = System.nanoTime();

    private Compare(Options options, Layout layout) {
        this.options = options;
        this.layout = layout;
    }

    /** Compares, and prints the report. */
    public static void main(String[] arguments) throws Exception {
        try {
            Options options = Options.of(List.of(arguments));
            new Compare(options, Layout.ofProcess()).run();
        } catch (IllegalArgumentException | IllegalStateException problem) {
            fail(String.valueOf(problem.getMessage()));
        } catch (IOException problem) {
            fail(problem.toString()); // its message is often a path alone
        }
    }

    private static void fail(String why) {
        System.err.println("benchmarks: " + why);
        System.exit(2);
    }

    private void run() throws IOException, InterruptedException {
        Conditions conditions = Conditions.now();
        TextSet texts =
                options.input().isPresent()
                        ? TextSet.ofInput(options.input().get(), options.words())
                        : TextSet.ofRepository(layout.root(), options.words());
        TextFiles.write(layout.texts(), texts.texts());
        Map<Candidate, Child> children = new EnumMap<>(Candidate.class);
        try {
            say("opening each system once, which is not counted");
            for (Candidate candidate : options.candidates()) {
                children.put(candidate, new Child(candidate, layout));
            }
            openings();
            say("the whole command");
            results.addStarts(WholeCommand.run(layout, options.starts()));
            rounds(children);
            children.forEach((candidate, child) -> results.peak(candidate, child.peak()));
            if (options.openings() == 0) {
                // A small run has no other openings than these.
                for (Map.Entry<Candidate, Child> child : children.entrySet()) {
                    results.add(
                            child.getKey(), child.getValue().opening(), child.getValue().memory());
                }
            }
        } finally {
            for (Child child : children.values()) {
                child.close();
            }
        }
        String report = new Report(options, results).text(conditions.words(), texts);
        System.out.print(report);
        if (options.write()) {
            Files.writeString(layout.root().resolve("docs/benchmarks.md"), report);
        }
        if (results.unsteady().contains(Candidate.SITREP)) {
            throw new IllegalStateException("our parser did not find the same in every block");
        }
    }

    private void openings() throws IOException {
        for (int i = 0; i < options.openings() && (i < LEAST_OPENINGS || !late(OPENING)); i++) {
            say("opening " + (i + 1) + " of " + options.openings());
            for (Candidate candidate : inTurn(i)) {
                try (Child child = new Child(candidate, layout)) {
                    results.add(candidate, child.opening(), child.memory());
                }
            }
        }
    }

    private void rounds(Map<Candidate, Child> children) throws IOException {
        say("warming up");
        for (Kind kind : kinds(0)) {
            for (Map.Entry<Candidate, Child> child : children.entrySet()) {
                // A system without this step does everything, to be as warm as the others.
                List<Step> steps = child.getKey().steps();
                Step step = steps.contains(kind.step()) ? kind.step() : steps.getLast();
                child.getValue().block(step, kind.threads(), WARM_UP_PERCENT);
            }
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < options.rounds() && (i < LEAST_ROUNDS || !late(ALL)); i++) {
            say("round " + (i + 1) + " of " + options.rounds());
            round(i, children, lines);
        }
        Files.write(layout.target().resolve("blocks.tsv"), lines);
    }

    private void round(int number, Map<Candidate, Child> children, List<String> lines)
            throws IOException {
        for (Kind kind : kinds(number)) {
            for (Candidate candidate : inTurn(number)) {
                Child child = children.get(candidate);
                if (child != null && candidate.steps().contains(kind.step())) {
                    Block block = child.block(kind.step(), kind.threads(), 100);
                    results.add(candidate, block);
                    lines.add(number + "\t" + candidate.code() + "\t" + block.line());
                }
            }
        }
    }

    /** What a block does, which all systems do one after the other. */
    private record Kind(Step step, int threads) {}

    /** The kinds of blocks, every second round backwards: the later ones find a warmer JVM. */
    private static List<Kind> kinds(int round) {
        List<Kind> kinds = new ArrayList<>();
        for (Step step : Step.values()) {
            kinds.add(new Kind(step, 1));
        }
        kinds.add(new Kind(Step.ARCS, 2));
        return round % 2 == 0 ? kinds : kinds.reversed();
    }

    /** The systems, each round beginning with the next one. */
    private List<Candidate> inTurn(int round) {
        List<Candidate> turn = new ArrayList<>(options.candidates());
        Collections.rotate(turn, -round);
        return turn;
    }

    /** Whether this share of the minutes is over. */
    private boolean late(double share) {
        return System.nanoTime() - start > share * TimeUnit.MINUTES.toNanos(options.minutes());
    }

    private void say(String what) {
        System.err.println(
                "benchmarks: "
                        + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)
                        + " s: "
                        + what);
    }
}
