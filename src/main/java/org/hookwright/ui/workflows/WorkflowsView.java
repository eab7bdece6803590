package org.hookwright.ui.workflows;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of workflows at the left of the design screen. */
public final class WorkflowsView {
    private static final KeyCombination DUPLICATE = KeyCombination.valueOf("Shortcut+D");

    private final WorkflowsViewModel model;
    private final Language language;
    private final BorderPane root = new BorderPane();
    private final ListView<WorkflowEntry> list = new ListView<>();
    private final TextField search = new TextField();

    public WorkflowsView(WorkflowsViewModel model, Language language) {
        this.model = model;
        this.language = language;
        root.setId("workflows");
        root.getStyleClass().add("workflows");
        root.getStylesheets()
                .add(WorkflowsView.class
                        .getResource("/org/hookwright/ui/workflows/workflows.css")
                        .toExternalForm());
        root.setTop(new VBox(head(), searchLine()));
        root.setCenter(list());
    }

    public Parent node() {
        return root;
    }

    private Node head() {
        Label title = new Label();
        title.textProperty().bind(language.text("workflows.title"));
        title.getStyleClass().add("strong");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(title, addMenu());
        head.getStyleClass().add("pane-head");
        return head;
    }

    private MenuButton addMenu() {
        MenuButton add = new MenuButton();
        add.setId("workflows-add");
        add.getStyleClass().add("quiet");
        add.setGraphic(new FontIcon(Feather.PLUS));
        add.accessibleTextProperty().bind(language.text("workflows.add.name"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(language.text("workflows.add.name"));
        add.setTooltip(tip);
        add.setOnShowing(_ -> fill(add));
        fill(add);
        return add;
    }

    private void fill(MenuButton add) {
        MenuItem empty = new MenuItem();
        empty.textProperty().bind(language.text("workflows.add.empty"));
        empty.setAccelerator(KeyCombination.valueOf("Shortcut+N"));
        empty.setOnAction(_ -> model.add());
        add.getItems().setAll(empty, new SeparatorMenuItem());
        for (Shelf.Example example : model.gallery()) {
            Label title = new Label(example.title());
            title.getStyleClass().add("strong");
            Label description = new Label(example.description());
            description.getStyleClass().addAll("muted", "small");
            MenuItem item = new MenuItem(null, new VBox(title, description));
            item.setOnAction(_ -> model.addFromGallery(example));
            add.getItems().add(item);
        }
    }

    private Node searchLine() {
        search.setId("workflows-search");
        search.promptTextProperty().bind(language.text("workflows.search.prompt"));
        search.accessibleTextProperty().bind(language.text("workflows.search.prompt"));
        search.textProperty().bindBidirectional(model.queryProperty());
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                event.consume();
            }
        });
        HBox line = new HBox(search);
        HBox.setHgrow(search, Priority.ALWAYS);
        line.getStyleClass().add("workflows-search");
        return line;
    }

    private Node list() {
        list.setId("workflows-list");
        list.accessibleTextProperty().bind(language.text("workflows.title"));
        list.setItems(model.shown());
        list.setCellFactory(_ -> new WorkflowCell(model, language));
        list.setPlaceholder(nothing());
        list.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                model.choose(entry);
            }
        });
        model.chosenProperty().subscribe(_ -> showChosen());
        model.shown().addListener((javafx.collections.ListChangeListener<WorkflowEntry>) _ -> showChosen());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        return list;
    }

    private void showChosen() {
        int index = model.chosenIndex();
        if (index >= 0 && list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 3));
        } else if (index < 0) {
            list.getSelectionModel().clearSelection();
        }
    }

    private void key(KeyEvent event) {
        @Nullable WorkflowEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry == null || event.isConsumed()) {
            return;
        }
        if (event.getCode() == KeyCode.F2) {
            model.startNaming(entry);
        } else if (event.getCode() == KeyCode.DELETE) {
            model.delete(entry);
        } else if (DUPLICATE.match(event)) {
            model.duplicate(entry);
        } else {
            return;
        }
        event.consume();
    }

    private Node nothing() {
        Label words = new Label();
        RightToLeft.wrap(words);
        words.getStyleClass().add("muted");
        model.searchedInVainProperty()
                .subscribe(vain -> words.textProperty()
                        .bind(language.text(vain ? "workflows.search.nothing" : "workflows.empty")));
        Button act = new Button();
        act.getStyleClass().add("cure");
        act.textProperty().bind(language.text("workflows.add.empty"));
        act.setOnAction(_ -> model.add());
        VBox box = new VBox(words, act);
        box.getStyleClass().add("workflows-nothing");
        return box;
    }
}
