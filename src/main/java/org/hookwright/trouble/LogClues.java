package org.hookwright.trouble;

import java.time.Instant;
import java.util.Optional;
import org.hookwright.history.Kept;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.send.FailureReason;

/** What the log holds against, or for, a call. */
final class LogClues {
    private static final int LONGEST = 80;

    private LogClues() {}

    /** Whether the target answered at all, for those who see nothing arrive. */
    static void target(Log log, Clues clues) {
        if (unread(log, clues) || log.examined().isEmpty()) {
            return;
        }
        Summary last = log.examined().get().summary();
        if (last.status().isPresent() && last.good()) {
            clues.fine("target", last.target().host(), last.status().getAsInt());
            return;
        }
        clues.add(new Clue(
                        "fire.target",
                        Certainty.LIKELY,
                        Sentence.of("trouble.fire.target", last.target().host(), last.said()))
                .next(Sentence.of("trouble.fire.target.next"))
                .leading(new Way.ToExchange(last.id()), new Way.ToCase(Complaint.TIMED_OUT)));
    }

    /** What the target said about the data. */
    static void refusal(Log log, Subject subject, Instant now, Clues clues) {
        if (unread(log, clues) || log.examined().isEmpty()) {
            return;
        }
        Kept last = log.examined().get();
        Summary summary = last.summary();
        if (summary.status().isEmpty()) {
            boolean cancelled = FailureReason.kind(summary.said())
                    .filter(kind -> kind == FailureReason.Kind.CANCELLED)
                    .isPresent();
            clues.add(new Clue(
                            "data.not-answered",
                            cancelled ? Certainty.UNLIKELY : Certainty.LIKELY,
                            Sentence.of("trouble.data.not-answered", Ago.of(summary.at(), now), summary.said()))
                    .next(Sentence.of("trouble.data.not-answered.next"))
                    .leading(new Way.ToCase(Complaint.TIMED_OUT), new Way.ToExchange(summary.id())));
            return;
        }
        boolean same = subject.ticket().equals(summary.origin().ticket());
        if (summary.good()) {
            clues.fine("taken", summary.status().getAsInt(), Ago.of(summary.at(), now));
            return;
        }
        int status = summary.status().getAsInt();
        boolean about = status / 100 == 2 || (status / 100 == 4 && status != 401 && status != 403 && status != 429);
        Clue clue = new Clue(
                "data.refused",
                same && about ? Certainty.CERTAIN : Certainty.LIKELY,
                Sentence.of(
                        "trouble.data.refused",
                        Ago.of(summary.at(), now),
                        summary.origin().ticket(),
                        status,
                        word(last)
                                .<Object>map(word -> Sentence.of("trouble.data.refused-word", word))
                                .orElseGet(summary::said)));
        Sentence next = last.said().next().orElseGet(() -> Sentence.of("trouble.data.refused.next"));
        clues.add(clue.next(next).leading(new Way.ToExchange(summary.id())));
    }

    /** The target's own words, where they are few and plain. */
    static Optional<String> word(Kept kept) {
        return kept.reply()
                .map(Kept.KeptReply::body)
                .map(body -> body.strip().replaceAll("\\s+", " "))
                .filter(body -> !body.isEmpty() && !body.startsWith("<"))
                .map(body -> body.length() <= LONGEST ? body : body.substring(0, LONGEST - 1) + "…");
    }

    static boolean unread(Log log, Clues clues) {
        log.unreadable().ifPresent(why -> clues.fact(Sentence.of("trouble.fact.log", why)));
        return log.unreadable().isPresent();
    }
}
