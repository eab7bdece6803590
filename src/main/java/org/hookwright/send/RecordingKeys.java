package org.hookwright.send;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Shows the one certificate there is, if there is one, and remembers on this thread whether a server asked for one:
 * since TLS 1.3 a server refuses the lack of it only after the handshake, often by a mere reset.
 */
final class RecordingKeys extends X509ExtendedKeyManager {
    private static final String ALIAS = "own";

    private final Optional<Identity> identity;
    private final ThreadLocal<Boolean> asked = ThreadLocal.withInitial(() -> false);

    RecordingKeys(Optional<Identity> identity) {
        this.identity = identity;
    }

    boolean hasOne() {
        return identity.isPresent();
    }

    boolean takeAsked() {
        boolean was = asked.get();
        asked.remove();
        return was;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        asked.set(true);
        return identity.map(Identity::key)
                .filter(key -> suits(key, keyTypes))
                .map(_ -> ALIAS)
                .orElse(null);
    }

    /**
     * Whom the server would believe is left to it: what it says then is clearer than what is said of no certificate.
     */
    private static boolean suits(PrivateKey key, String[] keyTypes) {
        return Arrays.stream(keyTypes).anyMatch(type -> type.startsWith(key.getAlgorithm()));
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return identity.map(it -> it.chain().toArray(X509Certificate[]::new)).orElse(null);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return identity.map(Identity::key).orElse(null);
    }
}
