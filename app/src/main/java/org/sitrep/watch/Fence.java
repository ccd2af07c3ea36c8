// SPDX-License-Identifier: Apache-2.0
package org.sitrep.watch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What may be asked for: web addresses of machines on the public Internet, and nothing of the
 * network that Sitrep runs in.
 *
 * <p>An address that leads inside under another name is inside: one that carries an IPv4 address in
 * it (mapped, compatible, NAT64, 6to4, Teredo), and a number written as nobody writes it. Of the
 * IPv6 addresses only those that are given out (2000::/3) are outside.
 *
 * <p>Sources: the IANA special-purpose address registries; RFC 6890; OWASP Server-Side Request
 * Forgery Prevention.
 */
final class Fence {
    /** Web servers; other ports speak to other programs. */
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    private static final int LONGEST = 4000;

    /** A range of IPv4 addresses that is not the public Internet. */
    private record Range(int first, int bits, String what) {
        boolean holds(int address) {
            int mask = bits == 0 ? 0 : -1 << (32 - bits);
            return (address & mask) == first;
        }
    }

    private static final List<Range> INSIDE =
            List.of(
                    range(0, 0, 0, 0, 8, "this network"),
                    range(10, 0, 0, 0, 8, "a private network"),
                    range(100, 64, 0, 0, 10, "a provider's own network"),
                    range(127, 0, 0, 0, 8, "this machine"),
                    range(169, 254, 0, 0, 16, "a link-local address"),
                    range(172, 16, 0, 0, 12, "a private network"),
                    range(192, 0, 0, 0, 24, "an address for protocols"),
                    range(192, 0, 2, 0, 24, "an address for examples"),
                    range(192, 31, 196, 0, 24, "an address for protocols"),
                    range(192, 52, 193, 0, 24, "an address for protocols"),
                    range(192, 88, 99, 0, 24, "a relay"),
                    range(192, 168, 0, 0, 16, "a private network"),
                    range(192, 175, 48, 0, 24, "an address for protocols"),
                    range(198, 18, 0, 0, 15, "an address for measurements"),
                    range(198, 51, 100, 0, 24, "an address for examples"),
                    range(203, 0, 113, 0, 24, "an address for examples"),
                    range(224, 0, 0, 0, 4, "a group of machines"),
                    range(240, 0, 0, 0, 4, "a reserved address"));

    private Fence() {}

    private static Range range(int a, int b, int c, int d, int bits, String what) {
        return new Range(a << 24 | b << 16 | c << 8 | d, bits, what);
    }

    /** Why an address of the web may not be asked for; empty when it may. */
    static Optional<String> refusal(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of("only http and https are fetched");
        }
        if (uri.isOpaque() || uri.getHost() == null || uri.getHost().isEmpty()) {
            return Optional.of("the address names no machine");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("the address holds a name or a password");
        }
        if (uri.toString().length() > LONGEST) {
            return Optional.of("the address is too long");
        }
        if (uri.getPort() >= 0 && !PORTS.contains(uri.getPort())) {
            return Optional.of("port " + uri.getPort() + " is no web server's");
        }
        return isOddNumber(uri.getHost())
                ? Optional.of("the machine is named by a number in an odd form")
                : Optional.empty();
    }

    /** A number that is no plain four-part one: 2130706433, 0x7f.1, 0177.0.0.1. */
    private static boolean isOddNumber(String host) {
        if (host.startsWith("[")) {
            return host.indexOf('%') >= 0;
        }
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = bare.substring(bare.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean number =
                !last.isEmpty()
                        && (last.chars().allMatch(c -> c >= '0' && c <= '9')
                                || last.startsWith("0x"));
        if (!number) {
            return false;
        }
        String[] parts = bare.split("\\.", -1);
        if (parts.length != 4 || host.endsWith(".")) {
            return true;
        }
        for (String part : parts) {
            boolean plain =
                    !part.isEmpty()
                            && part.length() <= 3
                            && part.chars().allMatch(c -> c >= '0' && c <= '9')
                            && (part.length() == 1 || part.charAt(0) != '0')
                            && Integer.parseInt(part) <= 255;
            if (!plain) {
                return true;
            }
        }
        return false;
    }

    /** Why a machine may not be asked; empty when it may. */
    static Optional<String> refusal(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> refusal(number(four.getAddress(), 0));
            case Inet6Address six -> refusal(six.getAddress());
            default -> Optional.of("an address of an unknown kind");
        };
    }

    private static Optional<String> refusal(int four) {
        return INSIDE.stream().filter(range -> range.holds(four)).map(Range::what).findFirst();
    }

    private static Optional<String> refusal(byte[] six) {
        int head = number(six, 0);
        int second = number(six, 4);
        if (head == 0 && second == 0) {
            return Optional.of("this machine, or an IPv4 address in disguise");
        }
        if (head >>> 29 != 1) {
            return Optional.of("an address that is not given out: private, local, or a group");
        }
        if (head == 0x20010db8 || head >>> 12 == 0x3fff0) {
            return Optional.of("an address for examples");
        }
        if (head >>> 9 == 0x20010000 >>> 9) {
            return Optional.of("an address for protocols");
        }
        if (head >>> 16 == 0x2002) {
            return Optional.of("an IPv4 address in disguise");
        }
        return Optional.empty();
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | (bytes[at + 3] & 0xFF);
    }
}
