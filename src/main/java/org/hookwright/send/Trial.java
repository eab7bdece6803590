package org.hookwright.send;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Network;
import org.hookwright.workflow.Method;

/** A request that changes nothing, to see whether a network leads somewhere. */
public final class Trial {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Trial() {}

    /** The address as it will be asked: https where nothing else is said. */
    public static String address(String typed) {
        String address = typed.strip();
        return address.isEmpty() || address.contains("://") ? address : "https://" + address;
    }

    /** Why an address cannot be asked, if it cannot. */
    public static Optional<Sentence> trouble(String typed) {
        return switch (Addresses.read(address(typed))) {
            case Addresses.Good _ -> Optional.empty();
            case Addresses.Bad(var why) -> Optional.of(why);
        };
    }

    /** A GET that brings no secret along and follows nothing. */
    public static Prepared of(String typed, Route route) {
        Terms terms = new Terms(PATIENCE, false, Set.of(), false, route, new Proof.Complete());
        return new Prepared(Method.GET, address(typed), List.of(), "", terms);
    }

    /** What came of it: any reply at all shows that the way is open. */
    public static List<Sentence> said(Answer answer, Network network) {
        return switch (answer) {
            case Answer.Failure(var _, var reason) -> List.of(reason.what(), reason.next());
            case Answer.Reply reply -> List.of(reply(reply), way(network));
        };
    }

    private static Sentence reply(Answer.Reply reply) {
        int status = reply.status().code();
        String protocol = reply.status().protocol();
        List<Answer.Certificate> shown =
                reply.tls().map(Answer.Tls::certificates).orElse(List.of());
        if (shown.isEmpty()) {
            return Sentence.of("send.trial.plain", status, protocol);
        }
        Answer.Certificate certificate = shown.getFirst();
        return Sentence.of(
                "send.trial.secure",
                status,
                protocol,
                reply.tls().map(Answer.Tls::version).orElse(""),
                Certificates.called(certificate.subject()),
                certificate.until().toEpochMilli());
    }

    private static Sentence way(Network network) {
        String proxy = network.proxy().map(it -> it.host() + ":" + it.port()).orElse("");
        return proxy.isEmpty() ? Sentence.of("send.trial.direct") : Sentence.of("send.trial.proxy", proxy);
    }
}
