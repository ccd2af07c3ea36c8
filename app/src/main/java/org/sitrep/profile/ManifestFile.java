// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the manifests of exports and of the reference files. */
final class ManifestFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ManifestFile() {}

    /** The files of the export that lies in the folder; none when there is none. */
    static List<String> names(Path manifest) throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode file : read(manifest).path("files")) {
            String name = file.path("name").asText();
            // A manifest that was tampered with must not lead out of the folder.
            if (!name.isEmpty() && name.indexOf('/') < 0 && name.indexOf('\\') < 0) {
                names.add(name);
            }
        }
        return names;
    }

    /** SHA-256 of the reference files by name, as the build noted them. */
    static Map<String, String> reference(Path manifest) throws IOException {
        Map<String, String> files = new TreeMap<>();
        read(manifest)
                .path("written")
                .properties()
                .forEach(
                        entry -> {
                            if (entry.getValue().has("sha256")) {
                                files.put(entry.getKey(), entry.getValue().get("sha256").asText());
                            }
                        });
        return files;
    }

    private static JsonNode read(Path manifest) throws IOException {
        if (!Files.exists(manifest)) {
            return MAPPER.createObjectNode();
        }
        try {
            return MAPPER.readTree(Files.readAllBytes(manifest));
        } catch (JsonProcessingException damaged) {
            throw new IOException(manifest + " is no manifest: " + damaged.getOriginalMessage());
        }
    }
}
