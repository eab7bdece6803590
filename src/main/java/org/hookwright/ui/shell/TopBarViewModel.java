package org.hookwright.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.store.Stored;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.SaveState;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** What stands over the screens: where one is, for which ticket and environment, and whether it is saved. */
public final class TopBarViewModel {
    /** How the dot beside the name looks, and the key of its word. */
    public record SaveMark(String style, String key) {}

    /** An environment to choose, or none. */
    public record EnvironmentChoice(@Nullable Path file, String name) {}

    private final Desk desk;
    private final String workspace;
    private final ObservableValue<List<TicketChoice>> tickets;
    private final ObservableValue<List<EnvironmentChoice>> environments;
    private final BooleanProperty list = new SimpleBooleanProperty(this, "list", true);

    /** @param verdicts whether the body holds for each readable ticket, by its index; empty while not known */
    public TopBarViewModel(Desk desk, String workspace, ObservableValue<List<Boolean>> verdicts) {
        this.desk = desk;
        this.workspace = workspace;
        tickets = Bindings.createObjectBinding(
                () -> choices(desk.tickets().readable(), verdicts.getValue()),
                desk.tickets().all(),
                verdicts);
        environments = Bindings.createObjectBinding(
                this::environmentChoices, desk.environments().all());
    }

    public String workspace() {
        return workspace;
    }

    /** Whether the list of workflows is shown. */
    public BooleanProperty listProperty() {
        return list;
    }

    public ObservableValue<String> workflowNameProperty() {
        return desk.workflowProperty().map(Workflow::name).orElse("");
    }

    public void rename(String name) {
        desk.rename(name);
    }

    public ObservableValue<SaveMark> saveMarkProperty() {
        return desk.saveStateProperty().map(TopBarViewModel::mark);
    }

    public ObservableValue<List<TicketChoice>> ticketsProperty() {
        return tickets;
    }

    public ObservableValue<@Nullable TicketChoice> ticketProperty() {
        return desk.tickets()
                .chosenProperty()
                .map(stored -> stored instanceof Stored.Readable<Ticket> readable
                        ? TicketChoice.of(readable.file(), readable.value(), null)
                        : null);
    }

    public void choose(TicketChoice choice) {
        desk.chooseTicket(choice.file());
    }

    /** Chooses the ticket so many places further, going round. */
    public void stepTicket(int by) {
        List<TicketChoice> all = tickets.getValue();
        TicketChoice now = ticketProperty().getValue();
        if (!all.isEmpty()) {
            int index = 0;
            for (int i = 0; i < all.size(); i++) {
                if (now != null && all.get(i).file().equals(now.file())) {
                    index = i;
                }
            }
            choose(all.get(Math.floorMod(index + by, all.size())));
        }
    }

    public ObservableValue<List<EnvironmentChoice>> environmentsProperty() {
        return environments;
    }

    public ObservableValue<EnvironmentChoice> environmentProperty() {
        return desk.environments()
                .chosenProperty()
                .map(TopBarViewModel::choice)
                .orElse(new EnvironmentChoice(null, ""));
    }

    public void choose(EnvironmentChoice choice) {
        desk.chooseEnvironment(choice.file());
    }

    private static List<TicketChoice> choices(List<Stored.Readable<Ticket>> tickets, List<Boolean> verdicts) {
        List<TicketChoice> choices = new ArrayList<>();
        for (int i = 0; i < tickets.size(); i++) {
            Stored.Readable<Ticket> ticket = tickets.get(i);
            Boolean valid = i < verdicts.size() ? verdicts.get(i) : null;
            choices.add(TicketChoice.of(ticket.file(), ticket.value(), valid));
        }
        return List.copyOf(choices);
    }

    private List<EnvironmentChoice> environmentChoices() {
        List<EnvironmentChoice> choices = new ArrayList<>();
        desk.environments().readable().forEach(stored -> choices.add(choice(stored)));
        choices.add(new EnvironmentChoice(null, ""));
        return List.copyOf(choices);
    }

    private static EnvironmentChoice choice(Stored<Environment> stored) {
        return stored instanceof Stored.Readable<Environment> readable
                ? new EnvironmentChoice(readable.file(), readable.value().name())
                : new EnvironmentChoice(null, "");
    }

    private static SaveMark mark(SaveState state) {
        return switch (state) {
            case SaveState.Saved _ -> new SaveMark("saved", "shell.save.saved");
            case SaveState.Pending _ -> new SaveMark("pending", "shell.save.pending");
            case SaveState.Saving _ -> new SaveMark("pending", "shell.save.saving");
            case SaveState.ConflictOutside _ -> new SaveMark("trouble", "shell.save.conflict");
            case SaveState.NotSaved _ -> new SaveMark("trouble", "shell.save.failed");
            case SaveState.ReadOnly _ -> new SaveMark("trouble", "shell.save.read-only");
        };
    }
}
