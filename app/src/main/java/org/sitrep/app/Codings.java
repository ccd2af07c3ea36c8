// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.knowledge.TerritorialView;
import org.sitrep.profile.Provenance;
import org.sitrep.store.Coding;

/** What codes an input: the program, and a digest of all that it reads beside it. */
final class Codings {
    private static final int CHUNK = 1 << 16; // bytes digested at once

    private Codings() {}

    /**
     * The installed program with what the user adds.
     *
     * @param view the name of a bundled view of disputed territories, or a file of the user's
     */
    static Coding of(OwnFiles own, String view) throws IOException {
        MessageDigest digest = sha256();
        Provenance installed = Provenance.installed(Sitrep.VERSION, Surroundings.data());
        digest.update(installed.codebook().getBytes(StandardCharsets.UTF_8));
        installed
                .reference()
                .forEach(
                        (name, sha256) ->
                                digest.update(
                                        (name + ' ' + sha256 + '\n')
                                                .getBytes(StandardCharsets.UTF_8)));
        if (own.codebook().isPresent()) {
            folder(digest, own.codebook().get());
        }
        for (Path gazetteer : own.gazetteers()) {
            add(digest, gazetteer);
        }
        if (!view.equals(TerritorialView.GAZETTEER)) {
            digest.update(("view " + view + '\n').getBytes(StandardCharsets.UTF_8));
            if (TerritorialView.bundled(view).isEmpty()) {
                add(digest, Path.of(view));
            }
        }
        return new Coding(Sitrep.VERSION, HexFormat.of().formatHex(digest.digest()));
    }

    /** Digest of what a file, or all files of a folder, hold. */
    static String digest(Path own) throws IOException {
        MessageDigest digest = sha256();
        if (Files.isDirectory(own)) {
            folder(digest, own);
        } else {
            add(digest, own);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void folder(MessageDigest digest, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            digest.update((name + '\n').getBytes(StandardCharsets.UTF_8));
            add(digest, file);
        }
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                digest.update(chunk, 0, n);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every JDK has SHA-256", fault);
        }
    }
}
