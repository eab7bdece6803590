package org.hookwright.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hookwright.condition.Because;
import org.hookwright.condition.Explanation;
import org.hookwright.language.Texts;
import org.hookwright.run.Lengths;
import org.hookwright.run.Moment;
import org.hookwright.send.Answer;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** The moments of a run as lines for people: the time since its beginning, the step, what happened. */
final class RunLines implements Consumer<Moment> {
    private final Workflow workflow;
    private final Texts texts;
    private final UnaryOperator<String> masked;
    private final Consumer<String> out;
    private final List<String> lines = new ArrayList<>();
    private @Nullable Instant start;

    /** @param masked makes dots of what nobody is to read in a log */
    RunLines(Workflow workflow, Texts texts, UnaryOperator<String> masked, Consumer<String> out) {
        this.workflow = workflow;
        this.masked = masked;
        this.texts = texts;
        this.out = out;
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void accept(Moment moment) {
        if (start == null) {
            start = moment.at();
        }
        switch (moment) {
            case Moment.Asked asked -> asked(asked);
            case Moment.Trying _, Moment.Done _, Moment.Ended _ -> {}
            case Moment.Tried tried -> tried(tried);
            case Moment.Refused refused -> line(moment, refused.step(), texts.of(refused.why()));
            case Moment.Paused paused ->
                line(moment, paused.step(), texts.of("cli.run.pause", Lengths.clock(paused.length())));
            case Moment.Chose chose ->
                line(
                        moment,
                        chose.step(),
                        texts.of(
                                chose.why().holds() ? "cli.run.then" : "cli.run.otherwise",
                                because(chose.why(), Because.Asker.BRANCH)));
            case Moment.Took took -> {
                took.outputs()
                        .forEach((name, value) ->
                                line(moment, took.step(), name + " = " + org.hookwright.payload.JsonPaths.text(value)));
                took.missing().forEach(why -> line(moment, took.step(), texts.of(why)));
            }
        }
    }

    private void asked(Moment.Asked asked) {
        String key = asked.why().holds() ? "cli.run.fired" : "cli.run.not-fired";
        add(time(asked.at()) + "  " + texts.of(key, because(asked.why(), Because.Asker.WORKFLOW)));
    }

    private String because(Explanation why, Because.Asker asker) {
        return Because.line(why, asker, texts);
    }

    private void tried(Moment.Tried tried) {
        String status = tried.exchange()
                .map(Moment.Exchange::answer)
                .map(answer -> answer instanceof Answer.Reply reply
                        ? String.valueOf(reply.status().code())
                        : "–")
                .orElse("–");
        line(
                tried,
                tried.step(),
                texts.of(
                        "cli.run.tried",
                        tried.attempt(),
                        status,
                        texts.of(tried.judgement().what())));
    }

    private void line(Moment moment, StepPath path, String said) {
        add(time(moment.at()) + "  " + name(path) + "  " + said);
    }

    private String name(StepPath path) {
        Step step = workflow.at(path).orElse(null);
        return switch (step) {
            case null -> path.toString();
            case Call call -> call.name();
            case Branch branch -> branch.name().isEmpty() ? path.toString() : branch.name();
            case Wait wait -> wait.name().isEmpty() ? path.toString() : wait.name();
        };
    }

    private void add(String said) {
        String line = masked.apply(said);
        lines.add(line);
        out.accept(line);
    }

    private String time(Instant at) {
        return Lengths.clock(Duration.between(start == null ? at : start, at));
    }
}
