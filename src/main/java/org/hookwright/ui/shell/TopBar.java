package org.hookwright.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.desk.Sending;
import org.hookwright.ui.run.RunButtons;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line over the screens. */
final class TopBar {
    private static final double NAME_LEAST = 60;
    private static final double NAME_MOST = 420;

    /** What a name keeps of its width where others want it too. */
    private static final double NAME_READABLE = 150;

    /** The same where there is little room for anything. */
    private static final double NAME_TIGHT = 104;

    private final TopBarViewModel model;
    private final Language language;
    private final ObservableValue<Boolean> tight;
    private final HBox row = new HBox();
    private final TextField name = new TextField();
    private final TicketChooser tickets;

    /**
     * The line.
     *
     * @param narrow whether there is room for signs only, where a sign says enough
     * @param tight whether there is no room for what is said beside the most needed
     */
    TopBar(
            TopBarViewModel model,
            Ways ways,
            ObservableValue<Boolean> narrow,
            ObservableValue<Boolean> tight,
            Language language) {
        this.model = model;
        this.language = language;
        this.tight = tight;
        tickets = new TicketChooser(model.ticketsProperty(), model.ticketProperty(), model::choose, language);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox.setHgrow(tickets.node(), Priority.ALWAYS);
        row.getChildren()
                .addAll(
                        toggle(
                                "toggle-list",
                                Feather.SIDEBAR,
                                "shell.top.list",
                                "shell.top.list-tip",
                                model.listProperty()),
                        toggle(
                                "toggle-flow",
                                Feather.GIT_MERGE,
                                "shell.top.flow",
                                "shell.top.flow-tip",
                                model.flowProperty()),
                        new WorkspaceMenu(model.workspace(), ways.place(), language).node(narrow),
                        slash(narrow),
                        name(),
                        saved(),
                        gap,
                        tickets.node(),
                        environments(),
                        new RunButtons(ways.run(), narrow, tight, language).node(),
                        send(ways.send()),
                        icon("curl", Feather.TERMINAL, "shell.top.curl", "shell.top.curl-tip", ways.curl()),
                        take(ways.take(), narrow));
        row.getStyleClass().add("top-bar");
        row.setId("top-bar");
    }

    Node node() {
        return row;
    }

    void chooseTicket() {
        tickets.open();
    }

    void startRenaming() {
        name.requestFocus();
        name.selectAll();
    }

    private Node toggle(String id, Feather sign, String key, String explained, BooleanProperty shown) {
        ToggleButton toggle = new ToggleButton();
        toggle.setGraphic(new FontIcon(sign));
        toggle.getStyleClass().add("quiet");
        toggle.setId(id);
        toggle.accessibleTextProperty().bind(language.text(key));
        toggle.setTooltip(tip(explained));
        toggle.selectedProperty().bindBidirectional(shown);
        return toggle;
    }

    private static Node slash(ObservableValue<Boolean> narrow) {
        Label slash = new Label("/");
        slash.getStyleClass().add("crumb-line");
        slash.visibleProperty().bind(narrow.map(is -> !is));
        slash.managedProperty().bind(slash.visibleProperty());
        return slash;
    }

    private Node name() {
        name.setId("workflow-name");
        name.getStyleClass().add("inline-name");
        name.accessibleTextProperty().bind(language.text("shell.top.name"));
        name.setTooltip(tip("shell.top.name-help"));
        model.workflowNameProperty().subscribe(name::setText);
        name.disableProperty().bind(model.workflowNameProperty().map(String::isEmpty));
        name.textProperty().subscribe(this::fitName);
        name.fontProperty().subscribe(() -> fitName(name.getText()));
        tight.subscribe(_ -> fitName(name.getText()));
        name.setOnAction(_ -> commitName());
        name.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commitName();
            }
        });
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                name.setText(model.workflowNameProperty().getValue());
                name.getParent().requestFocus();
                event.consume();
            }
        });
        return name;
    }

    private void fitName(String text) {
        Text measured = new Text(text);
        measured.setFont(name.getFont());
        double wanted = Math.clamp(measured.getLayoutBounds().getWidth() + 22, NAME_LEAST, NAME_MOST);
        name.setPrefWidth(wanted);
        name.setMinWidth(Math.min(wanted, tight.getValue() ? NAME_TIGHT : NAME_READABLE));
    }

    private void commitName() {
        model.rename(name.getText());
        name.setText(model.workflowNameProperty().getValue());
    }

    private Node saved() {
        Circle dot = new Circle(4);
        Label label = new Label();
        label.setId("save-state");
        label.setGraphic(dot);
        label.getStyleClass().add("save-state");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(tip("shell.save.tip"));
        label.textProperty().bind(model.saveMarkProperty().flatMap(mark -> language.text(mark.words())));
        model.saveMarkProperty().subscribe(mark -> dot.getStyleClass().setAll("save-dot", mark.style()));
        return label;
    }

    private Node environments() {
        ComboBox<TopBarViewModel.EnvironmentChoice> box = new ComboBox<>();
        box.setId("environment");
        box.accessibleTextProperty().bind(language.text("shell.top.environment"));
        box.setCellFactory(_ -> new EnvironmentCell(language));
        box.setButtonCell(new EnvironmentCell(language));
        box.setTooltip(tip("shell.top.environment-tip"));
        box.setMinWidth(96);
        box.setMaxWidth(220);
        model.environmentsProperty().subscribe(all -> {
            box.getItems().setAll(all);
            box.setValue(model.environmentProperty().getValue());
        });
        model.environmentProperty().subscribe(box::setValue);
        box.setOnAction(_ -> {
            if (box.getValue() != null
                    && !box.getValue().equals(model.environmentProperty().getValue())) {
                model.choose(box.getValue());
                box.setValue(model.environmentProperty().getValue());
            }
        });
        return box;
    }

    private Node send(Sending way) {
        Button send = new Button();
        send.setId("send");
        send.getStyleClass().add("primary");
        send.setMinWidth(Region.USE_PREF_SIZE);
        send.textProperty()
                .bind(way.waitingProperty()
                        .flatMap(waiting -> language.text(waiting ? "shell.top.cancel" : "shell.top.send")));
        FontIcon sign = new FontIcon(Feather.SEND);
        way.waitingProperty().subscribe(waiting -> sign.setIconCode(waiting ? Feather.X_CIRCLE : Feather.SEND));
        send.setGraphic(sign);
        send.disableProperty().bind(way.canPressProperty().map(can -> !can));
        Tooltip tip = new Tooltip();
        tip.textProperty()
                .bind(way.waitingProperty()
                        .flatMap(waiting -> language.text(waiting ? "shell.top.cancel-tip" : "shell.top.send-tip")));
        send.setTooltip(tip);
        send.setOnAction(_ -> way.press());
        return send;
    }

    private Node take(Runnable act, ObservableValue<Boolean> narrow) {
        Button take = new Button();
        take.setId("take");
        take.textProperty().bind(language.text("shell.top.take"));
        take.setGraphic(new FontIcon(Feather.SHARE));
        take.contentDisplayProperty()
                .bind(narrow.map(is -> is ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY));
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.accessibleTextProperty().bind(language.text("shell.top.take"));
        take.setTooltip(tip("shell.top.take-tip"));
        take.setOnAction(_ -> act.run());
        return take;
    }

    private Node icon(String id, Feather sign, String key, String explained, Runnable act) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(sign));
        button.accessibleTextProperty().bind(language.text(key));
        button.setTooltip(tip(explained));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private Tooltip tip(String key) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(language.text(key));
        return tip;
    }
}
