// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.knowledge.Borders;
import org.sitrep.knowledge.Casings;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.ParserModel;

class StampTest {
    @TempDir private Path folder;

    @BeforeEach
    void writeFilesAndTheirManifest() throws IOException {
        Files.writeString(folder.resolve("package-lock.json"), "{}");
        JsonMapper mapper = new JsonMapper();
        ObjectNode manifest = mapper.createObjectNode();
        ObjectNode written = manifest.putObject("written");
        for (String name : List.of(Gazetteer.FILE, Borders.FILE, ParserModel.FILE, Casings.FILE)) {
            Path file = Files.writeString(folder.resolve(name), "content of " + name);
            written.putObject(name).put("bytes", Files.size(file)).put("sha256", Hash.of(file));
        }
        mapper.writeValue(folder.resolve(Manifest.FILE).toFile(), manifest);
        stamp().write();
    }

    private Stamp stamp() throws IOException {
        return new Stamp(folder, folder);
    }

    @Test
    void filesAsTheyWereMadeAreNotMadeAgain() throws IOException {
        assertThat(stamp().isCurrent()).isTrue();
    }

    @Test
    void otherPackagesMakeOtherFiles() throws IOException {
        Files.writeString(folder.resolve("package-lock.json"), "{\"other\": 1}");
        assertThat(stamp().isCurrent()).isFalse();
    }

    @Test
    void aMissingFileIsMadeAgain() throws IOException {
        Files.delete(folder.resolve(ParserModel.FILE));
        assertThat(stamp().isCurrent()).isFalse();
    }

    @Test
    void aDamagedFileIsMadeAgain() throws IOException {
        Path file = folder.resolve(Casings.FILE);
        byte[] bytes = Files.readAllBytes(file);
        bytes[0]++;
        Files.write(file, bytes);
        assertThat(stamp().isCurrent()).isFalse();
    }

    @Test
    void withoutASoundManifestAllIsMadeAgain() throws IOException {
        Files.writeString(folder.resolve(Manifest.FILE), "{\"written\":");
        assertThat(stamp().isCurrent()).isFalse();
        Files.delete(folder.resolve(Manifest.FILE));
        assertThat(stamp().isCurrent()).isFalse();
    }
}
