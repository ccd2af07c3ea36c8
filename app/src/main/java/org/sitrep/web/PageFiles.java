// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of the page, from the class path and from nowhere else.
 *
 * <p>A name is taken apart before it is looked up: letters, digits, and {@code . _ -}, no part that
 * begins with a full stop. Nothing of a request reaches a file system. Safe for many threads.
 */
final class PageFiles {
    private static final String NOT_BUILT =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Sitrep</title></head>
            <body><h1>The page is not built</h1>
            <p>This Sitrep was built without its page. The server and its interface under
            /api/v1 work; build the whole with ./verify, or with ./sitrep serve from a release,
            to get the page.</p></body></html>
            """;
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("geojson", "application/geo+json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("txt", "text/plain; charset=utf-8"));

    /** No file of the page has a longer path. // guess */
    private static final int LONGEST = 200;

    private final String folder;
    private final Map<String, File> known = new ConcurrentHashMap<>();

    /** A file with its media type. */
    static final class File {
        private final byte[] bytes;
        private final String type;
        private final String etag;

        File(byte[] bytes, String type) {
            this.bytes = bytes;
            this.type = type;
            this.etag = Call.etagOf(bytes);
        }

        /** All of it, not copied. */
        byte[] bytes() {
            return bytes;
        }

        String type() {
            return type;
        }

        String etag() {
            return etag;
        }
    }

    /**
     * @param folder absolute name of the folder in the class path, with a slash at its end
     */
    PageFiles(String folder) {
        this.folder = folder;
    }

    /**
     * The file of a path. A path without an ending is a state of the page, so it is the page.
     *
     * @param path as it was asked for, decoded, with its first slash
     */
    Optional<File> find(String path) {
        if (!isClean(path)) {
            return Optional.empty();
        }
        String name = path.substring(1);
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (last.indexOf('.') < 0) {
            return Optional.of(load("index.html").orElseGet(PageFiles::notBuilt));
        }
        return load(name);
    }

    private Optional<File> load(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        File file = known.get(name);
        if (file == null) {
            Optional<byte[]> bytes = read(folder + name);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            file = new File(bytes.get(), type);
            known.put(name, file);
        }
        return Optional.of(file);
    }

    private static Optional<byte[]> read(String resource) {
        try (InputStream in = PageFiles.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException problem) {
            throw new UncheckedIOException(resource, problem);
        }
    }

    private static File notBuilt() {
        return new File(NOT_BUILT.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
    }

    private static boolean isClean(String path) {
        if (path.length() > LONGEST || !path.startsWith("/")) {
            return false;
        }
        for (String part : path.substring(1).split("/", -1)) {
            boolean letters = part.chars().allMatch(PageFiles::isNameSign);
            if (!letters || part.startsWith(".") || part.endsWith(".")) {
                return false;
            }
        }
        return !path.contains("//");
    }

    private static boolean isNameSign(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == '-';
    }
}
