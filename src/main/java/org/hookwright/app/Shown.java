package org.hookwright.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.history.Kept;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.send.Answer;
import org.hookwright.send.Phases;
import org.hookwright.send.ReplyBody;
import org.hookwright.ui.history.Row;
import org.hookwright.ui.response.Badge;
import org.hookwright.ui.response.ShownBody;
import org.hookwright.ui.response.ShownExchange;
import org.hookwright.ui.response.ShownReply;
import org.hookwright.ui.response.Timing;

/** Exchanges as the screens want them, whether they came just now or out of the history. */
final class Shown {
    private Shown() {}

    /** One out of the history: what was kept of it. */
    static ShownExchange of(Kept kept) {
        return exchange(
                kept,
                kept.reply()
                        .map(reply -> new ShownBody(
                                reply.type(),
                                reply.size(),
                                new ShownBody.Source.Bytes(reply.body().getBytes(StandardCharsets.UTF_8)))));
    }

    /** One that has just ended: as it is kept, with all of its reply. */
    static ShownExchange of(Kept kept, Answer answer) {
        return exchange(
                kept, answer instanceof Answer.Reply reply ? Optional.of(body(reply.body())) : Optional.empty());
    }

    private static ShownBody body(ReplyBody body) {
        ShownBody.Source source = switch (body.place()) {
            case ReplyBody.Place.Memory memory -> new ShownBody.Source.Bytes(memory.bytes());
            case ReplyBody.Place.Disk disk -> new ShownBody.Source.File(disk.file());
        };
        return new ShownBody(body.contentType(), body.size(), source);
    }

    private static ShownExchange exchange(Kept kept, Optional<ShownBody> body) {
        Optional<ShownReply> reply = kept.reply()
                .flatMap(came -> body.map(bytes -> new ShownReply(
                        came.line(), came.headers().stream().map(Shown::field).toList(), bytes)));
        return new ShownExchange(
                badge(kept.summary()),
                kept.said().what(),
                kept.said().next(),
                reply,
                timing(kept.phases()),
                kept.request());
    }

    private static ShownReply.Field field(String line) {
        int colon = line.indexOf(": ");
        return colon < 0
                ? new ShownReply.Field(line, "")
                : new ShownReply.Field(line.substring(0, colon), line.substring(colon + 2));
    }

    static Badge badge(Summary summary) {
        return summary.status().isPresent()
                ? Badge.ofStatus(summary.status().getAsInt())
                : Badge.failed(Sentence.of("app.badge.failed"));
    }

    static Row row(Summary summary) {
        return new Row(
                summary.id(),
                summary.at(),
                badge(summary),
                new Row.Origin(summary.origin().workflow(), summary.origin().step()),
                summary.target().host(),
                summary.origin().ticket(),
                summary.took(),
                summary.said());
    }

    private static Timing timing(Phases phases) {
        List<Timing.Phase> shown = new ArrayList<>();
        for (Phases.Phase phase : phases.list()) {
            shown.add(new Timing.Phase(
                    Timing.Kind.valueOf(phase.kind().name()),
                    Duration.ofNanos(phase.startNanos()),
                    Duration.ofNanos(Math.max(0, phase.tookNanos()))));
        }
        return new Timing(shown, phases.reused(), List.of());
    }
}
