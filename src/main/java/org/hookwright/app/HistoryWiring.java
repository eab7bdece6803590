package org.hookwright.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.hookwright.exchange.Curl;
import org.hookwright.exchange.HistoryExport;
import org.hookwright.exchange.Shell;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.Kept;
import org.hookwright.history.Origin;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.store.Stored;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.trouble.Complaint;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.Sending;
import org.hookwright.ui.history.Export;
import org.hookwright.ui.history.HistoryActions;
import org.hookwright.ui.history.HistoryView;
import org.hookwright.ui.history.HistoryViewModel;
import org.hookwright.ui.history.Row;
import org.hookwright.ui.response.ShownExchange;
import org.hookwright.ui.run.Running;
import org.hookwright.ui.settings.SettingsPlace;
import org.hookwright.ui.shell.Screen;
import org.hookwright.ui.trouble.WhyLink;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** The history's screen, and what can be done from there. */
final class HistoryWiring implements HistoryActions {
    private static final System.Logger LOG = System.getLogger(HistoryWiring.class.getName());
    private static final String TOPIC = "history";
    private static final long BETWEEN_NANOS = 100_000_000;

    private final Surroundings around;
    private final Backstage backstage;
    private final Desk desk;
    private final Sending sending;
    private final Running running;
    private final Sitting.Way way;
    private @Nullable HistoryViewModel model;

    HistoryWiring(
            Surroundings around, Backstage backstage, Desk desk, Sending sending, Running running, Sitting.Way way) {
        this.around = around;
        this.backstage = backstage;
        this.desk = desk;
        this.sending = sending;
        this.running = running;
        this.way = way;
    }

    /** Asks why an exchange went wrong. */
    interface Why {
        void ask(Complaint complaint, String step, long exchange);
    }

    Parent screen(Ports ports, Why why) {
        HistoryViewModel model = new HistoryViewModel(ports.records(), around.jobs(), this, ports.memory());
        this.model = model;
        sending.responseProperty().subscribe(_ -> model.refresh());
        ObservableValue<Boolean> going = running.goingProperty();
        going.subscribe((_, _) -> model.refresh());
        HistoryView view = new HistoryView(
                model,
                around.language(),
                around.jobs(),
                new HistoryView.Surroundings(around.clock(), ZoneId.systemDefault(), around.desktop()));
        ObservableValue<@Nullable ShownExchange> opened = model.openedProperty();
        view.offer(WhyLink.button(
                "history-why",
                opened.map(WhyLinks::of).orElse(Optional.empty()),
                complaint -> ask(model.chosenProperty().get(), complaint, why),
                around.language()));
        view.keepSplit(split -> ports.memory().splits().keep(split, "history", HistoryView.LIST_SHARE));
        return view.node();
    }

    /** Opens the workflow and the ticket it was about, as far as they are still there. */
    private void ask(@Nullable Row row, Complaint complaint, Why why) {
        if (row == null) {
            return;
        }
        workflow(row.origin().workflow()).ifPresent(found -> desk.chooseWorkflow(found.file()));
        ticket(row.ticket()).ifPresent(found -> desk.chooseTicket(found.file()));
        why.ask(complaint, row.origin().step(), row.id());
    }

    private Optional<Stored.Readable<Workflow>> workflow(String name) {
        return desk.workflows().readable().stream()
                .filter(stored -> stored.value().name().equals(name))
                .findFirst();
    }

    private Optional<Stored.Readable<Ticket>> ticket(String id) {
        return desk.tickets().readable().stream()
                .filter(stored -> stored.value().id().equals(id))
                .findFirst();
    }

    private Optional<Stored.Readable<Environment>> environment(String name) {
        return desk.environments().readable().stream()
                .filter(stored -> stored.value().name().equals(name))
                .findFirst();
    }

    /** Shows an exchange, once there is a screen. */
    void show(long id) {
        if (model != null) {
            model.show(id);
        }
    }

    /** As it is designed now, for the same ticket in the same environment: its secrets were never kept. */
    @Override
    public void sendAgain(long id) {
        with(id, kept -> {
            Origin origin = kept.summary().origin();
            Optional<Stored.Readable<Workflow>> workflow = workflow(origin.workflow());
            Optional<Stored.Readable<Ticket>> ticket = ticket(origin.ticket());
            Optional<Stored.Readable<Environment>> environment = environment(origin.environment());
            Optional<StepPath> step = workflow.flatMap(found -> found.value().pathOf(origin.step()));
            boolean without = origin.environment().isEmpty();
            if (workflow.isEmpty() || ticket.isEmpty() || (environment.isEmpty() && !without)) {
                say(
                        Message.Level.WARNING,
                        Sentence.of("app.history.gone", origin.workflow(), origin.ticket(), origin.environment()));
                return;
            }
            if (step.isEmpty()) {
                say(Message.Level.WARNING, Sentence.of("app.history.step-gone", origin.step(), origin.workflow()));
                return;
            }
            desk.chooseEnvironment(environment.map(Stored.Readable::file).orElse(null));
            desk.chooseTicket(ticket.get().file());
            desk.chooseWorkflow(workflow.get().file());
            desk.choose(new Spot.At(step.get()));
            way.go(Screen.DESIGN);
            say(Message.Level.PLAIN, again(origin));
            around.jobs().later(0, sending::send);
        });
    }

