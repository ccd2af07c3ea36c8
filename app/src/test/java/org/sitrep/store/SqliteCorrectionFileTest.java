// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Corrections of a project in one file. */
class SqliteCorrectionFileTest extends CorrectionFileContract {
    @TempDir private Path folder;

    private int projects;

    @Override
    Project create() {
        projects++;
        return Project.create(
                folder.resolve("p" + projects + ".sitrep").toString(), Samples.clock());
    }
}
