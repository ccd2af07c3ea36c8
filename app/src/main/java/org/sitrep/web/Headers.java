// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeMap;

/** What every answer tells the browser it must not do. */
final class Headers {
    /**
     * Only this server's own files, no inline code or style, no frame, no form. The page's styles
     * are constructed sheets, which {@code style-src 'self'} allows.
     */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'; object-src 'none'";

    static final Map<String, String> ALWAYS =
            new TreeMap<>(
                    Map.of(
                            "Content-Security-Policy",
                            CONTENT_SECURITY_POLICY,
                            "X-Content-Type-Options",
                            "nosniff",
                            "X-Frame-Options",
                            "DENY",
                            "Referrer-Policy",
                            "no-referrer",
                            "Cross-Origin-Opener-Policy",
                            "same-origin",
                            "Cross-Origin-Resource-Policy",
                            "same-origin",
                            "Permissions-Policy",
                            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
                            "Vary",
                            "Accept-Encoding, Origin"));

    private Headers() {}

    static void set(Context context, boolean api) {
        ALWAYS.forEach(context::header);
        // The page's files may be kept and are asked for again; what they show may not be kept.
        context.header("Cache-Control", api ? "no-store" : "no-cache");
    }
}
