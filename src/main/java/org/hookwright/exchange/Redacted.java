package org.hookwright.exchange;

import java.util.List;
import org.hookwright.history.Kept;
import org.hookwright.history.Origin;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.send.Answer;
import org.hookwright.ticket.Masking;

/** An exchange without the secrets that are known by now: they may have become known after it was kept. */
final class Redacted {
    private final Masking secrets;

    private Redacted(Masking secrets) {
        this.secrets = secrets;
    }

    static Kept of(Kept kept, Masking secrets) {
        return new Redacted(secrets).kept(kept);
    }

    private Kept kept(Kept kept) {
        return new Kept(
                summary(kept.summary()),
                secrets.mask(kept.request()),
                kept.reply().map(this::reply),
                kept.phases(),
                new Kept.Said(sentence(kept.said().what()), kept.said().next().map(this::sentence)),
                new Kept.Connection(
                        kept.connection().tls(),
                        kept.connection().hops().stream().map(this::hop).toList()));
    }

    private Summary summary(Summary summary) {
        Origin origin = summary.origin();
        Summary plain = new Summary(
                summary.id(),
                summary.at(),
                new Origin(
                        secrets.mask(origin.workflow()),
                        secrets.mask(origin.step()),
                        secrets.mask(origin.ticket()),
                        secrets.mask(origin.environment())),
                new Summary.Target(
                        summary.target().method(),
                        secrets.mask(summary.target().url()),
                        secrets.mask(summary.target().host())),
                summary.status(),
                summary.good(),
                summary.took(),
                sentence(summary.said()));
        return summary.run().map(plain::in).orElse(plain);
    }

    private Kept.KeptReply reply(Kept.KeptReply reply) {
        List<String> headers = reply.headers().stream().map(secrets::mask).toList();
        return new Kept.KeptReply(
                secrets.mask(reply.line()), headers, reply.type(), secrets.mask(reply.body()), reply.size());
    }

    private Answer.Hop hop(Answer.Hop hop) {
        return new Answer.Hop(
                hop.method(), secrets.mask(hop.url()), hop.status(), secrets.mask(hop.location()), hop.tookNanos());
    }

    private Sentence sentence(Sentence sentence) {
        return new Sentence(
                sentence.key(),
                sentence.arguments().stream()
                        .map(argument -> argument instanceof String text ? secrets.mask(text) : argument)
                        .toList());
    }
}
