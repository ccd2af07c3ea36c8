// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A running server of one project.
 *
 * <p>What may be asked is the list of {@link Routes}; who may ask is decided in {@link Gate} before
 * any of them is called. Coding happens on threads of its own ({@link Imports}); the server's
 * threads only read and write the store.
 */
public final class Server implements AutoCloseable {
    /** The largest request: a few hundred saved pages of 200 kB. // guess */
    static final int MOST_BYTES = 64_000_000;

    /** Headers of a browser on the same machine are below 4 kB; others add to them. // guess */
    private static final int MOST_HEADER_BYTES = 16_384;

    /** Enough for a team's browsers, which keep some connections each. // guess */
    private static final int THREADS = 64;

    /** Of these, kept when nobody asks. // guess */
    private static final int IDLE_THREADS = 4;

    /** How long answers that are under way may take when the server stops. // guess */
    private static final int STOP_MILLIS = 2_000;

    static final String API = "/api/v1";

    private final Javalin javalin;
    private final Desk desk;
    private final List<Route> routes;
    private final String address;

    private Server(Javalin javalin, Desk desk, List<Route> routes) {
        this.javalin = javalin;
        this.desk = desk;
        this.routes = routes;
        this.address = desk.settings().origin();
    }

    /**
     * Starts a server; it listens when this returns.
     *
     * @throws java.io.UncheckedIOException when the port is taken
     */
    public static Server start(Settings settings, Desk.Parts parts) {
        // The Host that is allowed holds the port, and port 0 is known only after it is bound.
        int port = settings.port() == 0 ? freePort(settings) : settings.port();
        Desk desk = new Desk(settings.withPort(port), parts);
        Gate gate = new Gate(desk);
        List<Route> routes = Routes.of(desk);
        Javalin javalin = Javalin.create(config -> configure(config, desk, gate, routes));
        try {
            javalin.start();
        } catch (RuntimeException problem) {
            desk.close();
            throw new java.io.UncheckedIOException(
                    new java.io.IOException(
                            "cannot listen on "
                                    + settings.host()
                                    + ":"
                                    + port
                                    + ": "
                                    + rootOf(problem).getMessage()));
        }
        return new Server(javalin, desk, routes);
    }

    private static Throwable rootOf(Throwable problem) {
        Throwable root = problem;
        for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
            root = cause;
        }
        return root;
    }

    private static int freePort(Settings settings) {
        try (java.net.ServerSocket probe = new java.net.ServerSocket()) {
            probe.bind(new InetSocketAddress(settings.host(), 0));
            return probe.getLocalPort();
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private static void configure(JavalinConfig config, Desk desk, Gate gate, List<Route> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MOST_BYTES;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.http.asyncTimeout = 0;
        config.http.prefer405over404 = false;
        config.jetty.host = desk.settings().host();
        config.jetty.port = desk.settings().port();
        config.jetty.threadPool = new QueuedThreadPool(THREADS, IDLE_THREADS);
        config.jetty.modifyHttpConfiguration(Server::configure);
        config.jetty.modifyServer(
                server -> {
                    server.setStopTimeout(STOP_MILLIS);
                    server.setErrorHandler(new BareErrors());
                });
        config.routes.before(gate::admit);
        for (Route route : routes) {
            config.routes.addHttpHandler(
                    HandlerType.findOrCreate(route.method().toUpperCase(Locale.ROOT)),
                    API + route.path(),
                    context -> gate.answer(context, route));
        }
        config.routes.get("/*", new Page()::answer);
        config.routes.exception(Exception.class, gate::explain);
        config.router.javaLangErrorHandler(gate::explain);
    }

    private static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        http.setResponseHeaderSize(MOST_HEADER_BYTES);
    }

    /** Where the page is: {@code http://127.0.0.1:8080}. */
    public String address() {
        return address;
    }

    /**
     * The address with a token that opens one session. The token stands behind the {@code #}: a
     * browser sends that part to nobody, and no log holds it.
     */
    public String link() {
        return desk.isTeam() ? address + "/" : address + "/#token=" + desk.sessions().link();
    }

    /** Whether people sign in with a name and a password. */
    public boolean isTeam() {
        return desk.isTeam();
    }

    /** Stops listening, and the imports that have not ended. */
    @Override
    public void close() {
        javalin.stop();
        desk.close();
    }

    List<Route> routes() {
        return routes;
    }

    Imports imports() {
        return desk.imports();
    }
}
