// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sitrep.knowledge.TerritorialView;
import org.sitrep.pipeline.Pipeline;

/**
 * What a pipeline is opened with, as names of files, so that it can be opened on another machine.
 *
 * @param data the folder of the reference files
 * @param codebook the folder of the user's own codebook; null when there is none
 * @param gazetteers files or folders of places
 * @param view a bundled view of disputed territories, or a file
 * @param gate whether pages that tell of no event are passed over
 */
public record CodingSetup(
        String data, @Nullable String codebook, List<String> gazetteers, String view, boolean gate)
        implements Serializable {
    public CodingSetup {
        gazetteers = List.copyOf(gazetteers);
    }

    /**
     * The same with other names of the files, for a machine on which they lie elsewhere.
     *
     * @param locate where a file lies
     */
    public CodingSetup located(UnaryOperator<String> locate) {
        String own = codebook;
        return new CodingSetup(
                locate.apply(data),
                own == null ? null : locate.apply(own),
                gazetteers.stream().map(locate).toList(),
                TerritorialView.names().contains(view) ? view : locate.apply(view),
                gate);
    }

    /**
     * Opens the pipeline.
     *
     * @throws IOException when a file cannot be read
     * @throws IllegalStateException when the installation is broken
     * @throws org.sitrep.knowledge.CodebookException when the user's own codebook has mistakes
     */
    public Coder open() throws IOException {
        String own = codebook;
        List<Path> named = new ArrayList<>();
        gazetteers.forEach(each -> named.add(Path.of(each)));
        OwnFiles files =
                new OwnFiles(
                        own == null ? Optional.empty() : Optional.of(Path.of(own)),
                        OwnFiles.gazetteers(named));
        Pipeline pipeline = Surroundings.open(Path.of(data), files);
        Optional<TerritorialView> bundled = TerritorialView.bundled(view);
        return new Coder(
                pipeline.seenBy(
                        bundled.isPresent() ? bundled.get() : TerritorialView.read(Path.of(view))),
                gate,
                false);
    }
}
