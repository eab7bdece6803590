package org.hookwright.ticket;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How an environment's targets are reached. Files are named relative to the workspace; pass words by the name of a
 * secret, or an empty text for none.
 *
 * @param authorities a PEM file with certificates that are trusted beside those of the system
 */
public record Network(Optional<String> authorities, Optional<ClientCertificate> certificate, Optional<Proxy> proxy) {
    /** Straight there, trusting whom the system trusts, showing nothing. */
    public static final Network PLAIN = new Network(Optional.empty(), Optional.empty(), Optional.empty());

    /** The names of the secrets that are needed for it. */
    public Set<String> secrets() {
        Set<String> names = new LinkedHashSet<>();
        certificate.ifPresent(it -> names.add(it.password()));
        proxy.ifPresent(it -> names.add(it.password()));
        names.remove("");
        return names;
    }

    /** The same, showing nothing to a server that asks who calls. */
    public Network withoutCertificate() {
        return new Network(authorities, Optional.empty(), proxy);
    }

    /**
     * What is shown to a server that asks who calls.
     *
     * @param file PKCS#12, or PEM with the certificate and those above it
     * @param key a PEM file with the key; empty where {@code file} has it
     * @param password the name of the secret that opens the key
     */
    public record ClientCertificate(String file, String key, String password) {}

    /**
     * An HTTP proxy.
     *
     * @param user empty where the proxy asks for nobody
     * @param password the name of the secret
     * @param except hosts that are reached without it: names, {@code *.name}, addresses
     */
    public record Proxy(String host, int port, String user, String password, List<String> except) {
        public Proxy {
            except = List.copyOf(except);
        }
    }
}
