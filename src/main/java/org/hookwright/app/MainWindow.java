package org.hookwright.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.hookwright.language.Sentence;
import org.hookwright.trouble.Complaint;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.desk.Analysis;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.samples.SamplesView;
import org.hookwright.ui.samples.SamplesViewModel;
import org.hookwright.ui.samples.WorkspaceSamples;
import org.hookwright.ui.settings.SettingsPlace;
import org.hookwright.ui.shell.ConflictView;
import org.hookwright.ui.shell.DesignView;
import org.hookwright.ui.shell.MainView;
import org.hookwright.ui.shell.Screen;
import org.hookwright.ui.shell.StatusViewModel;
import org.hookwright.ui.shell.TopBarViewModel;
import org.hookwright.ui.shell.Ways;

/** The window: its content, its commands, its title, and what happens when it is closed. */
final class MainWindow implements Sitting.Way {
    private final Surroundings around;
    private final Behind behind;
    private final Sitting sitting;
    private final Stage stage;
    private final MainView view;
    private final Leaving leaving;
    private final OpenFolder place;
    private final HistoryWiring history;
    private final TroubleWiring trouble;
    private final SettingsWiring settings;

    /** What the window stands before. */
    record Behind(Ports ports, Backstage backstage) {}

    /**
     * The ways out.
     *
     * @param end ends the program
     * @param another opens another folder in this window
     */
    record Exits(Runnable end, Consumer<Path> another) {}

    MainWindow(Stage stage, Surroundings around, Behind behind, Sitting sitting, Exits exits) {
        this.stage = stage;
        this.around = around;
        this.behind = behind;
        this.sitting = sitting;
        this.leaving = new Leaving(
                sitting.desk(), sitting.sending(), sitting.run().running(), around.messages(), around.jobs());
        this.place = new OpenFolder(
                behind.backstage().workspace().folder(),
                behind.ports().memory(),
                around.desktop(),
                folder -> leaving.leave(() -> change(folder, exits.another())));
        Desk desk = sitting.desk();
        TopBarViewModel top = new TopBarViewModel(
                desk,
                desk.name(),
                sitting.analyst()
                        .reportProperty()
                        .map(found ->
                                found.tickets().stream().map(Optional::isEmpty).toList()),
                around.jobs());
        HandoffWiring handoff =
                new HandoffWiring(around, desk, sitting.analyst().scopeProperty());
        Ways ways = new Ways(sitting.sending(), sitting.run().running(), handoff::copyAsCurl, handoff::take, place);
        DesignView design = sitting.design(top, this, new WhyLinks(this::ask, around.language()));
        design.node().visibleProperty().bind(desk.readyProperty());
        settings = new SettingsWiring(
                around, behind.backstage(), desk, behind.ports().memory());
        history = new HistoryWiring(
                around,
                behind.backstage(),
                desk,
                sitting.sending(),
                sitting.run().running(),
                this);
        trouble = new TroubleWiring(
                around,
                behind.backstage().history(),
                sitting,
                new TroubleWiring.Places(history, behind.backstage().receiver(), handoff),
                this);
        Map<Screen, Supplier<Parent>> screens = new EnumMap<>(Screen.class);
        screens.put(Screen.DESIGN, design::node);
        further(screens);
        CommandList commands = new CommandList(around);
        view = new MainView(
                new MainView.Frame(top, status(), around.messages()),
                ways,
                screens,
                commands.commands(),
                around.language());
        view.overlay(handoff.sheet());
        SaveBanners banners = new SaveBanners(desk, around.messages(), around.jobs(), place);
        view.center(new ConflictView(banners.conflict(), around.language()).node());
        var _ = new SendBanners(
                sitting.sending().responseProperty(),
                sitting.analyst().reportProperty().map(Findings::problems),
                () -> desk.tickets()
                        .readable()
                        .indexOf(desk.tickets().chosenProperty().get()),
                around.messages());
        commands.addStep(ways, desk, () -> {
            banners.saveNow();
            top.save();
        });
        commands.addAround(sitting, this::copyBody);
        sitting.workflows().onGo(() -> go(Screen.DESIGN));
        sitting.picture().onGo(() -> go(Screen.DESIGN));
        commands.addWorkflows(sitting.workflows(), desk, view);
        commands.addTickets(top, view);
        commands.addPlaces(view, top, sitting.request(), design.stops());
        commands.addTrouble(trouble);
        commands.addFlow(sitting.picture(), desk);
        commands.addFaces(view, top, sitting.faceProperty());
        commands.addFolder(place);
        new VaultWiring(behind.backstage(), sitting).add(view, commands, around.language());
        commands.addLooks(view, this::switchLanguage, () -> leaving.leave(exits.end()));
        Scene scene = new Scene(view.node());
        commands.commands().listenTo(scene);
        around.theme().dress(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(title(desk));
        stage.setOnCloseRequest(event -> {
            event.consume();
            leaving.leave(exits.end());
        });
        WindowPlace.keep(stage, behind.ports().memory());
    }

    /** The screens behind the rail, each built when it is first gone to. */
    private void further(Map<Screen, Supplier<Parent>> screens) {
        Backstage backstage = behind.backstage();
        Desk desk = sitting.desk();
        screens.put(Screen.TICKETS, () -> {
            SamplesViewModel samples = new SamplesViewModel(
                    desk.tickets().all(),
                    new WorkspaceSamples(backstage.workspace()),
                    around.jobs(),
                    around.messages(),
                    around.language(),
                    desk::reload);
            leaving.ask(samples);
            return new SamplesView(samples, around.language(), around.jobs()).node();
        });
        screens.put(Screen.HISTORY, () -> history.screen(behind.ports(), trouble::ask));
        screens.put(Screen.TROUBLE, trouble::screen);
        screens.put(Screen.RECEIVER, () -> backstage.receiver().screen(List.of()));
        screens.put(Screen.SETTINGS, () -> settings.screen(place));
    }

    private void change(Path folder, Consumer<Path> another) {
        behind.ports().memory().keep(OpenFolder.recentKey(), place.recentWith(folder));
        behind.ports().memory().keep("workspace", folder.toString());
        another.accept(folder);
    }

    void show() {
        stage.show();
    }

    private void ask(Complaint complaint) {
        trouble.ask(complaint);
    }

    @Override
    public void go(Screen screen) {
        view.screenProperty().set(screen);
    }

    @Override
    public void go(SettingsPlace to) {
        go(Screen.SETTINGS);
        settings.reveal(to);
    }

    private StatusViewModel status() {
        return new StatusViewModel(
                sitting.desk(),
                sitting.analyst()
                        .analysisProperty()
                        .map(analysis -> analysis.body().text()),
                behind.backstage().receiver().portProperty(),
                around.language(),
                () -> go(Screen.RECEIVER));
    }

    private void copyBody() {
        Analysis analysis = sitting.analyst().analysisProperty().get();
        if (analysis != null) {
            around.desktop().copy(analysis.body().text());
            around.messages()
                    .showPassing(Message.of("copied", Message.Level.SUCCESS, Sentence.of("shell.copied.body")));
        }
    }

    private void switchLanguage() {
        boolean korean = around.language().texts().locale().equals(Locale.KOREAN);
        around.language().speak(korean ? Locale.ENGLISH : Locale.KOREAN);
    }

    private ObservableValue<String> title(Desk desk) {
        return Bindings.createStringBinding(
                () -> {
                    var workflow = desk.workflowProperty().get();
                    String name = workflow == null ? desk.name() : workflow.name();
                    return around.language().texts().of("shell.window.title", name);
                },
                desk.workflowProperty(),
                around.language().textsProperty());
    }
}
