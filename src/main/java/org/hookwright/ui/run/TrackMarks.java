package org.hookwright.ui.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hookwright.language.Sentence;
import org.hookwright.run.Lengths;
import org.hookwright.run.Moment;
import org.hookwright.ui.desk.StepMark;
import org.hookwright.ui.desk.StepMark.Stage;
import org.hookwright.ui.response.Amounts;
import org.hookwright.ui.response.Badge;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;

/** What a run makes of each step, in a word, for the cards of the flow. */
final class TrackMarks {
    private final Workflow workflow;
    private final Set<StepPath> all;
    private final Map<StepPath, StepMark> marks = new LinkedHashMap<>();
    private final Map<StepPath, List<Sentence>> answers = new HashMap<>();
    private final Map<StepPath, Integer> attempts = new HashMap<>();
    private Duration began = Duration.ZERO;

    TrackMarks(Workflow workflow) {
        this.workflow = workflow;
        this.all = workflow.places().keySet();
    }

    Map<StepPath, StepMark> look() {
        return marks;
    }

    void trying(StepPath step, int attempt, Duration now) {
        began = now;
        attempts.put(step, attempt);
        put(step, Stage.GOING, new Badge(Sentence.of("runs.mark.trying", attempt), Badge.Tone.PLAIN));
    }

    void tried(StepPath step, Badge badge, Duration now) {
        answers.computeIfAbsent(step, _ -> new ArrayList<>()).add(badge.text());
        put(step, Stage.GOING, new Badge(word(step, badge.text(), now), badge.tone()));
    }

    /** So many times the same, or the answer of the last try, or how long the only one took. */
    private Sentence word(StepPath step, Sentence answer, Duration now) {
        int tries = attempts.getOrDefault(step, 0);
        if (tries == 0) {
            return answer;
        }
        if (tries == 1) {
            return Sentence.of("runs.mark.took", answer, Amounts.time(now.minus(began)));
        }
        boolean same = answers.getOrDefault(step, List.of()).stream().allMatch(answer::equals);
        return Sentence.of(same ? "runs.mark.times" : "runs.mark.at-try", answer, tries);
    }

    void paused(StepPath step, Duration length) {
        StepMark before = marks.get(step);
        if (before == null) {
            put(
                    step,
                    Stage.GOING,
                    new Badge(Sentence.of("runs.mark.waiting", Lengths.words(length)), Badge.Tone.PLAIN));
        }
    }

    void chose(StepPath step, Badge badge, Slot left) {
        put(step, Stage.GOING, badge);
        all.stream()
                .filter(path -> path.isWithin(step)
                        && !path.equals(step)
                        && path.hops().get(step.hops().size()).slot() == left)
                .forEach(this::notTaken);
    }

    void done(StepPath step, Moment.StepState state) {
        Badge badge = marks.containsKey(step) ? marks.get(step).badge() : new Badge(word(step), Badge.Tone.PLAIN);
        put(
                step,
                switch (state) {
                    case SUCCEEDED -> Stage.SUCCEEDED;
                    case FELL_BACK -> Stage.FELL_BACK;
                    case FAILED_ON, FAILED -> Stage.FAILED;
                },
                workflow.at(step).orElse(null) instanceof Wait ? new Badge(word(step), Badge.Tone.SUCCESS) : badge);
    }

    /** What has not been come to never will be. */
    void ended() {
        all.stream().filter(path -> !marks.containsKey(path)).forEach(this::notTaken);
        marks.replaceAll((path, mark) -> mark.stage() == Stage.GOING
                ? new StepMark(
                        workflow.at(path).orElse(null) instanceof Branch ? Stage.SUCCEEDED : Stage.FAILED, mark.badge())
                : mark);
    }

    private void notTaken(StepPath path) {
        put(path, Stage.NOT_TAKEN, new Badge(Sentence.of("runs.mark.not-taken"), Badge.Tone.PLAIN));
    }

    private Sentence word(StepPath step) {
        return Sentence.of(workflow.at(step).orElse(null) instanceof Wait ? "runs.mark.waited" : "runs.next.done");
    }

    private void put(StepPath step, Stage stage, Badge badge) {
        marks.put(step, new StepMark(stage, badge));
    }
}
