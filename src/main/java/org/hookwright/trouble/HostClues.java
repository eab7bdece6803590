package org.hookwright.trouble;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        long namesakes = subject.others().stream()
                .filter(other -> other.name().equals(workflow.name()))
                .count();
        if (namesakes > 0) {
            clues.add(new Clue(
                            "fire.namesake",
                            Certainty.LIKELY,
                            Sentence.of("trouble.fire.namesake", workflow.name(), namesakes + 1))
                    .next(Sentence.of("trouble.fire.namesake.next")));
        }
        writer(workflow).ifPresent(path -> loops(workflow, path, clues));
        subject.others().stream()
                .filter(other -> !other.name().equals(workflow.name()))
                .filter(other -> isSameMoment(other.event(), workflow.event())
                        && writer(other).isPresent())
                .findFirst()
                .ifPresent(other -> clues.add(
                        new Clue("fire.order", Certainty.UNLIKELY, Sentence.of("trouble.fire.order", other.name()))
                                .next(Sentence.of("trouble.fire.order.next"))));
        clues.add(new Clue("fire.switched-off", Certainty.UNLIKELY, Sentence.of("trouble.fire.switched-off"))
                .next(Sentence.of("trouble.fire.switched-off.next")));
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

    private static boolean isSameMoment(Event one, Event other) {
        return one.on() == other.on();
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
