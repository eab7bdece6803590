package org.hookwright.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.history.Kept;
import org.hookwright.history.KeptRun;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.run.Lengths;
import org.hookwright.send.FailureReason;
import org.hookwright.ui.history.Row;
import org.hookwright.ui.history.ShownRun;
import org.hookwright.ui.response.AnswerShown;
import org.hookwright.ui.response.Badge;
import org.hookwright.ui.response.ShownAttempt;
import org.hookwright.ui.response.ShownBody;
import org.hookwright.ui.response.ShownExchange;
import org.hookwright.ui.response.ShownReply;
import org.hookwright.ui.response.ShownTrip;
import org.hookwright.ui.response.Timings;
import org.hookwright.ui.run.RunBadge;

/** Exchanges out of the history as the screens want them. */
final class Shown {
    private Shown() {}

    /** What was kept of it. */
    static ShownExchange of(Kept kept) {
        return of(kept, List.of());
    }

    /** The same, with all tries of its step in its run. */
    static ShownExchange of(Kept kept, List<Summary> tries) {
        return exchange(kept, kept.reply().map(Shown::body), tries);
    }

    /** Tries of one step, the earliest first. */
    private static List<ShownAttempt> attempts(Kept kept, List<Summary> tries) {
        List<Summary> ordered = tries.stream()
                .filter(summary -> summary.run().isPresent())
                .sorted(java.util.Comparator.comparing(
                        summary -> summary.run().orElseThrow().at()))
                .toList();
        return ordered.stream()
                .map(summary -> new ShownAttempt(
                        summary.run().orElseThrow().attempt(),
                        Duration.between(
                                ordered.getFirst().run().orElseThrow().at(),
                                summary.run().orElseThrow().at()),
                        badge(summary),
                        summary.took(),
                        summary.id() == kept.summary().id()))
                .toList();
    }

    private static ShownBody body(Kept.KeptReply reply) {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        // It is kept as text, so the charset that it came in no longer counts.
        String type = reply.type().split(";", 2)[0];
        return new ShownBody(type, reply.isCut() ? reply.size() : bytes.length, new ShownBody.Source.Bytes(bytes));
    }

    private static ShownExchange exchange(Kept kept, Optional<ShownBody> body, List<Summary> tries) {
        Optional<ShownReply> reply = kept.reply()
                .flatMap(came -> body.map(bytes -> new ShownReply(
                        came.line(), came.headers().stream().map(Shown::field).toList(), bytes)));
        return new ShownExchange(
                badge(kept.summary()),
                kept.said().what(),
                kept.said().next(),
                reply,
                Timings.of(kept.phases(), kept.connection().hops(), List.of()),
                kept.request(),
                new ShownTrip(
                        Optional.of(kept.summary().at()),
                        kept.connection().tls(),
                        kept.connection().hops(),
                        attempts(kept, tries),
                        reply.isPresent()
                                && kept.connection().tls().isEmpty()
                                && kept.summary().target().url().startsWith("http:")));
    }

    private static ShownReply.Field field(String line) {
        int colon = line.indexOf(": ");
        return colon < 0
                ? new ShownReply.Field(line, "")
                : new ShownReply.Field(line.substring(0, colon), line.substring(colon + 2));
    }

    static Badge badge(Summary summary) {
        if (summary.status().isEmpty()) {
            return FailureReason.kind(summary.said())
                    .map(AnswerShown::badge)
                    .orElseGet(() -> Badge.failed(Sentence.of("app.badge.failed")));
        }
        Badge byStatus = Badge.ofStatus(summary.status().getAsInt());
        return byStatus.tone() == Badge.Tone.SUCCESS && !summary.good() ? Badge.failed(byStatus.text()) : byStatus;
    }

    /** @param of how many tries its run has made of its step */
    static Row row(Summary summary, int of) {
        return new Row(
                summary.id(),
                summary.at(),
                badge(summary),
                new Row.Origin(summary.origin().workflow(), summary.origin().step()),
                summary.target().host(),
                summary.origin().ticket(),
                summary.took(),
                summary.said(),
                summary.run().map(part -> new ShownRun.Part(part.run(), part.attempt(), of)));
    }

    /** How it ended, or how far it got. */
    static ShownRun run(KeptRun run) {
        List<Sentence> facts = new ArrayList<>();
        facts.add(Sentence.of(
                run.start().dry()
                        ? "runs.subject.dry"
                        : run.start().turned() ? "runs.subject.turned" : "runs.subject.real"));
        run.length().ifPresent(length -> facts.add(Lengths.words(length)));
        if (!run.start().dry()) {
            facts.add(Sentence.of("history.run.tries", run.exchanges()));
        }
        if (run.state() == KeptRun.State.BROKEN_OFF) {
            facts.add(run.last()
                    .map(last -> Sentence.of("history.run.broken-after", last.step(), last.attempt()))
                    .orElseGet(() -> Sentence.of("history.run.broken-before")));
        }
        return new ShownRun(
                run.id(), run.start().at(), run.start().workflow(), run.start().ticket(), badge(run), facts);
    }

    private static Badge badge(KeptRun run) {
        return switch (run.state()) {
            case ENDED -> RunBadge.of(run.end().orElseThrow());
            case GOING -> new Badge(Sentence.of("history.run.going"), Badge.Tone.WARNING);
            case BROKEN_OFF -> Badge.failed(Sentence.of("history.run.broken"));
        };
    }
}
