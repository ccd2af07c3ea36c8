// SPDX-License-Identifier: Apache-2.0
package org.sitrep.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.knowledge.Borders;
import org.sitrep.knowledge.Casings;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.ParserModel;

/**
 * What the reference files were made of: written beside them, so that every place can be traced.
 */
final class Manifest {
    static final String FILE = "manifest.json";

    /** The reference files themselves. */
    private static final List<String> FILES =
            List.of(Gazetteer.FILE, Borders.FILE, ParserModel.FILE, Casings.FILE);

    private static final String WRITTEN = "written";
    private static final String BYTES = "bytes";
    private static final String SHA256 = "sha256";

    private final Map<String, int[]> counts = new LinkedHashMap<>();

    /** Whether all reference files lie in a folder as its manifest says they were written. */
    static boolean isSound(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(FILE))) {
            return false;
        }
        JsonNode written;
        try {
            written = new JsonMapper().readTree(folder.resolve(FILE).toFile()).path(WRITTEN);
        } catch (JsonProcessingException damaged) {
            return false;
        }
        for (String name : FILES) {
            Path file = folder.resolve(name);
            if (!Files.exists(file)
                    || Files.size(file) != written.path(name).path(BYTES).asLong()
                    || !Hash.of(file).equals(written.path(name).path(SHA256).asText())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Notes the rows of a source file.
     *
     * @param read rows in the file, or features of a model
     * @param added rows that became something of their own; the others met a place or have no
     *     weight
     */
    void count(String file, int read, int added) {
        counts.put(file, new int[] {read, added});
    }

    void write(Path folder, Packages packages, int places, int names, int areas)
            throws IOException {
        JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        ObjectNode root = mapper.createObjectNode();
        ObjectNode written = root.putObject(WRITTEN);
        written.put("places", places).put("names", names).put("areas", areas);
        for (String file : FILES) {
            written.putObject(file)
                    .put(BYTES, Files.size(folder.resolve(file)))
                    .put(SHA256, Hash.of(folder.resolve(file)));
        }
        ArrayNode sources = root.putArray("sources");
        for (Packages.Pin pin : packages.pins()) {
            ObjectNode source = sources.addObject();
            source.put("package", pin.name()).put("version", pin.version()).put("hash", pin.hash());
            source.put("licence", pin.licence()).put("credit", pin.credit());
            source.put("file", pin.file()).put(SHA256, pin.sha256());
            int[] rows = counts.get(pin.file());
            if (rows == null) {
                throw new IllegalStateException(pin.file() + " is pinned and was not read");
            }
            source.put("rows", rows[0]).put("rowsOfTheirOwn", rows[1]);
        }
        Files.writeString(
                folder.resolve(FILE),
                mapper.writeValueAsString(root) + "\n",
                StandardCharsets.UTF_8);
    }
}
