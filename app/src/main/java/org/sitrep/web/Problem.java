// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Why a request is not answered: what the caller is told, and nothing that only we should know. */
final class Problem extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient ObjectNode more = JsonNodeFactory.instance.objectNode();

    /** The problems there are; the names and titles are part of the interface. */
    enum Kind {
        BAD_REQUEST("bad-request", 400, "The request is not understood"),
        NO_SESSION("no-session", 401, "You are not signed in"),
        FORGED("not-from-here", 403, "The request does not come from this server's own page"),
        ROLE("role", 403, "Your role may not do this"),
        NOT_FOUND("not-found", 404, "There is no such thing here"),
        METHOD("method", 405, "This address does not know the method"),
        CONFLICT("stale-version", 409, "Somebody has written since"),
        STATE("not-now", 409, "This cannot be done as things are"),
        TOO_LARGE("too-large", 413, "The request is too large"),
        MEDIA("not-json", 415, "The body must be application/json"),
        WRONG_HOST("wrong-host", 421, "This server is not called so"),
        INVALID("invalid", 422, "The request is understood and cannot be carried out"),
        TOO_MANY("too-many", 429, "Too many requests"),
        FAULT("fault", 500, "Something is wrong with the server");

        private final String code;
        private final int status;
        private final String title;

        Kind(String code, int status, String title) {
            this.code = code;
            this.status = status;
            this.title = title;
        }

        int status() {
            return status;
        }
    }

    Problem(Kind kind, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** The same with a further field. */
    Problem with(String field, JsonNode value) {
        more.set(field, value);
        return this;
    }

    Problem with(String field, String value) {
        more.put(field, value);
        return this;
    }

    /** The body of the answer. */
    ObjectNode body(String id) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "urn:sitrep:problem:" + kind.code);
        body.put("title", kind.title);
        body.put("status", kind.status);
        String detail = getMessage();
        if (detail != null && !detail.isEmpty()) {
            body.put("detail", detail);
        }
        body.put("instance", "urn:uuid:" + id);
        body.setAll(more);
        return body;
    }
}
