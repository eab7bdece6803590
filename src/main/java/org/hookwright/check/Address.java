package org.hookwright.check;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The parts of a filled URL that checks ask about; it is read as written, whether or not it is a valid one.
 *
 * @param scheme in small letters, empty where there is none
 * @param host in small letters, without port; empty where there is none
 */
record Address(String scheme, String user, String host) {
    private static final Pattern HOST_AT_START = Pattern.compile(
            "^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?\\.)+[a-zA-Z]{2,}(?:[:/?#].*)?$", Pattern.DOTALL);

    /** Loopback, RFC 1918, link-local, carrier-grade and unspecified addresses. */
    private static final Pattern PRIVATE_V4 = Pattern.compile("(?:127|10|0)\\.\\d+\\.\\d+\\.\\d+"
            + "|192\\.168\\.\\d+\\.\\d+"
            + "|169\\.254\\.\\d+\\.\\d+"
            + "|172\\.(?:1[6-9]|2\\d|3[01])\\.\\d+\\.\\d+"
            + "|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\.\\d+\\.\\d+");

    /** Loopback, unique local and link-local addresses. */
    private static final Pattern PRIVATE_V6 = Pattern.compile("\\[(?:::1?|f[cd][0-9a-f:.]*|fe[89ab][0-9a-f:.]*)]");

    static Address of(String url) {
        int schemeEnd = url.indexOf("://");
        if (schemeEnd < 0 || url.substring(0, schemeEnd).contains("/")) {
            return new Address("", "", "");
        }
        int end = schemeEnd + 3;
        while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String authority = url.substring(schemeEnd + 3, end);
        int at = authority.lastIndexOf('@');
        String host = withoutPort(authority.substring(at + 1));
        return new Address(
                url.substring(0, schemeEnd).toLowerCase(Locale.ROOT),
                at < 0 ? "" : authority.substring(0, at),
                host.toLowerCase(Locale.ROOT));
    }

    private static String withoutPort(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        return colon > hostAndPort.lastIndexOf(']') ? hostAndPort.substring(0, colon) : hostAndPort;
    }

    static boolean looksLikeHost(String url) {
        return HOST_AT_START.matcher(url).matches();
    }

    /** Whether the name or number means something inside one network or machine only. */
    boolean isPrivate() {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.endsWith(".local")
                || host.endsWith(".internal")
                || host.endsWith(".lan")
                || PRIVATE_V4.matcher(host).matches()
                || PRIVATE_V6.matcher(host).matches()
                || (!host.isEmpty() && !host.contains(".") && !host.startsWith("["));
    }
}
