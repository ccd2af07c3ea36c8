// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.web.Problem.Kind;

/**
 * Keeps other sites' pages from driving the server through the browser of a person who is signed
 * in. It needs no cookie to decide, and it decides before anything else looks at a request.
 *
 * <p>The layers, each enough against most attacks:
 *
 * <ol>
 *   <li>the Host must be one that the server was started under: a name that somebody else points at
 *       127.0.0.1 is none (DNS rebinding);
 *   <li>an Origin, where the browser sends one, must be the page's own;
 *   <li>Sec-Fetch-Site, which a page cannot forge, must be {@code same-origin}; a person who types
 *       an address ({@code none}) or follows a link may read the page, and only that;
 *   <li>a request does what its first line says: a method told in a header is refused;
 *   <li>a change must be JSON: a form cannot send it, and a script of another site only after a
 *       question (preflight) that this server never answers;
 *   <li>a change must carry the session's own token in a header: {@link Sessions.Session#csrf}.
 * </ol>
 *
 * <p>Source: OWASP ASVS 5.0, 3.5.1 to 3.5.3; OWASP Cross-Site Request Forgery Prevention.
 */
final class Guard {
    private static final String SAFE = "GET";
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE");

    private final Set<String> hosts = new TreeSet<>();
    private final Set<String> origins = new TreeSet<>();

    /**
     * What of a request says where it comes from; every value as it was sent.
     *
     * @param target the machine that the server takes itself to be asked as
     * @param renamed whether a header names another method than the first line
     * @param api whether it is a request of the interface, not of the page's files
     */
    record Asked(
            String method,
            List<String> hosts,
            String target,
            List<String> origins,
            List<String> fetchSites,
            Optional<String> fetchMode,
            Optional<String> contentType,
            boolean renamed,
            boolean api) {}

    /**
     * @param authorities how the server may be called, with the port: {@code 127.0.0.1:8080}
     * @param origins where its page may come from: {@code http://127.0.0.1:8080}
     */
    Guard(Collection<String> authorities, Collection<String> origins) {
        authorities.forEach(host -> this.hosts.add(host.toLowerCase(Locale.ROOT)));
        origins.forEach(origin -> this.origins.add(origin.toLowerCase(Locale.ROOT)));
    }

    /** Lets a request through, or says why not. */
    void check(Asked asked) throws Problem {
        checkHost(asked);
        boolean changing = CHANGING.contains(asked.method());
        if (!changing && !asked.method().equals(SAFE)) {
            throw new Problem(Kind.METHOD, asked.method());
        }
        if (asked.renamed()) {
            throw new Problem(Kind.METHOD, "The method stands in the first line.");
        }
        for (String origin : asked.origins()) {
            if (!origins.contains(origin.toLowerCase(Locale.ROOT))) {
                throw new Problem(Kind.FORGED, "The header Origin names another site.");
            }
        }
        for (String site : asked.fetchSites()) {
            checkSite(site, asked, changing);
        }
        if (changing && !isJson(asked.contentType().orElse(""))) {
            throw new Problem(Kind.MEDIA, "Send Content-Type: application/json.");
        }
    }

    private void checkHost(Asked asked) throws Problem {
        if (asked.hosts().size() != 1
                || !hosts.contains(asked.hosts().getFirst().toLowerCase(Locale.ROOT))
                || !hosts.contains(asked.target().toLowerCase(Locale.ROOT))) {
            throw new Problem(
                    Kind.WRONG_HOST, "Use the address that the server printed when it started.");
        }
    }

    private static void checkSite(String site, Asked asked, boolean changing) throws Problem {
        boolean ours = site.equals("same-origin");
        boolean typed = site.equals("none") && !changing;
        boolean followed =
                !asked.api() && !changing && asked.fetchMode().orElse("").equals("navigate");
        if (!ours && !typed && !followed) {
            throw new Problem(Kind.FORGED, "The header Sec-Fetch-Site names another site.");
        }
    }

    /** {@code application/json}, and no other character set than UTF-8. */
    private static boolean isJson(String contentType) {
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        if (!parts[0].strip().equals("application/json")) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (!parameter.equals("charset=utf-8")) {
                return false;
            }
        }
        return true;
    }
}
