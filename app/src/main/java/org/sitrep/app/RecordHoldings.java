// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitrep.export.RecordLine;
import org.sitrep.profile.Holdings;

/** Coded reports in files that {@code sitrep code --format records} wrote. */
final class RecordHoldings implements Holdings {
    private final List<String> files;
    private final InputStream standard;
    private final MessageDigest digest;
    private long rejected;
    private String read = "";

    /**
     * @param inputs files, folders of {@code .jsonl} files, or {@code -}
     */
    RecordHoldings(List<String> inputs, InputStream standard) throws IOException {
        this.standard = standard;
        List<String> all = new ArrayList<>();
        for (String input : inputs) {
            all.addAll(input.equals("-") ? List.of(input) : inside(Path.of(input)));
        }
        files = List.copyOf(all);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static List<String> inside(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path.toString());
        }
        try (Stream<Path> inside = Files.list(path)) {
            List<String> files =
                    inside.filter(file -> file.toString().endsWith(".jsonl"))
                            .sorted()
                            .map(Path::toString)
                            .toList();
            if (files.isEmpty()) {
                throw new IOException(path + " holds no files *.jsonl");
            }
            return files;
        } catch (UncheckedIOException problem) {
            throw problem.getCause();
        }
    }

    @Override
    public void documents(Sink sink) throws IOException {
        rejected = 0;
        for (String file : files) {
            try (InputStream stream =
                    file.equals("-") ? standard : Files.newInputStream(Path.of(file))) {
                RecordFiles.read(
                        file,
                        new DigestInputStream(stream, digest),
                        line -> {
                            if (line instanceof RecordLine.Coded(var document)) {
                                sink.take(document);
                            } else {
                                rejected++;
                            }
                        });
            }
        }
        read = HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public Map<String, String> described() {
        Map<String, String> described = new LinkedHashMap<>();
        described.put("records_sha256", read);
        described.put("lines_without_a_coded_document", String.valueOf(rejected));
        return described;
    }
}
