package org.hookwright.ui.request;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.FlowProblem;
import org.hookwright.check.Severity;
import org.hookwright.language.Sentence;
import org.hookwright.run.WorstCase;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.FlowReport;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Retry;
import org.hookwright.workflow.StepPath;

/** Which of the host's two ways the call goes, whose rules its delivery follows, and how long all of it can take. */
public final class DeliveryViewModel {
    /** The longest wait that can be asked for here, in seconds. */
    public static final int LONGEST_SECONDS = 600;

    /** Whose rules are followed. */
    public enum Rules {
        FRESHSERVICE,
        OWN
    }

    private final Desk desk;
    private final ObservableValue<FlowReport> report;
    private final ObservableValue<Delivery> delivery;
    private final ObservableValue<Sentence> worst;
    private final ObservableValue<List<FlowProblem>> problems;
    private final Kept<Delivery> own;

    public DeliveryViewModel(Desk desk, ObservableValue<FlowReport> report) {
        this.desk = desk;
        this.report = report;
        own = new Kept<>(desk);
        delivery = desk.callProperty().map(Call::delivery).orElse(Delivery.FRESHSERVICE);
        worst = Bindings.createObjectBinding(this::worst, desk.callProperty(), desk.spotProperty());
        problems = Bindings.createObjectBinding(this::problems, report, desk.callProperty(), desk.spotProperty());
    }

    public ObservableValue<Integer> secondsProperty() {
        return delivery.map(it -> (int) Math.max(1, it.timeout().toSeconds()));
    }

    /** Whether Freshservice would wait just as long. */
    public ObservableValue<Boolean> likeHostProperty() {
        return delivery.map(it -> it.timeout().equals(Delivery.HOST_TIMEOUT));
    }

    public ObservableValue<Rules> rulesProperty() {
        return delivery.map(it -> it.retry() instanceof Retry.Freshservice ? Rules.FRESHSERVICE : Rules.OWN);
    }

    /** Whether a redirect is followed. */
    public ObservableValue<Boolean> followsProperty() {
        return delivery.map(Delivery::followRedirects);
    }

    public ObservableValue<Boolean> escapesProperty() {
        return desk.callProperty().map(Call::escape).orElse(false);
    }

    public ObservableValue<Call.Kind> kindProperty() {
        return desk.callProperty().map(Call::kind).orElse(Call.Kind.WEBHOOK);
    }

    /** How long the call can take, and what then. */
    public ObservableValue<Sentence> worstProperty() {
        return worst;
    }

    /** What there is to say against how it is delivered. */
    public ObservableValue<List<FlowProblem>> problemsProperty() {
        return problems;
    }

    public void cure(FlowProblem.FlowCure cure) {
        desk.editWorkflow(cure.label(), cure.change());
    }

    /** Own rules that were left come back as they were. The header with the id belongs to neither, nor do redirects. */
    public void choose(Rules rules) {
        Delivery now = delivery.getValue();
        if (rules == rulesProperty().getValue()) {
            return;
        }
        Delivery next = Delivery.FRESHSERVICE;
        if (rules == Rules.FRESHSERVICE) {
            own.leave(now);
        } else {
            next = own.back().orElse(new Delivery(now.timeout(), Retry.Custom.USUAL, ""));
        }
        Delivery chosen = next.withIdempotencyHeader(now.idempotencyHeader()).following(now.followRedirects());
        desk.edit(Sentence.of("request.edit.rules"), call -> call.with(chosen));
    }

    public void waitFor(int seconds) {
        Duration timeout = Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_SECONDS));
        if (timeout.toSeconds() != secondsProperty().getValue()) {
            desk.edit(
                    Sentence.of("request.edit.timeout"),
                    call -> call.with(call.delivery().with(timeout)));
        }
    }

    public void waitLikeHost() {
        desk.edit(
                Sentence.of("request.edit.timeout"),
                call -> call.with(call.delivery().with(Delivery.HOST_TIMEOUT)));
    }

    public void follow(boolean follow) {
        if (follow != followsProperty().getValue()) {
            desk.edit(
                    Sentence.of("request.edit.redirects"),
                    call -> call.with(call.delivery().following(follow)));
        }
    }

    public void escape(boolean escape) {
        if (escape != escapesProperty().getValue()) {
            desk.edit(Sentence.of("request.edit.escape"), call -> call.escaping(escape));
        }
    }

    public void choose(Call.Kind kind) {
        if (kind != kindProperty().getValue()) {
            desk.edit(Sentence.of("request.edit.kind"), call -> call.with(kind));
        }
    }

    private Sentence worst() {
        Call call = desk.callProperty().get();
        Optional<StepPath> place = desk.spotProperty().get().step();
        if (call == null || place.isEmpty()) {
            return Sentence.of("request.length.seconds", 0);
        }
        List<WorstCase.Bar> bars = WorstCase.of(place.get(), call).bars().stream()
                .filter(bar -> bar.step().equals(place.get()))
                .toList();
        long tries =
                bars.stream().filter(bar -> bar.kind() == WorstCase.Kind.TRY).count();
        Sentence length = Lengths.of(bars.getLast().to());
        return tries == 1
                ? Sentence.of("request.delivery.worst-one", length, then(call))
                : Sentence.of("request.delivery.worst", tries, length, then(call));
    }

    private static Sentence then(Call call) {
        return switch (call.reply().onFailure()) {
            case Reply.OnFailure.Stop() -> Sentence.of("request.delivery.then-stop");
            case Reply.OnFailure.Continue() -> Sentence.of("request.delivery.then-continue");
            case Reply.OnFailure.Fallback(var steps) ->
                steps.isEmpty()
                        ? Sentence.of("request.delivery.then-nothing")
                        : Sentence.of("request.delivery.then-fallback");
        };
    }

    /** Warnings only: what is noted of own rules stands beside them anyhow. */
    private List<FlowProblem> problems() {
        Optional<StepPath> place = desk.spotProperty().get().step();
        return report.getValue().problems().stream()
                .filter(problem -> problem.code().startsWith("delivery.")
                        && problem.severity() != Severity.NOTE
                        && place.isPresent()
                        && problem.step().equals(place))
                .toList();
    }
}
