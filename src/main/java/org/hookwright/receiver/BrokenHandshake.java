package org.hookwright.receiver;

import java.io.IOException;
import java.net.SocketException;
import java.time.Instant;
import java.util.Locale;
import org.hookwright.language.Sentence;

/**
 * A connection that ended while TLS was being agreed on, so that no request came.
 *
 * @param number counts on with the requests
 */
public record BrokenHandshake(long number, Instant at, Why why) {
    /** What the other side said, as far as its alert tells: https://www.rfc-editor.org/rfc/rfc8446#section-6.2. */
    public enum Why {
        /** It does not trust who signed the certificate, or the certificate itself. */
        UNTRUSTED,
        EXPIRED,
        /** Both sides have no version or no cipher in common. */
        NOTHING_IN_COMMON,
        /** It went away without a word, as some do that do not trust. */
        LEFT,
        OTHER;

        static Why of(IOException failure) {
            String said = said(failure);
            if (said.contains("certificate_expired")) {
                return EXPIRED;
            }
            if (said.contains("unknown_ca")
                    || said.contains("certificate_unknown")
                    || said.contains("bad_certificate")) {
                return UNTRUSTED;
            }
            if (said.contains("protocol_version")
                    || said.contains("protocol version")
                    || said.contains("in common")
                    || said.contains("insufficient_security")) {
                return NOTHING_IN_COMMON;
            }
            boolean left = failure instanceof SocketException
                    || said.contains("terminated")
                    || said.contains("reset")
                    || said.contains("broken pipe")
                    || said.contains("closed");
            return left && !said.contains("fatal alert") ? LEFT : OTHER;
        }

        /** With what lies beneath: an alert that comes in the open, as OpenSSL sends it, is wrapped. */
        private static String said(IOException failure) {
            StringBuilder said = new StringBuilder();
            for (Throwable one = failure; one != null && said.length() < 4_096; one = one.getCause()) {
                said.append(one.getMessage()).append('\n');
            }
            return said.toString().toLowerCase(Locale.ROOT);
        }
    }

    public Sentence what() {
        return Sentence.of(
                "receiver.handshake." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
