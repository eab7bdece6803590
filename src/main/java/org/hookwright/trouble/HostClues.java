package org.hookwright.trouble;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Event;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;

/** What only the host knows, or what several workflows do to each other there. */
final class HostClues {
    private static final List<String> HOSTS = List.of("freshservice.com", "/api/v2/tickets", "/api/v2/changes");

    private HostClues() {}

    static void add(Subject subject, Clues clues) {
        Workflow workflow = subject.workflow();
        List<Workflow> others = subject.others();
        List<Integer> namesakes = IntStream.range(0, others.size())
                .filter(i -> others.get(i).name().equals(workflow.name()))
                .boxed()
                .toList();
        if (!namesakes.isEmpty()) {
            clues.add(new Clue(
                            "fire.namesake",
                            Certainty.LIKELY,
                            Sentence.of("trouble.fire.namesake", workflow.name(), namesakes.size() + 1))
                    .next(Sentence.of("trouble.fire.namesake.next"))
                    .leading(new Way.ToWorkflow(namesakes.getFirst(), workflow.name())));
        }
        writer(workflow).ifPresent(path -> loops(workflow, path, clues));
        IntStream.range(0, others.size())
                .filter(i -> isBefore(others.get(i), workflow))
                .boxed()
                .findFirst()
                .ifPresent(i -> clues.add(new Clue(
                                "fire.order",
                                Certainty.UNLIKELY,
                                Sentence.of("trouble.fire.order", others.get(i).name()))
                        .next(Sentence.of("trouble.fire.order.next"))
                        .leading(new Way.ToWorkflow(i, others.get(i).name()))));
        clues.add(new Clue("fire.switched-off", Certainty.UNLIKELY, Sentence.of("trouble.fire.switched-off"))
                .next(Sentence.of("trouble.fire.switched-off.next"))
                .leading(workflow.calls().isEmpty() ? new Way.ToFlow() : new Way.ToHandoff()));
    }

    private static void loops(Workflow workflow, StepPath path, Clues clues) {
        Event.On on = workflow.event().on();
        if (on == Event.On.TICKET_UPDATED || on.isChange() || on == Event.On.NOTE_ADDED) {
            String step = workflow.at(path).map(Step::name).orElse("");
            clues.add(new Clue("fire.loop", Certainty.UNLIKELY, Sentence.of("trouble.fire.loop", step))
                    .next(Sentence.of("trouble.fire.loop.next"))
                    .leading(Way.ToSpot.step(path)));
        }
    }

    /** Whether another may have changed the ticket before a workflow sees it. */
    private static boolean isBefore(Workflow other, Workflow workflow) {
        return !other.name().equals(workflow.name())
                && other.event().on() == workflow.event().on()
                && writer(other).isPresent();
    }

    /** A step that changes a ticket at the host itself. */
    private static Optional<StepPath> writer(Workflow workflow) {
        return workflow.places().entrySet().stream()
                .filter(place -> place.getValue() instanceof Call call && isWriter(call))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isWriter(Call call) {
        String url = call.request().url().toLowerCase(Locale.ROOT);
        return call.request().method() != Method.GET && HOSTS.stream().anyMatch(url::contains);
    }
}
