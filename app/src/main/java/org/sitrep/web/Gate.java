// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sitrep.web.Problem.Kind;
import org.sitrep.web.Sessions.Session;

/** Decides for each request whether it is answered, and how a refusal looks. */
final class Gate {
    private final Desk desk;
    private final Guard guard;

    Gate(Desk desk) {
        this.desk = desk;
        this.guard = new Guard(desk.settings().authorities(), desk.settings().origins());
    }

    /** Before everything: headers, where the request comes from, how many there were. */
    void admit(Context context) throws Problem {
        boolean api = isApi(context);
        Headers.set(context, api);
        guard.check(
                new Guard.Asked(
                        context.req().getMethod(),
                        all(context, "Host"),
                        authority(context),
                        all(context, "Origin"),
                        all(context, "Sec-Fetch-Site"),
                        Optional.ofNullable(context.header("Sec-Fetch-Mode")),
                        Optional.ofNullable(context.header("Content-Type")),
                        // The web server would obey it, behind this check.
                        context.header("X-HTTP-Method-Override") != null
                                || !context.method().name().equals(context.req().getMethod()),
                        api));
        if (!desk.requests().take(address(context))) {
            throw new Problem(Kind.TOO_MANY, "Wait a moment.");
        }
    }

    private String address(Context context) {
        return desk.settings().addressOf(context.ip(), all(context, "X-Forwarded-For"));
    }

    /** What the request line and the Host together name: the one that the server goes by. */
    private static String authority(Context context) {
        String name = context.req().getServerName();
        String host = name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
        String sent = Optional.ofNullable(context.header("Host")).orElse("");
        boolean portSent = sent.substring(sent.lastIndexOf(']') + 1).indexOf(':') >= 0;
        return portSent ? host + ":" + context.req().getServerPort() : host;
    }

    private static List<String> all(Context context, String header) {
        return Collections.list(context.req().getHeaders(header));
    }

    private static boolean isApi(Context context) {
        return context.path().startsWith("/api/") || context.path().equals("/api");
    }

    /** Calls a route if the caller may. */
    void answer(Context context, Route route) throws Exception {
        Optional<Session> session =
                route.role().isPresent() ? sessionOf(context) : Optional.empty();
        if (route.role().isPresent()) {
            Session who =
                    session.orElseThrow(
                            () ->
                                    new Problem(Kind.NO_SESSION, desk.howToSignIn())
                                            .with("mode", desk.mode()));
            if (!route.method().equals("GET")) {
                String token = Optional.ofNullable(context.header("X-Sitrep-Token")).orElse("");
                if (!Tokens.same(token, who.csrf())) {
                    throw new Problem(
                            Kind.FORGED, "The header X-Sitrep-Token is not this session's.");
                }
            }
            if (!who.role().mayAct(route.role().get())) {
                throw new Problem(
                        Kind.ROLE,
                        "This needs the role "
                                + route.role().get().code()
                                + "; yours is "
                                + who.role().code()
                                + ".");
            }
        }
        route.handler().answer(new Call(context, session, address(context), route.mostBytes()));
    }

    /** The session that the caller's cookie names; over when its account is another by now. */
    private Optional<Session> sessionOf(Context context) {
        Optional<String> cookie = Optional.ofNullable(context.cookie(desk.cookieName()));
        Optional<Session> session = cookie.flatMap(desk.sessions()::find);
        if (session.isPresent() && !desk.isStill(session.get())) {
            cookie.ifPresent(desk.sessions()::close);
            return Optional.empty();
        }
        return session;
    }

    /** What became of a request that threw. */
    void explain(Exception fault, Context context) {
        String id = UUID.randomUUID().toString();
        Problem problem =
                switch (fault) {
                    case Problem known -> known;
                    case HttpResponseException http -> problemOf(http);
                    default -> fault(id, fault);
                };
        Headers.set(context, true);
        context.removeHeader("ETag");
        context.status(problem.kind().status())
                .contentType("application/problem+json")
                .result(Json.bytes(problem.body(id)));
    }

    /** An error of the machine: nothing can be said but that there is one. */
    void explain(HttpServletResponse response, Error fault) {
        String id = UUID.randomUUID().toString();
        fault(id, fault);
        response.setStatus(Kind.FAULT.status());
    }

    private Problem fault(String id, Throwable fault) {
        desk.faults().accept(id, fault);
        return new Problem(Kind.FAULT, "The server's own log has it under the number below.");
    }

    private static Problem problemOf(HttpResponseException http) {
        return switch (http.getStatus()) {
            case 404 -> new Problem(Kind.NOT_FOUND, "");
            case 405 -> new Problem(Kind.METHOD, "");
            case 413 ->
                    new Problem(
                            Kind.TOO_LARGE,
                            String.format(
                                    Locale.ROOT,
                                    "The limit is %d MB.",
                                    Server.MOST_BYTES / 1_000_000));
            default -> new Problem(Kind.BAD_REQUEST, "");
        };
    }
}
