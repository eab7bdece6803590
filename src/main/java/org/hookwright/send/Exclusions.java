package org.hookwright.send;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hosts that are reached without the proxy: names, {@code *.name} or {@code .name} for all below a name, addresses
 * and {@code address/bits}, and {@code *} for all. This machine is reached without it always, as a proxy would look for
 * another, unless {@code !localhost} asks for it.
 */
final class Exclusions {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final List<String> except;
    private final boolean selfToo;

    Exclusions(List<String> except) {
        this.except = except.stream()
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .filter(one -> !one.isEmpty())
                .toList();
        selfToo = this.except.contains("!localhost");
    }

    boolean matches(String host) {
        String name = bare(host);
        Optional<InetAddress> address = address(name);
        boolean self = name.equals("localhost")
                || name.endsWith(".localhost")
                || address.map(InetAddress::isLoopbackAddress).orElse(false);
        return (self && !selfToo) || except.stream().anyMatch(one -> matches(one, name, address));
    }

    private static boolean matches(String one, String name, Optional<InetAddress> address) {
        if (one.equals("*") || bare(one).equals(name)) {
            return true;
        }
        if (one.startsWith("*.") || one.startsWith(".")) {
            return name.endsWith(one.startsWith("*") ? one.substring(1) : one);
        }
        int slash = one.indexOf('/');
        Optional<InetAddress> net = address(bare(slash < 0 ? one : one.substring(0, slash)));
        if (address.isEmpty() || net.isEmpty()) {
            return false;
        }
        byte[] wanted = net.get().getAddress();
        byte[] own = address.get().getAddress();
        return wanted.length == own.length
                && same(wanted, own, slash < 0 ? wanted.length * 8 : bits(one.substring(slash + 1), wanted.length * 8));
    }

    private static int bits(String written, int most) {
        return written.matches("\\d{1,3}") ? Math.min(Integer.parseInt(written), most) : most;
    }

    private static boolean same(byte[] one, byte[] other, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        boolean bracketed = lower.startsWith("[") && lower.endsWith("]");
        String inside = bracketed ? lower.substring(1, lower.length() - 1) : lower;
        return inside.endsWith(".") ? inside.substring(0, inside.length() - 1) : inside;
    }

    /** Of what is an address as it stands: names are never looked up for this. */
    private static Optional<InetAddress> address(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException odd) {
            return Optional.empty();
        }
    }
}
