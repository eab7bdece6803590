package org.hookwright.app;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.hookwright.trouble.Complaint;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.flow.FlowViewModel;
import org.hookwright.ui.flow.NewStep;
import org.hookwright.ui.problems.ProblemsViewModel;
import org.hookwright.ui.request.RequestViewModel;
import org.hookwright.ui.settings.UnlockViewModel;
import org.hookwright.ui.shell.Choice;
import org.hookwright.ui.shell.Commands;
import org.hookwright.ui.shell.Face;
import org.hookwright.ui.shell.MainView;
import org.hookwright.ui.shell.Screen;
import org.hookwright.ui.shell.Theme;
import org.hookwright.ui.shell.TopBarViewModel;
import org.hookwright.ui.shell.Ways;
import org.hookwright.ui.shell.Workplace;

/** Every command and its shortcut. */
final class CommandList {
    private static final ObservableValue<Boolean> ALWAYS = new SimpleObjectProperty<>(true);

    private final Commands commands = new Commands();
    private final Surroundings around;

    CommandList(Surroundings around) {
        this.around = around;
    }

    Commands commands() {
        return commands;
    }

    void addStep(Ways ways, Desk desk, Runnable save) {
        commands.add("send", "Shortcut+Enter", ways.send().canPressProperty(), ways.send()::press);
        commands.add("run", "F5", ways.run().canPressProperty(), ways.run()::press);
        commands.addAlso("run", "Shortcut+Shift+Enter");
        commands.add("curl", "Shortcut+Shift+C", present(desk), ways.curl());
        commands.add("take", "Shortcut+Shift+T", present(desk), ways.take());
        commands.add("save", "Shortcut+S", save);
        commands.addLate(
                "undo", "Shortcut+Z", desk.undoNameProperty().map(_ -> true).orElse(false), desk::undo);
        commands.addLate(
                "redo",
                "Shortcut+Shift+Z",
                desk.redoNameProperty().map(_ -> true).orElse(false),
                desk::redo);
    }

    void addAround(Sitting sitting, Runnable copyBody) {
        ProblemsViewModel problems = sitting.problems().model();
        ObservableValue<Boolean> any = problems.problemsProperty().map(all -> !all.isEmpty());
        commands.add("copy-body", "", present(sitting.desk()), copyBody);
        commands.add("next-problem", "F8", any, () -> problems.step(1));
        commands.add("previous-problem", "Shift+F8", any, () -> problems.step(-1));
    }

    void addWorkflows(WorkflowsWiring workflows, Desk desk, MainView window) {
        commands.add("open-workflow", "Shortcut+P", () -> window.pick("shell.open.prompt", workflows::matching));
        commands.add("gallery", () -> window.pick("shell.gallery.prompt", workflows::examples));
        commands.add("new-workflow", "Shortcut+N", workflows.model()::add);
        commands.add(
                "duplicate-workflow",
                "",
                present(desk),
                () -> workflows.chosen().ifPresent(workflows.model()::duplicate));
        commands.addLate(
                "rename-workflow", "F2", desk.workflowProperty().map(_ -> true).orElse(false), window::startRenaming);
        commands.add(
                "delete-workflow",
                "",
                desk.workflows().chosenProperty().map(_ -> true).orElse(false),
                () -> workflows.chosen().ifPresent(workflows.model()::delete));
    }

    /** What can be done with the chosen card of the flow, for those who look for it by its name. */
    void addFlow(FlowWiring picture, Desk desk) {
        FlowViewModel flow = picture.model();
        ObservableValue<Boolean> open = desk.workflowProperty().map(_ -> true).orElse(false);
        ObservableValue<Boolean> step = Bindings.createBooleanBinding(
                () -> flow.chosenStep().isPresent(), desk.spotProperty(), desk.workflowProperty());
        for (NewStep kind : NewStep.values()) {
            commands.add("add-" + kind.id(), "", open, picture.there(() -> flow.add(kind)));
        }
        commands.add("paste-steps", "", open, picture.there(flow::paste));
        commands.add("rename-step", "", step, picture.shown(flow::startNaming));
        commands.add("note-step", "", step, picture.shown(flow::startNoting));
        commands.add(
                "add-fallback", "", flow.onCallProperty(), picture.there(() -> flow.onStep(flow.edits()::addFallback)));
        commands.add("duplicate-step", "", step, picture.there(() -> flow.onStep(flow.edits()::duplicate)));
        commands.add("copy-step", "", step, () -> flow.onStep(flow.edits()::copy));
        commands.add("step-up", "", step, picture.there(() -> flow.onStep(flow.edits()::moveUp)));
        commands.add("step-down", "", step, picture.there(() -> flow.onStep(flow.edits()::moveDown)));
        commands.add("delete-step", "", step, picture.there(() -> flow.onStep(flow.edits()::delete)));
        commands.add("flow-fit", "", open, picture.shown(picture.view()::fit));
    }

