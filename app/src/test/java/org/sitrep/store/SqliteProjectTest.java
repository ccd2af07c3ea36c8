// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A project in one file. */
class SqliteProjectTest extends ProjectContract {
    @TempDir private Path folder;

    @Override
    Project create() {
        return Project.create(folder.resolve("p.sitrep").toString(), Samples.clock());
    }
}
