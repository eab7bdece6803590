package org.hookwright.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.send.Answer;

/** A connection as two texts: what protected it, and the redirects that were followed. */
final class FlatConnection {
    private static final int OF_CERTIFICATE = 7;
    private static final String NAME = "\u001e";
    private static final int OF_HOP = 7;

    private FlatConnection() {}

    static String of(Answer.Tls tls) {
        List<String> parts = new ArrayList<>(List.of(tls.version(), tls.cipher()));
        for (Answer.Certificate certificate : tls.certificates()) {
            parts.add(certificate.subject());
            parts.add(certificate.issuer());
            parts.add(String.valueOf(certificate.from().toEpochMilli()));
            parts.add(String.valueOf(certificate.until().toEpochMilli()));
            parts.add(String.join(NAME, certificate.names()));
            parts.add(certificate.key());
            parts.add(certificate.fingerprint());
        }
        return Flat.joined(parts);
    }

    static String of(List<Answer.Hop> hops) {
        List<String> parts = new ArrayList<>();
        for (Answer.Hop hop : hops) {
            parts.add(hop.method());
            parts.add(hop.url());
            parts.add(hop.status().protocol());
            parts.add(String.valueOf(hop.status().code()));
            parts.add(hop.status().reason());
            parts.add(hop.location());
            parts.add(String.valueOf(hop.tookNanos()));
        }
        return Flat.joined(parts);
    }

    static Kept.Connection connection(String tls, String hops) {
        return new Kept.Connection(tls.isEmpty() ? Optional.empty() : Optional.of(tls(Flat.parts(tls))), hops(hops));
    }

    private static Answer.Tls tls(List<String> parts) {
        List<Answer.Certificate> certificates = new ArrayList<>();
        for (int i = 2; i + OF_CERTIFICATE <= parts.size(); i += OF_CERTIFICATE) {
            certificates.add(new Answer.Certificate(
                    parts.get(i),
                    parts.get(i + 1),
                    Instant.ofEpochMilli(Long.parseLong(parts.get(i + 2))),
                    Instant.ofEpochMilli(Long.parseLong(parts.get(i + 3))),
                    names(parts.get(i + 4)),
                    parts.get(i + 5),
                    parts.get(i + 6)));
        }
        return new Answer.Tls(parts.get(0), parts.get(1), certificates);
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(NAME, -1));
    }

    private static List<Answer.Hop> hops(String text) {
        List<Answer.Hop> hops = new ArrayList<>();
        List<String> parts = text.isEmpty() ? List.of() : Flat.parts(text);
        for (int i = 0; i + OF_HOP <= parts.size(); i += OF_HOP) {
            hops.add(new Answer.Hop(
                    parts.get(i),
                    parts.get(i + 1),
                    new Answer.StatusLine(parts.get(i + 2), Integer.parseInt(parts.get(i + 3)), parts.get(i + 4)),
                    parts.get(i + 5),
                    Long.parseLong(parts.get(i + 6))));
        }
        return hops;
    }
}
