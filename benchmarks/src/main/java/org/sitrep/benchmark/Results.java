// SPDX-License-Identifier: Apache-2.0
package org.sitrep.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run measured. The blocks of one kind stand in the order of the rounds. */
final class Results {
    private final Map<Candidate, List<Child.Opening>> openings = new EnumMap<>(Candidate.class);
    private final Map<Candidate, List<Memory>> memories = new EnumMap<>(Candidate.class);
    private final Map<Candidate, List<Block>> blocks = new EnumMap<>(Candidate.class);
    private final Map<Candidate, Long> peaks = new EnumMap<>(Candidate.class);
    private final List<WholeCommand.Start> starts = new ArrayList<>();

    void add(Candidate candidate, Child.Opening opening, Memory memory) {
        openings.computeIfAbsent(candidate, c -> new ArrayList<>()).add(opening);
        memories.computeIfAbsent(candidate, c -> new ArrayList<>()).add(memory);
    }

    void add(Candidate candidate, Block block) {
        blocks.computeIfAbsent(candidate, c -> new ArrayList<>()).add(block);
    }

    /** The peak of a system's process after all blocks, in kibibytes. */
    void peak(Candidate candidate, long kibibytes) {
        peaks.put(candidate, kibibytes);
    }

    void addStarts(List<WholeCommand.Start> more) {
        starts.addAll(more);
    }

    List<Child.Opening> openings(Candidate candidate) {
        return openings.getOrDefault(candidate, List.of());
    }

    List<Memory> memories(Candidate candidate) {
        return memories.getOrDefault(candidate, List.of());
    }

    List<Block> blocks(Candidate candidate, Step step, int threads) {
        return blocks.getOrDefault(candidate, List.of()).stream()
                .filter(block -> block.step() == step && block.threads() == threads)
                .toList();
    }

    Optional<Long> peak(Candidate candidate) {
        return Optional.ofNullable(peaks.get(candidate));
    }

    List<WholeCommand.Start> starts() {
        return List.copyOf(starts);
    }

    /**
     * The tokens of one block as our parser cuts them: the one measure for all systems, whose own
     * tokens differ. Without our parser in the run, the first system's.
     */
    long tokens() {
        return blocks.values().iterator().next().getFirst().counts().tokens();
    }

    /** The systems that did not find the same in every block of one step, on one thread or two. */
    List<Candidate> unsteady() {
        List<Candidate> unsteady = new ArrayList<>();
        blocks.forEach(
                (candidate, all) -> {
                    Map<Step, Counts> first = new EnumMap<>(Step.class);
                    for (Block block : all) {
                        first.putIfAbsent(block.step(), block.counts());
                    }
                    if (all.stream()
                            .anyMatch(block -> !block.counts().equals(first.get(block.step())))) {
                        unsteady.add(candidate);
                    }
                });
        return unsteady;
    }
}
