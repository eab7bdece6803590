package org.hookwright.send;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;

/** Puts certificates into words. */
final class Certificates {
    /** Of the kinds of names that RFC 5280, 4.2.1.6 numbers. */
    private static final List<Integer> HOSTS = List.of(2, 7);

    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=((?:\\\\.|[^,\\\\])*)");
    private static final Pattern ORGANISATION = Pattern.compile("(?:^|,)O=((?:\\\\.|[^,\\\\])*)");

    private Certificates() {}

    static Answer.Certificate shown(X509Certificate certificate) {
        return new Answer.Certificate(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                names(certificate),
                key(certificate.getPublicKey()),
                fingerprint(certificate));
    }

    static List<Answer.Certificate> shown(List<X509Certificate> chain) {
        return chain.stream().map(Certificates::shown).toList();
    }

    /** How somebody is called in a sentence: by the common name, the organisation, or else by all of it. */
    static String called(X500Principal who) {
        return called(who.getName());
    }

    /** The same of a name as RFC 2253 writes it. */
    static String called(String whole) {
        for (Pattern part : List.of(COMMON_NAME, ORGANISATION)) {
            Matcher matcher = part.matcher(whole);
            if (matcher.find() && !matcher.group(1).isBlank()) {
                return matcher.group(1).replaceAll("\\\\(.)", "$1");
            }
        }
        return whole.isBlank() ? "–" : whole;
    }

    /** The hosts and addresses that a certificate is made out to; none where the list of them cannot be read. */
    static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            return all == null
                    ? List.of()
                    : all.stream()
                            .filter(name -> HOSTS.contains(name.get(0)))
                            .map(name -> String.valueOf(name.get(1)))
                            .toList();
        } catch (CertificateParsingException odd) {
            return List.of();
        }
    }

    private static String key(PublicKey key) {
        return switch (key) {
            case RSAKey rsa -> "RSA " + rsa.getModulus().bitLength();
            case ECKey curve -> "EC " + curve.getParams().getCurve().getField().getFieldSize();
            case EdECKey edwards -> edwards.getParams().getName();
            default -> key.getAlgorithm();
        };
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }
}
