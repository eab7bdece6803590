package org.hookwright.ui.run;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.store.BadLineException;
import org.hookwright.task.Cancellation;
import org.hookwright.task.Job;
import org.hookwright.task.Jobs;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.Sending;
import org.hookwright.ui.desk.StepMark;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * The run of a workflow: one at a time, to be called off at any moment. It is of the workflow as it was at the start
 * and goes on whatever is opened, edited or looked at meanwhile.
 */
public final class Running {
    private static final System.Logger LOG = System.getLogger(Running.class.getName());

    /** Ten times a second is as often as anybody can look, however many moments there are. */
    private static final long LOOK_MILLIS = 100;

    private final Desk desk;
    private final Around around;
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new RunState.Idle());
    private final ObservableValue<Boolean> going = state.map(now -> now instanceof RunState.Going);
    private final ReadOnlyObjectWrapper<List<TicketRun>> runs = new ReadOnlyObjectWrapper<>(this, "runs", List.of());
    private final ReadOnlyObjectWrapper<@Nullable TicketRun> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ObjectProperty<Order.Clock> clock = new SimpleObjectProperty<>(this, "clock", Order.Clock.TURNED);
    private final ObjectProperty<Boolean> dry = new SimpleObjectProperty<>(this, "dry", false);
    private final ObjectProperty<Whom> whom = new SimpleObjectProperty<>(this, "whom", Whom.ONE);
    private final ObservableValue<Boolean> canPress;
    private final ObservableValue<Map<StepPath, StepMark>> marks;
    private @Nullable Path file;
    private @Nullable Ledger ledger;
    private @Nullable Cancellation stop;
    private boolean chosen;
    private Job looking = new Idle();
    private Runnable started = () -> {};
    private Sending.Heard heard = (_, _, _, _) -> {};

    /**
     * What a run needs beside the desk.
     *
     * @param scope of the chosen ticket: its environment and secrets are those of every ticket
     * @param ask asks for a file of tickets; nothing where the person thought better of it
     */
    public record Around(
            ObservableValue<Scope> scope, Runs runs, Supplier<Optional<Path>> ask, Jobs jobs, InstantSource clock) {}

    private record Idle() implements Job {
        @Override
        public void cancel() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }

    public Running(Desk desk, Around around) {
        this.desk = desk;
        this.around = around;
        ReadOnlyObjectProperty<@Nullable Workflow> workflow = desk.workflowProperty();
        canPress = Bindings.createBooleanBinding(() -> isGoing() || workflow.get() != null, state, workflow);
        marks = Bindings.createObjectBinding(this::marks, shown, workflow);
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> goingProperty() {
        return going;
    }

    public boolean isGoing() {
        return state.get() instanceof RunState.Going;
    }

    /** Whether there is something to run or to call off. */
    public ObservableValue<Boolean> canPressProperty() {
        return canPress;
    }

    /** The runs of single tickets that are kept, in order: the last of them, and those that went ill. */
    public ReadOnlyObjectProperty<List<TicketRun>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /** The ticket's run that is looked at: the chosen one, or the one that goes on. */
    public ReadOnlyObjectProperty<@Nullable TicketRun> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How pauses pass in the next run. */
    public ObjectProperty<Order.Clock> clockProperty() {
        return clock;
    }

    /** Whether the next run sends nothing. */
    public ObjectProperty<Boolean> dryProperty() {
        return dry;
    }

    /** For which tickets the next run is. */
    public ObjectProperty<Whom> whomProperty() {
        return whom;
    }

    /** What the run made of the steps of the open workflow; nothing where it was another one's. */
    public ObservableValue<Map<StepPath, StepMark>> marksProperty() {
        return marks;
    }

    /** Has someone told that a run was started. */
    public void onStart(Runnable heard) {
        started = heard;
    }

    /** Has someone told of the replies that calls get, the last of each now and then. */
    public void onReply(Sending.Heard other) {
        heard = other;
    }

    /** Whether the run that is shown is of the workflow that is open. */
    public boolean isOfOpenWorkflow() {
        return file != null && file.equals(desk.fileProperty().getValue());
    }

    /** Runs, or calls off what goes on: the one button's two meanings. */
    public void press() {
        if (isGoing()) {
            cancel();
        } else {
            start();
        }
    }

    /** Runs the open workflow. While one goes on it does nothing. */
    public void start() {
        Workflow workflow = desk.workflowProperty().get();
        if (workflow == null || isGoing()) {
            return;
        }
        tickets().ifPresent(tickets -> start(new Order(workflow, clock.get(), dry.get()), tickets));
    }

    private Optional<Tickets> tickets() {
        return switch (whom.get()) {
            case ONE ->
                Optional.of(new Tickets.Listed(List.of(around.scope().getValue().ticket())));
            case ALL, FIRING -> Optional.of(new Tickets.Listed(desk.tickets().values()));
            case FILE -> around.ask().get().map(Tickets.Lines::new);
        };
    }

    private void start(Order order, Tickets tickets) {
        Ledger book = new Ledger(order, tickets.count(), around.clock());
        Cancellation calledOff = new Cancellation();
        ledger = book;
        stop = calledOff;
        file = desk.fileProperty().getValue();
        chosen = false;
        shown.set(null);
        runs.set(List.of());
        state.set(new RunState.Going(book.look().sums(), false));
        started.run();
        RunWork work =
                new RunWork(order, tickets, around.scope().getValue(), whom.get() == Whom.FIRING, around.runs(), book);
        var _ = around.jobs()
                .wait(
                        cancellation -> {
                            cancellation.onCancel(calledOff::cancel);
                            work.run(calledOff);
                            return calledOff.isCancelled();
                        },
                        this::ended);
        lookAgain();
    }

    /** Calls off what goes on. It is over once the way out was entered in the history. */
    public void cancel() {
        if (stop != null && state.get() instanceof RunState.Going(var sums, var _)) {
            stop.cancel();
            state.set(new RunState.Going(sums, true));
        }
    }

    /** Looks at one ticket's run; while the run goes on it stays at that one. */
    public void choose(TicketRun run) {
        chosen = true;
        shown.set(run);
    }

    private void lookAgain() {
        looking = around.jobs().later(LOOK_MILLIS, () -> {
            if (isGoing()) {
                lookNow();
                lookAgain();
            }
        });
    }

    /** Brings what is shown up to the moment. */
    void lookNow() {
        if (state.get() instanceof RunState.Going(var _, var stopping)) {
            look().ifPresent(sums -> state.set(new RunState.Going(sums, stopping)));
        }
    }

    /** Shows what has happened since the last look. */
    private Optional<Sums> look() {
        if (ledger == null) {
            return Optional.empty();
        }
        Ledger.Look now = ledger.look();
        runs.set(now.runs());
        Path of = file;
        if (of != null) {
            now.replies().forEach((call, reply) -> heard.reply(of, call, reply.status(), reply.body()));
        }
        if (!chosen) {
            Optional<TicketRun> last = now.runs().isEmpty()
                    ? Optional.empty()
                    : Optional.of(now.runs().getLast());
            now.current().or(() -> last).ifPresent(shown::set);
        }
        return Optional.of(now.sums());
    }

    private void ended(Outcome<Boolean> outcome) {
        looking.cancel();
        Sums sums = look().orElseThrow();
        switch (outcome) {
            case Outcome.Done(var calledOff) -> state.set(new RunState.Over(sums, calledOff));
            case Outcome.Failed(var cause) -> {
                state.set(new RunState.Broken(sums, said(cause)));
            }
        }
        if (!chosen) {
            runs.get().stream().filter(TicketRun::isBad).findFirst().ifPresent(shown::set);
        }
    }

    private static Sentence said(Exception cause) {
        if (cause instanceof BadLineException bad) {
            return bad.sentence();
        }
        LOG.log(System.Logger.Level.ERROR, "A run failed in an unforeseen way", cause);
        return Sentence.of("runs.broken", String.valueOf(cause.getMessage()));
    }

    /** A step that has moved since keeps its mark by its name; what is gone has none. */
    private Map<StepPath, StepMark> marks() {
        TicketRun run = shown.get();
        Workflow open = desk.workflowProperty().get();
        Optional<Sums> sums = state.get().reached();
        if (run == null || open == null || sums.isEmpty() || !isOfOpenWorkflow()) {
            return Map.of();
        }
        Workflow ran = sums.get().order().workflow();
        Map<StepPath, StepMark> found = new LinkedHashMap<>();
        run.marks().forEach((path, mark) -> placeNow(ran, open, path).ifPresent(now -> found.put(now, mark)));
        return found;
    }

    /** Where a step of the run's workflow stands in the open one. */
    public Optional<StepPath> placeNow(StepPath path) {
        Workflow open = desk.workflowProperty().get();
        return open == null || !isOfOpenWorkflow()
                ? Optional.empty()
                : state.get().reached().flatMap(sums -> placeNow(sums.order().workflow(), open, path));
    }

    private static Optional<StepPath> placeNow(Workflow ran, Workflow open, StepPath path) {
        Optional<Step> step = ran.at(path);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        if (open.at(path).map(Step::name).equals(step.map(Step::name))
                && open.at(path).map(Object::getClass).equals(step.map(Object::getClass))) {
            return Optional.of(path);
        }
        return step.get().name().isEmpty()
                ? Optional.empty()
                : open.pathOf(step.get().name());
    }

    /** What a ticket is called in a list. */
    static String label(Ticket ticket) {
        return ticket.id().isEmpty() ? ticket.name() : ticket.id();
    }
}
