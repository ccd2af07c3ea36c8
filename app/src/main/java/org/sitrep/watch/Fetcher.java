// SPDX-License-Identifier: Apache-2.0
package org.sitrep.watch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks web servers for pages, within the {@link Fence}.
 *
 * <p>A name is resolved once, every address that it has is checked, and the connection goes to an
 * address that was checked: a name that answers otherwise the second time (DNS rebinding) leads
 * nowhere. Each redirection is a new question that passes the same fence. The connection is our own
 * for that reason: the clients of the platform resolve again.
 */
public final class Fetcher {
    /** How Sitrep calls itself, so that an owner of a site can speak to it in robots.txt. */
    public static final String AGENT = "Sitrep";

    private static final String TOO_LONG = "the answer took too long";

    private final Resolver resolver;
    private final Connector connector;
    private final Limits limits;
    private final String agent;

    /** Finds the addresses of a machine. */
    public interface Resolver {
        List<InetAddress> resolve(String host) throws IOException;

        /** The system's own. */
        static Resolver system() {
            return host -> List.of(InetAddress.getAllByName(host));
        }
    }

    /** Opens a connection to an address that was checked. */
    public interface Connector {
        Socket connect(InetAddress address, int port, Duration timeout) throws IOException;

        /** Without any proxy: what a proxy would resolve could not be checked. */
        static Connector direct() {
            return (address, port, timeout) -> {
                Socket socket = new Socket(java.net.Proxy.NO_PROXY);
                socket.connect(new InetSocketAddress(address, port), (int) timeout.toMillis());
                return socket;
            };
        }
    }

    /**
     * Asked before a redirection is followed; it throws when it is not to be.
     *
     * @param <E> what else it throws
     */
    public interface Gate<E extends Exception> {
        void pass(URI next) throws IOException, E;
    }

    /**
     * How much is taken.
     *
     * @param bytes of one answer, packed or unpacked
     * @param time for one answer, from the first redirection to the last byte, without what the
     *     gate takes
     * @param redirects followed
     */
    public record Limits(int bytes, Duration time, int redirects) {
        /** A page is below 2 MB; a slow server has a minute. // guess */
        public static final Limits USUAL = new Limits(10_000_000, Duration.ofSeconds(60), 5);
    }

    /** What a server answered. */
    public static final class Fetched {
        private final URI address;
        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;

        Fetched(URI address, int status, Map<String, String> headers, byte[] body) {
            this.address = address;
            this.status = status;
            this.headers = Map.copyOf(headers);
            this.body = body;
        }

        /** Where it came from, after redirections. */
        public URI address() {
            return address;
        }

        public int status() {
            return status;
        }

        /** The first of its name, in any case; empty when there is none. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        /** Unpacked, not copied; empty when there is none. */
        public byte[] body() {
            return body;
        }
    }

    /** Something that is not asked for, or not answered. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * @param version of the program, for its name
     */
    public Fetcher(Resolver resolver, Connector connector, Limits limits, String version) {
        this.resolver = resolver;
        this.connector = connector;
        this.limits = limits;
        this.agent = AGENT + "/" + version + " (conflict news coder; reads feeds)";
    }

    /** Why an address would never be asked for; empty when its machine decides. */
    public static Optional<String> refusal(URI address) {
        return Fence.refusal(address);
    }

    /** Asks for a page, and follows each redirection. */
    Fetched fetch(URI address, Map<String, String> headers) throws IOException {
        return this.<RuntimeException>fetch(address, headers, next -> {});
    }

    /**
     * Asks for a page.
     *
     * @param headers to send besides the usual ones
     * @param gate asked for each place that a redirection leads to
     * @throws Refused when the address lies beyond the fence, or the answer beyond the limits
     */
    public <E extends Exception> Fetched fetch(
            URI address, Map<String, String> headers, Gate<E> gate) throws IOException, E {
        Deadline deadline = new Deadline(limits.time());
        URI at = address;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            outside(at);
            if (hop > 0) {
                long before = System.nanoTime();
                gate.pass(at);
                deadline = deadline.later(System.nanoTime() - before);
            }
            Fetched answer = once(at, headers, deadline);
            Optional<String> location = answer.header("location");
            boolean moved = List.of(301, 302, 303, 307, 308).contains(answer.status());
            if (!moved || location.isEmpty()) {
                return answer;
            }
            at = next(at, location.get());
        }
        throw new Refused("more than " + limits.redirects() + " redirections");
    }

    static URI next(URI at, String location) throws Refused {
        try {
            URI next = at.resolve(new URI(location));
            if ("https".equalsIgnoreCase(at.getScheme())
                    && !"https".equalsIgnoreCase(next.getScheme())) {
                throw new Refused("a redirection from https to " + next.getScheme());
            }
            return next;
        } catch (URISyntaxException | IllegalArgumentException problem) {
            throw new Refused("a redirection to no address");
        }
    }

    private static void outside(URI address) throws Refused {
        Optional<String> refusal = Fence.refusal(address);
        if (refusal.isPresent()) {
            throw new Refused(refusal.get());
        }
    }

    private Fetched once(URI address, Map<String, String> headers, Deadline deadline)
            throws IOException {
        boolean secure = address.getScheme().equalsIgnoreCase("https");
        int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        String host = address.getHost();
        try (Socket plain = connector.connect(checked(host), port, deadline.left())) {
            Thread timer = deadline.closing(plain);
            try {
                plain.setSoTimeout((int) deadline.left().toMillis());
                Socket socket = secure ? secured(plain, host, port) : plain;
                Exchange exchange = new Exchange(socket, deadline, limits.bytes());
                return exchange.get(address, agent, headers);
            } catch (IOException problem) {
                throw deadline.isOver() ? new Refused(TOO_LONG) : problem;
            } finally {
                timer.interrupt();
            }
        }
    }

    /** One of the machine's addresses, when every one of them may be asked. */
    private InetAddress checked(String host) throws IOException {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        List<InetAddress> addresses = resolver.resolve(name);
        if (addresses.isEmpty()) {
            throw new Refused(host + " has no address");
        }
        for (InetAddress address : addresses) {
            Optional<String> refusal = Fence.refusal(address);
            if (refusal.isPresent()) {
                throw new Refused(host + " leads inside: " + refusal.get());
            }
        }
        return addresses.getFirst();
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** A moment after which nothing is waited for any more. */
    static final class Deadline {
        private final long until;

        Deadline(Duration time) {
            this(System.nanoTime() + time.toNanos());
        }

        private Deadline(long until) {
            this.until = until;
        }

        Deadline later(long nanos) {
            return new Deadline(until + nanos);
        }

        boolean isOver() {
            return until - System.nanoTime() < 1_000_000;
        }

        /**
         * Closes a connection then, whatever waits on it: a timeout of reading begins anew with
         * each byte, and none bounds a handshake or writing. To be interrupted when there is an
         * answer.
         */
        Thread closing(Socket socket) throws Refused {
            Duration left = left();
            return Thread.ofVirtual()
                    .start(
                            () -> {
                                try {
                                    Thread.sleep(left);
                                    socket.close();
                                } catch (InterruptedException | IOException answered) {
                                    // There is nothing left to close.
                                }
                            });
        }

        Duration left() throws Refused {
            long nanos = until - System.nanoTime();
            if (nanos < 1_000_000) {
                throw new Refused(TOO_LONG);
            }
            return Duration.ofNanos(nanos);
        }
    }
}
