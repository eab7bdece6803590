package org.hookwright.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.store.Stored;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.Namesakes;
import org.hookwright.ui.desk.SaveState;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** What stands over the screens: where one is, for which ticket and environment, and whether it is saved. */
public final class TopBarViewModel {
    /** How the dot beside the name looks, and the key of its word. */
    public record SaveMark(String style, String key) {}

    /**
     * An environment to choose, or none.
     *
     * @param trouble why its file cannot be read, so that it is to be seen and not to be chosen, or null
     */
    public record EnvironmentChoice(
            @Nullable Path file, String name, @Nullable Sentence trouble) {
        static final EnvironmentChoice NONE = new EnvironmentChoice(null, "", null);
    }

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
                () -> choices(desk.tickets().all(), verdicts.getValue()),
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
        return Bindings.createObjectBinding(
                this::ticket, desk.tickets().chosenProperty(), desk.tickets().all());
    }

    private @Nullable TicketChoice ticket() {
        if (!(desk.tickets().chosenProperty().get() instanceof Stored.Readable<Ticket> chosen)) {
            return null;
        }
        TicketChoice choice = TicketChoice.of(chosen.file(), chosen.value(), null);
        return namesakes(desk.tickets().readable()).has(TicketChoice.label(chosen.value()))
                ? choice.withFile()
                : choice;
    }

    public void choose(TicketChoice choice) {
        desk.chooseTicket(choice.file());
    }

    /** Chooses the ticket so many places further, going round. */
    public void stepTicket(int by) {
        List<TicketChoice> all = tickets.getValue().stream()
                .filter(choice -> choice.trouble() == null)
                .toList();
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
        return desk.environments().chosenProperty().map(this::choice).orElse(EnvironmentChoice.NONE);
    }

    public void choose(EnvironmentChoice choice) {
        if (choice.trouble() == null) {
            desk.chooseEnvironment(choice.file());
        }
    }

    /** The readable ones first, in the order of their verdicts. */
    private static List<TicketChoice> choices(List<Stored<Ticket>> tickets, List<Boolean> verdicts) {
        Namesakes namesakes = namesakes(readable(tickets));
        List<TicketChoice> choices = new ArrayList<>();
        for (Stored.Readable<Ticket> ticket : readable(tickets)) {
            Boolean valid = choices.size() < verdicts.size() ? verdicts.get(choices.size()) : null;
            TicketChoice choice = TicketChoice.of(ticket.file(), ticket.value(), valid);
            choices.add(namesakes.has(TicketChoice.label(ticket.value())) ? choice.withFile() : choice);
        }
        for (Stored<Ticket> ticket : tickets) {
            if (ticket instanceof Stored.Unreadable<Ticket>(var file, var problem)) {
                choices.add(TicketChoice.unreadable(file, problem));
            }
        }
        return List.copyOf(choices);
    }

    private static List<Stored.Readable<Ticket>> readable(List<Stored<Ticket>> tickets) {
        return tickets.stream()
                .<Stored.Readable<Ticket>>mapMulti((stored, into) -> {
                    if (stored instanceof Stored.Readable<Ticket> readable) {
                        into.accept(readable);
                    }
                })
                .toList();
    }

    private static Namesakes namesakes(List<Stored.Readable<Ticket>> tickets) {
        return Namesakes.among(tickets.stream().map(stored -> TicketChoice.label(stored.value())));
    }

    private List<EnvironmentChoice> environmentChoices() {
        List<EnvironmentChoice> choices = new ArrayList<>();
        desk.environments().all().forEach(stored -> choices.add(choice(stored)));
        choices.add(EnvironmentChoice.NONE);
        return List.copyOf(choices);
    }

    private EnvironmentChoice choice(Stored<Environment> stored) {
        return switch (stored) {
            case Stored.Readable<Environment> readable ->
                new EnvironmentChoice(
                        readable.file(),
                        Namesakes.among(desk.environments().values().stream().map(Environment::name))
                                .apart(readable.value().name(), readable.file()),
                        null);
            case Stored.Unreadable<Environment>(var file, var problem) ->
                new EnvironmentChoice(file, String.valueOf(file.getFileName()), problem);
        };
    }

    private static SaveMark mark(SaveState state) {
        return switch (state) {
            case SaveState.Saved _ -> new SaveMark("saved", "shell.save.saved");
            case SaveState.Pending _ -> new SaveMark("pending", "shell.save.pending");
            case SaveState.Saving _ -> new SaveMark("pending", "shell.save.saving");
            case SaveState.ConflictOutside _ -> new SaveMark("trouble", "shell.save.conflict");
            case SaveState.Gone _ -> new SaveMark("trouble", "shell.save.gone");
            case SaveState.NotSaved _ -> new SaveMark("trouble", "shell.save.failed");
            case SaveState.ReadOnly _ -> new SaveMark("trouble", "shell.save.read-only");
        };
    }
}
