// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a server is to be started.
 *
 * @param host the address to listen on
 * @param port 0 for any that is free
 * @param publicAddress how browsers reach the server when something stands before it that speaks
 *     TLS: {@code https://desk.example.org}
 * @param who the name in the log of the one person who uses a project without accounts
 */
public record Settings(String host, int port, Optional<URI> publicAddress, String who) {
    /** An IPv6 address with its zone and port is shorter. */
    private static final int LONGEST_ADDRESS = 100;

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    /** On this machine alone. */
    public static Settings local(int port, String who) {
        return new Settings("127.0.0.1", port, Optional.empty(), who);
    }

    Settings withPort(int other) {
        return new Settings(host, other, publicAddress, who);
    }

    /** Whether only programs of this machine reach the server. */
    public boolean isLoopback() {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Whether every interface is listened on. */
    boolean isAny() {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    /** Where the page is. */
    String origin() {
        return publicAddress
                .map(Settings::originOf)
                .orElseGet(() -> "http://" + bracketed(isAny() ? "127.0.0.1" : host) + ":" + port);
    }

    boolean isSecure() {
        return publicAddress.map(uri -> "https".equalsIgnoreCase(uri.getScheme())).orElse(false);
    }

    /**
     * Where a caller is, for counting. Behind a server that speaks TLS everybody comes from that
     * one, which says in a header from whom it has a request; what else stands in the header was
     * written by the caller.
     *
     * @param forwarded all values of X-Forwarded-For
     */
    String addressOf(String peer, List<String> forwarded) {
        if (publicAddress.isEmpty() || forwarded.isEmpty()) {
            return peer;
        }
        String line = forwarded.getLast();
        String last = line.substring(line.lastIndexOf(',') + 1).strip();
        return last.isEmpty() || last.length() > LONGEST_ADDRESS ? peer : last;
    }

    /** How the server may be called. */
    Set<String> authorities() {
        Set<String> names = new TreeSet<>();
        if (isLoopback() || isAny()) {
            for (String name : List.of("127.0.0.1", "localhost", "[::1]")) {
                names.add(name + ":" + port);
            }
        }
        if (!isAny()) {
            names.add(bracketed(host) + ":" + port);
        }
        publicAddress.ifPresent(uri -> names.addAll(authoritiesOf(uri)));
        return names;
    }

    Set<String> origins() {
        Set<String> origins = new TreeSet<>();
        authorities().forEach(authority -> origins.add("http://" + authority));
        publicAddress.ifPresent(
                uri -> {
                    authoritiesOf(uri).forEach(name -> origins.remove("http://" + name));
                    origins.add(originOf(uri));
                });
        return origins;
    }

    /** Browsers leave the scheme's usual port out. */
    private static Set<String> authoritiesOf(URI uri) {
        String authority = originOf(uri).substring(originOf(uri).indexOf("://") + 3);
        int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 || uri.getPort() == usual
                ? Set.of(bracketed(uri.getHost()), bracketed(uri.getHost()) + ":" + usual)
                : Set.of(authority);
    }

    private static String originOf(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String host = bracketed(uri.getHost()).toLowerCase(Locale.ROOT);
        return scheme
                + "://"
                + host
                + (uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort());
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
