package org.hookwright.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.control.MessagesView;

/** The main window's content: the top bar and banners over the screen the rail has chosen, the status bar below. */
public final class MainView {
    private final StackPane root = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(this, "screen", Screen.DESIGN);
    private final Map<Screen, Supplier<Parent>> makers;
    private final Map<Screen, Parent> made = new EnumMap<>(Screen.class);
    private final Commands commands;
    private final Language language;
    private final Palette palette;
    private final KeysSheet keys;

    /** Knows how large the type is. */
    private final Label measure = new Label();

    private final VBox head = new VBox();
    private final TopBar top;

    /** What stands around the screens. */
    public record Frame(TopBarViewModel top, StatusViewModel status, Messages messages) {}

    /** @param makers make each screen when it is first shown */
    public MainView(
            Frame parts, Ways ways, Map<Screen, Supplier<Parent>> makers, Commands commands, Language language) {
        this.makers = Map.copyOf(makers);
        this.commands = commands;
        this.language = language;
        palette = new Palette(language);
        keys = new KeysSheet(commands, language);
        ObservableValue<Boolean> narrow = under(DesignView.NARROW_EMS);
        ObservableValue<Boolean> full = under(DesignView.LIST_EMS);
        narrow.subscribe(is -> parts.top().flowProperty().set(!is));
        full.subscribe(is -> parts.top().listProperty().set(!is));
        top = new TopBar(parts.top(), ways, narrow, full, language);
        head.getChildren().addAll(top.node(), new MessagesView(parts.messages(), language).node());
        frame.setTop(head);
        frame.setLeft(new Rail(screen, language).node());
        frame.setBottom(new StatusBar(parts.status(), language, this::showCommands).node());
        measure.setManaged(false);
        measure.setVisible(false);
        root.getChildren().addAll(measure, frame, palette.node(), keys.node());
        root.setId("main");
        root.getStylesheets()
                .add(MainView.class
                        .getResource("/org/hookwright/ui/shell/shell.css")
                        .toExternalForm());
        screen.subscribe(this::show);
    }

    public Parent node() {
        return root;
    }

    public ObjectProperty<Screen> screenProperty() {
        return screen;
    }

    /** Lays a sheet over the right side of the window, under the palette; it shows and hides itself. */
    public void overlay(Parent sheet) {
        StackPane.setAlignment(sheet, Pos.CENTER_RIGHT);
        root.getChildren().add(2, sheet);
    }

    /** Lays something over the middle of the window that shows and hides itself. */
    public void center(Parent sheet) {
        StackPane.setMargin(sheet, new Insets(40));
        root.getChildren().add(1, sheet);
    }

    /** Puts a line under the top bar, above the messages; it shows and hides itself. */
    public void line(Node line) {
        head.getChildren().add(1, line);
    }

    public void showCommands() {
        palette.show("shell.palette.prompt", query -> commands.choices(query, language.texts()));
    }

    /** Lets the person pick one of something by typing. */
    public void pick(String prompt, Function<String, List<Choice>> choices) {
        palette.show(prompt, choices);
    }

    /** Shows every shortcut. */
    public void showKeys() {
        keys.show();
    }

    public void chooseTicket() {
        top.chooseTicket();
    }

    public void startRenaming() {
        top.startRenaming();
    }

    /**
     * Moves the focus to the next pane on the screen, or back. One that has nothing for the keyboard, such as an answer
     * that has not come yet, is stepped over.
     */
    public void stepPane(List<Node> stops, int by) {
        List<Node> here = stops.stream()
                .filter(stop -> isOnScreen(stop) && FocusStop.in(stop).isPresent())
                .toList();
        if (here.isEmpty()) {
            return;
        }
        int now = here.indexOf(holder(here));
        int next = now < 0 ? (by > 0 ? 0 : here.size() - 1) : Math.floorMod(now + by, here.size());
        FocusStop.in(here.get(next)).ifPresent(Node::requestFocus);
    }

    /** Whether the window is narrower than so many of the type's own sizes. */
    private ObservableValue<Boolean> under(double ems) {
        return Bindings.createBooleanBinding(
                () -> root.getWidth() < ems * measure.getFont().getSize(),
                root.widthProperty(),
                measure.fontProperty());
    }

    /** The node that holds the focus within itself, of those. */
    private Node holder(List<Node> stops) {
        for (Node node = root.getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (stops.contains(node)) {
                return node;
            }
        }
        return root;
    }

    private static boolean isOnScreen(Node node) {
        for (Node within = node; within != null; within = within.getParent()) {
            if (!within.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private void show(Screen place) {
        Supplier<Parent> maker = makers.get(place);
        if (maker != null) {
            frame.setCenter(made.computeIfAbsent(place, _ -> maker.get()));
        }
    }
}
