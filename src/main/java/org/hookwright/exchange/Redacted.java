package org.hookwright.exchange;

import java.util.List;
import org.hookwright.history.Kept;
import org.hookwright.history.Origin;
import org.hookwright.history.Summary;
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
                new Kept.Said(
                        secrets.mask(kept.said().what()), kept.said().next().map(secrets::mask)),
                new Kept.Connection(
                        kept.connection().tls(),
                        kept.connection().hops().stream()
                                .map(hop -> hop.masked(secrets))
                                .toList()));
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
                secrets.mask(summary.said()));
        return summary.run().map(plain::in).orElse(plain);
    }

    private Kept.KeptReply reply(Kept.KeptReply reply) {
        List<String> headers = reply.headers().stream().map(secrets::mask).toList();
        return new Kept.KeptReply(
                secrets.mask(reply.line()),
                headers,
                secrets.mask(reply.type()),
                secrets.mask(reply.body()),
                reply.size());
    }
}
