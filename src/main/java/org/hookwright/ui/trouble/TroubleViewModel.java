package org.hookwright.ui.trouble;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.history.HistoryException;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.store.Stored;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.trouble.Complaint;
import org.hookwright.trouble.Diagnosis;
import org.hookwright.trouble.Happening;
import org.hookwright.trouble.Investigation;
import org.hookwright.trouble.Log;
import org.hookwright.trouble.Samples;
import org.hookwright.trouble.Subject;
import org.hookwright.trouble.Way;
import org.hookwright.ui.desk.Desk;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Event;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * What is complained of, about what, and the answer, which follows every change while the screen is looked at. The log
 * is read, and the answer found, off the JavaFX thread.
 */
public final class TroubleViewModel {
    /** How long the keys rest before it is looked at again. */
    static final long QUIET_MILLIS = 120;

    private static final System.Logger LOG = System.getLogger(TroubleViewModel.class.getName());

    private final Desk desk;
    private final ObservableValue<Scope> scope;
    private final Logs logs;
    private final TroubleActions actions;
    private final InstantSource clock;
    private final Latest reading;
    private final Latest looking;
    private final ObjectProperty<Complaint> complaint =
            new SimpleObjectProperty<>(this, "complaint", Complaint.NOT_FIRED);
    private final ObjectProperty<Optional<StepPath>> step = new SimpleObjectProperty<>(this, "step", Optional.empty());
    private final ObjectProperty<Optional<Event.On>> happened =
            new SimpleObjectProperty<>(this, "happened", Optional.empty());
    private final ObjectProperty<Event.By> performer = new SimpleObjectProperty<>(this, "performer", Event.By.ANYONE);
    private final ObjectProperty<Optional<Long>> exchange =
            new SimpleObjectProperty<>(this, "exchange", Optional.empty());
    private final BooleanProperty active = new SimpleBooleanProperty(this, "active");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale");
    private final ReadOnlyObjectWrapper<Answer> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", new Answer.Looking());
    private final ReadOnlyObjectWrapper<List<Summary>> lately = new ReadOnlyObjectWrapper<>(this, "lately", List.of());
    private Log log = Log.EMPTY;
    private Log.@Nullable Wanted read;

    public TroubleViewModel(
            Desk desk,
            ObservableValue<Scope> scope,
            Logs logs,
            TroubleActions actions,
            Jobs jobs,
            InstantSource clock) {
        this.desk = desk;
        this.scope = scope;
        this.logs = logs;
        this.actions = actions;
        this.clock = clock;
        reading = new Latest(jobs);
        looking = new Latest(jobs);
        desk.fileProperty().subscribe((_, _) -> forget());
        desk.workflowProperty().subscribe((_, _) -> look());
        desk.ticketProperty().subscribe((_, _) -> forgetExchange());
        desk.tickets().all().subscribe(this::look);
        scope.subscribe((_, _) -> look());
        complaint.subscribe((_, _) -> look());
        step.subscribe((_, _) -> forgetExchange());
        happened.subscribe((_, _) -> look());
        performer.subscribe((_, _) -> look());
        exchange.subscribe((_, _) -> look());
        active.subscribe(is -> {
            if (is) {
                refresh();
            } else {
                reading.cancel();
                looking.cancel();
            }
        });
    }

    public ObjectProperty<Complaint> complaintProperty() {
        return complaint;
    }

    /** The step that is asked about; nothing for the whole workflow, or its first call. */
    public ObjectProperty<Optional<StepPath>> stepProperty() {
        return step;
    }

    /** What happened to the ticket; nothing for what the sample says of itself. */
    public ObjectProperty<Optional<Event.On>> happenedProperty() {
        return happened;
    }

    /** Who did it; {@code ANYONE} where it is not known. */
    public ObjectProperty<Event.By> performerProperty() {
        return performer;
    }

    /** The exchange that is looked at; nothing for the last one. */
    public ObjectProperty<Optional<Long>> exchangeProperty() {
        return exchange;
    }

    /** The exchanges that can be chosen, newest first. */
    public ReadOnlyObjectProperty<List<Summary>> latelyProperty() {
        return lately.getReadOnlyProperty();
    }

    /** Whether somebody looks; while nobody does, nothing is worked out. */
    public BooleanProperty activeProperty() {
        return active;
    }

    /** Whether what is shown is a moment old. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    Desk desk() {
        return desk;
    }

    /** The steps that can be asked about: the whole only where the question is whether it fired. */
    ObservableValue<List<StepChoice>> stepsProperty() {
        return desk.workflowProperty()
                .flatMap(workflow -> complaint.map(now -> choices(workflow, now)))
                .orElse(List.of());
    }

    private static List<StepChoice> choices(Workflow workflow, Complaint complaint) {
        List<StepChoice> choices = new ArrayList<>();
        if (complaint == Complaint.NOT_FIRED) {
            choices.add(new StepChoice(Optional.empty(), ""));
        }
        workflow.places().forEach((path, found) -> {
            if (found instanceof Call call) {
                choices.add(new StepChoice(Optional.of(path), call.name()));
            }
        });
        return choices;
    }

    /** Asks about a complaint, for the step that is chosen on the desk. */
    public void ask(Complaint about) {
        exchange.set(Optional.empty());
        step.set(
                about == Complaint.NOT_FIRED
                        ? Optional.empty()
                        : desk.spotProperty().get().step().filter(this::isCall));
        complaint.set(about);
    }

    /** Asks about one exchange of the history. */
    public void ask(Complaint about, String stepName, long id) {
        Workflow workflow = desk.workflowProperty().get();
        step.set(workflow == null ? Optional.empty() : workflow.pathOf(stepName));
        complaint.set(about);
        exchange.set(Optional.of(id));
    }

