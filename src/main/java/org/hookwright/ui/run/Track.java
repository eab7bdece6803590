package org.hookwright.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.condition.Because;
import org.hookwright.condition.Explanation;
import org.hookwright.language.Sentence;
import org.hookwright.payload.JsonPaths;
import org.hookwright.run.Lengths;
import org.hookwright.run.Moment;
import org.hookwright.run.Moment.Next;
import org.hookwright.run.RunEnd;
import org.hookwright.ui.response.Badge;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** Follows one ticket's run, moment by moment, on the thread that runs it. */
final class Track {
    private final int number;
    private final String ticket;
    private final Workflow workflow;
    private final TrackLine line;
    private final TrackMarks marks;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<StepPath, Explanation> branches = new LinkedHashMap<>();
    private @Nullable Explanation why;
    private @Nullable Instant start;
    private Duration now = Duration.ZERO;
    private @Nullable RunEnd end;
    private @Nullable Sentence reason;

    Track(int number, String ticket, Workflow workflow, StepNames names) {
        this.number = number;
        this.ticket = ticket;
        this.workflow = workflow;
        this.line = new TrackLine(workflow, names);
        this.marks = new TrackMarks(workflow);
    }

    /** As far as it has come. */
    TicketRun look() {
        return new TicketRun(
                number,
                ticket,
                new TicketRun.Told(Optional.ofNullable(why), branches, entries, line.look()),
                marks.look(),
                now,
                Optional.ofNullable(end),
                Optional.ofNullable(reason));
    }

    void hear(Heard heard) {
        Moment moment = heard.moment();
        start = start == null ? moment.at() : start;
        now = Duration.between(start, moment.at());
        line.pass(now);
        switch (moment) {
            case Moment.Asked asked -> asked(asked.why());
            case Moment.Trying trying -> {
                line.begin(trying.step(), Timeline.Kind.TRY, now, Duration.ZERO);
                marks.trying(trying.step(), trying.attempt(), now);
            }
            case Moment.Tried tried -> tried(tried, heard.attempt());
            case Moment.Refused refused -> refused(refused);
            case Moment.Paused paused -> {
                boolean wait = !(workflow.at(paused.step()).orElse(null) instanceof Call);
                line.begin(paused.step(), wait ? Timeline.Kind.WAIT : Timeline.Kind.PAUSE, now, paused.length());
                marks.paused(paused.step(), paused.length());
            }
            case Moment.Chose chose -> chose(chose);
            case Moment.Took took -> took(took);
            case Moment.Done done -> {
                line.done(done.step());
                marks.done(done.step(), done.state());
            }
            case Moment.Ended ended -> ended(ended.end());
        }
    }

    private void asked(Explanation because) {
        why = because;
        if (!because.holds()) {
            line.nothingMore();
            reason = Because.facts(because);
        }
    }

    private void tried(Moment.Tried tried, Optional<Attempt> attempt) {
        boolean good = tried.judgement().good();
        Badge badge = attempt.map(sent -> judged(sent.badge(), good))
                .orElseGet(() -> new Badge(Sentence.of("runs.badge.dry"), good ? Badge.Tone.PLAIN : Badge.Tone.DANGER));
        Sentence said = tried.judgement().what();
        line.end(good ? Timeline.State.GOOD : Timeline.State.BAD, now, said);
        marks.tried(tried.step(), badge, now);
        entries.add(new Entry(
                entries.size(),
                now,
                tried.step(),
                tried.attempt(),
                badge,
                said,
                List.of(next(tried.step(), tried.next(), good)),
                attempt));
        if (!good) {
            reason = said;
        }
    }

    /** What the target calls fine may be no success by the call's rule, and the other way round. */
    private static Badge judged(Badge badge, boolean good) {
        if (good) {
            return new Badge(badge.text(), Badge.Tone.SUCCESS);
        }
        return badge.tone() == Badge.Tone.SUCCESS ? Badge.failed(badge.text()) : badge;
    }

    private Sentence next(StepPath step, Next next, boolean good) {
        return switch (next) {
            case Next.Go() -> Sentence.of("runs.next.done");
            case Next.Again(var pause, var asked) ->
                Sentence.of(asked ? "runs.next.asked" : "runs.next.again", Lengths.words(pause));
            case Next.GiveUp() -> good ? Sentence.of("runs.next.done") : givenUp(step);
        };
    }

    private Sentence givenUp(StepPath step) {
        return switch (workflow.at(step).orElse(null)) {
            case Call call ->
                switch (call.reply().onFailure()) {
                    case Reply.OnFailure.Stop() -> Sentence.of("runs.next.stop");
                    case Reply.OnFailure.Continue() -> Sentence.of("runs.next.go-on");
                    case Reply.OnFailure.Fallback _ -> Sentence.of("runs.next.fallback");
                };
            case null -> Sentence.of("runs.next.stop");
            case org.hookwright.workflow.Branch _ -> Sentence.of("runs.next.stop");
            case org.hookwright.workflow.Wait _ -> Sentence.of("runs.next.stop");
        };
    }

    private void refused(Moment.Refused refused) {
        Badge badge = Badge.failed(Sentence.of("runs.badge.refused"));
        line.begin(refused.step(), Timeline.Kind.TRY, now, Duration.ZERO);
        line.end(Timeline.State.BAD, now, refused.why());
        marks.tried(refused.step(), badge, now);
        reason = refused.why();
        entries.add(new Entry(
                entries.size(),
                now,
                refused.step(),
                0,
                badge,
                refused.why(),
                List.of(givenUp(refused.step())),
                Optional.empty()));
    }

    private void chose(Moment.Chose chose) {
        boolean then = chose.why().holds();
        branches.put(chose.step(), chose.why());
        Badge badge = new Badge(Sentence.of(then ? "runs.badge.then" : "runs.badge.otherwise"), Badge.Tone.PLAIN);
        line.left(chose.step(), then ? Slot.OTHERWISE : Slot.THEN);
        marks.chose(chose.step(), badge, then ? Slot.OTHERWISE : Slot.THEN);
        Sentence rules = Because.facts(chose.why());
        entries.add(new Entry(entries.size(), now, chose.step(), 0, badge, rules, List.of(rules), Optional.empty()));
    }

    private void took(Moment.Took took) {
        List<Sentence> values = new ArrayList<>();
        took.outputs()
                .forEach((output, value) -> values.add(Sentence.of("runs.next.took", output, JsonPaths.text(value))));
        values.addAll(took.missing());
        if (!entries.isEmpty() && !values.isEmpty()) {
            entries.set(entries.size() - 1, entries.getLast().followedBy(values));
        }
    }

    private void ended(RunEnd how) {
        end = how;
        line.nothingMore();
        marks.ended();
        if (how == RunEnd.SUCCEEDED) {
            reason = null;
        }
    }
}
