// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a project lies.
 *
 * @param url for the driver
 * @param name for people, without a password
 * @param file empty for a server
 */
record Location(Dialect dialect, String url, String name, Optional<Path> file) {

    /**
     * Reads what a user wrote: the path of a file, or {@code postgresql://user@host/name}, with
     * {@code jdbc:} before it or not.
     */
    static Location of(String written) {
        String address = written.startsWith("jdbc:") ? written.substring(5) : written;
        if (address.startsWith("postgresql:") || address.startsWith("postgres:")) {
            return server(address.replaceFirst("^postgres:", "postgresql:"));
        }
        Path path = Path.of(written);
        return new Location(
                Dialect.SQLITE,
                "jdbc:sqlite:" + path.toAbsolutePath(),
                path.toString(),
                Optional.of(path));
    }

    /** The driver wants user and password as parameters; people write them before the host. */
    private static Location server(String address) {
        try {
            URI uri = new URI(address);
            String user = uri.getUserInfo();
            if (user == null || uri.getHost() == null) {
                return new Location(
                        Dialect.POSTGRESQL,
                        "jdbc:" + address,
                        withoutParameters(address),
                        Optional.empty());
            }
            String[] parts = user.split(":", 2);
            StringBuilder parameters = new StringBuilder("user=").append(encoded(parts[0]));
            if (parts.length > 1) {
                parameters.append("&password=").append(encoded(parts[1]));
            }
            if (uri.getRawQuery() != null) {
                parameters.append('&').append(uri.getRawQuery());
            }
            String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
            String bare = "postgresql://" + host + uri.getRawPath();
            return new Location(
                    Dialect.POSTGRESQL, "jdbc:" + bare + "?" + parameters, bare, Optional.empty());
        } catch (URISyntaxException wrong) {
            throw new StoreException(
                    "no address of a database: " + withoutParameters(address), wrong);
        }
    }

    private static String withoutParameters(String address) {
        int end = address.indexOf('?');
        return end < 0 ? address : address.substring(0, end);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
