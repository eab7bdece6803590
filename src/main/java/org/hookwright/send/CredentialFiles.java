package org.hookwright.send;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Network;

/** Looks into the files of a network, so that what they say can be shown before anything is sent. Reads the disk. */
public final class CredentialFiles {
    private CredentialFiles() {}

    /**
     * What one of them says.
     *
     * @param certificates none where there is trouble, or no file is named
     * @param trouble what is wrong with it, and what to do
     */
    public record Looked(List<Answer.Certificate> certificates, Optional<Sentence> trouble) {
        public static final Looked NOTHING = new Looked(List.of(), Optional.empty());

        public Looked {
            certificates = List.copyOf(certificates);
        }
    }

    /** The authorities that are trusted beside the system's. */
    public static Looked authorities(Path base, Network network) {
        if (network.authorities().isEmpty()) {
            return Looked.NOTHING;
        }
        try {
            return found(Certificates.shown(
                    Authorities.read(base, network.authorities().get())));
        } catch (BadCredential bad) {
            return trouble(bad);
        }
    }

    /** The certificate that is shown to servers, and those above it. */
    public static Looked caller(Path base, Route route) {
        Optional<Network.ClientCertificate> certificate = route.network().certificate();
        if (certificate.isEmpty()) {
            return Looked.NOTHING;
        }
        try {
            return found(Certificates.shown(Identity.read(
                            base,
                            certificate.get(),
                            route.secret(certificate.get().password()))
                    .chain()));
        } catch (BadCredential bad) {
            return trouble(bad);
        }
    }

    /** How somebody is called in a sentence who is named in a certificate. */
    public static String called(String name) {
        return Certificates.called(name);
    }

    private static Looked found(List<Answer.Certificate> certificates) {
        return new Looked(certificates, Optional.empty());
    }

    private static Looked trouble(BadCredential bad) {
        return new Looked(List.of(), Optional.of(bad.why()));
    }
}
