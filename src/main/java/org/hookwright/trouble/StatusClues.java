package org.hookwright.trouble;

import org.hookwright.check.Field;
import org.hookwright.check.Place;
import org.hookwright.history.Kept;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;

/** What the status of an answer says about the way there: who is let in, how often, and who stands in the way. */
final class StatusClues {
    /** The host's own, an hour. */
    private static final int HOST_RATE = 1_000;

    private final StepPath place;
    private final Call call;
    private final Kept kept;
    private final long lastHour;

    StatusClues(StepPath place, Call call, Kept kept, long lastHour) {
        this.place = place;
        this.call = call;
        this.kept = kept;
        this.lastHour = lastHour;
    }

    void add(Clues clues) {
        int status = kept.summary().status().orElseThrow();
        Way there = new Way.ToExchange(kept.summary().id());
        if (kept.summary().good()) {
            clues.fine("status", status);
        } else {
            clues.add(new Clue("time.status-" + status, Certainty.CERTAIN, what(status))
                    .next(kept.said().next().orElseGet(() -> Sentence.of("trouble.time.failed.next")))
                    .leading(first(status, there), second(status, there)));
        }
        if (status == 403) {
            clues.add(new Clue(
                            "time.allow-list",
                            Certainty.LIKELY,
                            Sentence.of(
                                    "trouble.time.allow-list",
                                    kept.summary().target().host()))
                    .next(Sentence.of("trouble.time.firewall.next"))
                    .leading(new Way.ToAllowList()));
        }
        if (lastHour > HOST_RATE) {
            clues.add(new Clue(
                            "time.rate",
                            Certainty.LIKELY,
                            Sentence.of(
                                    "trouble.time.rate", kept.summary().target().host(), lastHour, HOST_RATE))
                    .next(Sentence.of("trouble.time.rate.next"))
                    .leading(new Way.ToSpot(Sentence.of("trouble.way.condition"), new Spot.When())));
        } else {
            clues.fine("rate", lastHour, HOST_RATE);
        }
    }

    private Sentence what(int status) {
        return status / 100 == 3
                ? Sentence.of("trouble.time.redirect", status)
                : Sentence.of("trouble.time.answered", kept.summary().said());
    }

    private Way first(int status, Way there) {
        return switch (status) {
            case 401, 403 -> FailureWays.auth(place);
            case 404, 405, 410 -> new Way.ToText(place, url());
            default -> status / 100 == 3 ? new Way.ToText(place, url()) : there;
        };
    }

    private Way second(int status, Way there) {
        boolean aboutData = status == 400 || status == 422 || status == 413 || status == 415 || status / 100 == 2;
        return aboutData ? new Way.ToCase(Complaint.DATA_WRONG) : there;
    }

    private Place url() {
        return new Place(Field.URL, new Span(0, call.request().url().length()));
    }
}