    private boolean isCall(StepPath path) {
        Workflow workflow = desk.workflowProperty().get();
        return workflow != null && workflow.at(path).orElse(null) instanceof Call;
    }

    /** Reads the log anew, as when something was sent. */
    public void refresh() {
        read = null;
        boolean old = stale.get();
        look();
        // The same question once more: what is shown is most likely still right, and nothing is dimmed.
        stale.set(old);
    }

    /** Something was sent: it is the newest exchange that is looked at now. */
    public void sent() {
        exchange.set(Optional.empty());
        refresh();
    }

    /** Goes where a clue leads, or does what it offers. */
    public void follow(Way way) {
        switch (way) {
            case Way.ToCase(var other) -> complaint.set(other);
            case Way.ToTicket to -> {
                List<Stored.Readable<Ticket>> all = desk.tickets().readable();
                if (to.index() < all.size()) {
                    desk.chooseTicket(all.get(to.index()).file());
                }
            }
            case Way.ToWorkflow to -> {
                List<Stored.Readable<Workflow>> others = otherFiles();
                if (to.other() < others.size()) {
                    desk.chooseWorkflow(others.get(to.other()).file());
                }
                actions.go(way);
            }
            case Way.CureFlow(var cure) -> desk.editWorkflow(cure.label(), cure.change());
            case Way.ToSpot _,
                    Way.ToRule _,
                    Way.ToText _,
                    Way.CureCall _,
                    Way.ToExchange _,
                    Way.ToSamples _,
                    Way.ToFlow _,
                    Way.ToSettings _,
                    Way.ToAllowList _,
                    Way.ToHandoff _ -> actions.go(way);
        }
    }

    private void forget() {
        step.set(Optional.empty());
        forgetExchange();
    }

    private void forgetExchange() {
        exchange.set(Optional.empty());
        look();
    }

    private void look() {
        Workflow workflow = desk.workflowProperty().get();
        if (workflow == null) {
            reading.cancel();
            looking.cancel();
            stale.set(false);
            answer.set(new Answer.NoWorkflow());
            return;
        }
        if (!active.get()) {
            return;
        }
        stale.set(true);
        Log.Wanted wanted = wanted(workflow);
        if (wanted.equals(read)) {
            find();
        } else {
            read(wanted);
        }
    }

    private Log.Wanted wanted(Workflow workflow) {
        Optional<String> name = place(workflow).flatMap(workflow::at).map(found -> found.name());
        Ticket ticket = desk.ticketProperty().getValue();
        Optional<String> id = ticket == null ? Optional.empty() : Optional.of(ticket.id());
        return new Log.Wanted(
                workflow.name(), name, id, exchange.get().map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    private Optional<StepPath> place(Workflow workflow) {
        return step.get().filter(this::isCall).or(workflow::firstCall);
    }

    private void read(Log.Wanted wanted) {
        looking.cancel();
        reading.wait(_ -> logs.read(wanted), outcome -> {
            read = wanted;
            log = switch (outcome) {
                case Outcome.Done<Log>(var found) -> found;
                case Outcome.Failed<Log>(var cause) -> {
                    LOG.log(System.Logger.Level.WARNING, "The log cannot be read", cause);
                    yield Log.unreadable(
                            cause instanceof HistoryException known
                                    ? known.sentence()
                                    : Sentence.of("history.unreadable.hint"));
                }
            };
            lately.set(log.lately());
            find();
        });
    }

    private void find() {
        Workflow workflow = desk.workflowProperty().get();
        if (workflow == null) {
            return;
        }
        Complaint about = complaint.get();
        Subject subject = subject(workflow);
        Log known = log;
        looking.computeAfter(
                QUIET_MILLIS,
                cancellation -> Investigation.of(about, subject, known, clock.instant(), cancellation),
                outcome -> {
                    stale.set(false);
                    switch (outcome) {
                        case Outcome.Done<Diagnosis>(var found) -> answer.set(new Answer.Told(found));
                        case Outcome.Failed<Diagnosis>(var cause) -> {
                            LOG.log(System.Logger.Level.ERROR, "The trouble was not examined", cause);
                            answer.set(new Answer.Failed(Sentence.of("trouble.failed.hint")));
                        }
                    }
                });
    }

    private Subject subject(Workflow workflow) {
        List<Stored.Readable<Ticket>> all = desk.tickets().readable();
        int chosen = all.indexOf(desk.tickets().chosenProperty().get());
        Samples samples = new Samples(all.stream().map(Stored.Readable::value).toList(), chosen);
        return new Subject(
                workflow,
                step.get().filter(this::isCall),
                samples,
                scope.getValue(),
                happening(workflow, samples),
                others());
    }

    private Optional<Happening> happening(Workflow workflow, Samples samples) {
        Event.By by = performer.get();
        if (happened.get().isPresent()) {
            return Optional.of(new Happening(happened.get().get(), by));
        }
        Optional<Happening> said = samples.ticket().flatMap(Happening::of).map(happening -> happening.by(by));
        return said.isPresent() || by == Event.By.ANYONE
                ? said
                : Optional.of(new Happening(workflow.event().on(), by));
    }

    private List<Workflow> others() {
        return otherFiles().stream().map(Stored.Readable::value).toList();
    }

    private List<Stored.Readable<Workflow>> otherFiles() {
        Path open = desk.fileProperty().getValue();
        return desk.workflows().readable().stream()
                .filter(stored -> !stored.file().equals(open))
                .toList();
    }
}
