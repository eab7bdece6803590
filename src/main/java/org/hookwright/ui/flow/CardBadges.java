package org.hookwright.ui.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.check.FlowProblem;
import org.hookwright.check.Problem;
import org.hookwright.check.Severity;
import org.hookwright.language.Sentence;
import org.hookwright.ui.desk.FlowReport;
import org.hookwright.ui.response.Badge;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;

/**
 * How many problems each card has. A report on a state that is past counts for the steps of the same names until the
 * next one is there, so that no badge blinks with every key.
 */
final class CardBadges {
    /** What is not worth a badge by itself: it is only worth knowing. */
    private static final Severity QUIET = Severity.NOTE;

    private final Map<String, List<Severity>> found = new HashMap<>();
    private final Workflow workflow;

    /** @param calls what is wrong with what each call sends */
    CardBadges(Workflow workflow, FlowReport report, Map<StepPath, List<Problem>> calls) {
        this.workflow = workflow;
        Workflow said = report.workflow();
        if (said != null) {
            for (FlowProblem problem : report.problems()) {
                note(key(said, problem.step()), problem.severity());
            }
        }
        calls.forEach((path, problems) ->
                problems.forEach(problem -> note(key(workflow, Optional.of(path)), problem.severity())));
    }

    private void note(String key, Severity severity) {
        if (severity != QUIET) {
            found.computeIfAbsent(key, _ -> new ArrayList<>()).add(severity);
        }
    }

    Optional<Badge> of(Spot spot) {
        if (spot instanceof Spot.Start) {
            return Optional.empty();
        }
        List<Severity> all = found.getOrDefault(key(workflow, spot.step()), List.of());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Badge.Tone tone = all.contains(Severity.ERROR) ? Badge.Tone.DANGER : Badge.Tone.WARNING;
        return Optional.of(new Badge(Sentence.of("flow.card.problems", all.size()), tone));
    }

    private static String key(Workflow of, Optional<StepPath> path) {
        return path.map(place -> of.at(place)
                        .map(Step::name)
                        .filter(name -> !name.isEmpty())
                        .map(name -> "name " + name)
                        .orElse(place.toString()))
                .orElse("");
    }
}