    private static Sentence again(Origin origin) {
        return origin.environment().isEmpty()
                ? Sentence.of("app.history.again-without", origin.workflow(), origin.step(), origin.ticket())
                : Sentence.of(
                        "app.history.again", origin.workflow(), origin.step(), origin.ticket(), origin.environment());
    }

    @Override
    public void openAsDraft(long id) {
        with(id, kept -> {
            String name = around.language()
                    .texts()
                    .of("app.workflow.copy", kept.summary().origin().workflow());
            backstage.shelf().create(Draft.of(kept, name));
            way.go(Screen.DESIGN);
        });
    }

    @Override
    public void copyAsCurl(long id) {
        with(id, kept -> {
            Workflow draft = Draft.of(kept, "draft");
            around.desktop()
                    .copy(Curl.write(
                            draft.calls().getFirst(),
                            new Scope(new Ticket("", Map.of()), Environment.NONE, Map.of()),
                            Curl.Secrets.BY_NAME,
                            Shell.BASH));
            say(
                    Message.Level.SUCCESS,
                    Sentence.of(
                            kept.request().contains(Masking.DOTS) ? "app.history.curl-with-dots" : "app.history.curl"));
        });
    }

    /** What goes is held in memory as long as it may be wanted back. */
    @Override
    public void delete(List<Long> ids) {
        around.jobs()
                .wait(
                        _ -> {
                            History history = backstage.history().get();
                            List<Kept> gone = new ArrayList<>();
                            for (Long id : ids) {
                                history.find(id).ifPresent(gone::add);
                            }
                            history.delete(ids);
                            backstage.history().changed();
                            return gone;
                        },
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var gone) ->
                                    changed(Sentence.of("app.history.deleted", gone.size()), () -> restore(gone));
                                case Outcome.Failed(var cause) -> failed(cause);
                            }
                        });
    }

    private void restore(List<Kept> gone) {
        around.jobs()
                .wait(
                        _ -> {
                            backstage.history().get().restore(gone);
                            return gone.size();
                        },
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var _) -> refresh();
                                case Outcome.Failed(var cause) -> failed(cause);
                            }
                        });
    }

    @Override
    public void filterDeleted(String name, Runnable back) {
        undoable(Sentence.of("app.history.filter-deleted", name), back);
    }

    private void changed(Sentence what, Runnable back) {
        refresh();
        undoable(what, back);
    }

    private void undoable(Sentence what, Runnable back) {
        around.messages()
                .showPassing(Message.of(
                        TOPIC,
                        Message.Level.PLAIN,
                        what,
                        new Message.Action(Sentence.of("app.history.put-back"), back)));
    }

    private void refresh() {
        if (model != null) {
            model.refresh();
        }
    }

    private void failed(Exception cause) {
        LOG.log(System.Logger.Level.ERROR, "The history", cause);
        say(Message.Level.DANGER, whatOf(cause));
    }

    @Override
    public Optional<Path> whereToExport(Export export) {
        String day = LocalDate.ofInstant(around.clock().instant(), ZoneId.systemDefault())
                .toString();
        return around.desktop()
                .whereToSave("hookwright-" + day + "." + export.format().ending());
    }

    @Override
    public Writing writing(Export export) {
        Texts texts = around.language().texts();
        Masking secrets = Masking.of(backstage.vault().secretsProperty().get().values());
        return (file, progress, cancellation) -> {
            HistoryExport writer = new HistoryExport(backstage.history().get(), texts, secrets);
            HistoryExport.Progress seldom = seldom(progress);
            return export.ids().isEmpty()
                    ? writer.write(
                            new FilterQuery(around.clock(), ZoneId.systemDefault()).of(export.filter()),
                            export.format(),
                            file,
                            seldom,
                            cancellation)
                    : writer.write(export.ids(), export.format(), file, seldom, cancellation);
        };
    }

    /** Ten times a second is often enough for those who look on. */
    private static HistoryExport.Progress seldom(Progress progress) {
        long[] next = {System.nanoTime()};
        return (done, all) -> {
            if (System.nanoTime() >= next[0]) {
                next[0] = System.nanoTime() + BETWEEN_NANOS;
                progress.at(done, all);
            }
        };
    }

    @Override
    public void exported(Path file, long count) {
        Path folder = file.toAbsolutePath().getParent();
        around.messages()
                .show(Message.of(
                        "history-export",
                        Message.Level.SUCCESS,
                        Sentence.of("app.history.exported", count, file.getFileName()),
                        new Message.Action(
                                Sentence.of("app.history.show-folder"),
                                () -> around.desktop().open(folder == null ? file : folder))));
    }

    @Override
    public void changeLimits() {
        way.go(new SettingsPlace.HistoryLimits());
    }

    private void with(long id, Consumer<Kept> then) {
        around.jobs().wait(_ -> backstage.history().get().find(id), outcome -> {
            switch (outcome) {
                case Outcome.Done(var found) ->
                    found.ifPresentOrElse(
                            then, () -> say(Message.Level.WARNING, Sentence.of("history.details.unreadable")));
                case Outcome.Failed(var cause) -> failed(cause);
            }
        });
    }

    private static Sentence whatOf(Exception cause) {
        return cause instanceof HistoryException known ? known.sentence() : Sentence.of("history.details.unreadable");
    }

    private void say(Message.Level level, Sentence sentence) {
        around.messages().showPassing(Message.of(TOPIC, level, sentence));
    }
}