    /** The three cases, for those who look for them by their name. */
    void addTrouble(TroubleWiring trouble) {
        for (Complaint complaint : Complaint.values()) {
            commands.add("why-" + complaint.id(), () -> trouble.ask(complaint));
        }
    }

    void addFolder(Workplace place) {
        commands.add("open-workspace", "Shortcut+O", place::openAnother);
        commands.add("reveal-workspace", place::reveal);
    }

    void addSecrets(UnlockViewModel unlock, ObservableValue<Boolean> canLock) {
        commands.add("unlock-secrets", "", unlock.lockedProperty(), unlock::ask);
        commands.add("lock-secrets", "", canLock, unlock::lock);
    }

    void addTickets(TopBarViewModel top, MainView window) {
        commands.add("choose-ticket", "Shortcut+T", window::chooseTicket);
        commands.add(
                "choose-environment",
                "Shortcut+E",
                () -> window.pick("shell.environment.prompt", query -> environments(top, query)));
        commands.add("next-ticket", "Alt+Page_Down", () -> top.stepTicket(1));
        commands.add("previous-ticket", "Alt+Page_Up", () -> top.stepTicket(-1));
    }

    void addPlaces(MainView window, TopBarViewModel top, RequestViewModel request, List<Node> panes) {
        for (Screen screen : Screen.values()) {
            String id = screen.name().toLowerCase(Locale.ROOT);
            commands.add(
                    "go-" + id,
                    "Shortcut+" + screen.digit(),
                    () -> window.screenProperty().set(screen));
        }
        for (RequestViewModel.Tab tab : RequestViewModel.Tab.values()) {
            commands.add("tab-" + tab.name().toLowerCase(Locale.ROOT), () -> {
                window.screenProperty().set(Screen.DESIGN);
                request.tabProperty().set(tab);
            });
        }
        commands.add(
                "list",
                "Shortcut+B",
                () -> top.listProperty().set(!top.listProperty().get()));
        commands.add("next-pane", "F6", () -> window.stepPane(panes, 1));
        commands.add("previous-pane", "Shift+F6", () -> window.stepPane(panes, -1));
    }

    void addFaces(MainView window, TopBarViewModel top, ObjectProperty<Face> face) {
        commands.add("flow", "F4", () -> {
            window.screenProperty().set(Screen.DESIGN);
            face.set(face.get() == Face.FLOW ? Face.STEP : Face.FLOW);
        });
        commands.add(
                "flow-beside",
                "Shortcut+Shift+B",
                () -> top.flowProperty().set(!top.flowProperty().get()));
    }

    void addLooks(MainView window, Runnable language, Runnable quit) {
        Theme theme = around.theme();
        commands.add("theme-system", () -> theme.choiceProperty().set(Theme.Choice.SYSTEM));
        commands.add("theme-light", () -> theme.choiceProperty().set(Theme.Choice.LIGHT));
        commands.add("theme-dark", () -> theme.choiceProperty().set(Theme.Choice.DARK));
        commands.add("language", "Shortcut+Shift+L", language);
        commands.add("zoom-in", "Shortcut+Equals", () -> theme.zoom(1));
        commands.add("zoom-out", "Shortcut+Minus", () -> theme.zoom(-1));
        commands.add("zoom-reset", "Shortcut+0", () -> theme.zoomProperty().set(1.0));
        commands.add("palette", "Shortcut+K", window::showCommands);
        commands.addAlso("palette", "Shortcut+Shift+P");
        commands.addLate("keys", "F1", ALWAYS, window::showKeys);
        commands.add("quit", "Shortcut+Q", quit);
    }

    private List<Choice> environments(TopBarViewModel top, String query) {
        return top.environmentsMatching(query, around.language().texts()).stream()
                .map(found -> new Choice(found.name(), "", true, () -> top.choose(found)))
                .toList();
    }

    private static ObservableValue<Boolean> present(Desk desk) {
        return desk.callProperty().map(_ -> true).orElse(false);
    }
}
