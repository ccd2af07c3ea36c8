// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.web.Problem.Kind;
import org.sitrep.web.Sessions.Session;

/** One request that was let through, and the way to answer it. For one thread. */
final class Call {
    /** Rows of a page when the caller does not say. // guess */
    private static final int USUAL_LIMIT = 100;

    /** The most rows of a page: some 500 kB. // guess */
    static final int MOST_ROWS = 500;

    /** Bytes of a digest, 128 bits, that are enough to tell two answers apart. */
    private static final int ETAG_BYTES = 16;

    private final Context context;
    private final Optional<Session> session;
    private final String address;
    private final int mostBytes;

    Call(Context context, Optional<Session> session, String address, int mostBytes) {
        this.context = context;
        this.session = session;
        this.address = address;
        this.mostBytes = mostBytes;
    }

    Context context() {
        return context;
    }

    /** Who asks; only on routes that need a session. */
    Session session() {
        return session.orElseThrow(() -> new IllegalStateException("a route without a role"));
    }

    Optional<Session> maybeSession() {
        return session;
    }

    String path(String name) {
        return context.pathParam(name);
    }

    /** A parameter of the query. */
    Optional<String> query(String name) throws Problem {
        List<String> values = context.queryParams(name);
        if (values.size() > 1) {
            throw new Problem(Kind.BAD_REQUEST, name + " is given twice.");
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst();
    }

    /** Refuses parameters that the route does not know: they are misspelt ones. */
    void only(String... names) throws Problem {
        for (String name : context.queryParamMap().keySet()) {
            if (!List.of(names).contains(name)) {
                throw new Problem(Kind.BAD_REQUEST, "There is no parameter " + name + ".");
            }
        }
    }

    int limit() throws Problem {
        int limit = (int) number("limit", USUAL_LIMIT);
        if (limit < 1 || limit > MOST_ROWS) {
            throw new Problem(Kind.BAD_REQUEST, "limit must be 1 to " + MOST_ROWS + ".");
        }
        return limit;
    }

    long number(String name, long otherwise) throws Problem {
        Optional<String> value = query(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return Math.max(-1, Math.min(Integer.MAX_VALUE, Long.parseLong(value.get())));
        } catch (NumberFormatException problem) {
            throw new Problem(Kind.BAD_REQUEST, name + " must be a whole number.");
        }
    }

    /** What the cursor of the page before names; empty on the first page. */
    Optional<String> cursor() throws Problem {
        Optional<String> cursor = query("cursor");
        if (cursor.isEmpty()) {
            return cursor;
        }
        try {
            return Optional.of(
                    new String(
                            Base64.getUrlDecoder().decode(cursor.get()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException problem) {
            throw new Problem(Kind.BAD_REQUEST, "cursor must be next of the page before.");
        }
    }

    /** The cursor of the page after; null when there is none. */
    static @Nullable String next(boolean more, String last) {
        return more
                ? Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(last.getBytes(StandardCharsets.UTF_8))
                : null;
    }

    /** What was sent; no more of it is read than the route takes. */
    JsonNode body() throws Problem {
        byte[] bytes;
        try {
            bytes = context.req().getInputStream().readNBytes(mostBytes + 1);
        } catch (IOException broken) {
            throw new Problem(Kind.BAD_REQUEST, "The body cannot be read.");
        }
        if (bytes.length > mostBytes) {
            throw new Problem(Kind.TOO_LARGE, "The limit is " + mostBytes / 1000 + " kB.");
        }
        return Json.read(bytes);
    }

    /** Whether the caller has the answer already; if so, this is the answer. */
    boolean hasAlready(String etag) {
        context.header("ETag", etag);
        String known = context.header("If-None-Match");
        if (known == null) {
            return false;
        }
        for (String one : known.split(",", -1)) {
            if (one.strip().equals(etag)) {
                context.status(304);
                return true;
            }
        }
        return false;
    }

    /** Answers a GET; 304 when the caller has it already. */
    void json(JsonNode node) {
        byte[] bytes = Json.bytes(node);
        if (!hasAlready(etagOf(bytes))) {
            json(bytes);
        }
    }

    void json(byte[] bytes) {
        context.contentType("application/json").result(bytes);
    }

    /** Answers a change. */
    void done(int status, JsonNode node) {
        context.status(status).contentType("application/json").result(Json.bytes(node));
    }

    void done() {
        context.status(204);
    }

    /** Answers a GET with something else than JSON. */
    void bytes(String type, byte[] bytes) {
        if (!hasAlready(etagOf(bytes))) {
            context.contentType(type).result(bytes);
        }
    }

    /** Where the caller is, for counting. */
    String address() {
        return address;
    }

    void header(String name, String value) {
        context.header(name, value);
    }

    Optional<String> cookieSent(String name) {
        return Optional.ofNullable(context.cookie(name));
    }

    /** Sets the session's cookie; an empty one takes it away. */
    void cookie(String name, String value, boolean secure) {
        // Written by hand, so that what the browser gets is what stands here.
        String end = value.isEmpty() ? "; Max-Age=0" : "";
        context.res()
                .addHeader(
                        "Set-Cookie",
                        name
                                + "="
                                + value
                                + "; Path=/; HttpOnly; SameSite=Strict"
                                + (secure ? "; Secure" : "")
                                + end);
    }

    void file(String type, String name, InputStream content) {
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .contentType(type)
                .disableCompression()
                .result(content);
    }

    /** Weak, since the same answer goes out compressed and plain. */
    static String etagOf(byte[] bytes) {
        byte[] digest = java.util.Arrays.copyOf(Tokens.sha256(bytes), ETAG_BYTES);
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
    }
}
