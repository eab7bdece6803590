package org.hookwright.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.store.Stored;
import org.hookwright.task.Jobs;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.SaveState;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** What stands over the screens: where one is, for which ticket and environment, and whether it is saved. */
public final class TopBarViewModel {
    /** How long it is said that something was saved because it was asked for. */
    private static final long SAID_MILLIS = 4_000;

    /** How the dot beside the name looks, and its words. */
    public record SaveMark(String style, Sentence words) {}

    /** An environment to choose, or none. */
    public record EnvironmentChoice(@Nullable Path file, String name) {}

    private final Desk desk;
    private final String workspace;
    private final Jobs jobs;
    private final ObjectProperty<@Nullable Sentence> said = new SimpleObjectProperty<>(this, "said");
    private final ObservableValue<List<TicketChoice>> tickets;
    private final ObservableValue<List<EnvironmentChoice>> environments;
    private final BooleanProperty list = new SimpleBooleanProperty(this, "list", true);

    /**
     * Over a desk.
     *
     * @param verdicts whether the body holds for each readable ticket, by its index; empty while not known
     */
    public TopBarViewModel(Desk desk, String workspace, ObservableValue<List<Boolean>> verdicts, Jobs jobs) {
        this.desk = desk;
        this.workspace = workspace;
        this.jobs = jobs;
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
        return Bindings.createObjectBinding(
                () -> mark(desk.saveStateProperty().getValue(), said.get()), desk.saveStateProperty(), said);
    }

    /** Saves at once and says for a while that and where it was done: the habit is answered, though nobody needs it. */
    public void save() {
        desk.whenSaved(() -> {
            Path file = desk.fileProperty().getValue();
            if (file != null && !desk.hasUnsaved()) {
                Sentence now = Sentence.of("shell.save.said", String.valueOf(file.getFileName()));
                said.set(now);
                jobs.later(SAID_MILLIS, () -> {
                    if (now.equals(said.get())) {
                        said.set(null);
                    }
                });
            }
        });
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

    /** Those whose names hold what was typed, none called in words. */
    public List<EnvironmentChoice> environmentsMatching(String query, Texts texts) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        return environments.getValue().stream()
                .map(choice -> choice.file() == null
                        ? new EnvironmentChoice(null, texts.of("shell.top.environment-none"))
                        : choice)
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
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

    private static SaveMark mark(SaveState state, @Nullable Sentence said) {
        return switch (state) {
            case SaveState.Saved _ -> new SaveMark("saved", said == null ? Sentence.of("shell.save.saved") : said);
            case SaveState.Pending _ -> new SaveMark("pending", Sentence.of("shell.save.pending"));
            case SaveState.Saving _ -> new SaveMark("pending", Sentence.of("shell.save.saving"));
            case SaveState.ConflictOutside _ -> new SaveMark("trouble", Sentence.of("shell.save.conflict"));
            case SaveState.NotSaved _ -> new SaveMark("trouble", Sentence.of("shell.save.failed"));
            case SaveState.ReadOnly _ -> new SaveMark("trouble", Sentence.of("shell.save.read-only"));
        };
    }
}
