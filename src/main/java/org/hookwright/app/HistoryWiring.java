package org.hookwright.app;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.hookwright.exchange.Curl;
import org.hookwright.exchange.Shell;
import org.hookwright.history.Kept;
import org.hookwright.history.Origin;
import org.hookwright.language.Sentence;
import org.hookwright.store.Stored;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.Sending;
import org.hookwright.ui.history.HistoryActions;
import org.hookwright.ui.history.HistoryView;
import org.hookwright.ui.history.HistoryViewModel;
import org.hookwright.workflow.Workflow;

/** The history's screen, and what can be done from there. */
final class HistoryWiring implements HistoryActions {
    private static final System.Logger LOG = System.getLogger(HistoryWiring.class.getName());
    private static final String TOPIC = "history";

    private final Surroundings around;
    private final Backstage backstage;
    private final Desk desk;
    private final Sending sending;
    private final Runnable showDesign;

    HistoryWiring(Surroundings around, Backstage backstage, Desk desk, Sending sending, Runnable showDesign) {
        this.around = around;
        this.backstage = backstage;
        this.desk = desk;
        this.sending = sending;
        this.showDesign = showDesign;
    }

    Parent screen(org.hookwright.ui.history.Records records) {
        HistoryViewModel model = new HistoryViewModel(records, around.jobs(), this);
        sending.responseProperty().subscribe(_ -> model.refresh());
        return new HistoryView(
                        model,
                        around.language(),
                        around.jobs(),
                        new HistoryView.Surroundings(around.clock(), ZoneId.systemDefault(), around.desktop()))
                .node();
    }

    /** Sent again as it is designed now, for the same ticket: its secrets were never kept. */
    @Override
    public void sendAgain(long id) {
        with(id, kept -> {
            Origin origin = kept.summary().origin();
            Optional<Stored.Readable<Workflow>> workflow = desk.workflows().readable().stream()
                    .filter(stored -> stored.value().name().equals(origin.workflow()))
                    .findFirst();
            Optional<Stored.Readable<Ticket>> ticket = desk.tickets().readable().stream()
                    .filter(stored -> stored.value().id().equals(origin.ticket()))
                    .findFirst();
            if (workflow.isEmpty() || ticket.isEmpty()) {
                say(Message.Level.WARNING, Sentence.of("app.history.gone", origin.workflow(), origin.ticket()));
                return;
            }
            desk.chooseTicket(ticket.get().file());
            desk.chooseWorkflow(workflow.get().file());
            showDesign.run();
            around.jobs().later(0, sending::send);
        });
    }

    @Override
    public void openAsDraft(long id) {
        with(id, kept -> {
            String name = around.language()
                    .texts()
                    .of("app.workflow.copy", kept.summary().origin().workflow());
            backstage.shelf().create(Draft.of(kept, name));
            showDesign.run();
        });
    }

    @Override
    public void copyAsCurl(long id) {
        with(id, kept -> {
            Workflow draft = Draft.of(kept, "draft");
            around.desktop()
                    .copy(Curl.write(
                            draft.calls().getFirst(),
                            new Ticket("", java.util.Map.of()),
                            Environment.NONE,
                            Set.of(),
                            Shell.BASH));
            say(Message.Level.SUCCESS, Sentence.of("app.curl.copied"));
        });
    }

    private void with(long id, Consumer<Kept> then) {
        around.jobs().wait(_ -> backstage.history().get().find(id), outcome -> {
            switch (outcome) {
                case Outcome.Done(var found) -> found.ifPresent(then);
                case Outcome.Failed(var cause) -> {
                    LOG.log(System.Logger.Level.ERROR, "The history", cause);
                    say(Message.Level.DANGER, Sentence.of("app.files.failed", String.valueOf(cause.getMessage())));
                }
            }
        });
    }

    private void say(Message.Level level, Sentence sentence) {
        around.messages().showPassing(Message.of(TOPIC, level, sentence));
    }
}
