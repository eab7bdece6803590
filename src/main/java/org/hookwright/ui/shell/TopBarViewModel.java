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
import org.hookwright.ui.desk.Namesakes;
import org.hookwright.ui.desk.SaveState;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** What stands over the screens: where one is, for which ticket and environment, and whether it is saved. */
public final class TopBarViewModel {
    /** How long it is said that something was saved because it was asked for. */
    private static final long SAID_MILLIS = 4_000;

    /** How the dot beside the name looks, and its words. */
    public record SaveMark(String style, Sentence words) {}

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
    private final Jobs jobs;
    private final ObjectProperty<@Nullable Sentence> said = new SimpleObjectProperty<>(this, "said");
    private final ObservableValue<List<TicketChoice>> tickets;
    private final ObservableValue<List<EnvironmentChoice>> environments;
    private final BooleanProperty list = new SimpleBooleanProperty(this, "list", true);
    private final BooleanProperty flow = new SimpleBooleanProperty(this, "flow", true);

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

    /** Whether the flow is shown beside the step. */
    public BooleanProperty flowProperty() {
        return flow;
    }

    public ObservableValue<String> workflowNameProperty() {
        return desk.workflowProperty().map(Workflow::name).orElse("");
    }

    public void rename(String name) {
        desk.rename(name);
    }

    public ObservableValue<SaveMark> saveMarkProperty() {
        // One value, both listened to and read: one that is never read is heard once and then no more.
        ObservableValue<SaveState> state = desk.saveStateProperty();
        return Bindings.createObjectBinding(() -> mark(state.getValue(), said.get()), state, said);
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

    /** Those whose names hold what was typed, none called in words. */
    public List<EnvironmentChoice> environmentsMatching(String query, Texts texts) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        return environments.getValue().stream()
                .map(choice -> choice.file() == null
                        ? new EnvironmentChoice(null, texts.of("shell.top.environment-none"), null)
                        : choice)
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
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

    private static SaveMark mark(SaveState state, @Nullable Sentence said) {
        return switch (state) {
            case SaveState.Saved _ -> new SaveMark("saved", said == null ? Sentence.of("shell.save.saved") : said);
            case SaveState.Pending _ -> new SaveMark("pending", Sentence.of("shell.save.pending"));
            case SaveState.Saving _ -> new SaveMark("pending", Sentence.of("shell.save.saving"));
            case SaveState.ConflictOutside _ -> new SaveMark("trouble", Sentence.of("shell.save.conflict"));
            case SaveState.Gone _ -> new SaveMark("trouble", Sentence.of("shell.save.gone"));
            case SaveState.NotSaved _ -> new SaveMark("trouble", Sentence.of("shell.save.failed"));
            case SaveState.ReadOnly _ -> new SaveMark("trouble", Sentence.of("shell.save.read-only"));
        };
    }
}
